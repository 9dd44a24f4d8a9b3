import type { CollectionBeforeValidateHook } from "payload";
import { type GuardedCollection, grantsOf } from "../access/rights.ts";
import { isSecretariat } from "../access/roles.ts";
import { idOf, rolesIn } from "../access/user-roles.ts";
import { refuseAction, refuseField } from "../errors.ts";
import { isArchived } from "../lifecycle/is-archived.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";

/**
 * Every document belongs to one cluster from its first draft on, and stays there. Runs before validation, because
 * Payload validates no drafts, no restored versions and no bulk changes of fields it was not given.
 */
export function requireTenant({ collection: name }: { collection: GuardedCollection }): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, operation, req, collection: { slug } }) => {
    const refuse = (key: "error.tenantMissing" | "error.tenantImmutable" | "error.tenantForbidden") =>
      refuseField({ req, key, collection: slug, path: TENANT_FIELD });
    const given = idOf(data?.[TENANT_FIELD]);

    if (operation === "update") {
      const stored = idOf(originalDoc?.[TENANT_FIELD]);
      if (data && TENANT_FIELD in data && data[TENANT_FIELD] !== undefined && given !== stored) refuse("error.tenantImmutable");
      return data;
    }
    if (given === null) return refuse("error.tenantMissing");
    if (req.user && !mayCreate({ user: req.user, collection: name, tenantId: given })) return refuse("error.tenantForbidden");
    if (req.user && !isSecretariat(req.user) && (await isArchived({ req, tenantId: given }))) {
      return refuseAction({ req, key: "error.clusterArchived", status: 403 });
    }
    const { totalDocs } = await req.payload.count({ collection: COLLECTIONS.clusters, where: { id: { equals: given } }, req });
    if (totalDocs === 0) return refuse("error.tenantMissing");
    return data;
  };
}

/**
 * Access rules cannot say in which cluster a document may be created: Payload ignores their conditions when there is no
 * document yet. Whether it belongs to an editor's villages and organisations, `guard-assignment.ts` looks at.
 */
function mayCreate({ user, collection, tenantId }: { user: unknown; collection: GuardedCollection; tenantId: string }): boolean {
  // Rows of publishes are made by the publish job only; the access rules keep everybody else out.
  if (collection === COLLECTIONS.releases) return true;
  return rolesIn({ user, tenantId }).some(({ role }) => grantsOf({ role, collection, operation: "create" }).length > 0);
}
