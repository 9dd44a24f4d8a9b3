import type { CalendarTime, ListedOccurrence } from "@klynge/calendar";
import { formatTime } from "@klynge/calendar";
import { Temporal } from "temporal-polyfill";

/** Start and end as the CMS stores them. */
export type StoredTimes = { start: string; end: string | null; allDay: boolean };

/**
 * The times of a listed occurrence as the CMS stores them. Calendar files give the day after the last one as the end of whole
 * days (RFC 5545, section 3.6.1), the CMS the last day itself; an end at the start is none.
 */
export function storedTimes({ start, end, timezone }: Pick<ListedOccurrence, "start" | "end"> & { timezone: string }): StoredTimes {
  if (!isDay(start)) return { allDay: false, start: toInstant(start, timezone), end: end === start ? null : toInstant(end, timezone) };
  const last = lastDay({ start, end });
  return { allDay: true, start: toInstant(start, timezone), end: last === null ? null : toInstant(last, timezone) };
}

/** The last of several whole days; null where there is only one. */
export function lastDay({ start, end }: Pick<ListedOccurrence, "start" | "end">): string | null {
  const last = end > start ? Temporal.PlainDate.from(end).subtract({ days: 1 }).toString() : start;
  return last > start ? last : null;
}

/** The instant of a time in a calendar file; noon of a whole day, times on any clock as on those of `timezone`. */
export function storedInstant({ time, timezone }: { time: CalendarTime; timezone: string }): string {
  return toInstant(formatTime(time), timezone);
}

export const isDay = (text: string): boolean => !text.includes("T");

/** Instants have four digits of a year. What a calendar gives the end of all time as an end is open for as long as they reach. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

function toInstant(text: string, timezone: string): string {
  if (text.endsWith("Z")) return new Date(Math.min(Date.parse(text), LAST)).toISOString();
  // Noon is on that day in every zone that Denmark has to do with, also when clocks change.
  const local = Temporal.PlainDateTime.from(isDay(text) ? `${text}T12:00` : text);
  return new Date(Math.min(local.toZonedDateTime(timezone).epochMilliseconds, LAST)).toISOString();
}
