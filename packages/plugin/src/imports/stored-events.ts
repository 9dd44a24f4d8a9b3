import { randomUUID } from "node:crypto";
import { RESERVED_EVENT_SLUGS } from "@klynge/contract";
import type { Payload } from "payload";
import { idOf } from "../access/user-roles.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { baseOf, firstFree } from "../slugs/assign-slug.ts";
import type { Candidate } from "./find-duplicate.ts";
import type { PartTexts } from "./imported-parts.ts";

/** An event as it lies in the database. */
export type StoredEvent = Record<string, unknown> & {
  id: string;
  title: string;
  start: string;
  _status?: string | null;
  deletedAt?: string | null;
  uid?: string | null;
  sequence?: number | null;
  feed?: { key?: string | null; base?: PartTexts | null; isGone?: boolean | null; duplicateOf?: unknown } | null;
};

/** All events of a calendar, those in the trash too. */
export async function eventsOfFeed({ payload, key }: { payload: Payload; key: string }): Promise<StoredEvent[]> {
  return readEvents({ payload, where: { "feed.key": { equals: key } } });
}

/** Every event of a cluster that is not in the trash. */
export async function eventsOfCluster({ payload, tenantId }: { payload: Payload; tenantId: string }): Promise<StoredEvent[]> {
  return readEvents({ payload, where: { and: [{ [TENANT_FIELD]: { equals: tenantId } }, { deletedAt: { exists: false } }] } });
}

async function readEvents({ payload, where }: { payload: Payload; where: NonNullable<Parameters<Payload["db"]["find"]>[0]["where"]> }) {
  const { docs } = await payload.db.find<StoredEvent>({ collection: COLLECTIONS.events, where, pagination: false, limit: 0 });
  return docs;
}

/** The slugs that are taken among a cluster's events, in the trash too, which has given its own away already. */
export async function takenSlugs({ payload, tenantId }: { payload: Payload; tenantId: string }): Promise<Set<string>> {
  const { docs } = await payload.db.find<{ id: string; slug?: string | null }>({
    collection: COLLECTIONS.events,
    where: { [TENANT_FIELD]: { equals: tenantId } },
    select: { slug: true },
    pagination: false,
    limit: 0,
  });
  return new Set(docs.flatMap(({ slug }) => slug ?? []));
}

/**
 * Creates an event with its first version, past Payload's own operation, which asks a dozen questions per document that the import
 * has answered for all of them: a calendar of 1,000 events takes a third of the time. `taken` grows by the slug it gets.
 */
export async function createEvent({
  payload,
  data,
  taken,
}: {
  payload: Payload;
  data: Record<string, unknown> & { title: string };
  taken: Set<string>;
}): Promise<string> {
  const base = baseOf({ collection: "events", title: data.title });
  const slug = firstFree({ base, isTaken: (candidate) => taken.has(candidate) || RESERVED_EVENT_SLUGS.has(candidate) });
  taken.add(slug);
  const now = new Date().toISOString();
  const event = { ...withRowIds(data), slug };
  const { id } = await payload.db.create({ collection: COLLECTIONS.events, data: { ...event, createdAt: now, updatedAt: now } });
  await payload.db.createVersion({
    collectionSlug: COLLECTIONS.events,
    parent: id,
    versionData: { ...event, createdAt: now, updatedAt: now } as never,
    autosave: false,
    createdAt: now,
    updatedAt: now,
  });
  return String(id);
}

/** Payload's operation gives the rows of lists their ids; the database does not. */
function withRowIds(data: Record<string, unknown> & { title: string }): Record<string, unknown> & { title: string } {
  const recurrence = data.recurrence as Record<string, unknown> | undefined;
  if (!recurrence) return data;
  const rows = (name: string) => ((recurrence[name] ?? []) as object[]).map((row) => ({ id: randomUUID(), ...row }));
  const lists = { exceptions: rows("exceptions"), additions: rows("additions"), overrides: rows("overrides") };
  return { ...data, recurrence: { ...recurrence, ...lists } };
}

/** As much of an event as tells whether another one is the same. */
export function toCandidate(doc: Pick<StoredEvent, "id" | "title" | "start"> & Record<string, unknown>): Candidate {
  return {
    id: String(doc.id),
    title: String(doc.title ?? ""),
    start: doc.start ? new Date(doc.start).toISOString() : "",
    allDay: doc.allDay === true,
    placeId: idOf(doc.place),
    locationText: typeof doc.locationText === "string" ? doc.locationText : "",
  };
}
