import type { PayloadRequest, Where } from "payload";
import { whereCurrent } from "../announcements/current.ts";
import { isArchived } from "../lifecycle/is-archived.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { isAssigned, whereAssigned } from "./assignment.ts";
import { type GuardedCollection, grantsOf, type Reach, type RightsOperation } from "./rights.ts";
import { type HeldRole, idOf, rolesIn, rolesOf } from "./user-roles.ts";

type Question = { req: PayloadRequest; collection: GuardedCollection; operation: RightsOperation };

/** Everything a user may do an operation to, as one condition: `true` is everything, `false` nothing. */
export async function conditionOf({ req, collection, operation }: Question): Promise<boolean | Where> {
  const { user } = req;
  if (!user) return false;
  const allowed: Where[] = [];
  for (const held of rolesOf(user)) {
    for (const { reach, onlyIf } of grantsOf({ role: held.role, collection, operation })) {
      const condition = reachCondition({ reach, held, collection, userId: user.id, isNew: operation === "create" });
      if (condition === null || (onlyIf && !(await editorsMayPublish({ req, tenantId: held.tenantId })))) continue;
      if (condition === true) return true;
      if (await isClosed({ req, held, reach, operation })) continue;
      allowed.push(condition);
    }
  }
  return allowed.length > 0 ? { or: allowed } : false;
}

/** The same, asked of a document at hand, stored or about to be. */
export async function isWithinReach({ doc, ...question }: Question & { doc: object }): Promise<boolean> {
  const { req, collection, operation } = question;
  const tenantId = tenantOf({ collection, doc });
  for (const held of rolesIn({ user: req.user, tenantId })) {
    for (const { reach, onlyIf } of grantsOf({ role: held.role, collection, operation })) {
      if (!holds({ reach, held, collection, doc, userId: idOf(req.user) })) continue;
      if (await isClosed({ req, held, reach, operation })) continue;
      if (!onlyIf || (await editorsMayPublish({ req, tenantId }))) return true;
    }
  }
  return false;
}

const READING: readonly RightsOperation[] = ["read", "readVersions"];

/** In an archived cluster its people only read. What they hold elsewhere, and their own account, stays theirs. */
async function isClosed({
  req,
  held,
  reach,
  operation,
}: {
  req: PayloadRequest;
  held: HeldRole;
  reach: Reach;
  operation: RightsOperation;
}): Promise<boolean> {
  if (held.tenantId === null || reach === "self" || READING.includes(operation)) return false;
  return isArchived({ req, tenantId: held.tenantId });
}

/** What a reach means as a condition; null where nothing can meet it. */
function reachCondition({
  reach,
  held,
  collection,
  userId,
  isNew,
}: {
  reach: Reach;
  held: HeldRole;
  collection: GuardedCollection;
  userId: string | number;
  isNew: boolean;
}): Where | true | null {
  if (reach === "all") return true;
  if (reach === "self") return { id: { equals: userId } };
  if (held.tenantId === null) return null;
  if (reach === "current") return whereCurrent({ tenantId: held.tenantId, now: new Date().toISOString() });
  const inCluster = { [tenantPath(collection)]: { in: [held.tenantId] } };
  if (reach === "own") return inCluster;
  if (reach === "authored") return { and: [inCluster, ...authoredBy({ collection, userId })] };
  const assigned = whereAssigned({ collection, held, isNew });
  return assigned ? { and: [inCluster, assigned] } : null;
}

function authoredBy({ collection, userId }: { collection: GuardedCollection; userId: string | number }): Where[] {
  const byUser = { createdBy: { equals: userId } };
  return collection === COLLECTIONS.news ? [byUser, { fromMunicipality: { equals: true } }] : [byUser];
}

function holds({
  reach,
  held,
  collection,
  doc,
  userId,
}: {
  reach: Reach;
  held: HeldRole;
  collection: GuardedCollection;
  doc: object;
  userId: string | null;
}): boolean {
  switch (reach) {
    case "all":
    case "own":
      return true;
    case "self":
      return idOf(doc) === userId;
    case "assigned":
      return isAssigned({ collection, held, doc });
    case "current":
      // Only what somebody writes is asked of a document at hand, and whoever reads what is current writes none of it.
      return false;
    case "authored": {
      const { createdBy, fromMunicipality } = doc as { createdBy?: unknown; fromMunicipality?: unknown };
      return idOf(createdBy) === userId && (collection !== COLLECTIONS.news || fromMunicipality === true);
    }
  }
}

/** Where a document of the collection says which cluster it belongs to. */
function tenantPath(collection: GuardedCollection): string {
  return collection === "clusters" ? "id" : collection === "users" ? `tenants.${TENANT_FIELD}` : TENANT_FIELD;
}

function tenantOf({ collection, doc }: { collection: GuardedCollection; doc: object }): string | null {
  return idOf(collection === "clusters" ? doc : (doc as Record<string, unknown>)[TENANT_FIELD]);
}

/** What the cluster's settings say; where they say nothing, editors publish. */
async function editorsMayPublish({ req, tenantId }: { req: PayloadRequest; tenantId: string | null }): Promise<boolean> {
  if (tenantId === null) return false;
  const cluster = await req.payload.db.findOne<{ id: string; editorsMayPublish?: boolean | null }>({
    collection: COLLECTIONS.clusters,
    where: { id: { equals: tenantId } },
    select: { editorsMayPublish: true },
    req,
  });
  return cluster !== null && cluster.editorsMayPublish !== false;
}
