import type { Occurrence } from "@klynge/contract";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { hasEnd, normaliseRule } from "./recurrence-rule.ts";
import { wallClock } from "./wall-clock.ts";

/**
 * When an event takes place, as the CMS stores it: every date is an instant in UTC. `timezone` says what these are on
 * the clock; for an all-day event the date there counts and the time does not. `end` of an all-day event is its last day.
 */
export type EventTimes = {
  start: string;
  end: string | null;
  allDay: boolean;
  timezone: string;
  /** The RRULE value, without the prefix; null for an event on one date. */
  rule: string | null;
  /** Dates of the series that do not take place: an instant, or any time on the day. */
  exceptions: readonly string[];
  /** Dates besides those of the rule. */
  additions: readonly string[];
};

/** A series with an end is expanded as a whole up to this many dates, longer ones like those without an end. */
const MAX_DATES = 1000;

/**
 * Every date of an event, sorted. A series without end reaches from one year before `now` to 18 months after it; where
 * nothing falls in that window, its next or else its last date stands for it. Empty only when all dates are exceptions.
 * The first date counts as one of the series also where the rule does not name it, as in calendar programs.
 *
 * Dates keep their time on the clock over summer time, and so does the end: 22:00 to 03:00 stays so on the night that
 * has 25 hours.
 *
 * @throws {Error} for a rule that `findRecurrenceProblem` refuses
 */
export function expandOccurrences({ event, now }: { event: EventTimes; now: string }): Occurrence[] {
  const starts = event.allDay ? expandDays({ event, now }) : expandTimes({ event, now });
  return starts.map(endOf(event));
}

function expandTimes({ event, now }: { event: EventTimes; now: string }): string[] {
  const { timezone } = event;
  const first = Temporal.Instant.from(event.start).toZonedDateTimeISO(timezone);
  const times = new Set(listSeries({ event, first, now }));
  for (const addition of event.additions) times.add(Date.parse(addition));
  for (const exception of event.exceptions) {
    if (times.delete(Date.parse(exception))) continue;
    const day = localDay({ instant: exception, timezone });
    for (const time of times) {
      if (localDay({ instant: new Date(time).toISOString(), timezone }) === day) times.delete(time);
    }
  }
  return [...times].sort((a, b) => a - b).map((time) => new Date(time).toISOString());
}

/** All-day dates have no zone: they are expanded as midnights in UTC, which has no summer time. */
function expandDays({ event, now }: { event: EventTimes; now: string }): string[] {
  const day = (instant: string) => localDay({ instant, timezone: event.timezone });
  const first = Temporal.PlainDate.from(day(event.start)).toZonedDateTime("UTC");
  const days = new Set(listSeries({ event, first, now }).map((time) => new Date(time).toISOString().slice(0, 10)));
  for (const addition of event.additions) days.add(day(addition));
  for (const exception of event.exceptions) days.delete(day(exception));
  return [...days].sort();
}

/** The dates of the rule, as milliseconds since 1970. */
function listSeries({ event, first, now }: { event: EventTimes; first: Temporal.ZonedDateTime; now: string }): number[] {
  if (event.rule === null) return [first.epochMilliseconds];
  const rule = normaliseRule({ rule: event.rule, allDay: event.allDay, timezone: event.timezone });
  const series = new RRuleTemporal({ rruleString: rule, dtstart: first, includeDtstart: true, cache: false });
  if (hasEnd(rule)) {
    const all = series.all((_date, index) => index <= MAX_DATES);
    if (all.length === 0) return [first.epochMilliseconds];
    if (all.length <= MAX_DATES) return all.map((date) => date.epochMilliseconds);
  }
  const { from, to } = windowAround(now);
  const dates = series.between(from, to, true);
  if (dates.length === 0) dates.push(series.next(from) ?? series.previous(from) ?? first);
  return dates.map((date) => date.epochMilliseconds);
}

function windowAround(now: string): { from: Date; to: Date } {
  const middle = Temporal.Instant.from(now).toZonedDateTimeISO("UTC");
  return {
    from: new Date(middle.subtract({ years: 1 }).epochMilliseconds),
    to: new Date(middle.add({ months: 18 }).epochMilliseconds),
  };
}

/** Gives each start its end: as far away on the clock (or in days) as the first end is from the first start. */
function endOf(event: EventTimes): (start: string) => Occurrence {
  const { start: firstStart, end: firstEnd, timezone } = event;
  if (firstEnd === null || Date.parse(firstEnd) < Date.parse(firstStart)) return (start) => ({ start, end: null });
  if (event.allDay) {
    const length = Temporal.PlainDate.from(localDay({ instant: firstStart, timezone })).until(localDay({ instant: firstEnd, timezone }));
    return (start) => ({ start, end: Temporal.PlainDate.from(start).add(length).toString() });
  }
  const clock = wallClock(timezone);
  const length = clock.elapsed({ from: Date.parse(firstStart), to: Date.parse(firstEnd) });
  return (start) => ({ start, end: new Date(clock.add({ to: Date.parse(start), elapsed: length })).toISOString() });
}

function localDay({ instant, timezone }: { instant: string; timezone: string }): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDate().toString();
}
