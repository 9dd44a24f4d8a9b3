export type Node = { type: string; version: 1; [key: string]: unknown };

/** Plain text as the editor stores it: blank lines part paragraphs, web addresses become links. Null for nothing but blanks. */
export function plainToRichText(text: string): { root: Node } | null {
  const paragraphs = text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  if (paragraphs.length === 0) return null;
  return { root: element("root", paragraphs.map(paragraphNode)) };
}

export const element = (type: string, children: Node[], more: object = {}): Node => ({
  type,
  version: 1,
  direction: "ltr",
  format: "",
  indent: 0,
  children,
  ...more,
});

export function paragraphNode(text: string): Node {
  const lines = text.split(/\r?\n/);
  const children = lines.flatMap((line, index) => [...(index > 0 ? [{ type: "linebreak", version: 1 } as const] : []), ...lineNodes(line)]);
  return element("paragraph", children, { textFormat: 0, textStyle: "" });
}

/** Up to what ends a sentence: an address followed by a full stop does not hold it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;

function lineNodes(line: string): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const match of line.matchAll(ADDRESS)) {
    if (match.index > at) nodes.push(textNode(line.slice(at, match.index)));
    const fields = { linkType: "custom", url: match[0], newTab: false };
    nodes.push(element("link", [textNode(match[0])], { fields, version: 3 }));
    at = match.index + match[0].length;
  }
  if (at < line.length) nodes.push(textNode(line.slice(at)));
  return nodes;
}

export const textNode = (text: string): Node => ({ type: "text", version: 1, text, detail: 0, format: 0, mode: "normal", style: "" });
