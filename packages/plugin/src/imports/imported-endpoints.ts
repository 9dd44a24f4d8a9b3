import { type Endpoint, Forbidden, type PayloadRequest } from "payload";
import { z } from "zod";
import { idOf } from "../access/user-roles.ts";
import { openContent } from "../content/open-content.ts";
import { inTransaction } from "../endpoints/in-transaction.ts";
import { readBody } from "../endpoints/read-body.ts";
import { refuseAction } from "../errors.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { listFeeds } from "./feed-owners.ts";
import { IMPORTED_PARTS, type ImportedPart, type PartTexts, partTexts } from "./imported-parts.ts";
import { correctedParts } from "./reconcile.ts";
import type { StoredEvent } from "./stored-events.ts";
import { syncFeed } from "./sync-feed.ts";

/** What the form of an event says about the calendar it came from. */
export type Imported = {
  organisation: { id: string; name: string } | null;
  corrected: ImportedPart[];
  duplicateOf: { id: string; title: string; start: string } | null;
  mayPublish: boolean;
};

/**
 * For who may change an event that came from a calendar outside:
 * - `GET /api/events/:id/imported` says where it is from and what a person has corrected
 * - `POST /api/events/:id/imported/follow` with `{ parts }` takes the calendar's own words for these parts again
 * - `POST /api/events/:id/imported/merge` makes it one with the event it looks like
 * - `POST /api/events/:id/imported/separate` says that it is another one, and publishes it
 */
export const importedEndpoints: Omit<Endpoint, "root">[] = [
  {
    path: "/:id/imported",
    method: "get",
    handler: async (req) => {
      const opened = await openImported(req);
      const { live, latest, mayPublish } = opened;
      const owner = idOf(live.organisation);
      const organisation = owner
        ? await findOne<{ id: string; name: string }>({ req, collection: COLLECTIONS.organisations, id: owner })
        : null;
      const twin = await findTwin({ req, event: live });
      const imported: Imported = {
        organisation: organisation ? { id: organisation.id, name: organisation.name } : null,
        corrected: correctedParts({ ours: partTexts(latest), base: opened.base }),
        duplicateOf: twin ? { id: twin.id, title: twin.title, start: twin.start } : null,
        mayPublish,
      };
      return Response.json(imported, { headers: { "Cache-Control": "private, no-store" } });
    },
  },
  {
    path: "/:id/imported/follow",
    method: "post",
    handler: async (req) => {
      const { live, base, mayPublish } = await openImported(req);
      if (!mayPublish) throw new Forbidden(req.t);
      const { parts } = await readBody({ req, schema: z.object({ parts: z.array(z.enum(IMPORTED_PARTS)).min(1) }) });
      const ours = partTexts(live);
      // What the event says now counts as what the calendar said last, so that its present word is taken as news.
      const followed: PartTexts = { ...base, ...Object.fromEntries(parts.map((part) => [part, ours[part]])) };
      await req.payload.db.updateOne({
        collection: COLLECTIONS.events,
        id: live.id,
        // The whole row: SQLite empties the lists that a change leaves out.
        data: { ...live, feed: { ...live.feed, base: followed } },
        returning: false,
        req,
      });
      const feeds = await listFeeds({ payload: req.payload, organisationId: idOf(live.organisation) ?? "" });
      const feed = feeds.find(({ key }) => key === live.feed?.key);
      const sync = feed ? await syncFeed({ payload: req.payload, feed, force: true }) : { state: "failed" as const };
      if (sync.state === "failed") refuseAction({ req, key: "error.feedAway", status: 409 });
      return Response.json({ state: sync.state });
    },
  },
  {
    path: "/:id/imported/merge",
    method: "post",
    handler: async (req) => {
      const { live } = await openImported(req);
      const twin = await findTwin({ req, event: live });
      if (!twin) return refuseAction({ req, key: "error.noTwin", status: 409 });
      const target = await openContent({ req, collection: COLLECTIONS.events, id: twin.id });
      if (!target.mayPublish && target.live._status === "published") throw new Forbidden(req.t);
      await inTransaction({ req, run: () => merge({ req, from: live, into: target.live as unknown as StoredEvent }) });
      return Response.json({ id: twin.id });
    },
  },
  {
    path: "/:id/imported/separate",
    method: "post",
    handler: async (req) => {
      const { live, mayPublish } = await openImported(req);
      if (!mayPublish) throw new Forbidden(req.t);
      await req.payload.update({
        collection: COLLECTIONS.events as "pages",
        id: live.id,
        data: { feed: { ...live.feed, duplicateOf: null }, _status: "published" } as never,
        depth: 0,
        overrideAccess: true,
        req,
      });
      return Response.json({ id: live.id });
    },
  },
];

async function openImported(req: PayloadRequest) {
  const { live, latest, mayPublish } = await openContent({ req, collection: COLLECTIONS.events });
  const event = live as unknown as StoredEvent;
  const base = event.feed?.base;
  if (!event.feed?.key || !base) return refuseAction({ req, key: "error.notImported", status: 404 });
  return { live: event, latest, base, mayPublish };
}

/** The event it looks like, while that is there and in the same cluster. */
async function findTwin({ req, event }: { req: PayloadRequest; event: StoredEvent }): Promise<StoredEvent | null> {
  const id = idOf(event.feed?.duplicateOf);
  const twin = id ? await findOne<StoredEvent>({ req, collection: COLLECTIONS.events, id }) : null;
  return twin && !twin.deletedAt && idOf(twin[TENANT_FIELD]) === idOf(event[TENANT_FIELD]) ? twin : null;
}

function findOne<Doc extends { id: string }>({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: string;
  id: string;
}): Promise<Doc | null> {
  return req.payload.db.findOne<Doc>({ collection, where: { id: { equals: id } }, req });
}

/**
 * The event that was entered by hand stays, with its address and its words, which count as corrections from now on, and follows
 * the calendar in all else. The draft that was imported goes.
 */
async function merge({ req, from, into }: { req: PayloadRequest; from: StoredEvent; into: StoredEvent }): Promise<void> {
  const { payload } = req;
  await payload.delete({ collection: COLLECTIONS.events as "pages", id: from.id, trash: true, overrideAccess: true, req });
  await payload.update({
    collection: COLLECTIONS.events as "pages",
    id: into.id,
    data: {
      source: "feed",
      uid: from.uid,
      organisation: idOf(into.organisation) ?? idOf(from.organisation),
      sequence: Math.max(Number(from.sequence ?? 0), Number(into.sequence ?? 0)),
      feed: { ...from.feed, duplicateOf: null },
      ...(into._status === "published" ? { _status: "published" } : {}),
    } as never,
    depth: 0,
    overrideAccess: true,
    req,
  });
}
