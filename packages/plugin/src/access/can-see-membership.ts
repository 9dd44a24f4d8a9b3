import type { FieldAccess } from "payload";
import { TENANT_FIELD } from "../names.ts";
import { isSecretariat } from "./roles.ts";
import { idOf, rolesOf } from "./user-roles.ts";

/**
 * A rule for the fields of a row in a user's list of clusters: one sees one's own rows, and those in one's own cluster of
 * the people one may see. Without a row there is nothing to judge, so nobody but the secretariat can search by these
 * fields: a search over rows could otherwise ask about one cluster while only another may be seen.
 */
export const canSeeMembership: FieldAccess = ({ req, siblingData, doc }) => {
  if (isSecretariat(req.user)) return true;
  if (!req.user || !siblingData) return false;
  const tenantId = idOf(siblingData[TENANT_FIELD]);
  return idOf(doc) === idOf(req.user) || (tenantId !== null && rolesOf(req.user).some((held) => held.tenantId === tenantId));
};
