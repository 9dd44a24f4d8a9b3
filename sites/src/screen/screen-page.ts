import { type Item, isOver, pagesOf } from "./pages.ts";

/** Brings `/skaerm/` to life, see views/screen.astro. */
const TURN_MS = 15_000;
const FETCH_MS = 5 * 60_000;
const CACHE = "skaerm";

const main = document.querySelector<HTMLElement>(".screen__main");
const list = document.querySelector<HTMLElement>(".screen__items");
if (main && list) start({ main, list });

function start({ main, list }: { main: HTMLElement; list: HTMLElement }): void {
  let current = 0;
  let round = 0;

  const show = (): void => {
    const items = takeOver(list);
    const pages = pagesOf({ items: items.map(sizeOf), room: list.clientHeight });
    if (current >= pages.length) {
      current = 0;
      round += 1;
    }
    const shown = new Set(pages[current] ?? []);
    for (const [index, item] of items.entries()) item.classList.toggle("is-away", !shown.has(index));
    showDots(pages.length, current);
    markToday(items, main.dataset.timezone ?? "");
    reveal(".screen__empty", items.length === 0);
    // Nothing stays on the same spot for good: screens remember what does.
    document.body.dataset.place = String(round % 4);
  };
  const turn = (): void => {
    current += 1;
    document.documentElement.classList.add("is-turning");
    show();
  };
  const tick = (): void => {
    const clock = document.querySelector<HTMLElement>(".screen__clock");
    if (!clock) return;
    clock.hidden = false;
    clock.textContent = new Date().toLocaleTimeString("da-DK", { hour: "2-digit", minute: "2-digit", timeZone: main.dataset.timezone });
  };
  const update = async (): Promise<void> => {
    try {
      const response = await fetch(location.pathname, { cache: "no-cache" });
      if (!response.ok) return;
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
      const items = fresh.querySelector(".screen__items");
      if (!items) return;
      // A new theme has new files, which only a new page brings.
      if (filesOf(fresh) !== filesOf(document)) return location.reload();
      list.replaceChildren(...items.children);
      const [old, said] = [document, fresh].map((page) => page.querySelector(".screen__announcements"));
      old?.replaceChildren(...(said?.children ?? []));
      show();
      await keep();
    } catch {
      // The net is away: what is here is shown on.
    }
  };

  show();
  tick();
  setInterval(turn, TURN_MS);
  setInterval(tick, 1000);
  setInterval(() => void update(), FETCH_MS);
  addEventListener("resize", show);
  // How much room words take is known when their letters are there.
  void document.fonts.ready.then(show);
  addEventListener("online", () => void update());
  keepScreenOn();
  void survive(main.dataset.worker ?? "");
}

/** Takes away what is over by this screen's clock, and gives back the rest. */
function takeOver(list: HTMLElement): HTMLElement[] {
  const now = Date.now();
  const items = [...list.querySelectorAll<HTMLElement>(".screen__item")];
  for (const item of items.filter(({ dataset }) => isOver({ until: dataset.until, now }))) item.remove();
  const left = items.filter((item) => item.isConnected);
  for (const item of left) item.classList.remove("is-away");
  return left;
}

function sizeOf(item: HTMLElement): Item {
  return { height: item.offsetHeight + Number.parseFloat(getComputedStyle(item).marginBottom) };
}

function markToday(items: readonly HTMLElement[], timeZone: string): void {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone });
  for (const item of items) {
    const mark = item.querySelector<HTMLElement>(".screen__today");
    if (mark) mark.hidden = item.dataset.day !== today;
  }
}

function showDots(count: number, current: number): void {
  const dots = document.querySelector(".screen__dots");
  dots?.replaceChildren(
    ...Array.from({ length: count > 1 ? count : 0 }, (_, index) => {
      const dot = document.createElement("span");
      dot.className = index === current ? "is-current" : "";
      return dot;
    }),
  );
}

function reveal(selector: string, isShown: boolean): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (element) element.hidden = !isShown;
}

/** The style sheets and scripts of a page. */
function filesOf(page: Document): string {
  const files = page.querySelectorAll('link[rel="stylesheet"], script[src]');
  return [...files]
    .map((file) => file.getAttribute("href") ?? file.getAttribute("src"))
    .sort()
    .join(" ");
}

/** Lets the page come up again without the net, also after the power was away. Only where the browser lets pages do so. */
async function survive(worker: string): Promise<void> {
  if (!("serviceWorker" in navigator) || worker === "") return;
  await navigator.serviceWorker.register(worker);
  await navigator.serviceWorker.ready;
  await keep();
}

/** Keeps the page and everything on it. What it was loaded with came before there was anybody to keep it. */
async function keep(): Promise<void> {
  if (!("caches" in window)) return;
  const cache = await caches.open(CACHE);
  const named = [
    ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[rel="stylesheet"], link[rel="icon"], script[src]'),
  ];
  // The letters are named by the style sheets only.
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const all = [...named.map((file) => ("src" in file ? file.src : file.href)), ...loaded];
  const own = all.filter((name) => new URL(name).origin === location.origin && !name.endsWith(location.pathname));
  await cache.addAll([...new Set([location.pathname, ...own])]);
  document.documentElement.dataset.kept = "true";
}

/**
 * Asks for it again when the page comes back, for the browser takes it back from a page that is hidden, and when somebody touches the
 * screen, for some browsers give it to nobody before that.
 */
function keepScreenOn(): void {
  let held: WakeLockSentinel | undefined;
  const ask = async () => {
    if (document.visibilityState !== "visible" || held?.released === false) return;
    held = await navigator.wakeLock?.request("screen").catch(() => undefined);
  };
  void ask();
  document.addEventListener("visibilitychange", () => void ask());
  addEventListener("pointerdown", () => void ask());
}
