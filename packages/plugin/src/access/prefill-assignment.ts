import type { CollectionBeforeValidateHook } from "payload";
import { TENANT_FIELD } from "../names.ts";
import { assignedPaths } from "./assignment.ts";
import type { GuardedCollection } from "./rights.ts";
import { idOf, rolesOf } from "./user-roles.ts";

/**
 * What an editor begins is about the villages, or by the organisation, the editor writes for, unless it says otherwise.
 * The form stores a draft the moment it opens, before anybody could choose; without this it would be refused and stay empty.
 */
export function prefillAssignment({ collection }: { collection: GuardedCollection }): CollectionBeforeValidateHook {
  const paths = assignedPaths(collection).filter(({ path }) => path !== "id");
  return ({ data, operation, req, collection: { flattenedFields } }) => {
    if (!data || operation !== "create" || !req.user || paths.length === 0) return data;
    if (paths.some(({ path }) => data[path] !== undefined && data[path] !== null)) return data;
    const tenantId = idOf(data[TENANT_FIELD]);
    const held = rolesOf(req.user).find((role) => role.tenantId === tenantId && role.role === "editor");
    for (const { path, by } of held ? paths : []) {
      const field = flattenedFields.find(({ name }) => name === path);
      const own = held?.[by] ?? [];
      const isList = field !== undefined && "hasMany" in field && field.hasMany === true;
      // Of several only a list can hold all. One must be there, for the form to open; the editor changes it.
      if (own.length === 0) continue;
      data[path] = isList ? [...own] : own[0];
      return data;
    }
    return data;
  };
}
