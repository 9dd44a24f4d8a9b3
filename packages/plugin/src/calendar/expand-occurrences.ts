import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { hasEnd, normaliseRule } from "./recurrence-rule.ts";
import { wallClock } from "./wall-clock.ts";

/**
 * When an event takes place, as the CMS stores it: every date is an instant in UTC. `timezone` says what these are on
 * the clock; for an all-day event the date there counts and the time does not. `end` of an all-day event is its last day.
 */
export type EventTimes<Override extends DateOverride = DateOverride> = {
  start: string;
  end: string | null;
  allDay: boolean;
  timezone: string;
  /** The RRULE value, without the prefix; null for an event on one date. */
  rule: string | null;
  /** Dates of the series that there are not: an instant, or any time on the day. */
  exceptions: readonly string[];
  /** Dates besides those of the rule. */
  additions: readonly string[];
  /** Leaves out the rule's dates on some local days, such as holidays; additions stay. */
  skips?: (day: string) => boolean;
  /** Dates that are moved or changed one by one. */
  overrides?: readonly Override[];
};

/**
 * What is different about one date of a series (RFC 5545, section 3.8.4.4). `recurrenceId` is the instant the series has the date at,
 * or any time on its day. An override of a date that the series does not have says nothing.
 */
export type DateOverride = { recurrenceId: string; start: string | null; end: string | null };

