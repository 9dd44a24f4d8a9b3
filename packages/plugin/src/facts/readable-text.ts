/** A piece of text that stands on its own. `level` is that of a heading: 2 to 4. */
export type Passage = { kind: "heading" | "paragraph" | "item"; text: string; level?: number };

/** Fields whose text residents read as running text. Names, addresses and what is for search engines are something else. */
const TEXT_FIELDS = new Set(["excerpt", "text", "caption", "focus"]);
const HEADING_FIELDS = new Set(["heading"]);
const LEFT_OUT = new Set(["meta", "contact", "booking", "links", "link", "menu"]);

type Data = Record<string, unknown>;

/** What residents read in a document of the CMS, in its order: running text, headings, lists; in blocks too. */
export function readableText(data: unknown): Passage[] {
  if (Array.isArray(data)) return data.flatMap(readableText);
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([name, value]): Passage[] => {
    if (LEFT_OUT.has(name)) return [];
    if (typeof value === "string") {
      if (HEADING_FIELDS.has(name)) return passage({ kind: "heading", text: value, level: 2 });
      return TEXT_FIELDS.has(name) ? value.split(/\n+/).flatMap((text) => passage({ kind: "paragraph", text })) : [];
    }
    return isRichText(value) ? richTextPassages(value) : readableText(value);
  });
}

/** The passages of one text of the editor. */
export function richTextPassages({ root }: { root: { children: unknown[] } }): Passage[] {
  return root.children.flatMap(nodePassages);
}

export function isRichText(value: unknown): value is { root: { children: unknown[] } } {
  return isRecord(value) && isRecord(value.root) && Array.isArray(value.root.children);
}

function nodePassages(node: unknown): Passage[] {
  if (!isRecord(node)) return [];
  if (node.type === "heading") return passage({ kind: "heading", text: textOf(node), level: Number(String(node.tag).slice(1)) || 2 });
  if (node.type === "list") return childrenOf(node).flatMap(nodePassages);
  if (node.type === "listitem") {
    const nested = childrenOf(node).filter((child) => child.type === "list");
    const own = childrenOf(node).filter((child) => child.type !== "list");
    return [...passage({ kind: "item", text: own.map(textOf).join("") }), ...nested.flatMap(nodePassages)];
  }
  return passage({ kind: "paragraph", text: textOf(node) });
}

function textOf(node: Data): string {
  if (typeof node.text === "string") return node.text;
  if (node.type === "linebreak") return "\n";
  return childrenOf(node).map(textOf).join("");
}

function passage(given: Passage): Passage[] {
  return given.text.trim() === "" ? [] : [{ ...given, text: given.text.trim() }];
}

const childrenOf = (node: Data): Data[] => (Array.isArray(node.children) ? node.children.filter(isRecord) : []);

function isRecord(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
