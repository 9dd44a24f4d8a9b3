import { Temporal } from "temporal-polyfill";

/**
 * The instant of a time on the wall, in milliseconds since 1970; null for what is no such time. A time that summer time
 * skips is the one an hour later, one that comes twice is the first.
 *
 * @example toInstant({ local: "2026-12-01T10:00", timezone: "Europe/Copenhagen" }) // 2026-12-01T09:00:00Z
 */
export function toInstant({ local, timezone }: { local: unknown; timezone: string }): number | null {
  if (typeof local !== "string" || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return null;
  try {
    return Temporal.PlainDateTime.from(local, { overflow: "reject" }).toZonedDateTime(timezone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** The time on the wall at an instant, to the minute, as `2026-12-01T10:00`. */
export function toWallTime({ at, timezone }: { at: number; timezone: string }): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDateTime().toString({ smallestUnit: "minute" });
}
