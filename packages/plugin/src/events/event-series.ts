import type { Event } from "@klynge/contract";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { type EventTimes, type ExpandedDate, expandOccurrences } from "../calendar/expand-occurrences.ts";
import { hasEnd, normaliseRule } from "../calendar/recurrence-rule.ts";

/**
 * How calendar programs are told of a series: its first date, its rule, and what differs from the rule (see the contract). Null where
 * there is no rule, and where its first date is none of the rule's: programs do not agree on what that means (RFC 5545, section 3.8.5.3).
 *
 * @param dates the event's dates at the same `now`
 */
export function eventSeries({ event, dates, now }: { event: EventTimes; dates: readonly ExpandedDate[]; now: string }): Event["series"] {
  if (event.rule === null) return null;
  const { skips, ...bare } = { ...event, exceptions: [], additions: [], overrides: [] };
  const ruled = expandOccurrences({ event: bare, now }).map(({ recurrenceId }) => recurrenceId);
  const [first] = expandOccurrences({ event: { ...bare, rule: null }, now });
  const rule = normaliseRule({ rule: event.rule, allDay: event.allDay, timezone: event.timezone });
  if (!first || !isFirstOf({ rule, event })) return null;
  const own = new Set(dates.map(({ recurrenceId }) => recurrenceId));
  const known = new Set(ruled);
  return {
    start: first.start,
    end: first.end,
    // What is skipped, such as holidays, is known for the dates that are expanded only: the rule ends there.
    rule: skips && !hasEnd(rule) ? `${rule};UNTIL=${lastKnownDay({ now, allDay: event.allDay })}` : rule,
    exceptions: ruled.filter((id) => !own.has(id)),
    additions: [...own].filter((id) => !known.has(id)).sort(),
  };
}

function isFirstOf({ rule, event: { start, allDay, timezone } }: { rule: string; event: EventTimes }): boolean {
  const local = Temporal.Instant.from(start).toZonedDateTimeISO(timezone);
  const dtstart = allDay ? local.toPlainDate().toZonedDateTime("UTC") : local;
  const next = new RRuleTemporal({ rruleString: rule, dtstart, cache: false }).next(dtstart, true);
  return next?.epochMilliseconds === dtstart.epochMilliseconds;
}

/** The last day of a year, so that the rule changes once a year and not every day. It lies within the 18 months that are expanded. */
function lastKnownDay({ now, allDay }: { now: string; allDay: boolean }): string {
  const { year } = Temporal.Instant.from(now).toZonedDateTimeISO("UTC").add({ months: 6 });
  return allDay ? `${year}1231` : `${year}1231T000000Z`;
}
