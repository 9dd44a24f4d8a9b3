import type { Draft } from "../snapshot/overlay.ts";
import { message, type TextKey } from "../texts/text.ts";
import type { PreviewCollection } from "./collections.ts";
import type { StoredDocument } from "./stored.ts";

/** Why a document has no page to show yet. */
export type Missing = Extract<TextKey, "preview.missing.date" | "preview.missing.file">;

const NAMED: ReadonlySet<PreviewCollection> = new Set(["villages", "places", "organisations", "groups", "clusters"]);

/** A document that is being written, with what every page needs: a title, and the day an article is dated. */
export function completeDraft({
  collection,
  document,
  now,
}: {
  collection: PreviewCollection;
  document: StoredDocument;
  now: string;
}): { draft: Draft } | { missing: Missing } {
  const row = { ...document };
  const titleField = NAMED.has(collection) ? "name" : "title";
  if (isBlank(row[titleField])) row[titleField] = message({ key: "preview.untitled", language: "da" });
  if (collection === "news" && isBlank(row.publishedAt)) row.publishedAt = now;
  if (collection === "events" && Number.isNaN(new Date(String(row.start)).getTime())) return { missing: "preview.missing.date" };
  if (collection === "documents" && isBlank(row.file)) return { missing: "preview.missing.file" };
  return { draft: { collection, row } as unknown as Draft };
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}
