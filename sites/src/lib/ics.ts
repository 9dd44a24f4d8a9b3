import { documentPath, type Event } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { datesOf, type EventDate } from "./calendar.ts";
import { linesOf } from "./contact-links.ts";
import { addDays, localDateTime } from "./dates.ts";
import { groupBy, organisationsById, placesById } from "./lookup.ts";
import type { Site } from "./per-site.ts";
import { plainText } from "./plain-text.ts";
import { timezoneLines } from "./timezone-lines.ts";

/** What a calendar file holds: whole events, and single dates of others. */
export interface CalendarContent {
  events?: readonly Event[];
  dates?: readonly EventDate[];
}

/**
 * A calendar file (RFC 5545). A series is one entry with its rule; dates that there are not are EXDATEs, dates that are moved, changed or
 * cancelled are entries of their own with a RECURRENCE-ID. Dates besides the rule have entries of their own too, since Outlook does not read
 * RDATE. All of an event's entries keep their UIDs for good, so that readers change with the editor.
 */
export function calendarFile({ site, name, events = [], dates = [] }: { site: Site; name: string } & CalendarContent): string {
  const entries = [...events.flatMap(entriesOf), ...dates.map(singleEntry)];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Klynge//Klynge//DA",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...zonesOf(entries).flatMap(timezoneLines),
    ...entries.flatMap((entry) => entryLines(site, entry)),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

/** One VEVENT: what of which date, and the lines that say how it belongs to others. */
interface Entry {
  date: EventDate;
  uid: string;
  start: string;
  end: string | null;
  isCancelled: boolean;
  recurrence: readonly string[];
}

function entriesOf(event: Event): Entry[] {
  const dates = datesOf(event);
  const { series } = event;
  if (series === null) return dates.map(singleEntry);
  const additions = new Set(series.additions);
  const [additional, ruled] = [
    dates.filter(({ occurrence }) => additions.has(occurrence.recurrenceId)),
    dates.filter(({ occurrence }) => !additions.has(occurrence.recurrenceId)),
  ];
  const changed = ruled.filter((date) => isChanged(date, series));
  const [usual = dates[0]] = ruled.filter((date) => !changed.includes(date));
  if (!usual) return [];
  const { title, placeId, locationText, status } = event;
  const isCancelled = status === "cancelled";
  return [
    {
      date: { ...usual, title, placeId, locationText, note: null },
      uid: event.uid,
      start: series.start,
      end: series.end,
      isCancelled,
      recurrence: [`RRULE:${series.rule}`, ...series.exceptions.map((moment) => `EXDATE${momentValue(event, moment)}`)],
    },
    ...changed.map((date) => ({
      ...singleEntry(date),
      uid: event.uid,
      recurrence: [`RECURRENCE-ID${momentValue(event, date.occurrence.recurrenceId)}`],
    })),
    ...additional.map(singleEntry),
  ];
}

/** A date that stands for itself. An event on one date is known by its UID alone, so that readers move it with the editor. */
function singleEntry(date: EventDate): Entry {
  const { event, occurrence, isCancelled } = date;
  const isOnly = event.series === null && event.occurrences.length === 1 && event.recurrenceRule === null;
  const uid = isOnly ? event.uid : `${nameOf(occurrence.recurrenceId)}-${event.uid}`;
  return { date, uid, start: occurrence.start, end: occurrence.end, isCancelled, recurrence: [] };
}

/** Whether a date is not what the series says of it. */
function isChanged({ event, occurrence, isCancelled }: EventDate, series: NonNullable<Event["series"]>): boolean {
  const { title, placeId, locationText, note, start, end, recurrenceId } = occurrence;
  const saysMore = [title, placeId, locationText, note].some((text) => text !== null);
  return (
    saysMore ||
    start !== recurrenceId ||
    isCancelled !== (event.status === "cancelled") ||
    lengthOf(event, start, end) !== lengthOf(event, series.start, series.end)
  );
}

/** How long something lasts on the clock: the days between, and the hour it ends. */
function lengthOf(event: Event, start: string, end: string | null): string | null {
  if (end === null) return null;
  if (event.allDay) return String(Date.parse(end) - Date.parse(start));
  const { timezone } = event;
  const [from, to] = [localDateTime({ instant: start, timezone }), localDateTime({ instant: end, timezone })];
  return `${Date.parse(to.day) - Date.parse(from.day)} ${to.time}`;
}

function entryLines(site: Site, { date, uid, start, end, isCancelled, recurrence }: Entry): string[] {
  const { event, placeId, locationText, note } = date;
  const place = placeId ? placesById(site).get(placeId) : undefined;
  const location = place ? [place.name, ...linesOf(place.address)].join(", ") : (locationText ?? "");
  const description = [note, event.description && plainText(event.description), event.onlineUrl].filter(Boolean).join("\n\n");
  const geo = place?.location ? `GEO:${place.location.lat};${place.location.lon}` : "";
  const organisation = event.organisationId ? organisationsById(site).get(event.organisationId) : undefined;
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(event.updatedAt)}`,
    `LAST-MODIFIED:${utc(event.updatedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...timesOf(event, start, end),
    ...recurrence,
    `SUMMARY:${escapeText(date.title)}`,
    description && `DESCRIPTION:${escapeText(description)}`,
    location && `LOCATION:${escapeText(location)}`,
    geo,
    event.category && `CATEGORIES:${escapeText(t.categories[event.category])}`,
    organisation && `CONTACT:${escapeText(organisation.name)}`,
    `URL:${site.cluster.origin}${documentPath("events", event.slug)}`,
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ].filter((line): line is string => Boolean(line));
}

function timesOf(event: Event, start: string, end: string | null): string[] {
  if (event.allDay) return [`DTSTART${momentValue(event, start)}`, `DTEND${momentValue(event, addDays(end ?? start, 1))}`];
  return [`DTSTART${momentValue(event, start)}`, ...(end !== null && end > start ? [`DTEND${momentValue(event, end)}`] : [])];
}

/** A moment as the value of a property, with the parameters it needs. */
function momentValue({ timezone, allDay }: Event, value: string): string {
  if (allDay) return `;VALUE=DATE:${dateValue(value)}`;
  return timezone === "UTC" ? `:${utc(value)}` : `;TZID=${timezone}:${localTime(value, timezone)}`;
}

/** A moment as part of a name. */
function nameOf(value: string): string {
  return value.length === 10 ? dateValue(value) : utc(value);
}

function localTime(instant: string, timezone: string): string {
  const { day, time } = localDateTime({ instant, timezone });
  return `${dateValue(day)}T${time.replace(".", "")}${instant.slice(17, 19)}`;
}

/** The zones of the entries, from the first day they are needed to the last. */
function zonesOf(entries: readonly Entry[]): { timezone: string; from: string; to: string }[] {
  const timed = entries.filter(({ date: { event } }) => !event.allDay && event.timezone !== "UTC");
  return [...groupBy(timed, ({ date: { event } }) => [event.timezone])]
    .map(([timezone, ofZone]) => {
      const days = ofZone.flatMap(({ start, end, recurrence, date: { event } }) => {
        const last = recurrence.length > 0 ? event.occurrences.at(-1) : undefined;
        return [start, end ?? start, last?.end ?? last?.start ?? start];
      });
      days.sort();
      return { timezone, from: days.at(0) ?? "", to: days.at(-1) ?? "" };
    })
    .sort((a, b) => (a.timezone < b.timezone ? -1 : 1));
}

/** `20260501T170000Z` */
function utc(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function dateValue(day: string): string {
  return day.replaceAll("-", "");
}

/** RFC 5545, section 3.3.11. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r?\n/g, "\\n")
    .replaceAll("\t", " ")
    .replace(/\p{Cc}/gu, "");
}

const LONGEST_LINE = 75;

/** RFC 5545, section 3.1: no line longer than 75 octets, and no character cut in two. */
function fold(line: string): string {
  if (line.length <= LONGEST_LINE / 3) return line;
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
