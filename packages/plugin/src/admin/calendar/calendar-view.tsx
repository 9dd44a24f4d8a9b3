import { DefaultTemplate } from "@payloadcms/next/templates";
import { getTenantFromCookie } from "@payloadcms/plugin-multi-tenant/utilities";
import { redirect } from "next/navigation.js";
import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { rolesOf } from "../../access/user-roles.ts";
import { wallClock } from "../../calendar/wall-clock.ts";
import { currentCalendar } from "../../clashes/calendar-store.ts";
import { canPlanIn } from "../../clashes/check-endpoint.ts";
import { message } from "../../texts/text.ts";
import { MonthPage } from "./month-page.tsx";

/** The calendar of a cluster for those who plan: everything of a month, provisional dates and drafts included. */
export async function CalendarView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { payload, user, i18n } = req;
  const { admin } = payload.config.routes;
  const { language } = i18n;
  // Payload opens pages that plugins bring to anybody.
  if (!user || !permissions.canAccessAdmin)
    redirect(`${admin}${payload.config.admin.routes.login}?redirect=${encodeURIComponent(`${admin}/kalender`)}`);
  const tenantId = tenantOf({ user, headers: req.headers });
  const known = tenantId !== null && canPlanIn({ user, tenantId }) ? await currentCalendar({ payload, tenantId }) : null;
  const month = searchParams?.month;
  return (
    <DefaultTemplate
      i18n={i18n}
      {...(locale ? { locale } : {})}
      params={params ?? {}}
      payload={payload}
      permissions={permissions}
      searchParams={searchParams ?? {}}
      user={user}
      visibleEntities={visibleEntities}
    >
      <div className="klynge-calendar gutter--left gutter--right">
        {known ? (
          <MonthPage
            admin={admin}
            calendar={known.calendar}
            language={language}
            mayCreate={Boolean(permissions.collections?.events?.create)}
            month={typeof month === "string" && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? month : null}
            setting={known.setting}
            today={wallClock(known.setting.timezone).dayOf(Date.now())}
          />
        ) : (
          <NoCluster>{message({ key: "calendar.chooseCluster", language })}</NoCluster>
        )}
      </div>
    </DefaultTemplate>
  );
}

function NoCluster({ children }: { children: ReactNode }) {
  return <p>{children}</p>;
}

/** The cluster chosen in the admin, else the only one somebody works in. */
function tenantOf({ user, headers }: { user: unknown; headers: Headers }): string | null {
  const chosen = getTenantFromCookie(headers, "text");
  if (chosen !== null) return String(chosen);
  const [only, ...more] = new Set(rolesOf(user).flatMap(({ tenantId }) => tenantId ?? []));
  return only !== undefined && more.length === 0 ? only : null;
}
