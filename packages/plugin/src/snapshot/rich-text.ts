import { convertLexicalToHTML, type HTMLConverter, type HTMLConverters } from "@payloadcms/richtext-lexical/html";
import { escapeHtml } from "./escape-html.ts";
import { type Addresses, safeHref } from "./links.ts";
import type { MediaLibrary } from "./media.ts";
import { pictureHtml } from "./picture-html.ts";
import type { Ref, RichText } from "./rows.ts";

/** Turns an editor state into HTML; an empty text where nothing is left to read. */
export type RichTextToHtml = (state: RichText) => string;

/** As much of Lexical's nodes as the converters look at. */
type TextNode = { text?: string; format?: number };
type ElementNode = { children?: LexicalNode[]; tag?: string; start?: number };
type LinkNode = ElementNode & {
  fields?: { linkType?: string; url?: string; newTab?: boolean; doc?: { relationTo: string; value: Ref } | null };
};
type UploadNode = { value?: Ref };
type LexicalNode = { type: string; version: number } & Record<string, unknown>;
type Convert<Node> = (args: { node: Node; childrenToHtml: (nodes?: LexicalNode[]) => string[] }) => string;

/**
 * Payload's own conversion with converters for what a site may hold: no inline styles (its Content-Security-Policy
 * forbids them), no random ids, links only to what is published, pictures in all their sizes.
 */
export function richTextToHtml({ addresses, media }: { addresses: Addresses; media: MediaLibrary }): RichTextToHtml {
  const failures: unknown[] = [];
  const converters = Object.fromEntries(
    Object.entries(convertersFor({ addresses, media })).map(([type, convert]) => [type, adapt({ convert, failures })]),
  ) as HTMLConverters;
  return (state) => {
    if (!state?.root) return "";
    const data = state as Parameters<typeof convertLexicalToHTML>[0]["data"];
    const html = convertLexicalToHTML({ data, converters, disableContainer: true, disableIndent: true, disableTextAlign: true });
    const [failure] = failures.splice(0);
    if (failure) throw failure;
    return html;
  };
}

/** Payload prints what a converter throws and leaves the node out; a site must not go live with a hole in it. */
function adapt({ convert, failures }: { convert: Convert<never>; failures: unknown[] }): HTMLConverter {
  return ({ node, nodesToHTML }) => {
    const childrenToHtml = (nodes = (node as ElementNode).children ?? []) => nodesToHTML({ nodes });
    try {
      return convert({ node: node as never, childrenToHtml });
    } catch (error) {
      failures.push(error);
      return "";
    }
  };
}

function convertersFor({ addresses, media }: { addresses: Addresses; media: MediaLibrary }): Record<string, Convert<never>> {
  const link: Convert<LinkNode> = ({ node, childrenToHtml }) => linkHtml({ node, html: childrenToHtml().join(""), addresses });
  const children: Convert<ElementNode> = ({ childrenToHtml }) => childrenToHtml().join("");
  return {
    text: (({ node }) => textHtml(node)) satisfies Convert<TextNode>,
    linebreak: () => "<br>",
    tab: () => "\t",
    horizontalrule: () => "<hr>",
    paragraph: element(() => "p"),
    quote: element(() => "blockquote"),
    heading: element(headingTag),
    list: listHtml,
    listitem: children,
    link,
    autolink: link,
    upload: (({ node }) => uploadHtml({ value: node.value, media })) satisfies Convert<UploadNode>,
    // A node of another program's making: what it says stays readable.
    unknown: children,
  };
}

/** Elements without any content are left out: editors make room with empty paragraphs, the theme does so by itself. */
function element(tagOf: (node: ElementNode) => string): Convert<ElementNode> {
  return ({ node, childrenToHtml }) => {
    const html = childrenToHtml().join("");
    if (html.replaceAll("<br>", "").trim() === "") return "";
    const tag = tagOf(node);
    return `<${tag}>${html}</${tag}>`;
  };
}

/** The page's own title is the only h1, and a site has no styles below h4. */
function headingTag({ tag }: ElementNode): string {
  if (tag === "h3" || tag === "h4") return tag;
  return tag === "h5" || tag === "h6" ? "h4" : "h2";
}

/** Lexical puts a nested list into an item of its own; in HTML it belongs to the item before. */
const listHtml: Convert<ElementNode> = ({ node, childrenToHtml }) => {
  const tag = node.tag === "ol" ? "ol" : "ul";
  const items: string[] = [];
  for (const item of (node.children ?? []) as (LexicalNode & ElementNode)[]) {
    const html = childrenToHtml([item]).join("");
    const isNested = item.children?.length && item.children.every((child) => child.type === "list");
    if (isNested && items.length > 0) items[items.length - 1] += html;
    else if (html !== "") items.push(html);
  }
  if (items.length === 0) return "";
  const start = tag === "ol" && Number.isInteger(node.start) && node.start !== 1 ? ` start="${node.start}"` : "";
  return `<${tag}${start}>${items.map((item) => `<li>${item}</li>`).join("")}</${tag}>`;
};

/** Lexical's bit for each way to set text, innermost element first. */
const FORMATS = [
  { bit: 1, tag: "strong" },
  { bit: 2, tag: "em" },
  { bit: 4, tag: "s" },
  { bit: 8, tag: "u" },
  { bit: 16, tag: "code" },
  { bit: 32, tag: "sub" },
  { bit: 64, tag: "sup" },
] as const;

function textHtml({ text = "", format = 0 }: TextNode): string {
  return FORMATS.reduce((html, { bit, tag }) => (format & bit ? `<${tag}>${html}</${tag}>` : html), escapeHtml(text));
}

/** A link that leads nowhere leaves its text. */
function linkHtml({ node, html, addresses }: { node: LinkNode; html: string; addresses: Addresses }): string {
  const { linkType, doc, url, newTab } = node.fields ?? {};
  const href = linkType === "internal" ? addresses.pathOf(doc) : safeHref(url);
  if (href === null || html === "") return html;
  const isExternal = /^https?:/.test(href);
  const target = newTab ? ' target="_blank"' : "";
  const rel = isExternal || newTab ? ' rel="noopener"' : "";
  return `<a href="${escapeHtml(href)}"${target}${rel}>${html}</a>`;
}

function uploadHtml({ value, media }: { value: Ref; media: MediaLibrary }): string {
  const image = media.image(value);
  if (image) return pictureHtml(image);
  const file = media.file(value);
  return file ? `<p><a href="${escapeHtml(file.path)}" type="${escapeHtml(file.mimeType)}">${escapeHtml(file.filename)}</a></p>` : "";
}
