import { createHash } from "node:crypto";
import {
  type Calendar,
  type CalendarEvent,
  type EventGroup,
  type ListedOccurrence,
  listOccurrences,
  selectCurrentRevisions,
} from "@klynge/calendar";
import { Temporal } from "temporal-polyfill";
import { expandOccurrences } from "../calendar/expand-occurrences.ts";
import { type ImportedDates, importSeries } from "./import-series.ts";
import { isDay, lastDay, storedTimes } from "./import-times.ts";
import type { ImportedEvent, ImportedOverride } from "./imported-event.ts";
import { wordsOf } from "./imported-words.ts";

/** How far back and ahead dates are looked at: as far as sites show them. */
const MONTHS_BACK = 12;
const MONTHS_AHEAD = 18;

/**
 * The events of a calendar file that somebody may still want to see: those with a date in the last year or the next 18 months.
 * What its owner has marked as private is left out; times on any clock are read as those of `timezone`.
 *
 * A series keeps its rule where the CMS makes of it the very dates the file gives. Where it does not, its dates are listed one by one.
 *
 * @throws {CalendarError} for a rule with far too many dates
 * @throws {TooManyEvents}
 */
export function readCalendarEvents({
  calendar,
  timezone,
  now,
  most,
}: {
  calendar: Calendar;
  timezone: string;
  now: string;
  /** How many there may be at most. */
  most: number;
}): ImportedEvent[] {
  const events: ImportedEvent[] = [];
  for (const group of selectCurrentRevisions(calendar.events.filter(({ isPublic }) => isPublic)).flatMap(separateEvents)) {
    events.push(...readGroup({ group, timezone, now }));
    if (events.length > most) throw new TooManyEvents(most);
  }
  return events;
}

/** INTEGER of RFC 5545, section 3.3.8, ends here. */
const MOST_SEQUENCE = 2 ** 31 - 1;

/** Thrown for a calendar of more events than can be meant. */
export class TooManyEvents extends Error {
  override readonly name = "TooManyEvents";

  constructor(most: number) {
    super(`it holds more than ${most} events`);
  }
}

/** Programs that give every event the same uid mean several events. */
function separateEvents(group: EventGroup): EventGroup[] {
  if (group.masters.length < 2 || group.overrides.length > 0) return [group];
  return group.masters.map((master) => ({ masters: [{ ...master, uid: `${master.uid}#${master.start.wall}` }], overrides: [] }));
}

function readGroup({ group, timezone, now }: { group: EventGroup; timezone: string; now: string }): ImportedEvent[] {
  const events = [...group.masters, ...group.overrides];
  const occurrences = listOccurrences({ calendar: { name: "", events, warnings: [] }, ...daysAround({ now, timezone, slack: 0 }) });
  const [source] = events;
  if (!source || occurrences.length === 0) return [];
  const series = importSeries({ group, timezone });
  const dates =
    series && hasSameDates({ dates: series, occurrences, now, timezone }) ? series : oneByOne({ source, occurrences, timezone });
  return [
    {
      ...wordsOf(source),
      ...dates,
      uid: source.uid ?? madeUpUid(source),
      sequence: Math.min(Math.max(source.sequence, 0), MOST_SEQUENCE),
      line: source.line,
    },
  ];
}

/** The first day and the day after the last one that dates are looked at, `slack` months closer. */
function daysAround({ now, timezone, slack }: { now: string; timezone: string; slack: number }): { from: string; to: string } {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timezone).toPlainDate();
  return {
    from: today.subtract({ months: MONTHS_BACK - slack }).toString(),
    to: today.add({ months: MONTHS_AHEAD - slack }).toString(),
  };
}

/** The same event gets the same name while its title and start stay; there is nothing else to know it by. */
function madeUpUid({ summary, start }: CalendarEvent): string {
  return `klynge-${createHash("sha256").update(`${summary}\n${start.kind} ${start.wall}`).digest("hex").slice(0, 32)}`;
}

/** Whether the CMS expands an event to what the file says, start and end of every date. */
function hasSameDates({
  dates,
  occurrences,
  now,
  timezone,
}: {
  dates: ImportedDates;
  occurrences: readonly ListedOccurrence[];
  now: string;
  timezone: string;
}): boolean {
  // Near the ends of the window the two may rightly differ: one reckons in days, the other in moments.
  const { from, to } = daysAround({ now, timezone, slack: 1 });
  const isWithin = (date: string) => date >= from && date < to;
  const expected = occurrences.map((occurrence) => {
    if (isDay(occurrence.start)) return `${occurrence.start}/${lastDay(occurrence) ?? ""}`;
    const { start, end } = storedTimes({ ...occurrence, timezone });
    return `${start}/${end ?? ""}`;
  });
  const found = expandOccurrences({ event: dates, now }).map(({ start, end }) => `${start}/${end !== null && end !== start ? end : ""}`);
  return expected.filter(isWithin).sort().join() === found.filter(isWithin).sort().join();
}

/** The dates of a series without its rule: the first is the event, the others are added, and what differs is said of each. */
function oneByOne({
  source,
  occurrences,
  timezone,
}: {
  source: CalendarEvent;
  occurrences: readonly ListedOccurrence[];
  timezone: string;
}): ImportedDates {
  const dates = occurrences.map((occurrence) => ({ event: occurrence.event, ...storedTimes({ ...occurrence, timezone }) }));
  const [first = storedTimes({ start: "1970-01-01", end: "1970-01-01", timezone }), ...others] = dates;
  const series = wordsOf(source);
  const overrides = dates.flatMap(({ event, start, end }): ImportedOverride[] => {
    const own = wordsOf(event);
    const override = {
      recurrenceId: start,
      status: own.status === "cancelled" ? ("cancelled" as const) : ("confirmed" as const),
      start: null,
      end: lengthOf({ start, end }) === lengthOf(first) ? null : (end ?? start),
      title: own.title === series.title ? null : own.title,
      locationText: own.locationText === series.locationText ? null : own.locationText,
      note: own.description === series.description ? null : own.description,
    };
    const isSame = override.status === series.status || (override.status === "confirmed" && series.status === "hold");
    const differs = !isSame || [override.end, override.title, override.locationText, override.note].some((value) => value !== null);
    return differs ? [override] : [];
  });
  return {
    allDay: first.allDay,
    timezone,
    start: first.start,
    end: first.end,
    rule: null,
    exceptions: [],
    additions: others.map(({ start }) => start),
    overrides,
  };
}

const lengthOf = ({ start, end }: { start: string; end: string | null }): number =>
  end === null ? 0 : Date.parse(end) - Date.parse(start);
