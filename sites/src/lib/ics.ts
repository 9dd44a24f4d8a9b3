import { documentPath, type Event } from "@klynge/contract";
import type { EventDate } from "./calendar.ts";
import { linesOf } from "./contact-links.ts";
import { addDays, localDateTime } from "./dates.ts";
import { groupBy, placesById } from "./lookup.ts";
import type { Site } from "./per-site.ts";
import { plainText } from "./plain-text.ts";
import { timezoneLines } from "./timezone-lines.ts";

/**
 * A calendar file (RFC 5545). Every date is an entry of its own, also those of a series: the dates are the CMS's own
 * expansion with all exceptions, and no reader has to understand recurrence to show the right ones. A date of a series is
 * known by the series' UID and its start; an event on one date by its UID alone, so that readers move it with the editor.
 */
export function calendarFile({ site, name, dates }: { site: Site; name: string; dates: readonly EventDate[] }): string {
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
    ...zonesOf(dates).flatMap(timezoneLines),
    ...dates.flatMap((date) => entry(site, date)),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

function entry(site: Site, date: EventDate): string[] {
  const { event } = date;
  const place = event.placeId ? placesById(site).get(event.placeId) : undefined;
  const location = place ? [place.name, ...linesOf(place.address)].join(", ") : (event.locationText ?? "");
  const description = [event.description && plainText(event.description), event.onlineUrl].filter(Boolean).join("\n\n");
  const geo = place?.location ? `GEO:${place.location.lat};${place.location.lon}` : "";
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(uidOf(date))}`,
    `DTSTAMP:${utc(event.updatedAt)}`,
    `LAST-MODIFIED:${utc(event.updatedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...timesOf(date),
    `SUMMARY:${escapeText(event.title)}`,
    description && `DESCRIPTION:${escapeText(description)}`,
    location && `LOCATION:${escapeText(location)}`,
    geo,
    `URL:${site.cluster.origin}${documentPath("events", event.slug)}`,
    `STATUS:${event.status === "cancelled" ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ].filter((line) => line !== "");
}

function uidOf({ event, occurrence }: EventDate): string {
  if (event.recurrenceRule === null && event.occurrences.length === 1) return event.uid;
  return `${event.allDay ? dateValue(occurrence.start) : utc(occurrence.start)}-${event.uid}`;
}

function timesOf({ event, occurrence, firstDay, lastDay }: EventDate): string[] {
  if (event.allDay) return [`DTSTART;VALUE=DATE:${dateValue(firstDay)}`, `DTEND;VALUE=DATE:${dateValue(addDays(lastDay, 1))}`];
  const { start, end } = occurrence;
  const lines = [`DTSTART${timeIn(event, start)}`];
  if (end !== null && end > start) lines.push(`DTEND${timeIn(event, end)}`);
  return lines;
}

function timeIn({ timezone }: Event, instant: string): string {
  return timezone === "UTC" ? `:${utc(instant)}` : `;TZID=${timezone}:${localTime(instant, timezone)}`;
}

function localTime(instant: string, timezone: string): string {
  const { day, time } = localDateTime({ instant, timezone });
  return `${dateValue(day)}T${time.replace(".", "")}${instant.slice(17, 19)}`;
}

function zonesOf(dates: readonly EventDate[]): { timezone: string; from: string; to: string }[] {
  const timed = dates.filter(({ event }) => !event.allDay && event.timezone !== "UTC");
  return [...groupBy(timed, ({ event }) => [event.timezone])]
    .map(([timezone, ofZone]) => {
      const days = ofZone.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
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
