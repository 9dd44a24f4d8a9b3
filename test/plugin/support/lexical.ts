/** Editor states as Lexical stores them, for tests that need text. */
type Node = Record<string, unknown>;

const element = (type: string, children: Node[], more: Node = {}): Node => ({
  type,
  children,
  version: 1,
  format: "",
  indent: 0,
  direction: "ltr",
  ...more,
});

export const root = (...children: Node[]) => ({ root: element("root", children) }) as { root: { children: Node[] } };
export const text = (content: string, format = 0): Node => ({
  type: "text",
  text: content,
  format,
  detail: 0,
  mode: "normal",
  style: "",
  version: 1,
});
export const paragraph = (...children: (Node | string)[]): Node => element("paragraph", toNodes(children), { textFormat: 0 });
export const heading = (tag: string, content: string): Node => element("heading", [text(content)], { tag });
export const quote = (content: string): Node => element("quote", [text(content)]);
export const list = (tag: "ul" | "ol", ...items: Node[]): Node =>
  element("list", items, { tag, listType: tag === "ol" ? "number" : "bullet", start: 1 });
export const item = (...children: (Node | string)[]): Node => element("listitem", toNodes(children), { value: 1 });
export const link = (url: string, label: string, newTab = false): Node =>
  element("link", [text(label)], { id: "64b000000000000000000001", fields: { linkType: "custom", url, newTab } });
export const internalLink = (relationTo: string, value: unknown, label: string): Node =>
  element("link", [text(label)], {
    id: "64b000000000000000000002",
    fields: { linkType: "internal", newTab: false, doc: { relationTo, value } },
  });
export const upload = (value: unknown): Node => ({
  type: "upload",
  relationTo: "media",
  value,
  fields: {},
  id: "64b000000000000000000003",
  format: "",
  version: 3,
});
export const linebreak = (): Node => ({ type: "linebreak", version: 1 });
export const rule = (): Node => ({ type: "horizontalrule", version: 1 });

const toNodes = (children: (Node | string)[]) => children.map((child) => (typeof child === "string" ? text(child) : child));
