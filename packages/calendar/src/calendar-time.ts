import type { TimeZone } from "./zones/time-zone.ts";

/**
 * When something starts or ends. `wall` is what calendar and clock on the wall show, in milliseconds since 1970 as if they
 * stood in UTC; `instant` the moment itself, in milliseconds since 1970.
 *
 * - `date`: a whole day, without a clock. As an end it is the day after the last one (RFC 5545, section 3.6.1).
 * - `floating`: the time on any clock, wherever one is (section 3.3.5, form 1).
 * - `zoned`: the time on the clocks of one zone, which may be UTC (forms 2 and 3).
 */
export type CalendarTime =
  | { kind: "date"; wall: number }
  | { kind: "floating"; wall: number }
  | { kind: "zoned"; wall: number; instant: number; zone: TimeZone };

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/**
 * Writes a date as `2026-05-05`, a floating time as `2026-05-05T19:00:00`, a zoned one in UTC: `2026-05-05T17:00:00Z`. Years before 0 and
 * after 9999 have a sign and six digits, as in ISO 8601.
 */
export function formatTime(time: CalendarTime): string {
  if (time.kind === "date") return isoDate(time.wall);
  return time.kind === "floating" ? isoTime(time.wall) : `${isoTime(time.instant)}Z`;
}

/** The time at which the wall shows `wall`, of the same kind and zone as `like`; a date where `like` is one. */
export function timeLike({ like, wall }: { like: CalendarTime; wall: number }): CalendarTime {
  if (like.kind === "date") return { kind: "date", wall: startOfDay(wall) };
  if (like.kind === "floating") return { kind: "floating", wall };
  return { kind: "zoned", wall, instant: like.zone.toInstant(wall), zone: like.zone };
}

/** The same moment on the clocks of `zone`. */
export function timeInZone({ instant, zone }: { instant: number; zone: TimeZone }): CalendarTime {
  return { kind: "zoned", wall: zone.toWall(instant), instant, zone };
}

/** The midnight that begins a day, of a wall time. */
export function startOfDay(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

/** What tells two times of one kind apart: the moment where there is one, the wall otherwise. */
export function positionOf(time: CalendarTime): number {
  return time.kind === "zoned" ? time.instant : time.wall;
}

export type WrittenTime = { wall: number; form: "date" | "local" | "utc" };

/** Reads a DATE or DATE-TIME value (RFC 5545, sections 3.3.4 and 3.3.5) by its form; null for what is neither. */
export function readTimeValue(value: string): WrittenTime | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/i.exec(value.trim());
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((digits) => Number(digits ?? 0));
  if (hour > 23 || minute > 59 || second > 60) return null;
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  if (!isoDate(midnight).endsWith(`-${match[2]}-${match[3]}`)) return null;
  // Second 60 is a leap second, which clocks do not count.
  const wall = midnight + (hour * 3600 + minute * 60 + Math.min(second, 59)) * 1000;
  if (match[4] === undefined) return { wall, form: "date" };
  return { wall, form: match[7] ? "utc" : "local" };
}

function isoDate(wall: number): string {
  return isoTime(wall).replace(/T.*$/, "");
}

function isoTime(wall: number): string {
  return new Date(wall).toISOString().replace(/\.\d+Z$/, "");
}
