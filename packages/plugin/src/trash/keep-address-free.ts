import { randomUUID } from "node:crypto";
import type { CollectionBeforeValidateHook } from "payload";

/** What stands behind the slug of trashed content. No slug holds a full stop, so it is nobody's address. */
const MARK = ".slettet-";

type Trashable = { slug?: unknown; deletedAt?: unknown };

/**
 * Content in the trash must not keep others from its address, nor may an old version put content back there: a version
 * that was kept while its document lay in the trash is restored as one that does not.
 */
export const keepAddressFree: CollectionBeforeValidateHook = ({ data, originalDoc, operation, req }) => {
  if (!data || operation !== "update") return data;
  if (req.context.isRestoringVersion) data.deletedAt = originalDoc?.deletedAt ?? null;
  if (isTrashed(data) && !isTrashed(originalDoc)) data.slug = slugInTrash(data.slug ?? originalDoc?.slug);
  else if (!isTrashed(data) && typeof data.slug === "string") data.slug = slugOutOfTrash(data.slug);
  return data;
};

/** True for content that lies in the trash. */
export function isTrashed(doc: Trashable | null | undefined): boolean {
  return Boolean(doc?.deletedAt);
}

function slugInTrash(slug: unknown): string {
  return `${slugOutOfTrash(String(slug ?? ""))}${MARK}${randomUUID().slice(0, 8)}`;
}

/** The slug content had before it was trashed. */
function slugOutOfTrash(slug: string): string {
  const end = slug.indexOf(MARK);
  return end < 0 ? slug : slug.slice(0, end);
}
