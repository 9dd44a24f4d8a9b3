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

/** Every text that stands in a document: each line of fields and blocks, and each paragraph, heading and item of rich text. */
export function passagesIn(data: unknown): string[] {
  if (typeof data === "string") return data.split(/\n+/).filter((line) => line.trim() !== "");
  if (Array.isArray(data)) return data.flatMap(passagesIn);
  if (typeof data !== "object" || data === null) return [];
  if (isRichText(data)) return richTextPassages(data).map(({ text }) => text);
  return Object.values(data).flatMap(passagesIn);
}

/** True where one of the digested passages still stands in the document. */
export function hasPassage({ data, passages }: { data: unknown; passages: readonly string[] }): boolean {
  const wanted = new Set(passages);
  return passagesIn(data).some((passage) => wanted.has(digestOf(passage)));
}
