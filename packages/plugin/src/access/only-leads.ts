import type { PayloadRequest } from "payload";
import { isSecretariat } from "./roles.ts";
import { rolesOf } from "./user-roles.ts";

/** A field rule: only those who decide for a cluster may set it. In which cluster, hooks look at. */
export const onlyLeads = ({ req }: { req: PayloadRequest }): boolean => isLead(req.user);

export function isLead(user: unknown): boolean {
  return isSecretariat(user) || rolesOf(user).some(({ role }) => role === "communication-lead");
}
