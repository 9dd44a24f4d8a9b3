import { DAY, readTimeValue } from "../calendar-time.ts";
import { type Component, findProperty } from "../components.ts";
import type { ContentLine } from "../content-lines.ts";
import { CalendarError } from "../problems.ts";
import { expandRule, type RecurrenceRule, readRecurrenceRule } from "../recurrence-rule.ts";
import { type TimeZone, type Transition, zoneOfTransitions } from "./time-zone.ts";

/** One STANDARD or DAYLIGHT part. Its wall times are those of the clock before the change. */
type Observance = { before: number; after: number; start: number; rules: RecurrenceRule[]; additions: number[] };

const YEARS_AHEAD = 10;

/**
 * A zone as a VTIMEZONE of the file defines it (RFC 5545, section 3.6.5); null where it defines nothing.
 *
 * @throws {CalendarError} for an offset, a start or a rule that cannot be read
 */
export function createDefinedZone({ id, definition }: { id: string; definition: Component }): TimeZone | null {
  const observances = definition.components
    .filter(({ name }) => name === "STANDARD" || name === "DAYLIGHT")
    .map(readObservance)
    .sort((a, b) => a.start - b.start);
  const [first] = observances;
  if (!first) return null;
  let known: { until: number; transitions: Transition[] } = { until: Number.NEGATIVE_INFINITY, transitions: [] };
  return zoneOfTransitions({
    id,
    isIana: false,
    baseOffset: () => first.before,
    transitionsAround: (time) => {
      if (time > known.until) {
        const until = Date.UTC(new Date(time).getUTCFullYear() + YEARS_AHEAD, 0);
        known = { until, transitions: listTransitions({ observances, until: until + 7 * DAY }) };
      }
      return known.transitions;
    },
  });
}

function listTransitions({ observances, until }: { observances: readonly Observance[]; until: number }): Transition[] {
  const transitions = observances.flatMap(({ before, after, start, rules, additions }) => {
    const walls = new Set([start, ...additions]);
    for (const rule of rules) {
      const last = rule.until ? rule.until.wall + (rule.until.form === "utc" ? before : 0) : until;
      for (const wall of expandRule({ rule, start, from: start, to: Math.min(until, last) })) walls.add(wall);
    }
    return [...walls].map((wall) => ({ instant: wall - before, before, after }));
  });
  return transitions.sort((a, b) => a.instant - b.instant);
}

function readObservance(component: Component): Observance {
  const start = findProperty(component, "DTSTART");
  if (!start) throw new CalendarError({ kind: "no-start", line: component.line, part: `BEGIN:${component.name}` });
  const all = (name: string) => component.properties.filter((property) => property.name === name);
  return {
    before: readOffset({ component, name: "TZOFFSETFROM" }),
    after: readOffset({ component, name: "TZOFFSETTO" }),
    start: readWall({ property: start, value: start.value }),
    rules: all("RRULE").flatMap(({ value, line }) => readRecurrenceRule({ value, line }) ?? []),
    additions: all("RDATE").flatMap((property) =>
      property.value.split(",").map((value) => readWall({ property, value: value.replace(/\/.*$/, "") })),
    ),
  };
}

function readWall({ property: { name, line }, value }: { property: ContentLine; value: string }): number {
  const time = readTimeValue(value);
  if (!time) throw new CalendarError({ kind: "time", line, part: `${name}:${value}` });
  return time.wall;
}

/** Milliseconds east of UTC (section 3.3.14). */
function readOffset({ component, name }: { component: Component; name: string }): number {
  const property = findProperty(component, name);
  const match = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(property?.value.trim() ?? "");
  if (!match) throw new CalendarError({ kind: "offset", line: property?.line ?? component.line, part: `${name}:${property?.value ?? ""}` });
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((digits) => Number(digits ?? 0));
  return (match[1] === "-" ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds) * 1000;
}
