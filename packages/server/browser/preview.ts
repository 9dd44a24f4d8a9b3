import { showBar } from "./bar.ts";
import { morphDocument } from "./morph.ts";

/*
 * Runs in previews only. The form hands over a pass and what stands in it; each time it does, the page is rendered by
 * the server and changed in place. One request at a time: what was typed meanwhile is sent when the answer is there.
 */

const EDITOR_PREFIX = "/redaktion/";
const START_PATH = "/_preview/";
const ANSWER_WITHIN_MS = 15_000;

const settings = document.querySelector<HTMLScriptElement>("script[data-cms]")?.dataset ?? {};
const cms = settings.cms ?? "";
const form: Window | null = window.parent !== window ? window.parent : (window.opener as Window | null);

let pass = passOf(location.pathname);
let unsaved: unknown;
let isBusy = false;
let isStale = false;
/** What the page shows, as it was sent: saving gives the form back unchanged, and nothing need be rendered for that. */
let shown = "";

window.addEventListener("message", ({ origin, source, data }) => {
  if (origin !== cms || source !== form || data?.type !== "klynge-preview") return;
  pass = data.token;
  unsaved = data.data;
  void update();
});
document.addEventListener("click", followLink);
showPlace();
// What Payload's own window waits for, and what our part of the form does.
tell({ type: "payload-live-preview", ready: true });
tell({ type: "klynge-preview-ready" });

async function update(): Promise<void> {
  isStale = true;
  if (isBusy) return;
  isBusy = true;
  while (isStale) {
    isStale = false;
    await render().catch(() => showBar({ message: settings.failed }));
  }
  isBusy = false;
}

async function render(): Promise<void> {
  const base = `${EDITOR_PREFIX}${pass}`;
  const isStart = location.pathname === START_PATH;
  const elsewhere = isStart || placeOf(location.pathname) === home() ? null : placeOf(location.pathname);
  const body = JSON.stringify({ data: unsaved, path: elsewhere });
  if (shown === base + body) return;
  shown = "";
  const response = await fetch(`${base}/_render`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (response.status === 404) {
    showBar({ message: settings.expired });
    tell({ type: "klynge-preview-expired" });
    return;
  }
  if (response.status === 422) {
    showBar({ message: (await response.json()).problem });
    return;
  }
  if (!response.ok) throw new Error(`The preview server answered ${response.status}`);
  const path = response.headers.get("x-preview-path") ?? "/";
  if (isStart) {
    location.replace(base + path);
    return;
  }
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  history.replaceState(null, "", base + path + location.hash);
  shown = base + body;
  morphDocument({ next, alike: (address) => address.replaceAll(/\/redaktion\/[^/]+/g, "") });
  showPlace();
}

/** Whoever has followed a link finds the way back to the page that is being written. */
function showPlace(): void {
  const isElsewhere = location.pathname !== START_PATH && placeOf(location.pathname) !== home();
  showBar(isElsewhere ? { back: { label: settings.back ?? "", href: `${EDITOR_PREFIX}${pass}${home()}` } } : {});
}

/** Where the document stands that is being written. A new answer may have moved it. */
function home(): string {
  return document.querySelector<HTMLScriptElement>("script[data-cms]")?.dataset.home ?? "/";
}

function passOf(path: string): string {
  return path.startsWith(EDITOR_PREFIX) ? (path.slice(EDITOR_PREFIX.length).split("/")[0] ?? "") : "";
}

/** The path on the site that an address of the preview stands for. */
function placeOf(path: string): string {
  return path.slice(EDITOR_PREFIX.length + passOf(path).length);
}

/** Links that a script made know nothing of the pass, and other sites open outside the frame. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !/^https?:$/.test(link.protocol)) return;
  if (link.origin !== location.origin) {
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
  } else if (passOf(link.pathname) === "" && passOf(location.pathname) !== "") {
    event.preventDefault();
    location.assign(`${EDITOR_PREFIX}${pass}${link.pathname}${link.search}${link.hash}`);
  }
}

function tell(message: object): void {
  if (cms !== "") form?.postMessage(message, cms);
}
