import type { CalendarEvent } from "./calendar-event.ts";
import { type CalendarTime, DAY, HOUR, positionOf, startOfDay, timeInZone, timeLike } from "./calendar-time.ts";
import type { EventGroup } from "./current-revisions.ts";
import { addDuration, type Duration } from "./duration.ts";
import { expandRule, type RecurrenceRule } from "./recurrence-rule.ts";

/** One date of an event. `end` is the start itself where the file gives no end. */
export type Occurrence = {
  event: CalendarEvent;
  start: CalendarTime;
  end: CalendarTime;
  /** The date of the series this was before it was moved; null for what is no series. */
  recurrenceId: CalendarTime | null;
};

/** Wall times, both included. */
type Span = { from: number; to: number };

/**
 * The dates of an event, a few before and after the span included.
 *
 * A date with an event of its own (RECURRENCE-ID) is as that event says, also where the series does not name it: programs write such
 * dates when they split a series, and no rule says to drop them. Only an EXDATE in a later revision of the series takes
 * it back (RFC 5545, sections 3.8.5.1 and 3.8.7.4).
 *
 * @throws {CalendarError} for a rule with far too many dates
 */
export function expandGroup({ group: { masters, overrides }, span }: { group: EventGroup; span: Span }): Occurrence[] {
  const standing = overrides.filter((override) => !masters.some((master) => takesBack({ master, override })));
  return [
    ...masters.flatMap((master) => expandMaster({ master, overrides: standing, span })),
    ...standing.map((event) => occurrence({ event, start: event.start, recurrenceId: idInSeries({ event, series: masters[0] }) })),
  ];
}

function expandMaster({
  master,
  overrides,
  span,
}: {
  master: CalendarEvent;
  overrides: readonly CalendarEvent[];
  span: Span;
}): Occurrence[] {
  const { start, rules, additions } = master;
  const isSeries = rules.length + additions.length > 0;
  const replaced = createDateSet({ series: start, dates: overrides.flatMap(({ recurrence }) => recurrence?.id ?? []) });
  const shifts = overrides
    .flatMap((event) => (event.recurrence?.thisAndFuture ? { event, id: sameKind({ like: start, time: event.recurrence.id }) } : []))
    .sort((a, b) => positionOf(a.id) - positionOf(b.id));
  return listDates({ master, span: widen({ span, events: [master, ...shifts.map(({ event }) => event)] }) })
    .filter((date) => !replaced.has(date.start))
    .map((date) => {
      const recurrenceId = isSeries ? date.start : null;
      const shift = shifts.findLast(({ id }) => positionOf(id) <= positionOf(date.start));
      if (!shift) return occurrence({ event: master, start: date.start, recurrenceId, duration: date.duration ?? master.duration });
      // Section 3.8.4.4: all later dates move by as much as the one that is named.
      const moved = timeLike({ like: shift.event.start, wall: date.start.wall + shift.event.start.wall - shift.id.wall });
      return occurrence({ event: shift.event, start: moved, recurrenceId });
    });
}

type SeriesDate = { start: CalendarTime; duration: Duration | null };

/** What RRULE, RDATE and the start itself give, less what EXDATE takes away (section 3.8.5). */
function listDates({ master, span }: { master: CalendarEvent; span: Span }): SeriesDate[] {
  const { start, rules, additions, exceptionRules, exceptions } = master;
  const dates = new Map<number, SeriesDate>();
  const add = (date: SeriesDate) => dates.set(positionOf(date.start), date);
  add({ start, duration: null });
  for (const rule of rules) for (const date of listRule({ rule, start, span })) add({ start: date, duration: null });
  for (const addition of additions) add({ ...addition, start: sameKind({ like: start, time: addition.start }) });
  const excluded = createDateSet({
    series: start,
    dates: [...exceptions, ...exceptionRules.flatMap((rule) => listRule({ rule, start, span }))],
  });
  return [...dates.values()].filter((date) => !excluded.has(date.start));
}

