import type { CollectionAfterChangeHook, CollectionBeforeOperationHook, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseAction } from "../errors.ts";

const LOCKS = "payload-locked-documents";

/** Payload's own: after this long without a letter typed, others may write without being told. */
const FRESH_MS = 300_000;

const HELD = "klyngeHeldLock";

type Lock = { id: string | number; updatedAt: string; user?: { relationTo: string; value: unknown } | null };

/**
 * A form that saves itself must neither lose its lock by that, as every other save does, nor write over what somebody
 * else writes who has taken over meanwhile.
 */
export const checkLock: CollectionBeforeOperationHook = async ({ args, operation, req, collection, context }) => {
  const { id, autosave } = args as { id?: string | number; autosave?: boolean };
  if (operation !== "update" || autosave !== true || id === undefined || !req.user) return args;
  const lock = await findLock({ req, collection: collection.slug, id });
  if (!lock || Date.now() - Date.parse(lock.updatedAt) > FRESH_MS) return args;
  if (idOf(lock.user?.value) !== idOf(req.user)) refuseAction({ req, key: "error.lockedByOther", status: 423 });
  context[keyOf({ collection: collection.slug, id })] = true;
  return args;
};

/** Puts back the lock that saving has lifted. */
export const keepLock: CollectionAfterChangeHook = async ({ doc, req, collection, context }) => {
  const key = keyOf({ collection: collection.slug, id: doc.id });
  if (context[key] !== true || !req.user) return doc;
  delete context[key];
  const now = new Date().toISOString();
  await req.payload.db.create({
    collection: LOCKS,
    data: {
      document: { relationTo: collection.slug, value: doc.id },
      user: { relationTo: req.user.collection, value: req.user.id },
      createdAt: now,
      updatedAt: now,
    },
    req,
  });
  return doc;
};

const keyOf = ({ collection, id }: { collection: string; id: string | number }): string => `${HELD}:${collection}:${id}`;

async function findLock({ req, collection, id }: { req: PayloadRequest; collection: string; id: string | number }): Promise<Lock | null> {
  const { docs } = await req.payload.db.find<Lock>({
    collection: LOCKS,
    where: { and: [{ "document.relationTo": { equals: collection } }, { "document.value": { equals: id } }] },
    sort: "-updatedAt",
    limit: 1,
    pagination: false,
    req,
  });
  return docs[0] ?? null;
}
