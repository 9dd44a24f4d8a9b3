import { type Access, type AccessArgs, type AccessResult, appendVersionToQueryKey, type CollectionConfig } from "payload";
import { and } from "./combine-access.ts";
import { conditionOf } from "./conditions.ts";
import { type GuardedCollection, OPERATIONS, type Operation } from "./rights.ts";

/** The access rules of a collection, one per operation, all read from the table in `rights.ts`. */
export function accessOf({
  collection,
  usersSlug,
}: {
  collection: GuardedCollection;
  usersSlug: string;
}): NonNullable<CollectionConfig["access"]> {
  return Object.fromEntries(OPERATIONS.map((operation) => [operation, rule({ collection, operation, usersSlug })]));
}

function rule({ collection, operation, usersSlug }: { collection: GuardedCollection; operation: Operation; usersSlug: string }): Access {
  return async (args): Promise<AccessResult> => {
    const { req } = args;
    if (!req.user || req.user.collection !== usersSlug) return false;
    const allowed = await conditionOf({ req, collection, operation });
    // There is no document yet that a condition could be asked of: hooks look at what is to be created.
    if (operation === "create") return allowed !== false;
    if (operation === "readVersions") return typeof allowed === "object" ? appendVersionToQueryKey(allowed) : allowed;
    if (operation === "update" && asksWhetherToOfferPublishing(args)) {
      return and(allowed, await conditionOf({ req, collection, operation: "publish" }));
    }
    return allowed;
  };
}

/**
 * The admin asks like this whether to show the button «Publish». Only questions carry the collection's config; what is
 * really done is looked at by `guard-publishing.ts`, which says why it refuses.
 */
function asksWhetherToOfferPublishing({ data, ...args }: AccessArgs): boolean {
  return "collectionConfig" in args && (data as { _status?: unknown } | undefined)?._status === "published";
}
