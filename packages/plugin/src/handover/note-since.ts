import type { CollectionBeforeChangeHook } from "payload";
import { idOf } from "../access/user-roles.ts";
import { TENANT_FIELD } from "../names.ts";

type Row = Record<string, unknown> & { role?: string | null; since?: string | null };

/**
 * Notes since when somebody holds a role in a cluster. Whatever a form sends, what was noted stays while cluster and role do; of
 * roles older than this note nothing is known, and nothing is made up.
 */
export const noteSince: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (!Array.isArray(data.tenants)) return data;
  const stored: Row[] = Array.isArray(originalDoc?.tenants) ? originalDoc.tenants : [];
  const now = new Date().toISOString();
  const sinceOf = (row: Row): string | null => {
    const before = stored.find((one) => idOf(one[TENANT_FIELD]) === idOf(row[TENANT_FIELD]) && one.role === row.role);
    return before ? (before.since ?? null) : now;
  };
  return { ...data, tenants: data.tenants.map((row: Row) => ({ ...row, since: sinceOf(row) })) };
};
