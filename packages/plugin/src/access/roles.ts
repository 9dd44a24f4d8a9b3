/** A role on the user itself: it reaches every cluster. */
export const NETWORK_ROLES = ["secretariat"] as const;
export type NetworkRole = (typeof NETWORK_ROLES)[number];

/** A role in one cluster: a row of the user's `tenants`. */
export const CLUSTER_ROLES = ["communication-lead", "editor", "municipality"] as const;
export type ClusterRole = (typeof CLUSTER_ROLES)[number];

export type Role = NetworkRole | ClusterRole;

/** As much of a signed-in user as rights depend on. */
export type UserWithRoles = {
  id: string | number;
  collection?: string;
  role?: string | null;
  tenants?: readonly { tenant?: unknown; role?: string | null; villages?: unknown; organisations?: unknown }[] | null;
};

/** True for the network's secretariat, which works in every cluster. */
export function isSecretariat(user: unknown): boolean {
  return typeof user === "object" && user !== null && "role" in user && user.role === "secretariat";
}
