import { type Access, type AccessArgs, type AccessResult, appendVersionToQueryKey, type CollectionConfig } from "payload";
import { TENANT_FIELD } from "../names.ts";
import { and } from "./combine-access.ts";
import { conditionOf, isWithinReach } from "./conditions.ts";
import { type GuardedCollection, OPERATIONS, type Operation } from "./rights.ts";
import { isSecretariat } from "./roles.ts";

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
    if (operation === "create") {
      // Leads have a page of their own to invite people; the form for accounts could not give them a role.
      if (collection === "users" && isQuestion(args)) return isSecretariat(req.user);
      const original = isQuestion(args) && args.id !== undefined ? (args.data as Record<string, unknown> | undefined) : undefined;
      const isCopy = original?.[TENANT_FIELD] !== undefined;
      return allowed !== false && (!isCopy || isWithinReach({ req, collection, operation, doc: original }));
    }
    if (operation === "readVersions") return typeof allowed === "object" ? appendVersionToQueryKey(allowed) : allowed;
    if (operation === "update" && isQuestion(args) && (args.data as { _status?: unknown } | undefined)?._status === "published") {
      return and(allowed, await conditionOf({ req, collection, operation: "publish" }));
    }
    return allowed;
  };
}

/**
 * Whether the admin only asks which buttons to show: «Publish» where the data says so, and beside a document whether it
 * may be copied. What is really done is looked at by hooks, which say why they refuse.
 */
function isQuestion(args: AccessArgs): boolean {
  return "collectionConfig" in args && args.collectionConfig !== undefined;
}
