import { ROLES_LEADS_GIVE } from "../access/rights.ts";
import { isSecretariat } from "../access/roles.ts";
import { rolesOf } from "../access/user-roles.ts";

/** True where the person looks after the people of a cluster. */
export function managesMembers({ user, tenantId }: { user: unknown; tenantId: string }): boolean {
  return isSecretariat(user) || rolesOf(user).some((held) => held.role === "communication-lead" && held.tenantId === tenantId);
}

/** True where the person may give this role in the cluster, and take it away. */
export function managesRole({ user, tenantId, role }: { user: unknown; tenantId: string; role: string }): boolean {
  if (isSecretariat(user)) return true;
  return managesMembers({ user, tenantId }) && (ROLES_LEADS_GIVE as readonly string[]).includes(role);
}
