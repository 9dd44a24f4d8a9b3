import { getTenantFromCookie } from "@payloadcms/plugin-multi-tenant/utilities";
import type { Field, FilterOptions, PayloadRequest } from "payload";
import { TENANT_FIELD } from "../names.ts";
import { assignedRole, relatedIds } from "./assigned-role.ts";
import { type AssignedBy, assignedPaths, idsAt } from "./assignment.ts";
import type { GuardedCollection } from "./rights.ts";
import { idOf, rolesOf } from "./user-roles.ts";

/**
 * Makes the fields that tie a document to villages and organisations offer an editor what may be chosen.
 */
export function withAssignedFields({ fields, collection }: { fields: Field[]; collection: GuardedCollection }): Field[] {
  const byPath = new Map(assignedPaths(collection).map(({ path, by }) => [path, by]));
  const adapt = (field: Field): Field => {
    if (field.type === "tabs") {
      return {
        ...field,
        tabs: field.tabs.map((tab) => ("name" in tab && tab.name ? tab : { ...tab, fields: tab.fields.map(adapt) })),
      } as Field;
    }
    if (field.type === "row" || field.type === "collapsible") return { ...field, fields: field.fields.map(adapt) };
    if (field.type !== "relationship") return field;
    const by = byPath.get(field.name);
    if (!by) return field;
    return {
      ...field,
      filterOptions: choosable({ collection, by, path: field.name }),
    } as Field;
  };
  return fields.map(adapt);
}

/** What a document names already stays on offer: whoever added it had the right to. */
function choosable({ collection, by, path }: { collection: GuardedCollection; by: AssignedBy; path: string }): FilterOptions {
  return async ({ data, req }) => {
    const held = editorRole({ req, collection, tenantId: idOf(data?.[TENANT_FIELD]) ?? chosenCluster(req) });
    if (!held) return true;
    return { id: { in: [...held[by], ...(await relatedIds({ req, held, by })), ...idsAt({ doc: data, path })] } };
  };
}

function editorRole({ req, collection, tenantId }: { req: PayloadRequest; collection: GuardedCollection; tenantId: string | null }) {
  return assignedRole({ user: req.user, tenantId, collection, operation: "update" });
}

/** The cluster that is chosen in the admin; elsewhere the only one a user works in. */
function chosenCluster(req: PayloadRequest): string | null {
  const chosen = req.headers ? getTenantFromCookie(req.headers, "text") : null;
  const [first, ...others] = rolesOf(req.user);
  return idOf(chosen) ?? (first && others.length === 0 ? first.tenantId : null);
}
