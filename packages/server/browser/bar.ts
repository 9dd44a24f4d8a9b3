import { BAR_ID } from "./morph.ts";

/** What the preview itself has to say, at the upper edge of the page, where it is always in sight; nothing where it has nothing. */
export function showBar({ message, back }: { message?: string | undefined; back?: { label: string; href: string } | undefined }): void {
  const present = document.getElementById(BAR_ID);
  if (message === undefined && back === undefined) {
    present?.remove();
    return;
  }
  const bar = present ?? document.createElement("div");
  bar.id = BAR_ID;
  bar.setAttribute("role", "status");
  const parts: Node[] = [];
  if (message !== undefined) parts.push(paragraph(message));
  if (back !== undefined) parts.push(link(back));
  bar.replaceChildren(...parts);
  if (!present) document.body.prepend(bar);
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function link({ label, href }: { label: string; href: string }): HTMLElement {
  const element = document.createElement("a");
  element.textContent = label;
  element.href = href;
  return element;
}
