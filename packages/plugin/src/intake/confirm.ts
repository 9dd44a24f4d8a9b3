import { INTAKE_PATHS } from "@klynge/contract";
import type { Payload, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { escapeHtml } from "../snapshot/escape-html.ts";
import { message, type TextKey } from "../texts/text.ts";
import { eventOf } from "./event-of.ts";
import { mailLeads } from "./mails.ts";
import { note, page } from "./page.ts";
import type { Answers } from "./read-answers.ts";
import { findSite, formAction, type IntakeSite } from "./site.ts";
import { digestOf } from "./token.ts";

export type SubmissionRow = {
  id: string | number;
  title: string;
  status: "unconfirmed" | "waiting" | "approved" | "rejected";
  contact?: { name?: string | null; email?: string | null } | null;
  answers: Answers;
  expiresAt?: string | null;
  event?: unknown;
  tenant?: unknown;
};

/** The page behind the link in the mail. It asks once more: programs that look into mails follow links, but send no forms. */
export async function askToConfirm(req: PayloadRequest): Promise<Response> {
  const found = await findUnconfirmed(req);
  if ("refused" in found) return found.refused;
  const { site, submission, token } = found;
  const action = formAction({ payload: req.payload, cluster: site.slug, kind: `confirm/${token}` }) ?? "";
  const text = say("intake.confirm.text", { title: submission.title, cluster: site.name });
  const body = `<p>${escapeHtml(text)}</p><form method="post" action="${escapeHtml(action)}"><button>${escapeHtml(say("intake.confirm.action"))}</button></form>`;
  return page({ title: say("intake.confirm.title"), body, origin: site.origin });
}

/** Makes a draft of the event and tells the leads. A second time changes nothing. */
export async function confirm(req: PayloadRequest): Promise<Response> {
  const { payload } = req;
  const found = await findUnconfirmed(req);
  if ("refused" in found) return found.refused;
  const { site, submission } = found;
  // Whoever comes first makes the event.
  const taken = await payload.db.updateOne({
    collection: COLLECTIONS.eventSubmissions,
    where: { and: [{ id: { equals: submission.id } }, { status: { equals: "unconfirmed" } }] },
    data: { status: "waiting", expiresAt: null },
  });
  if (taken) {
    const event = await makeEvent({ payload, site, submission });
    await payload.db.updateOne({ collection: COLLECTIONS.eventSubmissions, id: submission.id, data: { event } });
    await mailLeads({ payload, site, what: "event", title: submission.title, path: `/collections/${COLLECTIONS.events}/${event}` });
  }
  return new Response(null, {
    status: 303,
    headers: { Location: site.origin + INTAKE_PATHS.eventsConfirmed, "Cache-Control": "no-store" },
  });
}

async function makeEvent({
  payload,
  site,
  submission,
}: {
  payload: Payload;
  site: IntakeSite;
  submission: SubmissionRow;
}): Promise<string> {
  const { answers } = submission;
  const event = eventOf({ answers, timezone: site.timezone });
  // What was chosen may have gone in the meantime.
  const [place, ...villages] = await Promise.all([
    existing({ payload, site, collection: "places", id: event.place }),
    ...event.villages.map((id) => existing({ payload, site, collection: "villages", id })),
  ]);
  const made = await payload.create({
    collection: COLLECTIONS.events,
    data: {
      ...event,
      [TENANT_FIELD]: site.id,
      place,
      villages: villages.filter((id) => id !== null),
      status: "confirmed",
      source: "submission",
      _status: "draft",
    } as never,
    draft: true,
    overrideAccess: true,
  });
  return String(made.id);
}

type Found = { site: IntakeSite; submission: SubmissionRow; token: string } | { refused: Response };

async function findUnconfirmed({ payload, routeParams }: PayloadRequest): Promise<Found> {
  const { cluster = "", token = "" } = (routeParams ?? {}) as Record<string, string | undefined>;
  const site = await findSite({ payload, slug: cluster });
  if (!site) return { refused: note({ title: "intake.gone", text: "intake.gone.text", origin: "", status: 404 }) };
  const submission = await payload.db.findOne<SubmissionRow>({
    collection: COLLECTIONS.eventSubmissions,
    where: { and: [{ token: { equals: digestOf(token) } }, { [TENANT_FIELD]: { equals: site.id } }] },
  });
  const isLate = submission?.status === "unconfirmed" && Date.parse(submission.expiresAt ?? "") < Date.now();
  if (!submission || isLate) {
    return { refused: note({ title: "intake.late", text: "intake.late.text", origin: site.origin, status: 410 }) };
  }
  if (submission.status !== "unconfirmed") {
    return { refused: note({ title: "intake.known", text: "intake.known.text", origin: site.origin }) };
  }
  return { site, submission, token };
}

async function existing({
  payload,
  site,
  collection,
  id,
}: {
  payload: Payload;
  site: IntakeSite;
  collection: "places" | "villages";
  id: string | null;
}): Promise<string | null> {
  if (id === null) return null;
  const row = await payload.db.findOne<{ id: string | number }>({
    collection,
    where: { and: [{ id: { equals: id } }, { [TENANT_FIELD]: { equals: site.id } }] },
  });
  return row ? String(row.id) : null;
}

const say = (key: TextKey, values?: Record<string, string>): string => message({ key, language: "da", ...(values && { values }) });

/** The event a submission became. */
export const eventIdOf = (submission: SubmissionRow): string | null => idOf(submission.event);