function listRule({ rule, start, span }: { rule: RecurrenceRule; start: CalendarTime; span: Span }): CalendarTime[] {
  const fitting = start.kind === "date" ? withoutTimes(rule) : rule;
  const to = Math.min(span.to, latestWall({ rule, start }));
  return expandRule({ rule: fitting, start: start.wall, from: span.from, to })
    .map((wall) => (wall === start.wall ? start : timeLike({ like: start, wall })))
    .filter((time) => isUntil({ rule, time }));
}

/** Section 3.3.10: the rule of whole days names no hours. */
function withoutTimes(rule: RecurrenceRule): RecurrenceRule {
  return { ...rule, pattern: rule.pattern.replace(/;BY(?:HOUR|MINUTE|SECOND)=[^;]*/g, "") };
}

/**
 * Whether a date is not past the rule's UNTIL (section 3.3.10), which is of the kind of the start or, for a start in a zone, in UTC. Of
 * programs that mix the kinds, a date counts as its whole day, and beside whole days only the day of a time counts.
 */
function isUntil({ rule: { until }, time }: { rule: RecurrenceRule; time: CalendarTime }): boolean {
  if (!until) return true;
  if (until.form === "date" || time.kind === "date") return startOfDay(time.wall) <= startOfDay(until.wall);
  if (until.form === "utc" && time.kind === "zoned") return time.instant <= until.wall;
  return time.wall <= until.wall;
}

/** No wall time after this one can be within UNTIL. */
function latestWall({ rule: { until }, start }: { rule: RecurrenceRule; start: CalendarTime }): number {
  if (!until) return Number.POSITIVE_INFINITY;
  if (until.form === "date" || start.kind === "date") return startOfDay(until.wall) + DAY - 1;
  // Clocks that are set back show a time again before they go on.
  return until.form === "utc" && start.kind === "zoned" ? start.zone.toWall(until.wall) + 3 * HOUR : until.wall;
}

function takesBack({ master, override }: { master: CalendarEvent; override: CalendarEvent }): boolean {
  if (!override.recurrence || override.sequence >= master.sequence) return false;
  return createDateSet({ series: master.start, dates: master.exceptions }).has(
    sameKind({ like: master.start, time: override.recurrence.id }),
  );
}

/** Dates named in any kind, asked for in the series' own: a whole day stands for all times on it. */
function createDateSet({ series, dates }: { series: CalendarTime; dates: readonly CalendarTime[] }): { has(time: CalendarTime): boolean } {
  const days = new Set<number>();
  const positions = new Set<number>();
  for (const date of dates) {
    if (date.kind === "date") days.add(date.wall);
    else positions.add(positionOf(sameKind({ like: series, time: date })));
  }
  return { has: (time) => positions.has(positionOf(time)) || days.has(startOfDay(time.wall)) };
}

/** A time as the series would write it: on the clocks of its zone, as a date, or for a date in a timed series at its usual time. */
function sameKind({ like, time }: { like: CalendarTime; time: CalendarTime }): CalendarTime {
  if (like.kind === "zoned" && time.kind === "zoned") return timeInZone({ instant: time.instant, zone: like.zone });
  const wall = time.kind === "date" && like.kind !== "date" ? time.wall + like.wall - startOfDay(like.wall) : time.wall;
  return timeLike({ like, wall });
}

function occurrence({
  event,
  start,
  recurrenceId,
  duration = event.duration,
}: Pick<Occurrence, "event" | "start" | "recurrenceId"> & { duration?: Duration | null }): Occurrence {
  return { event, start, end: duration ? addDuration({ start, duration }) : start, recurrenceId };
}

function idInSeries({ event, series }: { event: CalendarEvent; series: CalendarEvent | undefined }): CalendarTime | null {
  if (!event.recurrence) return null;
  return series ? sameKind({ like: series.start, time: event.recurrence.id }) : event.recurrence.id;
}

/** Makes room for what begins before the span and reaches into it, and for dates that are moved into it. */
function widen({ span, events }: { span: Span; events: readonly CalendarEvent[] }): Span {
  const lengths = events.map(({ duration }) => (duration ? duration.days * DAY + duration.time : 0));
  const moves = events.map(({ start, recurrence }) => (recurrence ? Math.abs(start.wall - recurrence.id.wall) : 0));
  const room = Math.max(...lengths) + Math.max(...moves) + 2 * DAY;
  return { from: span.from - room, to: span.to + room };
}
