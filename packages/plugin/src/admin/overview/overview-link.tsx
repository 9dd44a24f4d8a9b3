import { Link } from "@payloadcms/ui";
import type { ServerProps } from "payload";
import { isSecretariat } from "../../access/roles.ts";
import { message } from "../../texts/text.ts";

/** The way to the overview of all clusters, in the secretariat's menu. */
export function OverviewLink({ i18n, payload, user }: ServerProps) {
  if (!isSecretariat(user)) return null;
  return (
    <Link className="nav__link klynge-nav-link" href={`${payload.config.routes.admin}/overblik`} prefetch={false}>
      <span className="nav__link-label">{message({ key: "overview.title", language: i18n.language })}</span>
    </Link>
  );
}
