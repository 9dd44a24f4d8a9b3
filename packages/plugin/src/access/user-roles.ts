import { CLUSTER_ROLES, type ClusterRole, isSecretariat, type Role, type UserWithRoles } from "./roles.ts";

/** A role, the cluster it is held in (null: all), and the villages and organisations it is held for. */
export type HeldRole = { role: Role; tenantId: string | null; villages: readonly string[]; organisations: readonly string[] };

/** The roles a user holds. Unknown roles count for nothing. */
export function rolesOf(user: unknown): HeldRole[] {
  if (typeof user !== "object" || user === null) return [];
  const network: HeldRole[] = isSecretariat(user) ? [{ role: "secretariat", tenantId: null, villages: [], organisations: [] }] : [];
  const rows = (user as UserWithRoles).tenants;
  if (!Array.isArray(rows)) return network;
  return network.concat(
    rows.flatMap((row: { tenant?: unknown; role?: unknown; villages?: unknown; organisations?: unknown }): HeldRole[] => {
      const tenantId = idOf(row?.tenant);
      if (tenantId === null || !isClusterRole(row.role)) return [];
      return [{ role: row.role, tenantId, villages: idsOf(row.villages), organisations: idsOf(row.organisations) }];
    }),
  );
}

/** The roles that count for a document of one cluster. */
export function rolesIn({ user, tenantId }: { user: unknown; tenantId: string | null }): HeldRole[] {
  return rolesOf(user).filter((held) => held.tenantId === null || held.tenantId === tenantId);
}

/** The id of a document, given populated or not; null where there is none. */
export function idOf(value: unknown): string | null {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "object" && value !== null && "id" in value) return idOf(value.id);
  return null;
}

function idsOf(values: unknown): string[] {
  return Array.isArray(values) ? values.flatMap((value) => idOf(value) ?? []) : [];
}

function isClusterRole(role: unknown): role is ClusterRole {
  return (CLUSTER_ROLES as readonly unknown[]).includes(role);
}