/** One date: instants, or calendar dates for an all-day event. `key` and `recurrenceId` are those of the contract. */
export type ExpandedDate<Override extends DateOverride = DateOverride> = {
  key: string;
  recurrenceId: string;
  start: string;
  end: string | null;
  override: Override | null;
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
export function expandOccurrences<Override extends DateOverride>({
  event,
  now,
}: {
  event: EventTimes<Override>;
  now: string;
}): ExpandedDate<Override>[] {
  const ids = event.allDay ? expandDays({ event, now }) : expandTimes({ event, now });
  const overrideOf = findOverrides({ ids, event });
  const end = endOf(event);
  const keyOf = createKeys(event);
  return ids
    .map((recurrenceId) => {
      const override = overrideOf.get(recurrenceId) ?? null;
      const times = override ? movedTimes({ override, recurrenceId, event, end }) : { start: recurrenceId, end: end(recurrenceId) };
      return { key: keyOf(recurrenceId), recurrenceId, ...times, override };
    })
    .sort(byStart);
}

function expandTimes({ event, now }: { event: EventTimes; now: string }): string[] {
  const { timezone } = event;
  const first = Temporal.Instant.from(event.start).toZonedDateTimeISO(timezone);
  const clock = wallClock(timezone);
  const isKept = (time: number) => !event.skips?.(clock.dayOf(time));
  const times = new Set(listSeries({ event, first, now }).filter(isKept));
  for (const addition of event.additions) times.add(Date.parse(addition));
  for (const exception of event.exceptions) {
    if (times.delete(Date.parse(exception))) continue;
    const day = clock.dayOf(Date.parse(exception));
    for (const time of times) if (clock.dayOf(time) === day) times.delete(time);
  }
  return [...times].sort((a, b) => a - b).map((time) => new Date(time).toISOString());
}

/** All-day dates have no zone: they are expanded as midnights in UTC, which has no summer time. */
function expandDays({ event, now }: { event: EventTimes; now: string }): string[] {
  const day = (instant: string) => localDay({ instant, timezone: event.timezone });
  const first = Temporal.PlainDate.from(day(event.start)).toZonedDateTime("UTC");
  const series = listSeries({ event, first, now }).map((time) => new Date(time).toISOString().slice(0, 10));
  const days = new Set(series.filter((date) => !event.skips?.(date)));
  for (const addition of event.additions) days.add(day(addition));
  for (const exception of event.exceptions) days.delete(day(exception));
  return [...days].sort();
}

/** The dates of the rule, as milliseconds since 1970, of an event that begins at `first` on its own clocks. */
function listSeries({ event, first, now }: { event: EventTimes; first: Temporal.ZonedDateTime; now: string }): number[] {
  if (event.rule === null) return [first.epochMilliseconds];
  const { timeZoneId } = first;
  const rule = normaliseRule({ rule: event.rule, allDay: event.allDay, timezone: event.timezone });
  // In UTC no hour is skipped, so the rule runs on the wall's own time. What instants these are, the zone says afterwards.
  const start = first.toPlainDateTime().toZonedDateTime("UTC");
  const series = new RRuleTemporal({ rruleString: rule, dtstart: start, includeDtstart: true, cache: false });
  const clock = wallClock(timeZoneId);
  return listWalls({ series, start, hasLast: hasEnd(rule), now }).map((wall) =>
    wall === start.epochMilliseconds ? first.epochMilliseconds : clock.toInstant(wall),
  );
}

function listWalls({
  series,
  start,
  hasLast,
  now,
}: {
  series: RRuleTemporal;
  start: Temporal.ZonedDateTime;
  hasLast: boolean;
  now: string;
}): number[] {
  if (hasLast) {
    const all = series.all((_date, index) => index <= MAX_DATES);
    if (all.length === 0) return [start.epochMilliseconds];
    if (all.length <= MAX_DATES) return all.map((date) => date.epochMilliseconds);
  }
  const { from, to } = windowAround(now);
  const dates = series.between(from, to, true);
  if (dates.length === 0) dates.push(series.next(from) ?? series.previous(from) ?? start);
  return dates.map((date) => date.epochMilliseconds);
}

function windowAround(now: string): { from: Date; to: Date } {
  const middle = Temporal.Instant.from(now).toZonedDateTimeISO("UTC");
  return {
    from: new Date(middle.subtract({ years: 1 }).epochMilliseconds),
    to: new Date(middle.add({ months: 18 }).epochMilliseconds),
  };
}

type EndOf = (start: string) => string | null;

/** Gives each start its end: as far away on the clock (or in days) as the first end is from the first start. */
function endOf({ start: firstStart, end: firstEnd, timezone, allDay }: EventTimes): EndOf {
  if (firstEnd === null || Date.parse(firstEnd) < Date.parse(firstStart)) return () => null;
  if (allDay) {
    const length = Temporal.PlainDate.from(localDay({ instant: firstStart, timezone })).until(localDay({ instant: firstEnd, timezone }));
    return (start) => Temporal.PlainDate.from(start).add(length).toString();
  }
  const clock = wallClock(timezone);
  const length = clock.elapsed({ from: Date.parse(firstStart), to: Date.parse(firstEnd) });
  return (start) => new Date(clock.add({ to: Date.parse(start), elapsed: length })).toISOString();
}

/** The overrides by the date they are of: the one at the same instant, else the first one on the same day. */
function findOverrides<Override extends DateOverride>({
  ids,
  event: { overrides = [], timezone, allDay },
}: {
  ids: readonly string[];
  event: EventTimes<Override>;
}): Map<string, Override> {
  const found = new Map<string, Override>();
  if (overrides.length === 0) return found;
  const clock = wallClock(timezone);
  const dayOf = (id: string) => (allDay ? id : clock.dayOf(Date.parse(id)));
  const exact = new Set(ids);
  const byDay = Map.groupBy(ids, dayOf);
  for (const override of overrides) {
    const instant = new Date(override.recurrenceId).toISOString();
    const day = clock.dayOf(Date.parse(instant));
    const id = exact.has(instant) ? instant : byDay.get(day)?.find((candidate) => !found.has(candidate));
    if (id !== undefined) found.set(id, override);
  }
  return found;
}

/** A date that is moved keeps its length, unless its own end says otherwise. */
function movedTimes({
  override,
  recurrenceId,
  event: { allDay, timezone },
  end: usualEnd,
}: {
  override: DateOverride;
  recurrenceId: string;
  event: EventTimes;
  end: EndOf;
}): { start: string; end: string | null } {
  const written = (instant: string) => (allDay ? localDay({ instant, timezone }) : new Date(instant).toISOString());
  const start = override.start === null ? recurrenceId : written(override.start);
  const end = override.end === null ? null : written(override.end);
  return { start, end: end === null || end < start ? usualEnd(start) : end };
}

/** Names the dates of an event by their day; see the contract. Given in order, the first one of a day goes without a time. */
function createKeys({ allDay, timezone }: EventTimes): (recurrenceId: string) => string {
  const clock = wallClock(timezone);
  const taken = new Set<string>();
  return (recurrenceId) => {
    const day = allDay ? recurrenceId : clock.dayOf(Date.parse(recurrenceId));
    const key = taken.has(day) ? `${day}-${clock.timeOf(Date.parse(recurrenceId)).replace(":", "")}` : day;
    taken.add(day);
    return key;
  };
}

function byStart(a: ExpandedDate, b: ExpandedDate): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.recurrenceId < b.recurrenceId ? -1 : 1;
}

function localDay({ instant, timezone }: { instant: string; timezone: string }): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDate().toString();
}
