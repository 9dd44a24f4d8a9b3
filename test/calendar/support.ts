import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CalendarError,
  decodeCalendar,
  type ListedOccurrence,
  listOccurrences,
  parseCalendar,
} from "../../packages/calendar/src/index.ts";

/** A calendar file around these lines, with the line ends the standard asks for. Its first line is line 1, the first given one line 2. */
export function calendarOf(lines: readonly string[]): string {
  return ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

/** The lines of one event; uid and summary where they do not matter. */
export function eventOf(lines: readonly string[]): string[] {
  const has = (name: string) => lines.some((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));
  return [
    "BEGIN:VEVENT",
    ...(has("UID") ? [] : ["UID:one@example.org"]),
    ...(has("SUMMARY") ? [] : ["SUMMARY:Fællesspisning"]),
    ...lines,
    "END:VEVENT",
  ];
}

export type Window = { from?: string; to?: string };

export function listText(text: string, { from = "2026-01-01", to = "2027-01-01" }: Window = {}): ListedOccurrence[] {
  return listOccurrences({ calendar: parseCalendar(text), from, to });
}

/** The dates of one event. */
export function listEvent(lines: readonly string[], window: Window = {}): ListedOccurrence[] {
  return listText(calendarOf(eventOf(lines)), window);
}

export function starts(occurrences: readonly ListedOccurrence[]): string[] {
  return occurrences.map(({ start }) => start);
}

export function times(occurrences: readonly ListedOccurrence[]): string[] {
  return occurrences.map(({ start, end }) => `${start} ${end}`);
}

export function readFixture(name: string): string {
  return decodeCalendar(readFileSync(join(import.meta.dirname, "fixtures", name)));
}

/** What `parseCalendar` refuses a text with. */
export function problemOf(text: string): CalendarError["problem"] {
  try {
    parseCalendar(text);
  } catch (error) {
    return (error as CalendarError).problem;
  }
  throw new Error("the calendar was read, though it should have been refused");
}
