import type { Markup } from "./types.ts";

interface Node {
  type: string;
  version: number;
  [field: string]: unknown;
}

/** What a link leads to, in Payload's words. */
export type LexicalLink =
  | { linkType: "custom"; url: string; newTab: boolean }
  | { linkType: "internal"; doc: { relationTo: string; value: string | number }; newTab: boolean };

/** Rich text as Payload's editor stores it. */
export interface LexicalDocument {
  root: Node & { children: Node[] };
}

const INLINE = /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<label>[^\]]+)\]\((?<target>[^)\s]+)\)/g;
const BOLD = 1;
const ITALIC = 2;

/** Turns markup into rich text, see `Markup`. `resolve` says where a link's target lies. */
export function richText({ markup, resolve }: { markup: Markup; resolve: (target: string) => LexicalLink }): LexicalDocument {
  const blocks = markup
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ""))
    .filter((lines) => lines.length > 0);
  return {
    root: element(
      "root",
      {},
      blocks.map((lines) => block(lines, resolve)),
    ),
  };
}

function block(lines: readonly string[], resolve: (target: string) => LexicalLink): Node {
  const [first = ""] = lines;
  const heading = /^(#{2,4}) (.*)$/.exec(first);
  if (heading) return element("heading", { tag: `h${heading[1]?.length}` }, inline(heading[2] ?? "", resolve));
  if (/^- /.test(first)) return list({ lines, marker: /^- /, tag: "ul", listType: "bullet", resolve });
  if (/^\d+\. /.test(first)) return list({ lines, marker: /^\d+\. /, tag: "ol", listType: "number", resolve });
  if (/^> /.test(first)) return element("quote", {}, inline(lines.map((line) => line.replace(/^> /, "")).join(" "), resolve));
  return element("paragraph", { textFormat: 0, textStyle: "" }, inline(lines.join(" "), resolve));
}

function list({
  lines,
  marker,
  tag,
  listType,
  resolve,
}: {
  lines: readonly string[];
  marker: RegExp;
  tag: "ul" | "ol";
  listType: "bullet" | "number";
  resolve: (target: string) => LexicalLink;
}): Node {
  const items = lines.map((line, index) => element("listitem", { value: index + 1 }, inline(line.replace(marker, ""), resolve)));
  return element("list", { listType, tag, start: 1 }, items);
}

function inline(text: string, resolve: (target: string) => LexicalLink): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > done) nodes.push(plain(text.slice(done, match.index)));
    const { bold, italic, label = "", target = "" } = match.groups ?? {};
    if (bold !== undefined) nodes.push(plain(bold, BOLD));
    else if (italic !== undefined) nodes.push(plain(italic, ITALIC));
    else nodes.push({ ...element("link", { fields: resolve(target) }, [plain(label)]), version: 3 });
    done = match.index + match[0].length;
  }
  if (done < text.length) nodes.push(plain(text.slice(done)));
  return nodes;
}

function element(type: string, fields: Record<string, unknown>, children: Node[]): Node & { children: Node[] } {
  return { type, version: 1, direction: "ltr", format: "", indent: 0, ...fields, children };
}

function plain(text: string, format = 0): Node {
  return { type: "text", version: 1, text, format, detail: 0, mode: "normal", style: "" };
}
