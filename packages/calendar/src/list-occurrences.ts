import type { CalendarEvent } from "./calendar-event.ts";
import { type CalendarTime, formatTime, readTimeValue } from "./calendar-time.ts";
import { type EventGroup, selectCurrentRevisions } from "./current-revisions.ts";
import { expandGroup, type Occurrence } from "./expand-group.ts";
import type { Calendar } from "./parse-calendar.ts";
import { CalendarError } from "./problems.ts";

/**
 * One date of an event. Times with a zone are in UTC (`2026-05-05T17:00:00Z`), floating ones on any clock
 * (`2026-05-05T19:00:00`), whole days are dates (`2026-05-05`). The end is the first moment, or the first day, after it, and the
 * start again where the file gives none.
 */
export type ListedOccurrence = {
  start: string;
  end: string;
  summary: string;
  status: CalendarEvent["status"];
  /** The zone whose clocks the event goes by; null for floating times and whole days. */
  timeZone: string | null;
  /** The date of its series that this was before it was moved, which with the uid names it for good; null for what is no series. */
  recurrenceId: string | null;
  event: CalendarEvent;
};

/**
 * The dates of a calendar's events from `from` up to, not including, `to` (dates such as `2026-01-01`), sorted by start and
 * summary. What is under way at `from` is listed. Whether a date falls into that time is read off the event's own clocks.
 *
 * @throws {CalendarError} for a rule, or a calendar, with far too many dates
 * @throws {RangeError} for a `from` or `to` that is no date
 */
export function listOccurrences({ calendar, from, to }: { calendar: Calendar; from: string; to: string }): ListedOccurrence[] {
  const span = { from: readDate(from), to: readDate(to) };
  const found: ListedOccurrence[] = [];
  for (const group of selectCurrentRevisions(calendar.events)) {
    for (const occurrence of expandGroup({ group, span })) if (overlaps({ ...occurrence, span })) found.push(listed(occurrence));
    // A small file may name more dates than there is memory for.
    if (found.length > MAX_DATES) throw tooMany(group);
  }
  return found.sort(byStartAndSummary);
}

const MAX_DATES = 200_000;

function tooMany({ masters, overrides }: EventGroup): CalendarError {
  const event = masters[0] ?? overrides[0];
  return new CalendarError({ kind: "too-many-dates", line: event?.line ?? 1, part: event?.summary ?? "" });
}

function overlaps({ start, end, span }: { start: CalendarTime; end: CalendarTime; span: { from: number; to: number } }): boolean {
  return start.wall < span.to && (end.wall > span.from || start.wall >= span.from);
}

function listed({ event, start, end, recurrenceId }: Occurrence): ListedOccurrence {
  return {
    start: formatTime(start),
    end: formatTime(end),
    summary: event.summary,
    status: event.status,
    timeZone: start.kind === "zoned" ? start.zone.id : null,
    recurrenceId: recurrenceId ? formatTime(recurrenceId) : null,
    event,
  };
}

/** By the text itself, the same on every machine; what is equal stays in the order of the file. */
function byStartAndSummary(a: ListedOccurrence, b: ListedOccurrence): number {
  return compare(a.start, b.start) || compare(a.summary, b.summary);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function readDate(text: string): number {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? readTimeValue(text.replaceAll("-", "")) : null;
  if (!date) throw new RangeError(`[calendar] ${JSON.stringify(text)} is no date — write it as 2026-01-31`);
  return date.wall;
}
