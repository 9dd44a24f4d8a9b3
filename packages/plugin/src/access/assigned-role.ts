import type { PayloadRequest } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { type AssignedBy, idsAt } from "./assignment.ts";
import { type GuardedCollection, grantsOf, type Operation } from "./rights.ts";
import { type HeldRole, rolesIn } from "./user-roles.ts";

/**
 * The villages and organisations that bound what a user may do to documents of a cluster; null where nothing does: the
 * right reaches further, or there is none. Several rows for the same cluster count as one.
 */
export function assignedRole({
  user,
  tenantId,
  collection,
  operation,
}: {
  user: unknown;
  tenantId: string | null;
  collection: GuardedCollection;
  operation: Operation;
}): HeldRole | null {
  const roles = rolesIn({ user, tenantId }).map((held) => ({
    held,
    reaches: grantsOf({ role: held.role, collection, operation }).map(({ reach }) => reach),
  }));
  if (roles.some(({ reaches }) => reaches.some((reach) => reach !== "assigned"))) return null;
  const bound = roles.filter(({ reaches }) => reaches.length > 0).map(({ held }) => held);
  const [first] = bound;
  if (!first) return null;
  return { ...first, villages: bound.flatMap((held) => held.villages), organisations: bound.flatMap((held) => held.organisations) };
}

/**
 * What an editor may name besides the own: the villages of the organisations written for, and the organisations of the
 * villages written about.
 */
export async function relatedIds({ req, held, by }: { req: PayloadRequest; held: HeldRole; by: AssignedBy }): Promise<Set<string>> {
  const ids = by === "villages" ? held.organisations : held.villages;
  if (ids.length === 0) return new Set();
  const { docs } = await req.payload.find({
    collection: COLLECTIONS.organisations,
    where: { and: [{ [TENANT_FIELD]: { equals: held.tenantId } }, { [by === "villages" ? "id" : "villages"]: { in: [...ids] } }] },
    select: { villages: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return new Set(docs.flatMap((doc) => (by === "villages" ? idsAt({ doc, path: "villages" }) : String(doc.id))));
}
