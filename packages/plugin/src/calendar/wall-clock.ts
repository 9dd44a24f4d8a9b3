import { Temporal } from "temporal-polyfill";

const DAY = 86_400_000;

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
  /** The date on the wall, as in `2026-05-12`, and the time there, as in `19:00`. */
  dayOf(instant: number): string;
  timeOf(instant: number): string;
  /** The instant at which the wall shows a date and a time, midnight if not given; a time that is skipped comes an hour later. */
  instantOf(day: string, time?: string): number;
  /** The same for what the wall shows, as if it were UTC. */
  toInstant(wall: number): number;
} {
  const changes = offsetChanges(timezone);
  const fromWall = (wall: number) =>
    changes.isBetween(wall - DAY, wall + DAY) ? toInstant(wall, timezone) : wall - changes.offsetAt(wall);
  const onTheWall = (instant: number) => new Date(instant + changes.offsetAt(instant)).toISOString();
  return {
    dayOf: (instant) => onTheWall(instant).slice(0, 10),
    timeOf: (instant) => onTheWall(instant).slice(11, 16),
    instantOf: (day, time = "00:00") => fromWall(Date.parse(`${day}T${time}:00Z`)),
    toInstant: fromWall,
    elapsed: ({ from, to }) => (changes.isBetween(from, to) ? wallTime(to, timezone) - wallTime(from, timezone) : to - from),
    add: ({ to, elapsed }) => {
      const plain = to + elapsed;
      if (!changes.isBetween(to, plain)) return plain;
      const sum = toInstant(wallTime(to, timezone) + elapsed, timezone);
      return sum < to ? plain : sum;
    },
  };
}

type Stretch = { from: number; to: number; offset: number };

/** Stretches of constant offset found so far, by zone. Finding one takes longer than anything else here; there are two a year. */
const stretches = new Map<string, Stretch[]>();

/** Tells whether the zone's offset changes between two instants. */
function offsetChanges(timezone: string): { isBetween(from: number, to: number): boolean; offsetAt(instant: number): number } {
  const known = stretches.get(timezone) ?? [];
  stretches.set(timezone, known);
  const around = (instant: number) => {
    let found = known.find((stretch) => instant >= stretch.from && instant < stretch.to);
    if (!found) {
      found = stretchAround(instant, timezone);
      known.push(found);
    }
    return found;
  };
  return { isBetween: (from, to) => to >= around(from).to, offsetAt: (instant) => around(instant).offset };
}

function stretchAround(instant: number, timezone: string): Stretch {
  const at = zoned(instant, timezone);
  // The change that lies exactly at the instant has happened already: it begins the stretch.
  const begin = at.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  const end = at.getTimeZoneTransition("next");
  return {
    from: begin?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: end?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: at.offsetNanoseconds / 1e6,
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
