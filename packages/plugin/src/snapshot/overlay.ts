import type { ContentCollection } from "../names.ts";
import type { ClusterContent } from "./read.ts";
import { type ClusterRow, type ContentRows, type EventRow, type Id, idOf, type PageRow } from "./rows.ts";

/** One document as an editor writes it, in the shape the database would hold it in. */
export type Draft = { [Name in ContentCollection]: { collection: Name; row: ContentRows[Name][number] } }[ContentCollection] | ClusterDraft;
type ClusterDraft = { collection: "clusters"; row: ClusterRow };

/**
 * The cluster's published content with one document as it is being written: in place of its published version, or beside
 * the others where it has none. Menus, lists and links find it as if it were published.
 */
export function overlayDraft({ read, draft }: { read: ClusterContent; draft: Draft }): ClusterContent {
  if (draft.collection === "clusters") return { ...read, cluster: draft.row };
  const { collection } = draft;
  const row = collection === "events" ? withDates(draft.row) : draft.row;
  const content = { ...read.content, [collection]: replace<{ id: Id }>({ list: read.content[collection], row }) };
  return { ...read, content, pageTree: collection === "pages" ? replace({ list: read.pageTree, row: toNode(draft.row) }) : read.pageTree };
}

/** A held date has no page; its editor sees the one it gets when the date is settled. */
function withDates(row: EventRow): EventRow {
  return row.status === "hold" ? { ...row, status: "confirmed" } : row;
}

function toNode({ id, slug, parent }: PageRow) {
  return { id: String(id), slug, parentId: idOf(parent) };
}

function replace<Item extends { id: Id }>({ list, row }: { list: readonly Item[]; row: Item }): Item[] {
  return [...list.filter(({ id }) => String(id) !== String(row.id)), row];
}
