import { Link } from "@payloadcms/ui";
import type { ServerProps } from "payload";
import { message } from "../../texts/text.ts";

/** The way to the calendar, in the menu. */
export function CalendarLink({ i18n, payload }: ServerProps) {
  return (
    <Link className="nav__link klynge-nav-link" href={`${payload.config.routes.admin}/kalender`} prefetch={false}>
      <span className="nav__link-label">{message({ key: "calendar.title", language: i18n.language })}</span>
    </Link>
  );
}
