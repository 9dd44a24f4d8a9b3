import { element, type Node, paragraphNode, textNode } from "./plain-to-rich-text.ts";

/**
 * Rich text as the editor stores it, from text with a little markup: empty lines part paragraphs, `## ` begins a heading,
 * lines with `- ` are a list, `[words](/address/)` is a link.
 */
export function fromMarkup(markup: string): { root: Node } {
  const parts = markup
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
  return { root: element("root", parts.map(partNode)) };
}

function partNode(part: string): Node {
  if (part.startsWith("## ")) return element("heading", inline(part.slice(3)), { tag: "h2" });
  if (!part.startsWith("- "))
    return part.includes("](") ? element("paragraph", inline(oneLine(part)), PARAGRAPH) : paragraphNode(oneLine(part));
  const items = part
    .split(/\n- /)
    .map((item, index) => element("listitem", inline(oneLine(item.replace(/^- /, ""))), { value: index + 1 }));
  return element("list", items, { listType: "bullet", tag: "ul", start: 1 });
}

const PARAGRAPH = { textFormat: 0, textStyle: "" };
const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;

function inline(text: string): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, words = "", url = ""] = match;
    if (match.index > at) nodes.push(textNode(text.slice(at, match.index)));
    nodes.push(element("link", [textNode(words)], { fields: { linkType: "custom", url, newTab: false }, version: 3 }));
    at = match.index + whole.length;
  }
  if (at < text.length) nodes.push(textNode(text.slice(at)));
  return nodes;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
