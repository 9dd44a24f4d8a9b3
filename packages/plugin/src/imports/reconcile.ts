import type { Payload } from "payload";
import { expandOccurrences } from "../calendar/expand-occurrences.ts";
import { eventTimes } from "../events/event-times.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { queueSites } from "../publish/queue-publish.ts";
import type { EventRow } from "../snapshot/rows.ts";
import { findDuplicate } from "./find-duplicate.ts";
import type { ImportedEvent } from "./imported-event.ts";
import { IMPORTED_PARTS, type ImportedPart, type PartTexts, partTexts, toParts } from "./imported-parts.ts";
import { placesByName } from "./places-by-name.ts";
import { createEvent, eventsOfCluster, eventsOfFeed, type StoredEvent, takenSlugs, toCandidate } from "./stored-events.ts";

/** Whose calendar it is, and where its events go. */
export type FeedOwner = {
  key: string;
  tenantId: string;
  clusterSlug: string;
  isLive: boolean;
  organisationId: string;
  villageIds: string[];
};

/** What a reading of a calendar did, in events. `kept`: there are corrections of a person in them; `skipped`: being written at, or deleted by a person. */
export type Reconciled = { created: number; changed: number; removed: number; duplicates: number; kept: number; skipped: number };

const PUBLISHED = "published";

/**
 * Makes the events of one calendar what it says now. New ones appear, changed ones change, those it no longer holds go to the
 * trash unless they are over. What a person has corrected in the CMS stays as it is, part by part; what a person has deleted
 * stays deleted. An event that looks like one that was entered by hand waits as a draft for a person to decide.
 */
export async function reconcile({
  payload,
  owner,
  events,
  dismissed,
  untitled,
  now,
}: {
  payload: Payload;
  owner: FeedOwner;
  events: readonly ImportedEvent[];
  /** Uids of events that a person has deleted. Grows by those found in the trash. */
  dismissed: Set<string>;
  untitled: string;
  now: string;
}): Promise<Reconciled> {
  const done: Reconciled = { created: 0, changed: 0, removed: 0, duplicates: 0, kept: 0, skipped: 0 };
  const known = new Map((await eventsOfFeed({ payload, key: owner.key })).map((doc) => [String(doc.uid), doc]));
  const placeOf = await placesByName({ payload, tenantId: owner.tenantId });
  const fresh: ImportedEvent[] = [];
  for (const given of uniqueByUid(events)) {
    const event = { ...given, title: (given.title || untitled).slice(0, MAX_TITLE) };
    const doc = known.get(event.uid);
    known.delete(event.uid);
    if (doc?.deletedAt && !doc.feed?.isGone) dismissed.add(event.uid);
    if (dismissed.has(event.uid)) done.skipped += 1;
    else if (doc) await update({ payload, doc, event, placeOf, done });
    else fresh.push(event);
  }
  await createAll({ payload, owner, events: fresh, placeOf, done });
  for (const doc of known.values()) await removeEvent({ payload, doc, now, done });
  return done;
}

/** The most letters a title may have, as in the form. */
const MAX_TITLE = 200;

function uniqueByUid(events: readonly ImportedEvent[]): ImportedEvent[] {
  return [...new Map(events.map((event) => [event.uid, event])).values()];
}

async function createAll({
  payload,
  owner,
  events,
  placeOf,
  done,
}: {
  payload: Payload;
  owner: FeedOwner;
  events: readonly ImportedEvent[];
  placeOf: (name: string) => string | null;
  done: Reconciled;
}): Promise<void> {
  if (events.length === 0) return;
  const taken = await takenSlugs({ payload, tenantId: owner.tenantId });
  const candidates = (await eventsOfCluster({ payload, tenantId: owner.tenantId })).filter(({ feed }) => !feed?.key).map(toCandidate);
  for (const event of events) {
    const data = joined(toParts({ event, placeOf })) as { title: string; start: string };
    const duplicateOf = findDuplicate({ event: toCandidate({ ...data, id: "" }), candidates });
    await createEvent({
      payload,
      taken,
      data: {
        ...data,
        [TENANT_FIELD]: owner.tenantId,
        organisation: owner.organisationId,
        villages: owner.villageIds,
        source: "feed",
        listing: "main",
        share: "cluster",
        uid: event.uid,
        sequence: event.sequence,
        feed: { key: owner.key, base: partTexts(data), isGone: false, duplicateOf },
        _status: duplicateOf === null ? PUBLISHED : "draft",
      },
    });
    if (duplicateOf === null) done.created += 1;
    else done.duplicates += 1;
  }
  if (owner.isLive && done.created > 0) {
    await queueSites({ payload, slugs: [owner.clusterSlug], cause: "change", req: undefined });
  }
}

