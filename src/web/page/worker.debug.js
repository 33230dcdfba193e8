// The worker of a debug build: a released version that was opened at the same address before would go on showing itself
// instead of what was just built. So its worker gets this one, which clears up and goes.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const prefix = `role-cards ${registration.scope} `;
  const ours = (await caches.keys()).filter((cacheName) => cacheName.startsWith(prefix));
  await Promise.all(ours.map((cacheName) => caches.delete(cacheName)));
  await registration.unregister();
}
