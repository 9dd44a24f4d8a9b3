/**
 * Keeps the screen going without the net: every answer is kept, and given again where the net has none. It lies in the folder of
 * the page it serves, which is as far as such a program may reach; the rest of the site knows nothing of it.
 */
const CACHE = "skaerm";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === self.location.origin) event.respondWith(answer(event.request));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    // A server in trouble is as good as none.
    return response.status >= 500 ? ((await cache.match(request)) ?? response) : response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}
