// What the page does with its worker, put before its start by the build. It stands here and not in the module, where it
// would weigh several times as much. The module says when the first card lies on the table and when somebody takes a newer
// version over (src/web/browser/worker.rs); that one waits is a mark on the root, which shows the bar at the foot. Where
// there is no worker, because the page came without https, or the browser or a policy keeps none, nothing of this happens
// and nothing is said.
{
  const HOUR = 3600000;
  const home = new URL("./", import.meta.url).href;
  let workers;
  try {
    workers = navigator.serviceWorker;
  } catch {
    // A frame without an origin of its own has none.
  }
  let registration;
  let asked;

  const tell = () => {
    // The first version of all waits for nobody.
    if (registration.waiting && registration.active) document.documentElement.dataset.update = "";
  };
  const watch = () => registration.installing?.addEventListener("statechange", tell);
  const ask = () => {
    asked = Date.now();
    registration.update().catch(() => {});
  };
  const follow = (found) => {
    // Another game's worker may stand above this folder.
    if (registration || found?.scope !== home) return;
    registration = found;
    registration.addEventListener("updatefound", watch);
    watch();
    tell();
    asked = Date.now();
    // A page may lie open for days.
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && Date.now() - asked > HOUR) ask();
    });
  };
  // Whoever has played here before.
  workers?.getRegistration(home).then(follow).then(() => registration && ask(), () => {});

  const link = (rel, href) =>
    document.head.append(Object.assign(document.createElement("link"), { rel, href: home + href }));
  const register = () => {
    link("manifest", "manifest.webmanifest");
    link("apple-touch-icon", "icons/apple-touch-icon.png");
    workers?.register(`${home}worker.js`).then(follow, () => {});
  };
  // The card is drawn first.
  addEventListener("rolecards:table", () => setTimeout(register, 1000), { once: true });

  // Only the window that asked for it loads again, and not before the newer version serves. Another window may have been
  // first, or a yet newer version may have come.
  const takeOver = () => {
    const waiting = registration?.waiting;
    if (!waiting) return location.reload();
    waiting.addEventListener("statechange", () => {
      if (waiting.state === "activated") location.reload();
      if (waiting.state === "redundant") takeOver();
    });
    waiting.postMessage("take over");
  };
  addEventListener("rolecards:take-over", takeOver);
}
