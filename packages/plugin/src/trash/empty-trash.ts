import type { CollectionSlug, Payload } from "payload";
import { CONTENT_COLLECTIONS } from "../names.ts";

/** How long content lies in the trash before it is gone for good. */
export const TRASH_DAYS = 30;

/** Files last: what shows them goes first. */
const TRASHED_COLLECTIONS = [...CONTENT_COLLECTIONS, "media"] as const;

const DAY_MS = 86_400_000;

/**
 * Deletes for good what has lain in the trash for {@link TRASH_DAYS} days at the instant `now`, with its versions and
 * files. What cannot be deleted is logged and stays; the rest goes. Any number of processes may do it at once.
 */
export async function emptyTrash({
  payload,
  now = Date.now(),
  log,
}: {
  payload: Payload;
  now?: number;
  log: (line: string) => void;
}): Promise<number> {
  const before = new Date(now - TRASH_DAYS * DAY_MS).toISOString();
  let deleted = 0;
  for (const collection of TRASHED_COLLECTIONS) {
    const { docs } = await payload.db.find<{ id: string }>({
      collection,
      where: { deletedAt: { less_than: before } },
      select: { deletedAt: true },
      pagination: false,
      limit: 0,
    });
    for (const { id } of docs) if (await deleteForGood({ payload, collection, id, log })) deleted += 1;
  }
  return deleted;
}

async function deleteForGood({
  payload,
  collection,
  id,
  log,
}: {
  payload: Payload;
  collection: (typeof TRASHED_COLLECTIONS)[number];
  id: string;
  log: (line: string) => void;
}): Promise<boolean> {
  try {
    await payload.delete({ collection: collection as CollectionSlug, id, trash: true, overrideAccess: true });
    return true;
  } catch (error) {
    const isThere = await payload.db.findOne<{ id: string }>({ collection, where: { id: { equals: id } } });
    if (!isThere) return false;
    const why = error instanceof Error ? error.message : String(error);
    log(`[trash] ${collection}/${id} was not deleted — ${why} — it stays in the trash and is tried again`);
    return false;
  }
}
