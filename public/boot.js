// Starts the game. Trunk writes the hashed names of the two files into preload links; this file reads them there, so
// that the page needs no inline script. That it loads, and what to do if nothing comes, stands on the page already.
const script = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]');

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

try {
  const { default: init } = await import(script.href);
  await init({ module_or_path: wasm.href });
} catch (problem) {
  failed();
  throw problem;
}
