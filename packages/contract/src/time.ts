import { Temporal } from "temporal-polyfill";
import type { ClusterSnapshot } from "./snapshot.ts";

/** When the local day after `now` begins in `timezone`, as an instant in UTC. Right on days with 23 and 25 hours. */
export function nextLocalMidnight({ now, timezone }: { now: string; timezone: string }): string {
  const tomorrow = Temporal.Instant.from(now).toZonedDateTimeISO(timezone).toPlainDate().add({ days: 1 });
  return toInstantText(tomorrow.toZonedDateTime(timezone).toInstant());
}

/** The calendar date at `instant` in `timezone`, as `2026-05-01`. */
export function localDate({ instant, timezone }: { instant: string; timezone: string }): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDate().toString();
}

/**
 * When a site made from this snapshot stops telling the truth by itself: just after the next local midnight, when
 * the next listed date of an event ends, or when the next article or notice appears or a notice goes, whichever comes first.
 */
export function nextRefreshAt(
  snapshot: Pick<ClusterSnapshot, "now" | "cluster" | "events"> & Partial<Pick<ClusterSnapshot, "nextChangeAt" | "shared">>,
): string {
  let next = nextLocalMidnight({ now: snapshot.now, timezone: snapshot.cluster.timezone });
  if (snapshot.nextChangeAt && snapshot.nextChangeAt < next) next = snapshot.nextChangeAt;
  for (const event of [...snapshot.events, ...(snapshot.shared?.events ?? [])]) {
    if (event.allDay) continue;
    for (const { start, end } of event.occurrences) {
      const over = end ?? start;
      if (over > snapshot.now && over < next) next = over;
    }
  }
  return next;
}

function toInstantText(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}
