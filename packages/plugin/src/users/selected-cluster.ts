import { getTenantFromCookie } from "@payloadcms/plugin-multi-tenant/utilities";
import type { BaseFilter } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { TENANT_FIELD } from "../names.ts";

/**
 * Shows the secretariat the users of the cluster that is chosen in the admin. Everybody else sees those of the own
 * clusters by the access rules, and may not search by membership (see `can-see-membership.ts`).
 */
export const usersOfSelectedCluster: BaseFilter = ({ req }) => {
  if (!isSecretariat(req.user)) return null;
  const selected = getTenantFromCookie(req.headers, "text");
  return selected === null ? null : { [`tenants.${TENANT_FIELD}`]: { equals: selected } };
};
