import type { ClusterSnapshot } from "@klynge/contract";

/** How far ahead events are counted. */
const DAYS_AHEAD = 60;
const DAY_MS = 86_400_000;

/**
 * How many dates the site's own calendar has in the next 60 days, from the instant the snapshot speaks of: every date of a
 * series, as the calendar's rules have expanded it for the site; none that is cancelled, none that another cluster shares.
 */
export function countEventsAhead({ events, now }: Pick<ClusterSnapshot, "events" | "now">): number {
  const from = new Date(now);
  const to = new Date(from.getTime() + DAYS_AHEAD * DAY_MS).toISOString();
  const dates = events.flatMap(({ allDay, occurrences }) => {
    // Days compare with days, instants with instants.
    const length = allDay ? "2026-01-01".length : undefined;
    const [first, last] = [now.slice(0, length), to.slice(0, length)];
    return occurrences.filter(({ status, start }) => status !== "cancelled" && start >= first && start < last);
  });
  return dates.length;
}
