import { getTenantFromCookie } from "@payloadcms/plugin-multi-tenant/utilities";
import { Link } from "@payloadcms/ui";
import { createLocalReq, type ServerProps } from "payload";
import { rolesOf } from "../../access/user-roles.ts";
import { countWaitingForApproval } from "../../approval/waiting.ts";
import { message } from "../../texts/text.ts";

/** The way to what waits for approval, in the menu of those who decide. */
export async function ApprovalLink({
  payload,
  user,
  i18n,
  req: given,
}: ServerProps & { req?: Parameters<typeof countWaitingForApproval>[0]["req"] }) {
  if (!user || !rolesOf(user).some(({ role }) => role === "secretariat" || role === "communication-lead")) return null;
  const req = given ?? (await createLocalReq({ user }, payload));
  const tenant = given ? getTenantFromCookie(given.headers, "text") : null;
  const count = await countWaitingForApproval({ payload, req, tenantId: tenant === null ? null : String(tenant) });
  return (
    <Link className="nav__link klynge-workflow__nav" href={`${payload.config.routes.admin}/til-godkendelse`} prefetch={false}>
      <span className="nav__link-label">{message({ key: "approval.list.title", language: i18n.language })}</span>
      {count > 0 && <span className="klynge-workflow__count">{count}</span>}
    </Link>
  );
}
