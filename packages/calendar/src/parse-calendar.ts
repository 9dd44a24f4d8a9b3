import type { CalendarEvent } from "./calendar-event.ts";
import { buildComponents, type Component, findProperty } from "./components.ts";
import { readContentLines, unescapeText } from "./content-lines.ts";
import type { CalendarProblem } from "./problems.ts";
import { readEvent } from "./read-event.ts";
import { createZoneResolver } from "./zones/resolve-zone.ts";

export type Calendar = {
  /** What the calendar calls itself (X-WR-CALNAME, or NAME of RFC 7986); empty where it does not. */
  name: string;
  /** As in the file: several may share a uid. `listOccurrences` knows which of them count. */
  events: CalendarEvent[];
  /** What had to be guessed or left out, in the order of lines. */
  warnings: CalendarProblem[];
};

/**
 * Reads an iCalendar file (RFC 5545). What programs often get wrong and what can only mean one thing is understood; what would
 * need guessing when an event takes place is refused. Tasks, journals and alarms are left out.
 *
 * @throws {CalendarError} with the line and the reason, for a file that is no calendar, is cut off, or has an event whose times or
 * rules cannot be read
 * @example parseCalendar(decodeCalendar(await readFile("feed.ics"))).events[0]?.summary
 */
export function parseCalendar(text: string): Calendar {
  const warnings: CalendarProblem[] = [];
  const lines = readContentLines({ text, onIgnored: (line) => warnings.push({ kind: "ignored-line", ...line }) });
  const calendars = buildComponents(lines);
  const events = calendars.flatMap((calendar) => readEvents({ calendar, onWarning: (problem) => warnings.push(problem) }));
  const name = calendars.map((calendar) => findProperty(calendar, "X-WR-CALNAME") ?? findProperty(calendar, "NAME")).find(Boolean);
  return { name: unescapeText(name?.value ?? "").trim(), events, warnings: warnings.sort((a, b) => a.line - b.line) };
}

function readEvents({ calendar, onWarning }: { calendar: Component; onWarning: (problem: CalendarProblem) => void }): CalendarEvent[] {
  const findZone = createZoneResolver(calendar);
  const zoneProperty = findProperty(calendar, "X-WR-TIMEZONE");
  const calendarZone = zoneProperty?.value.trim() ? findZone(unescapeText(zoneProperty.value)) : null;
  const isCancelled = findProperty(calendar, "METHOD")?.value.trim().toUpperCase() === "CANCEL";
  return calendar.components
    .filter(({ name }) => name === "VEVENT")
    .map((component) => {
      const event = readEvent({ component, context: { findZone, calendarZone, onWarning } });
      // RFC 5546, section 3.2.5: such a file takes back what it lists.
      return isCancelled ? { ...event, status: "cancelled" } : event;
    });
}
