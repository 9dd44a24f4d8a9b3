import { documentPath } from "@klynge/contract";
import type { PayloadHandler, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { refuseAction } from "../errors.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { eventIdOf, type SubmissionRow } from "./confirm.ts";
import { mailOutcome } from "./mails.ts";
import { siteOf } from "./site.ts";

const MAX_REASON = 2000;

/** `POST /api/event-submissions/:id/approve`: publishes the event, for whoever may publish it, and tells who sent it in. */
export const approve: PayloadHandler = (req) => decide({ req, outcome: "approved" });

/** `POST /api/event-submissions/:id/reject` with `{ reason }`: deletes the draft, for whoever may, and tells who sent it in. */
export const reject: PayloadHandler = (req) => decide({ req, outcome: "rejected" });

async function decide({ req, outcome }: { req: PayloadRequest; outcome: "approved" | "rejected" }): Promise<Response> {
  const { payload, user } = req;
  const id = String(req.routeParams?.id ?? "");
  if (!user) return Response.json({ errors: [{ message: req.t("error:unauthorized") }] }, { status: 401 });
  const body = (await req.json?.().catch(() => null)) as { reason?: unknown } | null;
  const reason = typeof body?.reason === "string" ? body.reason.trim().slice(0, MAX_REASON) : "";
  const submission = (await payload.findByID({
    collection: COLLECTIONS.eventSubmissions,
    id,
    depth: 0,
    overrideAccess: false,
    user,
    disableErrors: true,
    req,
  })) as unknown as SubmissionRow | null;
  if (!submission) return Response.json({ errors: [{ message: req.t("error:notFound") }] }, { status: 404 });
  if (submission.status !== "waiting") refuseAction({ req, key: "error.submissionDecided", status: 409 });
  const event = eventIdOf(submission);
  if (event === null) refuseAction({ req, key: "error.submissionGone", status: 409 });

  const slug = outcome === "approved" ? await publish({ req, event }) : await discard({ req, event });
  await payload.db.updateOne({
    collection: COLLECTIONS.eventSubmissions,
    id: submission.id,
    data: { status: outcome, decidedAt: new Date().toISOString(), reason: reason || null, token: null },
    req,
  });
  const site = await siteOf({ payload, id: idOf((submission as Record<string, unknown>)[TENANT_FIELD]) ?? "" });
  const { name, email } = submission.contact ?? {};
  if (site && email) {
    const url = slug === null ? null : site.origin + documentPath("events", slug);
    await mailOutcome({ payload, req, site, to: email, name: name ?? "", title: submission.title, url, reason });
  }
  return Response.json({ status: outcome });
}

async function publish({ req, event }: { req: PayloadRequest; event: string }): Promise<string> {
  const doc = await req.payload.update({
    collection: COLLECTIONS.events,
    id: event,
    data: { _status: "published" } as never,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return String((doc as { slug?: unknown }).slug);
}

async function discard({ req, event }: { req: PayloadRequest; event: string }): Promise<null> {
  await req.payload.delete({ collection: COLLECTIONS.events, id: event, depth: 0, overrideAccess: false, user: req.user, req });
  return null;
}
