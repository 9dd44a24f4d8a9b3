import type { CalendarEvent } from "./calendar-event.ts";
import { type CalendarTime, readTimeValue, timeInZone, timeLike } from "./calendar-time.ts";
import { type Component, findProperty } from "./components.ts";
import { type ContentLine, splitList, unescapeText } from "./content-lines.ts";
import { type Duration, durationBetween, readDuration } from "./duration.ts";
import { CalendarError, type CalendarProblem } from "./problems.ts";
import { readRecurrenceRule } from "./recurrence-rule.ts";
import { UTC } from "./zones/iana-zone.ts";
import type { TimeZone } from "./zones/time-zone.ts";

/** What the events of one calendar share. */
export type EventContext = {
  findZone: (tzid: string) => TimeZone | null;
  /** The zone the whole calendar is in, by its X-WR-TIMEZONE. */
  calendarZone: TimeZone | null;
  onWarning: (problem: CalendarProblem) => void;
};

/**
 * Reads one VEVENT.
 *
 * @throws {CalendarError} where it cannot be told when the event takes place
 */
export function readEvent({ component, context }: { component: Component; context: EventContext }): CalendarEvent {
  const text = (name: string) => unescapeText(findProperty(component, name)?.value ?? "");
  const word = (name: string) => text(name).trim();
  const every = (name: string) => component.properties.filter((property) => property.name === name && property.value.trim() !== "");
  const times = (name: string) =>
    every(name).flatMap((property) => property.value.split(",").map((value) => readTime({ property, value, context })));
  const { start, duration } = readStartAndDuration({ component, context });
  const recurrence = every("RECURRENCE-ID")[0];
  return {
    uid: word("UID") || null,
    sequence: Number.parseInt(word("SEQUENCE"), 10) || 0,
    status: STATUS[word("STATUS").toUpperCase()] ?? "confirmed",
    summary: text("SUMMARY"),
    description: text("DESCRIPTION"),
    location: text("LOCATION"),
    url: word("URL"),
    isPublic: !["PRIVATE", "CONFIDENTIAL"].includes(word("CLASS").toUpperCase()),
    categories: every("CATEGORIES").flatMap(({ value }) => splitList(value).map(unescapeText)),
    start,
    duration,
    rules: every("RRULE").flatMap(({ value, line }) => readRecurrenceRule({ value, line }) ?? []),
    exceptionRules: every("EXRULE").flatMap(({ value, line }) => readRecurrenceRule({ value, line }) ?? []),
    additions: every("RDATE").flatMap((property) => property.value.split(",").map((value) => readAddition({ property, value, context }))),
    exceptions: times("EXDATE"),
    recurrence: recurrence
      ? {
          id: readTime({ property: recurrence, value: recurrence.value, context }),
          thisAndFuture: recurrence.parameters.get("RANGE")?.toUpperCase() === "THISANDFUTURE",
        }
      : null,
    modified: readTimeValue(word("LAST-MODIFIED"))?.wall ?? readTimeValue(word("DTSTAMP"))?.wall ?? null,
    line: component.line,
  };
}

const STATUS: Readonly<Record<string, CalendarEvent["status"]>> = { TENTATIVE: "tentative", CANCELLED: "cancelled" };

/**
 * Start and length. RFC 5545 wants DTSTART and DTEND to be of one kind (section 3.8.2.2). Where a program mixes
 * them, a date means its midnight, and a time without zone means that of the other.
 */
function readStartAndDuration({ component, context }: { component: Component; context: EventContext }): {
  start: CalendarTime;
  duration: Duration | null;
} {
  const startProperty = findProperty(component, "DTSTART");
  if (!startProperty) throw new CalendarError({ kind: "no-start", line: component.line, part: "BEGIN:VEVENT" });
  const start = readTime({ property: startProperty, value: startProperty.value, context });
  const endProperty = component.properties.find(({ name, value }) => name === "DTEND" && value.trim() !== "");
  if (endProperty) {
    const end = readTime({ property: endProperty, value: endProperty.value, context });
    const times = matchKinds({ start, end });
    return { start: times.start, duration: forwardOnly({ duration: durationBetween(times), property: endProperty, context }) };
  }
  const property = findProperty(component, "DURATION");
  return { start, duration: property ? forwardOnly({ duration: durationOf(property), property, context }) : null };
}

function matchKinds({ start, end }: { start: CalendarTime; end: CalendarTime }): { start: CalendarTime; end: CalendarTime } {
  const like = [start, end].find(({ kind }) => kind === "zoned") ?? [start, end].find(({ kind }) => kind === "floating") ?? start;
  const match = (time: CalendarTime) => (time.kind === like.kind ? time : timeLike({ like, wall: time.wall }));
  return { start: match(start), end: match(end) };
}

function forwardOnly({
  duration,
  property,
  context,
}: {
  duration: Duration;
  property: ContentLine;
  context: EventContext;
}): Duration | null {
  if (duration.days >= 0 && duration.time >= 0) return duration;
  context.onWarning({ kind: "end-before-start", line: property.line, part: `${property.name}:${property.value}` });
  return null;
}

function durationOf({ name, value, line }: ContentLine): Duration {
  const duration = readDuration(value);
  if (!duration) throw new CalendarError({ kind: "duration", line, part: `${name}:${value}` });
  return duration;
}

/** An RDATE: a start, or a PERIOD with its own end or duration (section 3.3.9). */
function readAddition({ property, value, context }: { property: ContentLine; value: string; context: EventContext }): {
  start: CalendarTime;
  duration: Duration | null;
} {
  const [from = "", to] = value.split("/");
  const start = readTime({ property, value: from, context });
  if (to === undefined) return { start, duration: null };
  if (/^[+-]?P/i.test(to.trim()))
    return { start, duration: forwardOnly({ duration: durationOf({ ...property, value: to }), property, context }) };
  const end = readTime({ property, value: to, context });
  return { start, duration: forwardOnly({ duration: durationBetween({ start, end }), property, context }) };
}

/**
 * A date or time by its form; the VALUE parameter is often wrong. X-WR-TIMEZONE is no part of RFC 5545: programs that write it mean
 * all times without another zone, and those in UTC, to be on the clocks there.
 */
function readTime({ property, value, context }: { property: ContentLine; value: string; context: EventContext }): CalendarTime {
  const written = readTimeValue(value);
  if (!written) throw new CalendarError({ kind: "time", line: property.line, part: `${property.name}:${value}` });
  const { wall, form } = written;
  if (form === "date") return { kind: "date", wall };
  const { findZone, calendarZone } = context;
  if (form === "utc") return timeInZone({ instant: wall, zone: calendarZone ?? UTC });
  const tzid = property.parameters.get("TZID")?.trim();
  const named = tzid ? findZone(tzid) : null;
  if (tzid && !named) context.onWarning({ kind: "unknown-zone", line: property.line, part: tzid });
  const zone = named ?? calendarZone;
  return zone ? { kind: "zoned", wall, instant: zone.toInstant(wall), zone } : { kind: "floating", wall };
}
