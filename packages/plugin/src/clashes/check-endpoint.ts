import type { Endpoint, PayloadRequest } from "payload";
import { grantsOf } from "../access/rights.ts";
import { rolesOf } from "../access/user-roles.ts";
import { pluginOptions } from "../plugin-options.ts";
import { message } from "../texts/text.ts";
import { currentCalendar } from "./calendar-store.ts";
import { checkEvent } from "./check-event.ts";
import { plannedRequestSchema } from "./planned-request.ts";

/**
 * `POST /api/events/clashes`: tells the dates of an event as it stands in the form, and what lies near them in the whole cluster, holds
 * and drafts included. For those who may read the cluster's events; everybody else learns nothing. Changes nothing.
 */
export const checkClashes: Endpoint = { path: "/clashes", method: "post", handler: answerClashes };

async function answerClashes(req: PayloadRequest): Promise<Response> {
  const { payload, user, i18n } = req;
  const { language } = i18n;
  if (!user || user.collection !== pluginOptions(payload).usersSlug) return refuse({ status: 401, language });
  const body: unknown = await req.json?.().catch(() => null);
  const parsed = plannedRequestSchema.safeParse(body);
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join(".")))].join(", ");
    return Response.json({ errors: [{ message: message({ key: "clash.error.form", language, values: { fields } }) }] }, { status: 400 });
  }
  const request = parsed.data;
  if (!canPlanIn({ user, tenantId: request.tenant })) return refuse({ status: 403, language });
  const known = await currentCalendar({ payload, tenantId: request.tenant });
  if (!known) return refuse({ status: 403, language });
  return Response.json(checkEvent({ ...known, request, now: new Date().toISOString(), language }));
}

/** Whether somebody may read all events of a cluster: that is what the answer tells of. */
export function canPlanIn({ user, tenantId }: { user: unknown; tenantId: string }): boolean {
  return rolesOf(user).some((held) => {
    const reaches = grantsOf({ role: held.role, collection: "events", operation: "read" }).map(({ reach }) => reach);
    return reaches.includes("all") || (reaches.includes("own") && held.tenantId === tenantId);
  });
}

function refuse({ status, language }: { status: 401 | 403; language: string }): Response {
  return Response.json({ errors: [{ message: message({ key: "clash.error.forbidden", language }) }] }, { status });
}
