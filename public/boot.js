// Starts the game. Trunk writes the hashed names of the two files into preload links; this file reads them there, so
// that the page needs no inline script. That it loads, and what to do if nothing comes, stands on the page already.
const script = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]');

try {
  const { default: init } = await import(script.href);
  await init({ module_or_path: wasm.href });
} catch (problem) {
  document.getElementById("boot").dataset.failed = "";
  throw problem;
}
