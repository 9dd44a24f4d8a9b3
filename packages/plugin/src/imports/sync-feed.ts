import { CalendarError, decodeCalendar, parseCalendar } from "@klynge/calendar";
import type { Payload } from "payload";
import { noteAudit } from "../audit/note-audit.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { acquireLease } from "../publish/leases.ts";
import { message } from "../texts/text.ts";
import type { Feed } from "./feed-owners.ts";
import { FeedError } from "./feed-problem.ts";
import { type FeedState, readState, writeState } from "./feed-states.ts";
import { fetchFeed } from "./fetch-feed.ts";
import type { ImportedEvent } from "./imported-event.ts";
import { readCalendarEvents, TooManyEvents } from "./read-calendar-events.ts";
import { type Reconciled, reconcile } from "./reconcile.ts";
import { tellOfFailure } from "./tell-of-failure.ts";

/** `busy`: another process reads it. `unchanged`: its server says that nothing is new. */
export type FeedSync =
  | { state: "busy" | "unchanged" }
  | { state: "read"; done: Reconciled }
  | { state: "failed"; error: FeedError; tellNow: boolean };

const EVERY_MS = 3_600_000;
/** After a failure it is tried again sooner than hourly at first, then ever more seldom. */
const RETRY_AFTER_MS = [300_000, 900_000, 3_600_000, 21_600_000];
/** A calendar is read anew now and then although nothing is new in it: dates of endless series come into sight. */
const REREAD_AFTER_MS = 86_400_000;
/** Failures that pass by themselves are told of when they last. */
const PASSING = new Set(["unreachable", "timeout", "not-stored"]);
const TELL_AFTER = 3;
/** No association has so many events in two years and a half; the calendar of a whole region may. */
const MOST_EVENTS = 3_000;

/**
 * Reads one calendar and makes its events in the CMS what it says. A calendar that cannot be read changes nothing: its events
 * stay as they were last, its state says why, and whoever edits for the organisation is told once per outage.
 *
 * @param force asks for all of it, also where the server would say that nothing is new
 */
export async function syncFeed({
  payload,
  feed,
  force = false,
  now = Date.now(),
}: {
  payload: Payload;
  feed: Feed;
  force?: boolean;
  now?: number;
}): Promise<FeedSync> {
  const lease = await acquireLease({ payload, slug: `feed-${feed.key}` });
  if (!lease) return { state: "busy" };
  try {
    return await syncUnderLease({ payload, feed, force, now });
  } finally {
    await lease.release();
  }
}

async function syncUnderLease({
  payload,
  feed,
  force,
  now,
}: {
  payload: Payload;
  feed: Feed;
  force: boolean;
  now: number;
}): Promise<FeedSync> {
  const before = (await readState({ payload, key: feed.key })) ?? { id: feed.key, organisation: feed.organisationId };
  const at = new Date(now).toISOString();
  const isFresh = Boolean(before.readAt) && now - Date.parse(before.readAt ?? "") < REREAD_AFTER_MS;
  const known = !force && isFresh && !before.problem ? { etag: before.etag ?? null, lastModified: before.lastModified ?? null } : undefined;
  const succeeded = { checkedAt: at, dueAt: after(now, EVERY_MS), failures: 0, problem: null, detail: null, toldAt: null };
  try {
    const { feedNetworks } = pluginOptions(payload);
    const fetched = await fetchFeed({ url: feed.url, ...(known && { known }), ...(feedNetworks && { allowedNetworks: feedNetworks }) });
    if (fetched.state === "unchanged") {
      await writeState({ payload, ...before, ...succeeded });
      return { state: "unchanged" };
    }
    const events = readEvents({ bytes: fetched.bytes, feed, now: at });
    const dismissed = new Set(before.dismissed ?? []);
    const untitled = message({ key: "imports.untitled", language: "da" });
    const done = await store(() => reconcile({ payload, owner: feed, events, dismissed, untitled, now: at }));
    const { etag, lastModified } = fetched;
    await writeState({ payload, ...before, ...succeeded, etag, lastModified, readAt: at, dismissed: [...dismissed].sort() });
    await note({ payload, feed, done });
    return { state: "read", done };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return failed({ payload, feed, before, error, now });
  }
}

function readEvents({ bytes, feed, now }: { bytes: Uint8Array; feed: Feed; now: string }): ImportedEvent[] {
  try {
    return readCalendarEvents({ calendar: parseCalendar(decodeCalendar(bytes)), timezone: feed.timezone, now, most: MOST_EVENTS });
  } catch (cause) {
    if (cause instanceof TooManyEvents) throw new FeedError({ kind: "too-many", detail: String(MOST_EVENTS), why: cause.message, cause });
    if (!(cause instanceof CalendarError)) throw cause;
    const { kind, line, part } = cause.problem;
    const isOther = kind === "not-a-calendar";
    const detail = `${line}, ${part}`.slice(0, 120);
    throw new FeedError({ kind: isOther ? "not-a-calendar" : "unreadable", detail, why: cause.message, cause });
  }
}

/** What the CMS does not take is a failure like any other: the next try waits, and somebody is told of one that lasts. */
async function store(work: () => Promise<Reconciled>): Promise<Reconciled> {
  try {
    return await work();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new FeedError({ kind: "not-stored", detail, why: `its events could not be stored (${detail})`, cause });
  }
}

async function failed({
  payload,
  feed,
  before,
  error,
  now,
}: {
  payload: Payload;
  feed: Feed;
  before: FeedState;
  error: FeedError;
  now: number;
}): Promise<FeedSync> {
  const at = new Date(now).toISOString();
  const failures = (before.failures ?? 0) + 1;
  const wait = RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length) - 1] ?? EVERY_MS;
  const passes = PASSING.has(error.kind) || (error.kind === "status" && error.detail.startsWith("5"));
  const tellNow = !before.toldAt && (!passes || failures >= TELL_AFTER);
  if (tellNow) await tellOfFailure({ payload, feed, problem: error.kind, detail: error.detail });
  const state = { failures, problem: error.kind, detail: error.detail.slice(0, 200), ...(tellNow && { toldAt: at }) };
  await writeState({ payload, ...before, checkedAt: at, dueAt: after(now, wait), ...state });
  return { state: "failed", error, tellNow };
}

/** One line for the whole reading; nothing for one that changed nothing. */
async function note({ payload, feed, done }: { payload: Payload; feed: Feed; done: Reconciled }): Promise<void> {
  const { created, changed, removed, duplicates } = done;
  if (created + changed + removed + duplicates === 0) return;
  await noteAudit({
    req: { payload },
    action: "import",
    collection: COLLECTIONS.organisations,
    id: feed.organisationId,
    title: feed.organisationName,
    tenant: feed.tenantId,
    details: { created, changed, removed, duplicates },
  });
}

const after = (now: number, ms: number): string => new Date(now + ms).toISOString();
