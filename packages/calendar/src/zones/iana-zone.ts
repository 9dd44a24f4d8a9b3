import { Temporal } from "temporal-polyfill";
import { DAY } from "../calendar-time.ts";
import { type TimeZone, type Transition, zoneOfTransitions } from "./time-zone.ts";

const known = new Map<string, TimeZone | null>();

/** UTC itself, whose clocks never change. */
export const UTC: TimeZone = { id: "UTC", isIana: true, toInstant: (wall) => wall, toWall: (instant) => instant };

/** The zone of that IANA name, in any case of letters, or of an offset such as `+01:00`; null where there is none. */
export function findIanaZone(name: string): TimeZone | null {
  const key = name.toLowerCase();
  let zone = known.get(key);
  if (zone === undefined) {
    zone = createZone(name);
    // Names come from files of strangers: a bounded number of them is kept.
    if (known.size < 1000) known.set(key, zone);
  }
  return zone;
}

function createZone(name: string): TimeZone | null {
  let id: string;
  try {
    id = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
  if (/^(?:Etc\/)?(?:UTC|GMT|Zulu|UCT|Universal|Greenwich)$/i.test(id)) return UTC;
  const years = new Map<number, Year>();
  const yearOf = (time: number): Year => {
    const year = new Date(time).getUTCFullYear();
    let found = years.get(year);
    if (!found) {
      found = readYear({ id, year });
      years.set(year, found);
    }
    return found;
  };
  return zoneOfTransitions({
    id,
    isIana: true,
    baseOffset: (time) => yearOf(time).baseOffset,
    transitionsAround: (time) => yearOf(time).transitions,
  });
}

type Year = { baseOffset: number; transitions: Transition[] };

const MARGIN = 2 * DAY;

/** A year's changes, and those of two days before and after it. Asking the calendar is slow, so each year is asked once. */
function readYear({ id, year }: { id: string; year: number }): Year {
  const to = startOfYear(year + 1) + MARGIN;
  let at = Temporal.Instant.fromEpochMilliseconds(startOfYear(year) - MARGIN).toZonedDateTimeISO(id);
  const baseOffset = offsetOf(at);
  const transitions: Transition[] = [];
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (!next || next.epochMilliseconds >= to) return { baseOffset, transitions };
    transitions.push({ instant: next.epochMilliseconds, before: offsetOf(at), after: offsetOf(next) });
    at = next;
  }
}

/** Unlike `Date.UTC`, which takes the years before 100 for those after 1900. */
function startOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

function offsetOf(time: Temporal.ZonedDateTime): number {
  return time.offsetNanoseconds / 1e6;
}
