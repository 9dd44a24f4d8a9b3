import { createHash } from "node:crypto";
import { isRichText, richTextPassages } from "../facts/readable-text.ts";

/**
 * How the checklist knows what nobody has replaced yet: of every document that was laid down it keeps digests of the
 * passages that are meant to be replaced. As long as one of them still stands in the document, word for word, it is not done.
 * Moving, adding to or correcting the rest changes nothing.
 */
export type Starter = {
  /** Tells this cluster from another that was made under the same name at the same moment. */
  nonce: string;
  /** The name of the cluster it was copied from. */
  copiedFrom?: string;
  documents: StarterDocument[];
};
export type StarterDocument = { collection: string; id: string; passages: string[] };

const LENGTH = 16;

export function digestOf(passage: string): string {
  return createHash("sha256").update(passage.replace(/\s+/g, " ").trim()).digest("hex").slice(0, LENGTH);
}

/** Every text that stands in a document: each line of fields and blocks, each paragraph, heading and item of rich text, and where its links lead. */
export function passagesIn(data: unknown): string[] {
  if (typeof data === "string") return data.split(/\n+/).filter((line) => line.trim() !== "");
  if (Array.isArray(data)) return data.flatMap(passagesIn);
  if (typeof data !== "object" || data === null) return [];
  if (isRichText(data)) return [...richTextPassages(data).map(({ text }) => text), ...linksIn(data.root)];
  return Object.values(data).flatMap(passagesIn);
}

/** Those of the digested passages that still stand in the document, word for word. */
export function passagesLeft({ data, passages }: { data: unknown; passages: readonly string[] }): string[] {
  const wanted = new Set(passages);
  return [...new Set(passagesIn(data).filter((passage) => wanted.has(digestOf(passage))))];
}

/** The addresses that links of rich text lead to. */
function linksIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const { fields, children } = node as { fields?: { url?: unknown }; children?: unknown[] };
  const own = typeof fields?.url === "string" ? [fields.url] : [];
  return [...own, ...(Array.isArray(children) ? children.flatMap(linksIn) : [])];
}
