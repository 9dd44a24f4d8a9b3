import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { wallClock } from "../calendar/wall-clock.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { toSlug } from "../slugs/to-slug.ts";
import { idOf, type Ref } from "../snapshot/rows.ts";
import { message } from "../texts/text.ts";

/** More than anybody enters at once. */
const MOST_COPIES = 60;
const LONGEST_TITLE = 60;
const DEFAULT_TIMEZONE = "Europe/Copenhagen";

const requestSchema = z.object({ starts: z.array(z.iso.datetime()).min(1).max(MOST_COPIES) });

type Original = { title?: string | null; tenant?: Ref; start: string; end?: string | null; timezone?: string | null };

/**
 * `POST /api/events/:id/copies`: makes a draft of the event at each beginning that is given, with an address of its own and the same
 * length on the clock. Everything is done as whoever asks, by the rules of access; what one may not copy is not found.
 */
export const makeCopies: Endpoint = { path: "/:id/copies", method: "post", handler: answerCopies };

async function answerCopies(req: PayloadRequest): Promise<Response> {
  const { payload, user, i18n, routeParams } = req;
  const refuse = (status: number, key: "copies.error.request" | "copies.error.notFound") =>
    Response.json({ errors: [{ message: message({ key, language: i18n.language, values: { most: String(MOST_COPIES) } }) }] }, { status });
  if (!user) return refuse(401, "copies.error.notFound");
  const parsed = requestSchema.safeParse(await req.json?.().catch(() => null));
  if (!parsed.success) return refuse(400, "copies.error.request");
  const as = { overrideAccess: false, user, req } as const;
  // Typed as another collection: the host's generated types are not known here.
  const collection = COLLECTIONS.events as typeof COLLECTIONS.pages;
  const id = String(routeParams?.id);
  const original = (await payload.findByID({ collection, id, depth: 0, draft: true, disableErrors: true, ...as })) as Original | null;
  if (!original) return refuse(404, "copies.error.notFound");
  const created: (string | number)[] = [];
  for (const start of [...parsed.data.starts].sort()) {
    const slug = await freeSlug({ req, original, start });
    const data = { start, end: endOf({ original, start }), recurrence: NO_RECURRENCE, _status: "draft", ...(slug && { slug }) };
    const copy = await payload.duplicate({ collection, id, data: data as never, depth: 0, ...as });
    created.push(copy.id);
  }
  return Response.json({ created }, { status: 201 });
}

const NO_RECURRENCE = {
  rule: null,
  skipWeeks: [],
  skipHolidays: false,
  skipSchoolHolidays: false,
  exceptions: [],
  additions: [],
  overrides: [],
};

/** The title and the day, as in `faellessang-2027-01-14`: it says what one will find. Null where it is taken; then the hooks find another. */
async function freeSlug({ req, original, start }: { req: PayloadRequest; original: Original; start: string }): Promise<string | null> {
  const title = toSlug(original.title ?? "").slice(0, LONGEST_TITLE);
  const slug = toSlug(`${title}-${wallClock(original.timezone || DEFAULT_TIMEZONE).dayOf(Date.parse(start))}`);
  const where = { and: [{ [TENANT_FIELD]: { equals: idOf(original.tenant) } }, { slug: { equals: slug } }] };
  const { totalDocs } = await req.payload.db.count({ collection: COLLECTIONS.events, where, req });
  return totalDocs === 0 ? slug : null;
}

function endOf({ original, start }: { original: Original; start: string }): string | null {
  if (!original.end) return null;
  const clock = wallClock(original.timezone || DEFAULT_TIMEZONE);
  const elapsed = clock.elapsed({ from: Date.parse(original.start), to: Date.parse(original.end) });
  return new Date(clock.add({ to: Date.parse(start), elapsed })).toISOString();
}
