import { idOf } from "../access/user-roles.ts";
import { TENANT_FIELD } from "../names.ts";

/** The clusters a user is in, whatever the role. */
export function tenantIdsOf(user: unknown): string[] {
  const rows = typeof user === "object" && user !== null && "tenants" in user ? user.tenants : [];
  if (!Array.isArray(rows)) return [];
  return rows.map((row: Record<string, unknown>) => idOf(row?.[TENANT_FIELD])).filter((tenant) => tenant !== null);
}
