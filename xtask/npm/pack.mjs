// Packs what is sent: beside each text and module of a folder lies the same file once for brotli and once for gzip, so
// that a host sends what took seconds to pack instead of packing it anew, and less well, for everybody who asks.
//
// The same file gives the same bytes wherever it is packed, with the same node.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

// Pictures are packed in themselves.
const kinds = new Set([".html", ".js", ".css", ".svg", ".wasm", ".webmanifest", ".json", ".txt"]);
// What fits into one packet with its headers is there no sooner when it is smaller.
const least = 200;

const ways = { ".br": brotli, ".gz": gzipped };

function brotli(bytes, kind) {
  const params = {
    [constants.BROTLI_PARAM_MODE]: kind === ".wasm" ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return promisify(brotliCompress)(bytes, { params });
}

async function gzipped(bytes) {
  const packed = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 });
  // The header holds no time, but the system it was packed on: 255 says that it is not known.
  packed[9] = 255;
  return packed;
}

async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(paths)).flat();
}

// The size of each form; what is not smaller packed is not kept, nor is what an earlier build left beside a file.
async function pack(path) {
  const bytes = await readFile(path);
  const kind = extname(path);
  const sizes = Object.entries(ways).map(async ([end, way]) => {
    const packed = bytes.length > least ? await way(bytes, kind) : bytes;
    if (packed.length < bytes.length) await writeFile(path + end, packed);
    else await rm(path + end, { force: true });
    return Math.min(packed.length, bytes.length);
  });
  return [bytes.length, ...(await Promise.all(sizes))];
}

const folder = process.argv[2];
if (!folder) throw new Error("Which folder? node pack.mjs <folder>");
const paths = (await filesIn(folder)).filter((path) => kinds.has(extname(path)));
const sizes = await Promise.all(paths.map(pack));
const [plain, ...packed] = [0, 1, 2].map((at) => sizes.reduce((sum, size) => sum + size[at], 0));
const kilobytes = (size) => `${Math.round(size / 1000)} KB`;
console.log(`  ${sizes.length} files: ${kilobytes(plain)}, ${packed.map(kilobytes).join(" by brotli, ")} by gzip`);
