import { CalendarError, decodeCalendar, parseCalendar } from "@klynge/calendar";
import { type CollectionSlug, type Endpoint, Forbidden, type PayloadRequest } from "payload";
import { z } from "zod";
import { isWithinReach } from "../access/conditions.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { readBody } from "../endpoints/read-body.ts";
import { refuseAction } from "../errors.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { message, type TextKey } from "../texts/text.ts";
import { findDuplicate } from "./find-duplicate.ts";
import type { ImportedEvent } from "./imported-event.ts";
import { toParts } from "./imported-parts.ts";
import { placesByName } from "./places-by-name.ts";
import { readCalendarEvents, TooManyEvents } from "./read-calendar-events.ts";
import { CsvError, type CsvProblem, readCsv } from "./read-csv.ts";
import { eventsOfCluster, toCandidate } from "./stored-events.ts";

/** A row of what will happen. `exists`: the file's event is in the calendar already; `alike`: one that looks the same is. */
export type FileRow = {
  uid: string;
  line: number;
  title: string;
  start: string;
  end: string | null;
  allDay: boolean;
  place: string | null;
  repeats: boolean;
  state: "new" | "exists" | "alike";
  /** The title of the event it looks like. */
  like: string | null;
};
export type FilePreview = { timezone: string; rows: FileRow[]; problems: { line: number; text: string }[] };

const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** As many as can be chosen of the preview. */
const MOST_EVENTS = 2_000;
const id = z.string().min(1);
const bodySchema = z.object({
  tenant: id,
  /** The file as it is, in Base64. */
  content: z.string().max((MAX_FILE_BYTES * 4) / 3 + 4),
  /** The events of the preview that are wanted. Left out, nothing is created. */
  uids: z.array(z.string()).max(MOST_EVENTS).optional(),
  publish: z.boolean().default(false),
  organisation: id.nullish(),
  villages: z.array(id).default([]),
});
type Body = z.infer<typeof bodySchema>;

/**
 * `POST /api/events/import` with an `.ics` or `.csv` file: says what will happen, and with `uids` does it. Everything is created
 * with the rights of whoever asks, as drafts unless `publish` is set.
 */
export const importFileEndpoint: Omit<Endpoint, "root"> = {
  path: "/import",
  method: "post",
  handler: async (req) => {
    const body = await readBody({ req, schema: bodySchema });
    const draft = { [TENANT_FIELD]: body.tenant, villages: body.villages, organisation: body.organisation ?? null };
    if (!req.user || !(await isWithinReach({ req, collection: "events", operation: "create", doc: draft }))) throw new Forbidden(req.t);
    const timezone = await timezoneOf({ req, tenantId: body.tenant });
    const { events, problems } = readFile({ req, body, timezone });
    const rows = await previewRows({ req, tenantId: body.tenant, events });
    if (!body.uids) return Response.json({ timezone, rows, problems } satisfies FilePreview);
    const wanted = new Set(body.uids);
    const chosen = events.filter(({ uid }) => wanted.has(uid) && rows.some((row) => row.uid === uid && row.state !== "exists"));
    return Response.json({ created: await createAll({ req, body, events: chosen }) });
  },
};

async function timezoneOf({ req, tenantId }: { req: PayloadRequest; tenantId: string }): Promise<string> {
  const where = { id: { equals: tenantId } };
  const cluster = await req.payload.db.findOne<{ id: string; timezone?: string | null }>({ collection: COLLECTIONS.clusters, where, req });
  return cluster?.timezone || "Europe/Copenhagen";
}

function readFile({ req, body, timezone }: { req: PayloadRequest; body: Body; timezone: string }): {
  events: ImportedEvent[];
  problems: FilePreview["problems"];
} {
  const bytes = new Uint8Array(Buffer.from(body.content, "base64"));
  const say = (key: TextKey, values?: Record<string, string>) => message({ key, language: req.i18n.language, ...(values && { values }) });
  try {
    if (/^\s*BEGIN:VCALENDAR/i.test(decodeCalendar(bytes.subarray(0, 200)))) {
      const calendar = parseCalendar(decodeCalendar(bytes));
      return { events: readCalendarEvents({ calendar, timezone, now: new Date().toISOString(), most: MOST_EVENTS }), problems: [] };
    }
    const { events, problems } = readCsv({ bytes, timezone });
    const told = (problem: CsvProblem) => ({
      line: problem.line,
      text: say(`import-problem.${problem.kind}`, { value: problem.value }),
    });
    return { events, problems: problems.map(told) };
  } catch (error) {
    if (error instanceof CalendarError) {
      const { line, part } = error.problem;
      return refuseAction({ req, key: "error.importCalendar", values: { line: String(line), part: part.slice(0, 80) } });
    }
    if (error instanceof TooManyEvents) return refuseAction({ req, key: "error.import-too-many" });
    if (error instanceof CsvError) return refuseAction({ req, key: `error.import-${error.kind}` });
    throw error;
  }
}

async function previewRows({
  req,
  tenantId,
  events,
}: {
  req: PayloadRequest;
  tenantId: string;
  events: readonly ImportedEvent[];
}): Promise<FileRow[]> {
  const own = await eventsOfCluster({ payload: req.payload, tenantId });
  const uids = new Set(own.map(({ uid }) => uid));
  const candidates = own.map(toCandidate);
  const placeOf = await placesByName({ payload: req.payload, tenantId });
  return events.map((event) => {
    const parts = toParts({ event, placeOf });
    const twin = findDuplicate({ event: toCandidate({ ...event, ...parts.where, id: "" }), candidates });
    const exists = uids.has(event.uid);
    return {
      uid: event.uid,
      line: event.line,
      title: event.title || message({ key: "imports.untitled", language: req.i18n.language }),
      start: event.start,
      end: event.end,
      allDay: event.allDay,
      place: event.locationText,
      repeats: event.rule !== null || event.additions.length > 0,
      state: exists ? "exists" : twin ? "alike" : "new",
      like: exists || !twin ? null : (candidates.find((candidate) => candidate.id === twin)?.title ?? null),
    };
  });
}

async function createAll({ req, body, events }: { req: PayloadRequest; body: Body; events: readonly ImportedEvent[] }): Promise<number> {
  const placeOf = await placesByName({ payload: req.payload, tenantId: body.tenant });
  for (const event of events) {
    const parts = toParts({ event: { ...event, title: event.title || message({ key: "imports.untitled", language: "da" }) }, placeOf });
    await req.payload.create({
      collection: COLLECTIONS.events as CollectionSlug,
      data: {
        ...Object.assign({}, ...Object.values(parts)),
        [TENANT_FIELD]: body.tenant,
        villages: body.villages,
        organisation: body.organisation ?? null,
        uid: event.uid,
        _status: body.publish ? "published" : "draft",
      } as never,
      draft: !body.publish,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    });
  }
  if (events.length > 0) {
    await noteAudit({ req, action: "import", collection: COLLECTIONS.events, tenant: body.tenant, details: { created: events.length } });
  }
  return events.length;
}