const joined = (parts: Record<ImportedPart, object>): Record<string, unknown> => Object.assign({}, ...Object.values(parts));

async function update({
  payload,
  doc,
  event,
  placeOf,
  done,
}: {
  payload: Payload;
  doc: StoredEvent;
  event: ImportedEvent;
  placeOf: (name: string) => string | null;
  done: Reconciled;
}): Promise<void> {
  const parts = toParts({ event, placeOf });
  const [theirs, ours] = [partTexts(joined(parts)), partTexts(doc)];
  const base = doc.feed?.base ?? theirs;
  const taken = IMPORTED_PARTS.filter((part) => ours[part] === base[part] && theirs[part] !== base[part]);
  if (correctedParts({ ours, base }).length > 0) done.kept += 1;
  const isBack = Boolean(doc.deletedAt);
  if (taken.length === 0 && !isBack && !hasNews({ theirs, base })) return;
  if (await isBeingWritten({ payload, doc })) {
    done.skipped += 1;
    return;
  }
  const saving = payload.update({
    collection: COLLECTIONS.events as "pages",
    id: doc.id,
    data: {
      ...Object.assign({}, ...taken.map((part) => parts[part])),
      ...(isBack ? { deletedAt: null } : {}),
      sequence: Math.max(event.sequence, Number(doc.sequence ?? 0)),
      feed: { ...doc.feed, base: theirs, isGone: false },
      ...(doc._status === PUBLISHED ? { _status: PUBLISHED } : {}),
    } as never,
    depth: 0,
    trash: true,
    overrideAccess: true,
  });
  await saving.catch((cause: Error) => {
    throw new Error(`${event.title}: ${cause.message}`, { cause });
  });
  done.changed += 1;
}

const hasNews = ({ theirs, base }: { theirs: PartTexts; base: PartTexts }): boolean =>
  IMPORTED_PARTS.some((part) => theirs[part] !== base[part]);

/** The parts of an event in which a person has said something else than the calendar did. */
export function correctedParts({ ours, base }: { ours: PartTexts; base: PartTexts }): ImportedPart[] {
  return IMPORTED_PARTS.filter((part) => ours[part] !== base[part]);
}

/** Publishing a change would publish what somebody is still writing at: the calendar waits until that is done. */
async function isBeingWritten({ payload, doc }: { payload: Payload; doc: StoredEvent }): Promise<boolean> {
  if (doc._status !== PUBLISHED) return false;
  const { docs } = await payload.db.findVersions<{ _status?: string | null }>({
    collection: COLLECTIONS.events,
    where: { and: [{ parent: { equals: doc.id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
  });
  return docs[0] !== undefined && docs[0].version._status !== PUBLISHED;
}

/** Events of a calendar name their zone themselves. */
const DEFAULT_TIMEZONE = "Europe/Copenhagen";

/** Takes an event off that its calendar no longer holds. What is over stays in the archive. */
export async function removeEvent({
  payload,
  doc,
  now,
  done,
}: {
  payload: Payload;
  doc: StoredEvent;
  now: string;
  done: Pick<Reconciled, "removed">;
}): Promise<void> {
  if (doc.deletedAt || isOver({ doc, now })) return;
  await payload.update({
    collection: COLLECTIONS.events as "pages",
    id: doc.id,
    data: { deletedAt: now, feed: { ...doc.feed, isGone: true } } as never,
    depth: 0,
    overrideAccess: true,
  });
  done.removed += 1;
}

function isOver({ doc, now }: { doc: StoredEvent; now: string }): boolean {
  const row = doc as unknown as EventRow;
  const last = expandOccurrences({ event: eventTimes({ row, timezone: DEFAULT_TIMEZONE, holidays: [] }), now }).at(-1);
  const end = last ? (last.end ?? last.start) : doc.start;
  return end.slice(0, 10) < now.slice(0, 10);
}
