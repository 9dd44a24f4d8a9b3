import { DefaultTemplate } from "@payloadcms/next/templates";
import { getTenantFromCookie } from "@payloadcms/plugin-multi-tenant/utilities";
import { Gutter, Link } from "@payloadcms/ui";
import type { AdminViewServerProps } from "payload";
import { rolesOf } from "../../access/user-roles.ts";
import { listWaitingForApproval, type Waiting } from "../../approval/waiting.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { Decide } from "./decide.tsx";
import { sayWhen } from "./say-when.ts";

/** What waits for approval, one card each: read, compare, approve, return. */
export async function ApprovalView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { payload, user, i18n } = req;
  const { language } = i18n;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const decides = rolesOf(user).some(({ role }) => role === "secretariat" || role === "communication-lead");
  const tenant = getTenantFromCookie(req.headers, "text");
  const waiting = decides ? await listWaitingForApproval({ payload, req, tenantId: tenant === null ? null : String(tenant) }) : [];
  const { admin, api } = payload.config.routes;

  return (
    <DefaultTemplate
      i18n={i18n}
      {...(locale ? { locale } : {})}
      params={params ?? {}}
      payload={payload}
      permissions={permissions}
      searchParams={searchParams ?? {}}
      {...(user ? { user } : {})}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <div className="klynge-approval">
          <h1>{say("approval.list.title")}</h1>
          <p>{say(decides ? (waiting.length > 0 ? "approval.list.about" : "approval.list.none") : "approval.list.forbidden")}</p>
          <ul>
            {waiting.map((item) => (
              <li key={`${item.collection}-${item.id}`}>
                <Card admin={admin} api={api} item={item} language={language} />
              </li>
            ))}
          </ul>
        </div>
      </Gutter>
    </DefaultTemplate>
  );
}

function Card({ item, admin, api, language }: { item: Waiting; admin: string; api: string; language: string }) {
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const kind = message({ key: `${item.collection}.one`, language });
  return (
    <article className="klynge-approval__card">
      <h2>{item.title}</h2>
      <p>
        {say("approval.list.sent", { kind, who: item.sentBy, when: sayWhen({ at: item.sentAt, language, timezone: "Europe/Copenhagen" }) })}
      </p>
      {item.note && <blockquote>{item.note}</blockquote>}
      <div className="klynge-workflow__buttons">
        <Link className="klynge-workflow__link" href={`${admin}${item.path}`} prefetch={false}>
          {say("approval.open")}
        </Link>
        {item.comparePath ? (
          <Link className="klynge-workflow__link" href={`${admin}${item.comparePath}`} prefetch={false}>
            {say("approval.compare")}
          </Link>
        ) : (
          <span>{say("approval.new")}</span>
        )}
      </div>
      <Decide language={language} title={item.title} url={`${api}/${item.collection}/${item.id}`} />
    </article>
  );
}
