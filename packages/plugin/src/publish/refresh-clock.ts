import type { Payload } from "payload";
import { listJobs } from "./jobs.ts";
import { archivedSlugs, liveSlugs, queueSites } from "./queue-publish.ts";

/** When each published site goes stale by itself, as an instant in UTC, and of what. */
export type NextRefreshes = () => Promise<readonly { slug: string; refreshAt: string; because?: "clock" | "theme" }[]>;

/** How often the manifests and the list of live clusters are read. What editors do is not waited for, only the clock. */
const LOOK_EVERY_MS = 5_000;
/** How many are queued at once: at midnight all sites are due, and what editors do meanwhile shall not wait for all of them. */
const AT_ONCE = 50;
/** A site that was queued and is still as stale as before is left alone for this long: the queue has tried it several times. */
const TRY_AGAIN_AFTER_MS = 15 * 60_000;

/**
 * Queues the sites that have gone stale by themselves: past midnight, after an event, when an article's date has come, when there
 * is a new theme. Also those that were never published. An archived site stands still: it never goes stale.
 */
export function createRefreshClock({ payload, nextRefreshes }: { payload: Payload; nextRefreshes: NextRefreshes }): {
  /** Queues what is due. Returns how long until there is something to do, in milliseconds. */
  queueStale(): Promise<number>;
  /** Says that sites were published, so that they go stale at another time now. */
  forget(): void;
} {
  const lastTried = new Map<string, { refreshAt: number; at: number }>();
  let nextLook = 0;

  return {
    async queueStale() {
      const now = Date.now();
      if (now < nextLook) return nextLook - now;
      const [refreshes, live, archived] = [await nextRefreshes(), await liveSlugs({ payload }), await archivedSlugs({ payload })];
      const refreshAt = new Map(refreshes.map((refresh) => [refresh.slug, Date.parse(refresh.refreshAt)]));
      const because = new Map(refreshes.map((refresh) => [refresh.slug, refresh.because ?? "clock"]));
      nextLook = Math.min(now + LOOK_EVERY_MS, ...[...refreshAt.values()].filter((at) => at > now));
      const due = [...live, ...archived.filter((slug) => !refreshAt.has(slug))].filter((slug) => {
        const at = refreshAt.get(slug) ?? 0;
        const tried = lastTried.get(slug);
        return at <= now && (tried?.refreshAt !== at || now - tried.at >= TRY_AGAIN_AFTER_MS);
      });
      if (due.length === 0) return nextLook - now;
      const waiting = new Set((await listJobs({ payload })).map((job) => job.slug));
      if (due.length > AT_ONCE) nextLook = 0;
      for (const slug of due.slice(0, AT_ONCE)) {
        if (waiting.has(slug)) continue;
        await queueSites({ payload, slugs: [slug], cause: because.get(slug) ?? "first", req: undefined });
        lastTried.set(slug, { refreshAt: refreshAt.get(slug) ?? 0, at: now });
      }
      return 0;
    },
    forget: () => {
      nextLook = 0;
    },
  };
}
