// The worker: keeps all files of one version of the game, so that it opens without a network. The build fills in what
// stands in capitals (xtask/src/worker.rs): the files, each with the SHA-256 of its bytes, and a hash over all of them.
//
// A version gets in whole or not at all, and what is in never changes: so no page is made of two versions.

const files = FILES;
const version = "VERSION";

// Other games and other folders of the same host have caches, too. Only these are ours.
const { scope } = registration;
const prefix = `role-cards ${scope} `;
const own = prefix + version;

// A name with a hash says what is in the file: it is the same in each version that has it.
const HASHED = /-[0-9a-f]{16}\.\w+$/;
// When a version began to serve, kept under a name that no file has.
const since = `${scope}since`;

const all = async () => (await caches.keys()).filter((cacheName) => cacheName.startsWith(prefix));

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

// A newer version waits until every window is closed, or until somebody asks for it.
addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(skipWaiting());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const name = request.url.slice(scope.length).split(/[?#]/)[0];
  const isPage = name === "" || name === "index.html";
  if (request.mode === "navigate") {
    if (isPage) event.respondWith(keptOrFetched(request, caches.match(`${scope}index.html`, { cacheName: own })));
  } else if (HASHED.test(name)) {
    event.respondWith(keptOrFetched(request, kept(name)));
  } else if (Object.hasOwn(files, name)) {
    event.respondWith(fetchedOrKept(request, name));
  }
});

async function install() {
  const isNew = !(await caches.has(own));
  const cache = await caches.open(own);
  try {
    // One after the other, because somebody plays meanwhile.
    for (const [name, hash] of Object.entries(files)) {
      if (!(await cache.match(scope + name))) await cache.put(scope + name, await checked(name, hash));
    }
  } catch (problem) {
    if (isNew) await caches.delete(own);
    throw problem;
  }
}

// A file of this version: what an earlier one left, what the browser has just loaded for the page, or fetched anew. A page
// that says "not found", a cut file, or one of another version in the midst of a deployment does not have the right bytes.
async function checked(name, hash) {
  const isHashed = HASHED.test(name);
  const sources = [
    () => isHashed && kept(name),
    () => fetch(scope + name, { cache: isHashed ? "default" : "no-cache" }),
    () => fetch(scope + name, { cache: "reload" }),
  ];
  for (const source of sources) {
    const answer = await source();
    if (!answer || !answer.ok) continue;
    const bytes = await answer.arrayBuffer();
    if ((await hashOf(bytes)) === hash) return lasting(answer, bytes);
  }
  throw new Error(`${name} is not the one of this version`);
}

async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The answer without what was true of its way alone. A redirected answer could not be a page, one that varies may not be
// kept; what the host says for the page's protection stays.
function lasting(answer, bytes) {
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return new Response(bytes, { headers });
}

// A file in the cache of whichever version has it: a window with the page of the version before still gets its parts.
async function kept(name) {
  for (const cacheName of [own, ...(await all())]) {
    const answer = await caches.match(scope + name, { cacheName });
    if (answer) return answer;
  }
}

async function keptOrFetched(request, keeping) {
  // A cache that cannot be read is one more reason to ask the host.
  const answer = await keeping.catch(() => null);
  return answer ?? fetch(request);
}

async function fetchedOrKept(request, name) {
  try {
    return await fetch(request);
  } catch (problem) {
    const answer = await kept(name);
    if (answer) return answer;
    throw problem;
  }
}

// The version before stays for the windows that have its page; what is older, and what never began to serve, goes.
async function activate() {
  await (await caches.open(own)).put(since, new Response(Date.now()));
  const others = [];
  for (const cacheName of await all()) {
    const answer = await caches.match(since, { cacheName });
    if (cacheName !== own) others.push({ cacheName, began: answer ? Number(await answer.text()) : 0 });
  }
  others.sort((one, other) => other.began - one.began);
  // What has not begun may be a yet newer version on its way.
  const isComing = registration.installing || registration.waiting;
  const gone = others.filter(({ began }, at) => (began ? at > 0 : !isComing));
  await Promise.all(gone.map(({ cacheName }) => caches.delete(cacheName)));
  // The first version takes the page along that brought it: its later parts come without a network, too.
  if (!others.some(({ began }) => began)) await clients.claim();
}
