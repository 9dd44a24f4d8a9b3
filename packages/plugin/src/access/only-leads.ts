import type { PayloadRequest } from "payload";
import { isSecretariat } from "./roles.ts";
import { rolesOf } from "./user-roles.ts";

/** A field rule: only those who decide for a cluster may set it. In which cluster, hooks look at. */
export const onlyLeads = ({ req }: { req: PayloadRequest }): boolean =>
  isSecretariat(req.user) || rolesOf(req.user).some(({ role }) => role === "communication-lead");
