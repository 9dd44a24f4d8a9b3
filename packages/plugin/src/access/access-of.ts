import type { Access, CollectionConfig, Where } from "payload";
import { TENANT_FIELD } from "../names.ts";
import { type GuardedCollection, OPERATIONS, type Operation, reachesOf } from "./rights.ts";
import { rolesOf } from "./user-roles.ts";

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
  return ({ req: { user } }) => {
    if (!user || user.collection !== usersSlug) return false;
    const allowed: Where[] = [];
    const tenants: string[] = [];
    for (const { role, tenantId } of rolesOf(user)) {
      for (const reach of reachesOf({ role, collection, operation })) {
        if (reach === "all") return true;
        if (reach === "own" && tenantId !== null) tenants.push(tenantId);
        if (reach === "self") allowed.push({ id: { equals: user.id } });
      }
    }
    if (tenants.length > 0) allowed.push({ [tenantPath({ collection, operation })]: { in: [...new Set(tenants)] } });
    return allowed.length > 0 ? { or: allowed } : false;
  };
}

/** Where a document of the collection says which cluster it belongs to. */
function tenantPath({ collection, operation }: { collection: GuardedCollection; operation: Operation }): string {
  const path = collection === "clusters" ? "id" : collection === "users" ? `tenants.${TENANT_FIELD}` : TENANT_FIELD;
  return operation === "readVersions" ? `version.${path}` : path;
}
