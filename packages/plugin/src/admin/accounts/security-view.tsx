import type { AdminViewServerProps } from "payload";
import { COLLECTIONS } from "../../names.ts";
import { readFactor } from "../../second-factor/factor-store.ts";
import { mustHaveSecondFactor } from "../../second-factor/requirement.ts";
import { message } from "../../texts/text.ts";
import { sessionMark } from "../../users/note-sign-in.ts";
import { readSessions } from "../../users/sessions.ts";
import { type ListedSession, SecurityPanel } from "./security-panel.tsx";
import { requireSignedIn, SignedInPage } from "./signed-in-page.tsx";

/** «Min sikkerhed»: where one is signed in, and the second step. */
export async function SecurityView(view: AdminViewServerProps) {
  requireSignedIn(view);
  const { payload, user } = view.initPageResult.req;
  if (!user) return null;
  const factor = await readFactor({ payload, userId: user.id });
  return (
    <SignedInPage about="security.about" title="menu.security" view={view}>
      <SecurityPanel
        codesLeft={factor?.recoveryCodes.length ?? 0}
        hasSecondFactor={Boolean(factor?.confirmedAt)}
        isRequired={await mustHaveSecondFactor({ payload, user })}
        sessions={await listSessions(view)}
      />
    </SignedInPage>
  );
}

/** The open sessions, newest first. Where each was opened from, the audit log knows. */
async function listSessions({ initPageResult }: AdminViewServerProps): Promise<ListedSession[]> {
  const { req } = initPageResult;
  const { payload, user, i18n } = req;
  if (!user) return [];
  const sessions = await readSessions({ req, collection: user.collection, id: user.id });
  const { docs } = await payload.db.find<{ id: string; agent?: string | null; ip?: string | null; details?: { session?: string } | null }>({
    collection: COLLECTIONS.auditLog,
    where: { and: [{ actorId: { equals: String(user.id) } }, { action: { in: ["sign-in", "password-reset"] } }] },
    sort: "-createdAt",
    limit: 100,
    pagination: false,
  });
  const origins = new Map(docs.map((entry) => [entry.details?.session, [entry.agent, entry.ip].filter(Boolean).join(" · ")]));
  const locale = i18n.language.startsWith("en") ? "en-GB" : "da-DK";
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Copenhagen" });
  const sid = (user as { _sid?: string })._sid;
  return sessions
    .map((session) => ({ ...session, at: new Date(session.createdAt ?? 0) }))
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ id, at }) => ({
      id: sessionMark(id),
      isThis: id === sid,
      since: format.format(at),
      from: origins.get(sessionMark(id)) || message({ key: "security.somewhere", language: i18n.language }),
    }));
}
