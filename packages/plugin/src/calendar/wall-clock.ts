import { Temporal } from "temporal-polyfill";

/**
 * Reckoning with times as the clock on the wall shows them, in milliseconds since 1970. A time zone changes its offset
 * twice a year, so nearly every sum is plain addition; only spans with a change in them ask the calendar, which is
 * a hundred times slower.
 */
export function wallClock(timezone: string): {
  /** How far the clock's hands move from one instant to another. */
  elapsed(span: { from: number; to: number }): number;
  /** The instant at which the hands have moved that far; never before `to`. */
  add(sum: { to: number; elapsed: number }): number;
} {
  const changes = offsetChanges(timezone);
  return {
    elapsed: ({ from, to }) => (changes.isBetween(from, to) ? wallTime(to, timezone) - wallTime(from, timezone) : to - from),
    add: ({ to, elapsed }) => {
      const plain = to + elapsed;
      if (!changes.isBetween(to, plain)) return plain;
      const sum = toInstant(wallTime(to, timezone) + elapsed, timezone);
      return sum < to ? plain : sum;
    },
  };
}

/** Finds the zone's changes of offset as they are asked for, and remembers the stretch around the last question. */
function offsetChanges(timezone: string): { isBetween(from: number, to: number): boolean } {
  let known = { from: Number.NaN, to: Number.NaN };
  return {
    isBetween(from, to) {
      if (from >= known.from && to < known.to) return false;
      const at = zoned(from, timezone);
      const next = at.getTimeZoneTransition("next");
      known = { from, to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY };
      return to >= known.to;
    },
  };
}

function zoned(instant: number, timezone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone);
}

/** What the clock shows, as if it were UTC. */
function wallTime(instant: number, timezone: string): number {
  return instant + zoned(instant, timezone).offsetNanoseconds / 1e6;
}

function toInstant(wall: number, timezone: string): number {
  return zoned(wall, "UTC").toPlainDateTime().toZonedDateTime(timezone).epochMilliseconds;
}
