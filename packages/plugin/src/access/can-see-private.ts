import type { FieldAccess } from "payload";
import { TENANT_FIELD } from "../names.ts";
import { isAssigned } from "./assignment.ts";
import { type GuardedCollection, grantsOf } from "./rights.ts";
import { isSecretariat } from "./roles.ts";
import { idOf, rolesIn, rolesOf } from "./user-roles.ts";

/**
 * A rule for what residents are not shown, such as how to reach people who did not agree to be published: an editor sees it
 * only in what they may change, since all else is there to be chosen from. Without a document somebody searches or sorts
 * by the field, which only those may who see it everywhere.
 */
export function canSeePrivate({
  collection,
  isPublic = () => false,
}: {
  collection: GuardedCollection;
  isPublic?: (siblings: Record<string, unknown>) => boolean;
}): FieldAccess {
  return ({ req, doc, siblingData }) => {
    const { user } = req;
    if (isSecretariat(user)) return true;
    if (!user) return false;
    if (!doc) return rolesOf(user).every(({ role }) => seesAll({ role, collection }));
    // A form for what is not there yet.
    if (idOf(doc) === null && idOf(doc[TENANT_FIELD]) === null) return true;
    if (siblingData && isPublic(siblingData)) return true;
    const tenantId = idOf(collection === "clusters" ? doc : doc[TENANT_FIELD]);
    return rolesIn({ user, tenantId }).some((held) => seesAll({ role: held.role, collection }) || isAssigned({ collection, held, doc }));
  };
}

/** Whoever reads older versions, or changes everything, is no passer-by. */
function seesAll({ role, collection }: { role: Parameters<typeof grantsOf>[0]["role"]; collection: GuardedCollection }): boolean {
  return (["update", "readVersions"] as const).some((operation) =>
    grantsOf({ role, collection, operation }).some(({ reach }) => reach === "all" || reach === "own"),
  );
}
