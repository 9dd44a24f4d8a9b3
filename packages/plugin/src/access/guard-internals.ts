import type { Access, CollectionAfterReadHook, CollectionConfig, Config, Payload, PayloadRequest } from "payload";
import type { COLLECTIONS } from "../names.ts";
import { isSecretariat } from "./roles.ts";

const LOCKS = "payload-locked-documents";

const MIGRATIONS = "payload-migrations";

type Lock = { id: string | number; document?: { relationTo: string; value: unknown } | null };

/**
 * Closes Payload's own collections. Payload adds them after the plugins, so this happens when it starts. The notes on who
 * is editing what (locks) can be seen and lifted only by those who may read what is edited.
 */
export function withGuardedInternals({ config }: { config: Config }): Config {
  const { onInit } = config;
  return {
    ...config,
    onInit: async (payload) => {
      guardInternals(payload);
      await onInit?.(payload);
    },
  };
}

function guardInternals(payload: Payload): void {
  const collections = payload.collections as Record<string, { config: Pick<CollectionConfig, "access" | "hooks"> } | undefined>;
  const onlySecretariat: Access = ({ req }) => isSecretariat(req.user);
  const migrations = collections[MIGRATIONS]?.config;
  if (migrations) migrations.access = { ...CLOSED, read: onlySecretariat };
  const locks = collections[LOCKS]?.config;
  if (locks) {
    // A lock that could be turned to another document would lock out its editors.
    const update: Access = (args) => (args.data && "document" in args.data ? false : visibleLocks(args));
    locks.access = { ...CLOSED, read: visibleLocks, delete: visibleLocks, update };
    locks.hooks = { ...locks.hooks, afterRead: [...(locks.hooks?.afterRead ?? []), nameEditor] };
  }
}

type NamedLock = { user?: { relationTo: string; value: unknown } | null };

/**
 * Says who is writing to those who see a lock and may not see the account: the name, which the admin shows where an address
 * stands otherwise, and nothing else of it.
 */
const nameEditor: CollectionAfterReadHook = async ({ doc, req }) => {
  const { user } = doc as NamedLock;
  if (!user || (typeof user.value === "object" && user.value !== null)) return doc;
  const where = { id: { equals: user.value } };
  const found = await req.payload.db.findOne<{ id: string; name?: string | null; email?: string }>({
    collection: user.relationTo,
    where,
    req,
  });
  const name = found?.name || found?.email;
  return found && name ? { ...doc, user: { ...user, value: { id: found.id, name, email: name } } } : doc;
};

const nobody = (): boolean => false;
const CLOSED = { create: nobody, read: nobody, update: nobody, delete: nobody, readVersions: nobody, unlock: nobody };

const visibleLocks: Access = async ({ req }) => {
  if (!req.user) return false;
  if (isSecretariat(req.user)) return true;
  const { docs: locks } = await req.payload.db.find<Lock>({ collection: LOCKS, limit: 0, pagination: false, req });
  const byCollection = Map.groupBy(
    locks.filter((lock) => lock.document),
    (lock) => String(lock.document?.relationTo),
  );
  const visible: (string | number)[] = [];
  for (const [collection, group] of byCollection) {
    const readable = await readableIds({ req, collection, ids: group.map((lock) => String(lock.document?.value)) });
    visible.push(...group.filter((lock) => readable.has(String(lock.document?.value))).map((lock) => lock.id));
  }
  // Never a refusal: the admin asks before it shows a form, and shows none where it is refused.
  return visible.length > 0 ? { id: { in: visible } } : { id: { exists: false } };
};

async function readableIds({ req, collection, ids }: { req: PayloadRequest; collection: string; ids: string[] }): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection: collection as typeof COLLECTIONS.pages,
    where: { id: { in: ids } },
    select: { createdAt: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    disableErrors: true,
    req,
  });
  return new Set(docs.map((doc) => String(doc.id)));
}
