import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { readTimeValue, type WrittenTime } from "./calendar-time.ts";
import { CalendarError } from "./problems.ts";

/** A recurrence rule (RFC 5545, section 3.3.10). */
export type RecurrenceRule = {
  /** The rule without its UNTIL, which means different things for dates and times. */
  rule: string;
  until: WrittenTime | null;
  line: number;
};

/** A rule may give this many dates in the time asked for: every day of 27 years. */
const MAX_DATES = 10_000;

const NUMBERS: Readonly<Record<string, { min: number; max: number; negative: boolean }>> = {
  BYSECOND: { min: 0, max: 60, negative: false },
  BYMINUTE: { min: 0, max: 59, negative: false },
  BYHOUR: { min: 0, max: 23, negative: false },
  BYMONTHDAY: { min: 1, max: 31, negative: true },
  BYYEARDAY: { min: 1, max: 366, negative: true },
  BYWEEKNO: { min: 1, max: 53, negative: true },
  BYMONTH: { min: 1, max: 12, negative: false },
  BYSETPOS: { min: 1, max: 366, negative: true },
};
const FREQUENCY = /^(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/;
const WEEKDAY = /^(?:MO|TU|WE|TH|FR|SA|SU)$/;
const ORDINAL_WEEKDAY = /^(?:[+-]?(?:[1-9]|[1-4]\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)$/;

/**
 * Reads the value of an RRULE; null for an empty one, which some programs write for an event that does not repeat. Parts
 * without a value are nothing, and a negative COUNT, written for "without end", is no COUNT.
 *
 * @throws {CalendarError} for a part that means nothing
 */
export function readRecurrenceRule({ value, line }: { value: string; line: number }): RecurrenceRule | null {
  const parts = new Map<string, string>();
  for (const part of value.toUpperCase().split(";")) {
    const [name = "", text = "", ...rest] = part.split("=").map((piece) => piece.trim());
    if (text === "" && rest.length === 0 && part !== name) continue;
    if (part.trim() === "") continue;
    if (!isPart({ name, text }) || rest.length > 0) throw new CalendarError({ kind: "rule", line, part: part });
    parts.set(name, text);
  }
  if (parts.size === 0) return null;
  if (!parts.has("FREQ")) throw new CalendarError({ kind: "rule", line, part: value });
  const until = readTimeValue(parts.get("UNTIL") ?? "");
  for (const name of ["UNTIL", "RSCALE", "SKIP"]) parts.delete(name);
  if (Number(parts.get("COUNT")) <= 0) parts.delete("COUNT");
  const rule = { rule: [...parts].map(([name, text]) => `${name}=${text}`).join(";"), until, line };
  generator({ rule, start: 0 });
  return rule;
}

/**
 * The wall times of a rule from `from` to `to`, both included, for a series that begins at `start`. The start counts as the first date
 * also where the rule does not name it (RFC 5545, section 3.3.10, COUNT). UNTIL is left to the caller.
 *
 * @throws {CalendarError} for more dates than anyone can want
 */
export function expandRule({ rule, start, from, to }: { rule: RecurrenceRule; start: number; from: number; to: number }): number[] {
  if (to < start || to < from) return [];
  try {
    const dates = generator({ rule, start }).between(new Date(Math.max(from, start)), new Date(to), true);
    const times = dates.map((date) => date.epochMilliseconds);
    return start >= from && times[0] !== start ? [start, ...times] : times;
  } catch (cause) {
    throw new CalendarError({ kind: "rule-too-dense", line: rule.line, part: rule.rule }, { cause });
  }
}

function generator({ rule: { rule, line }, start }: { rule: RecurrenceRule; start: number }): RRuleTemporal {
  try {
    // In UTC no time is skipped, so the rule runs on the wall's own time. What the zone makes of it comes afterwards.
    const dtstart = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO("UTC");
    return new RRuleTemporal({ rruleString: rule, dtstart, includeDtstart: true, cache: false, maxIterations: MAX_DATES });
  } catch (cause) {
    throw new CalendarError({ kind: "rule-not-possible", line, part: rule }, { cause });
  }
}

function isPart({ name, text }: { name: string; text: string }): boolean {
  if (name === "FREQ") return FREQUENCY.test(text);
  if (name === "INTERVAL") return /^0*[1-9]\d{0,4}$/.test(text);
  if (name === "COUNT") return /^-?\d{1,6}$/.test(text);
  if (name === "UNTIL") return readTimeValue(text) !== null;
  if (name === "WKST") return WEEKDAY.test(text);
  if (name === "BYDAY") return text.split(",").every((day) => ORDINAL_WEEKDAY.test(day.trim()));
  // RFC 7529: other calendars than ours, and other answers to the 30th of February than leaving it out.
  if (name === "RSCALE") return text === "GREGORIAN";
  if (name === "SKIP") return text === "OMIT";
  const range = NUMBERS[name];
  return range !== undefined && text.split(",").every((number) => isInRange({ number: number.trim(), range }));
}

function isInRange({ number, range }: { number: string; range: { min: number; max: number; negative: boolean } }): boolean {
  if (!/^[+-]?\d+$/.test(number)) return false;
  const value = Number(number);
  return value < 0 ? range.negative && -value >= range.min && -value <= range.max : value >= range.min && value <= range.max;
}
