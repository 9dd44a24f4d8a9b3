import { CLUSTER_ROLES, type ClusterRole, isSecretariat, type Role, type UserWithRoles } from "./roles.ts";

export type HeldRole = { role: Role; tenantId: string | null };

/** The roles a user holds, with the cluster each is held in (null: all). Unknown roles count for nothing. */
export function rolesOf(user: unknown): HeldRole[] {
  if (typeof user !== "object" || user === null) return [];
  const network: HeldRole[] = isSecretariat(user) ? [{ role: "secretariat", tenantId: null }] : [];
  const rows = (user as UserWithRoles).tenants;
  if (!Array.isArray(rows)) return network;
  return network.concat(
    rows.flatMap((row: { tenant?: unknown; role?: unknown }): HeldRole[] => {
      const tenantId = idOf(row?.tenant);
      return tenantId !== null && isClusterRole(row.role) ? [{ role: row.role, tenantId }] : [];
    }),
  );
}

/** The id of a document, given populated or not; null where there is none. */
export function idOf(value: unknown): string | null {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "object" && value !== null && "id" in value) return idOf(value.id);
  return null;
}

function isClusterRole(role: unknown): role is ClusterRole {
  return (CLUSTER_ROLES as readonly unknown[]).includes(role);
}
