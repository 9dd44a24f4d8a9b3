/**
 * Turns a document that is shown into another one, changing only what differs, so that nothing flashes and whoever reads
 * stays where they are. What has the id `klynge-preview-bar` is the preview's own and stays.
 *
 * @param alike makes addresses comparable that differ only in the pass they hold
 */
export function morphDocument({ next, alike }: { next: Document; alike: (address: string) => string }): void {
  morphAttributes({ from: document.documentElement, to: next.documentElement, alike });
  morphChildren({ from: document.head, to: next.head, alike });
  morphAttributes({ from: document.body, to: next.body, alike });
  morphChildren({ from: document.body, to: next.body, alike });
}

export const BAR_ID = "klynge-preview-bar";

type Alike = (address: string) => string;

function morphChildren({ from, to, alike }: { from: Element; to: Element; alike: Alike }): void {
  const old = [...from.childNodes].filter((node) => !isOwn(node));
  const next = [...to.childNodes];
  let start = 0;
  while (start < old.length && start < next.length && isEqual(old[start], next[start])) start += 1;
  let end = 0;
  while (end < old.length - start && end < next.length - start && isEqual(old.at(-1 - end), next.at(-1 - end))) end += 1;
  const anchor = old[old.length - end] ?? null;
  const gone = old.slice(start, old.length - end);
  for (const [index, node] of next.slice(start, next.length - end).entries()) {
    const present = gone[index];
    if (present) morphNode({ from: present, to: node, alike });
    else from.insertBefore(document.importNode(node, true), anchor);
  }
  for (const node of gone.slice(next.length - end - start)) node.remove();
}

function morphNode({ from, to, alike }: { from: ChildNode; to: Node; alike: Alike }): void {
  if (from instanceof Element && isElement(to) && from.tagName === to.tagName) {
    if (isStyleSheet(from) && alike(from.getAttribute("href") ?? "") !== alike(to.getAttribute("href") ?? "")) {
      replaceStyleSheet({ from, to });
      return;
    }
    morphAttributes({ from, to, alike });
    morphChildren({ from, to, alike });
  } else if (from.nodeType === Node.TEXT_NODE && to.nodeType === Node.TEXT_NODE) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
  } else {
    from.replaceWith(document.importNode(to, true));
  }
}

function morphAttributes({ from, to, alike }: { from: Element; to: Element; alike: Alike }): void {
  for (const { name, value } of [...to.attributes]) {
    const present = from.getAttribute(name);
    if (present === value || (isLoaded(from) && present !== null && LOADING.has(name) && alike(present) === alike(value))) continue;
    from.setAttribute(name, value);
  }
  for (const { name } of [...from.attributes]) {
    // What the reader has opened stays open.
    const isOpened = name === "open" && from instanceof HTMLDetailsElement;
    if (!to.hasAttribute(name) && !isOpened) from.removeAttribute(name);
  }
}

const LOADING: ReadonlySet<string> = new Set(["src", "srcset", "href"]);

/** A picture that is there, or a style sheet, need not be fetched again because the pass was renewed. */
function isLoaded(element: Element): boolean {
  if (element instanceof HTMLImageElement) return element.complete && element.naturalWidth > 0;
  if (element instanceof HTMLSourceElement) return element.parentElement?.querySelector("img")?.complete ?? false;
  return element instanceof HTMLLinkElement;
}

function isStyleSheet(element: Element): boolean {
  return element instanceof HTMLLinkElement && element.rel === "stylesheet";
}

/** The old sheet goes when the new one is there: between the two nothing would be styled. */
function replaceStyleSheet({ from, to }: { from: Element; to: Element }): void {
  const sheet = document.importNode(to, true);
  const done = (): void => from.remove();
  sheet.addEventListener("load", done, { once: true });
  sheet.addEventListener("error", done, { once: true });
  from.id = "klynge-preview-old-sheet";
  from.after(sheet);
}

function isOwn(node: Node): boolean {
  return isElement(node) && (node.id === BAR_ID || node.id === "klynge-preview-old-sheet");
}

function isEqual(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}

/** Of whichever document: `instanceof` knows those of this one only. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
