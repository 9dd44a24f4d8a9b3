import { COLLECTIONS } from "../names.ts";
import type { AuditNote } from "./note-audit.ts";

/** How long writing on the same thing counts as one change. */
const SITTING_MS = 30 * 60_000;

type Entry = { id: string; changedFields?: string | null };

/**
 * Adds to the last line of the log where the same person has been writing on the same document just now: the form saves
 * itself every few seconds, and a log with a line for each would hide everything else. Returns false where there is none.
 */
export async function mergeIntoRecent({ req, action, collection, id, title, changedFields = [] }: AuditNote): Promise<boolean> {
  const { payload, user } = req;
  if (!user || id === undefined) return false;
  const since = new Date(Date.now() - SITTING_MS).toISOString();
  const { docs } = await payload.db.find<Entry & { action: string; actorId?: string }>({
    collection: COLLECTIONS.auditLog,
    where: {
      and: [{ subjectId: { equals: String(id) } }, { subjectCollection: { equals: collection } }, { createdAt: { greater_than: since } }],
    },
    sort: "-createdAt",
    limit: 1,
    pagination: false,
    req,
  });
  const last = docs[0];
  if (!last || !["create", action].includes(last.action) || last.actorId !== String(user.id)) return false;
  const names = new Set([...(last.changedFields ?? "").split(", "), ...changedFields].filter(Boolean));
  await payload.db.updateOne({
    collection: COLLECTIONS.auditLog,
    id: last.id,
    data: {
      changedFields: last.action === "create" ? null : [...names].join(", "),
      updatedAt: new Date().toISOString(),
      ...(title ? { title } : {}),
    },
    req,
  });
  return true;
}
