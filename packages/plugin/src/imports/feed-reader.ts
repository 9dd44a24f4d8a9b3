import type { Payload } from "payload";
import { FEED_STATES } from "../names.ts";
import { type Repeated, repeat } from "../publish/repeat.ts";
import { type Feed, listFeeds } from "./feed-owners.ts";
import { type FeedState, listStates } from "./feed-states.ts";
import { removeEvent } from "./reconcile.ts";
import { eventsOfFeed } from "./stored-events.ts";
import { syncFeed } from "./sync-feed.ts";

const LOOK_EVERY_MS = 60_000;
const AT_ONCE = 10;

/**
 * Reads the calendars that associations keep elsewhere, each about once an hour, ten at once at most. Any number may run beside
 * each other: a calendar is read by one of them at a time.
 *
 * @param log takes one line per calendar that begins to fail, and per outage of the database
 */
export function createFeedReader({
  payload,
  lookEveryMs = LOOK_EVERY_MS,
  log,
}: {
  payload: Payload;
  lookEveryMs?: number;
  log: (line: string) => void;
}): Repeated {
  return repeat({
    everyMs: lookEveryMs,
    run: async (isStopping) => {
      await readDueFeeds({ payload, log, isStopping });
      await forgetRemoved({ payload });
      return undefined;
    },
    onFailure: (why) => log(`[feeds] No calendars can be read — ${why} — trying again every ${lookEveryMs / 1000} s`),
  });
}

/** Reads every calendar that is due at the instant `now`. Returns how many there were. */
export async function readDueFeeds({
  payload,
  now = Date.now(),
  log,
  isStopping = () => false,
}: {
  payload: Payload;
  now?: number;
  log: (line: string) => void;
  isStopping?: () => boolean;
}): Promise<number> {
  const feeds = await listFeeds({ payload });
  const states = await listStates({ payload, keys: feeds.map(({ key }) => key) });
  const due = feeds.filter(({ key }) => Date.parse(states.get(key)?.dueAt ?? "1970-01-01") <= now);
  const waiting = [...due];
  const work = async () => {
    for (let feed = waiting.shift(); feed && !isStopping(); feed = waiting.shift()) await readOne({ payload, feed, now, log });
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, work));
  return due.length;
}

/** A calendar that breaks the import must not keep the others from being read. */
async function readOne({ payload, feed, now, log }: { payload: Payload; feed: Feed; now: number; log: (line: string) => void }) {
  try {
    const sync = await syncFeed({ payload, feed, now });
    if (sync.state === "failed" && sync.tellNow) log(`${sync.error.message} (${feed.organisationName}, ${feed.clusterSlug})`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log(`[feeds] The calendar ${feed.label} of ${feed.organisationName} was not read — ${why} — it is tried again`);
  }
}

/** What came from a calendar that its organisation no longer names goes, as if the calendar were empty. */
async function forgetRemoved({ payload }: { payload: Payload }): Promise<void> {
  const keys = new Set((await listFeeds({ payload, withArchived: true })).map(({ key }) => key));
  const { docs } = await payload.db.find<FeedState>({ collection: FEED_STATES, pagination: false, limit: 0 });
  for (const { id } of docs.filter((state) => !keys.has(state.id))) {
    const now = new Date().toISOString();
    for (const doc of await eventsOfFeed({ payload, key: id })) await removeEvent({ payload, doc, now, done: { removed: 0 } });
    await payload.db.deleteMany({ collection: FEED_STATES, where: { id: { equals: id } } });
  }
}
