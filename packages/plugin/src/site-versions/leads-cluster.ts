import { rolesIn } from "../access/user-roles.ts";

/** True for those who decide about a cluster's site as a whole: its communication leads, and the secretariat. */
export function leadsCluster({ user, tenantId }: { user: unknown; tenantId: string }): boolean {
  return rolesIn({ user, tenantId }).some(({ role }) => role === "secretariat" || role === "communication-lead");
}
