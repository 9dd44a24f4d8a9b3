import { getTenantFromCookie } from "@payloadcms/plugin-multi-tenant/utilities";
import type { Role } from "../access/roles.ts";
import { type HeldRole, rolesOf } from "../access/user-roles.ts";

/** Which start page somebody sees: that of the network, or that of one cluster in the role they hold there. */
export type WhosePage = { kind: "network" } | { kind: "cluster"; held: HeldRole; tenantId: string } | { kind: "none" };

/** The strongest role counts where somebody holds several in a cluster. */
const STRENGTH: readonly Role[] = ["secretariat", "communication-lead", "editor", "municipality"];

/** The cluster that is chosen in the admin decides; where none is, the first one somebody belongs to, or the network. */
export function whosePage({ user, headers }: { user: unknown; headers: Headers }): WhosePage {
  const roles = rolesOf(user).toSorted((one, other) => STRENGTH.indexOf(one.role) - STRENGTH.indexOf(other.role));
  const [chosen, strongest] = [getTenantFromCookie(headers, "text"), roles[0]];
  const tenantId = chosen === null ? null : String(chosen);
  if (!strongest) return { kind: "none" };
  if (strongest.role === "secretariat") return tenantId === null ? { kind: "network" } : { kind: "cluster", held: strongest, tenantId };
  const held = roles.find((role) => role.tenantId === tenantId) ?? strongest;
  return held.tenantId === null ? { kind: "none" } : { kind: "cluster", held, tenantId: held.tenantId };
}
