import type { CollectionBeforeValidateHook, PayloadRequest } from "payload";
import { refuseField } from "../errors.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { type AssignedBy, assignedPaths, idsAt, isAssigned } from "./assignment.ts";
import { type GuardedCollection, grantsOf } from "./rights.ts";
import { type HeldRole, idOf, rolesIn } from "./user-roles.ts";

/**
 * Keeps editors within their villages and organisations: what they save belongs to one of these before and after, and
 * they neither add nor remove others. They may name the villages of an organisation they write for, and the
 * organisations of a village they write about. Runs before validation, which Payload skips for drafts and restored versions.
 */
export function guardAssignment({ collection }: { collection: GuardedCollection }): CollectionBeforeValidateHook {
  const paths = assignedPaths(collection);
  const field = paths.find(({ path }) => path !== "id");
  return async ({ data, originalDoc, operation, req, collection: { slug } }) => {
    if (!data || !req.user || !field) return data;
    const stored = operation === "update" ? originalDoc : undefined;
    const doc = { ...stored, ...data };
    const roles = rolesIn({ user: req.user, tenantId: idOf(doc[TENANT_FIELD]) });
    const reaches = (held: HeldRole) => grantsOf({ role: held.role, collection, operation }).map(({ reach }) => reach);
    if (roles.some((held) => reaches(held).some((reach) => reach !== "assigned"))) return data;
    const held = merge(roles.filter((one) => reaches(one).includes("assigned")));
    if (!held) return data;

    if (![doc, stored ?? doc].every((one) => isAssigned({ collection, held, doc: one }))) {
      refuseField({ req, key: "error.notAssigned", collection: slug, path: field.path });
    }
    for (const { path, by } of paths) {
      if (path === "id") continue;
      const foreign = changedIds({ stored, doc, path }).filter((id) => !held[by].includes(id));
      if (foreign.length === 0) continue;
      const related = await relatedIds({ req, held, by });
      if (foreign.some((id) => !related.has(id))) refuseField({ req, key: "error.foreignAssignment", collection: slug, path });
    }
    return data;
  };
}

/** Several rows for the same cluster count as one. */
function merge(roles: HeldRole[]): HeldRole | null {
  const [first] = roles;
  if (!first) return null;
  return { ...first, villages: roles.flatMap((held) => held.villages), organisations: roles.flatMap((held) => held.organisations) };
}

/** What was added or removed. */
function changedIds({ stored, doc, path }: { stored: object | undefined; doc: object; path: string }): string[] {
  const [before, after] = [idsAt({ doc: stored, path }), idsAt({ doc, path })];
  return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))];
}

/** The villages of an editor's organisations, and the organisations of an editor's villages. */
export async function relatedIds({ req, held, by }: { req: PayloadRequest; held: HeldRole; by: AssignedBy }): Promise<Set<string>> {
  const where = by === "villages" ? { id: { in: [...held.organisations] } } : { villages: { in: [...held.villages] } };
  if (held[by === "villages" ? "organisations" : "villages"].length === 0) return new Set();
  const { docs } = await req.payload.find({
    collection: COLLECTIONS.organisations,
    where: { and: [{ [TENANT_FIELD]: { equals: held.tenantId } }, where] },
    select: { villages: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return new Set(docs.flatMap((doc) => (by === "villages" ? idsAt({ doc, path: "villages" }) : String(doc.id))));
}
