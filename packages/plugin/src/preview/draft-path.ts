import { type AddressedCollection, type ClusterSnapshot, documentPath } from "@klynge/contract";
import type { PreviewCollection } from "./collections.ts";

/** Where a site shows a document; null where it has no page. A cluster shows on its start page. */
export function draftPath({
  snapshot,
  collection,
  id,
}: {
  snapshot: ClusterSnapshot;
  collection: PreviewCollection;
  id: string;
}): string | null {
  if (collection === "clusters") return "/";
  if (collection === "pages") return snapshot.pages.find((page) => page.id === id)?.path ?? null;
  const list: { id: string; slug: string }[] = snapshot[collection];
  const found = list.find((item) => item.id === id);
  return found ? documentPath(collection satisfies AddressedCollection, found.slug) : null;
}
