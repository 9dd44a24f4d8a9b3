import type { Endpoint, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { bodyOf, type ContentDoc, nothingForReaders, openContent } from "../content/open-content.ts";
import { refuseAction } from "../errors.ts";
import { COLLECTIONS, type ContentCollection, TENANT_FIELD } from "../names.ts";
import { addJob, listJobs, removeJobs, SCHEDULE_TYPES, type ScheduledJob, type ScheduleType } from "./jobs.ts";
import { toInstant, toWallTime } from "./wall-time.ts";

const DEFAULT_TIMEZONE = "Europe/Copenhagen";
const LONGEST_MS = 2 * 366 * 86_400_000;

/** What the form shows of the clock. Times are those on the wall in the cluster's zone. */
export type Schedule = {
  mayPublish: boolean;
  timezone: string;
  now: string;
  jobs: { id: string; type: ScheduleType; at: string; local: string; problem: string | null }[];
};

/**
 * What a document has on the clock: seen by who may change it, set by who may publish it.
 * - `GET /api/<collection>/:id/schedule`
 * - `POST /api/<collection>/:id/schedule` with `{ type: "publish" | "unpublish", at: "2026-12-01T10:00" }`, on the cluster's clock
 * - `DELETE /api/<collection>/:id/schedule/:job`
 */
export function scheduleEndpoints({ collection }: { collection: ContentCollection }): Omit<Endpoint, "root">[] {
  const answer = async (req: PayloadRequest, doc: ContentDoc, mayPublish: boolean): Promise<Response> => {
    const timezone = await timezoneOf({ req, doc });
    const jobs = await listJobs({ payload: req.payload, collection, id: doc.id, req });
    return Response.json({
      mayPublish,
      timezone,
      now: toWallTime({ at: Date.now(), timezone }),
      jobs: jobs.map(shown(timezone)),
    } satisfies Schedule);
  };
  return [
    {
      path: "/:id/schedule",
      method: "get",
      handler: async (req) => {
        const nothing = await nothingForReaders({ req, collection });
        if (nothing) return nothing;
        const { live, mayPublish } = await openContent({ req, collection });
        return answer(req, live, mayPublish);
      },
    },
    {
      path: "/:id/schedule",
      method: "post",
      handler: async (req) => {
        const { id, live, mayPublish } = await openContent({ req, collection });
        if (!mayPublish) refuseAction({ req, key: "error.scheduleForbidden", status: 403 });
        const { type, at } = await bodyOf(req);
        if (!isType(type)) return refuseAction({ req, key: "error.scheduleType" });
        const instant = toInstant({ local: at, timezone: await timezoneOf({ req, doc: live }) });
        if (instant === null) return refuseAction({ req, key: "error.scheduleTime" });
        if (instant <= Date.now()) refuseAction({ req, key: "error.schedulePast" });
        if (instant > Date.now() + LONGEST_MS) refuseAction({ req, key: "error.scheduleFar" });
        const user = { relationTo: String(req.user?.collection), value: String(req.user?.id) };
        await addJob({
          payload: req.payload,
          req,
          type,
          doc: { relationTo: collection, value: id },
          user,
          at: new Date(instant).toISOString(),
        });
        return answer(req, live, mayPublish);
      },
    },
    {
      path: "/:id/schedule/:job",
      method: "delete",
      handler: async (req) => {
        const { id, live, mayPublish } = await openContent({ req, collection });
        if (!mayPublish) refuseAction({ req, key: "error.scheduleForbidden", status: 403 });
        const own = await listJobs({ payload: req.payload, collection, id, req });
        const ids = own.map((job) => job.id).filter((job) => job === String(req.routeParams?.job));
        await removeJobs({ payload: req.payload, ids, req });
        return answer(req, live, mayPublish);
      },
    },
  ];
}

const shown = (timezone: string) => (job: ScheduledJob) => ({
  id: job.id,
  type: job.type,
  at: job.at,
  local: toWallTime({ at: Date.parse(job.at), timezone }),
  problem: job.problem,
});

function isType(type: unknown): type is ScheduleType {
  return (SCHEDULE_TYPES as readonly unknown[]).includes(type);
}

async function timezoneOf({ req, doc }: { req: PayloadRequest; doc: ContentDoc }): Promise<string> {
  const cluster = await req.payload.db.findOne<{ id: string; timezone?: string | null }>({
    collection: COLLECTIONS.clusters,
    where: { id: { equals: idOf(doc[TENANT_FIELD]) } },
    req,
  });
  return cluster?.timezone || DEFAULT_TIMEZONE;
}
