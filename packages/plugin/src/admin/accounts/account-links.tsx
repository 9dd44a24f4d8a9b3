import type { ServerProps } from "payload";
import { isSecretariat } from "../../access/roles.ts";
import { rolesOf } from "../../access/user-roles.ts";
import { message } from "../../texts/text.ts";

/** At the end of the menu: the people of the cluster, for whoever looks after them, and one's own security. */
export function AccountLinks({ payload, i18n, user }: ServerProps) {
  if (!user) return null;
  const { admin } = payload.config.routes;
  const { language } = i18n;
  const looksAfterPeople = isSecretariat(user) || rolesOf(user).some(({ role }) => role === "communication-lead");
  return (
    <nav aria-label={message({ key: "menu.access", language })} className="klynge-account-links">
      {looksAfterPeople && (
        <a className="nav__link" href={`${admin}/members`} id="nav-members">
          <span className="nav__link-label">{message({ key: "menu.members", language })}</span>
        </a>
      )}
      <a className="nav__link" href={`${admin}/security`} id="nav-security">
        <span className="nav__link-label">{message({ key: "menu.security", language })}</span>
      </a>
    </nav>
  );
}
