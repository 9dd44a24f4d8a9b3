import type { CollectionBeforeValidateHook } from "payload";
import { refuseField } from "../errors.ts";
import { TENANT_FIELD } from "../names.ts";
import { assignedRole, relatedIds } from "./assigned-role.ts";
import { assignedPaths, idsAt, isAssigned } from "./assignment.ts";
import type { GuardedCollection } from "./rights.ts";
import { idOf } from "./user-roles.ts";

/**
 * Keeps editors within their villages and organisations: what they save belongs to one of these before and after, and
 * they neither add nor remove others. They may name the villages of an organisation they write for, and the
 * organisations of a village they write about. Runs before validation, which Payload skips for drafts and restored versions.
 */
export function guardAssignment({ collection }: { collection: GuardedCollection }): CollectionBeforeValidateHook {
  const paths = assignedPaths(collection).filter(({ path }) => path !== "id");
  return async ({ data, originalDoc, operation, req, collection: { slug } }) => {
    if (!data || !req.user || !paths[0]) return data;
    const stored = operation === "update" ? originalDoc : undefined;
    const doc = { ...stored, ...data };
    const held = assignedRole({ user: req.user, tenantId: idOf(doc[TENANT_FIELD]), collection, operation });
    if (!held) return data;

    if (![doc, stored ?? doc].every((one) => isAssigned({ collection, held, doc: one }))) {
      refuseField({ req, key: "error.notAssigned", collection: slug, path: paths[0].path });
    }
    for (const { path, by } of paths) {
      const foreign = changedIds({ stored, doc, path }).filter((id) => !held[by].includes(id));
      if (foreign.length === 0) continue;
      const related = await relatedIds({ req, held, by });
      if (foreign.some((id) => !related.has(id))) refuseField({ req, key: "error.foreignAssignment", collection: slug, path });
    }
    return data;
  };
}

/** What was added or removed. */
function changedIds({ stored, doc, path }: { stored: object | undefined; doc: object; path: string }): string[] {
  const [before, after] = [idsAt({ doc: stored, path }), idsAt({ doc, path })];
  return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))];
}
