import { type CalendarTime, DAY, startOfDay, timeInZone, timeLike } from "./calendar-time.ts";

/**
 * How long something lasts: `days` on the calendar, which may have 23 or 25 hours, and `time`, exact milliseconds
 * (RFC 5545, section 3.3.6: the calendar part is added first).
 */
export type Duration = { days: number; time: number };

const FORM = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** So many days are longer than calendars reach. */
const MOST_DAYS = 1_000_000;

/** Reads a DURATION value; null for what is none, or longer than any calendar. Weeks beside days are understood. */
export function readDuration(value: string): Duration | null {
  const match = FORM.exec(value.trim());
  if (!match?.slice(2).some((part) => part !== undefined)) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((part) => Number(part ?? 0));
  const sign = match[1] === "-" ? -1 : 1;
  const duration = { days: sign * (weeks * 7 + days), time: sign * (hours * 3600 + minutes * 60 + seconds) * 1000 };
  return Math.abs(duration.days) + Math.abs(duration.time) / DAY > MOST_DAYS ? null : duration;
}

/**
 * How long from a start to an end, in the way section 3.8.5.3 has it repeat: exactly, between moments; by days,
 * between dates.
 */
export function durationBetween({ start, end }: { start: CalendarTime; end: CalendarTime }): Duration {
  if (start.kind === "date") return { days: Math.round((end.wall - start.wall) / DAY), time: 0 };
  if (start.kind === "zoned" && end.kind === "zoned") return { days: 0, time: end.instant - start.instant };
  return { days: 0, time: end.wall - start.wall };
}

/** The end of what starts then and lasts that long. A date has no use for hours. */
export function addDuration({ start, duration }: { start: CalendarTime; duration: Duration }): CalendarTime {
  const wall = start.wall + duration.days * DAY;
  if (start.kind === "date") return { kind: "date", wall: startOfDay(wall) };
  if (start.kind === "floating") return { kind: "floating", wall: wall + duration.time };
  const moved = duration.days === 0 ? start : timeLike({ like: start, wall });
  const instant = (moved.kind === "zoned" ? moved.instant : start.instant) + duration.time;
  return timeInZone({ instant, zone: start.zone });
}
