// The end of the module's glue, put there by the build: it fetches the parts, and it starts the game. What stands in
// capitals is filled in by the build, so that no name is written twice and the glue has no second file.

// A part is one file: its modules, one behind the other, and the style sheet of its screens. Here are its name, the lengths
// of the modules, and the parts without which it is not whole.
const parts = PARTS;
const coming = {};
const running = {};

// A part is started in the memory of the module, so the module comes first.
let isStarted;
const started = new Promise((done) => (isStarted = done));

// Fetches a part; what failed before is fetched past whatever the browser has kept of it.
function fetchPart(name) {
  const cache = coming[name] === undefined ? "default" : "reload";
  return once(coming, name, () => fetchFiles(parts[name], cache));
}

async function fetchFiles({ file, modules, needs }, cache) {
  const before = Promise.all([...needs.map(fetchPart), started]);
  // If the file itself fails, nobody waits for them any more.
  before.catch(() => {});
  const answer = await fetch(new URL(file, import.meta.url), { cache });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  // What came is what the build wrote: the name says so. Only pages that browsers trust can look.
  const digest = new Uint8Array((await crypto.subtle?.digest("SHA-256", bytes)) ?? []).slice(0, 8);
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!file.includes(hash)) throw new Error(`${file} is cut or changed`);
  await before;
  let at = 0;
  for (const [module, length] of Object.entries(modules)) {
    const own = bytes.slice(at, (at += length));
    // A few lie with several parts.
    await once(running, module, () => WebAssembly.instantiate(own, SHARED));
  }
  dress(new TextDecoder().decode(bytes.slice(at)));
}

// The sheet of a part becomes one rule of the first sheet. The policy allows no other styles than files, and a sheet that is
// adopted would be gone when something else on the page adopts its own.
function dress(rules) {
  const first = document.querySelector("link[rel=stylesheet]").sheet;
  first?.insertRule(`@media all{${rules}}`, first.cssRules.length);
}

// Does something once; what failed is done anew.
function once(done, name, act) {
  return (done[name] ??= act().catch((problem) => {
    done[name] = null;
    throw problem;
  }));
}

// What the module calls to fetch a part; it hears by a function of its own table whether the part is there.
function loader(name) {
  return async (heard, of) => {
    let here = false;
    try {
      await fetchPart(name);
      here = true;
    } catch (problem) {
      console.warn(problem);
    }
    wasm.__indirect_function_table.get(heard)(of, here);
  };
}

// The words of the language that was chosen here come beside the module. The module itself decides; where this is mistaken,
// it costs a request.
function wanted() {
  try {
    const kept = [0, 1].map((slot) => localStorage.getItem(`rolecards.settings.${slot}`) ?? "");
    kept.sort((one, other) => other.split(" ")[2] - one.split(" ")[2]);
    const chosen = kept.map((text) => /"language":"(..)/.exec(text)?.[1]).find(Boolean);
    if (chosen) return chosen;
  } catch {
    // Storage is denied.
  }
  return navigator.language;
}
const isGerman = /^de/i.test(wanted());
document.documentElement.lang = isGerman ? "de-CH" : "en";
if (location.hash.length > 1) document.documentElement.dataset.elsewhere = "";
fetchPart(isGerman ? "german" : "english").catch(() => {});

// The pictograms of the roles come once, for all cards. Nothing waits for them: a card without its pictogram has its name.
// They lie in the head, where they are not seen; wherever the page shows one, it names its place.
async function fetchPictograms() {
  const answer = await fetch(new URL("PICTOGRAMS", import.meta.url), { priority: "low" });
  const file = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  // A host may answer a missing file by a page.
  if (file.id === "pictograms") document.head.append(file);
}
fetchPictograms().catch(() => {});

// While the game has not begun, whatever fails keeps it from beginning.
function failed() {
  const boot = document.getElementById("boot");
  if (boot) boot.dataset.failed = "";
}
addEventListener("error", failed);

// The browser brings the storage when it is first asked for it: with many games that takes a while, best this one.
try {
  localStorage.key(0);
} catch {
  // Storage is denied; the game says so.
}

// The module is made ready while it comes; where a host does not say what it is, it is read first.
async function begin() {
  const [file, imports] = [new URL("MODULE", import.meta.url), __wbg_get_imports()];
  const read = async () => WebAssembly.instantiate(await (await fetch(file)).arrayBuffer(), imports);
  const { instance, module } = await WebAssembly.instantiateStreaming(fetch(file), imports).catch(read);
  __wbg_finalize_init(instance, module);
}

try {
  await begin();
} catch (problem) {
  failed();
  throw problem;
}
isStarted();
