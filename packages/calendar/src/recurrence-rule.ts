import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { DAY, HOUR, readTimeValue, type WrittenTime } from "./calendar-time.ts";
import { CalendarError } from "./problems.ts";

/** A recurrence rule (RFC 5545, section 3.3.10). */
export type RecurrenceRule = {
  /** As the file writes it. */
  value: string;
  /** The rule, FREQ first, without what ends it. */
  pattern: string;
  /** How many dates there are, the start included. */
  count: number | null;
  /** The last moment or day on which there may be one. What it means depends on the start. */
  until: WrittenTime | null;
  line: number;
};

/** A rule may give this many dates in the time asked for: every day of 27 years. */
const MAX_DATES = 10_000;
/** A rule may name this many times of a day: every quarter of an hour. */
const MAX_TIMES = 96;

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
  for (const part of value.toUpperCase().replace(/\s/g, "").split(";")) {
    const [name = "", text = "", ...rest] = part.split("=");
    const isEmpty = part === "" || (part.includes("=") && text === "" && rest.length === 0);
    if (isEmpty) continue;
    const isRepeated = parts.has(name) && parts.get(name) !== text;
    if (!isPart({ name, text }) || rest.length > 0 || isRepeated) throw new CalendarError({ kind: "rule", line, part });
    parts.set(name, text);
  }
  if (parts.size === 0) return null;
  const frequency = parts.get("FREQ");
  if (frequency === undefined) throw new CalendarError({ kind: "rule", line, part: value });
  const until = readTimeValue(parts.get("UNTIL") ?? "");
  const count = Math.max(0, Number(parts.get("COUNT") ?? 0)) || null;
  for (const name of ["FREQ", "COUNT", "UNTIL", "RSCALE", "SKIP"]) parts.delete(name);
  normaliseWeekdays({ parts, frequency });
  const rest = [...parts].map(([name, text]) => `;${name}=${text.replaceAll("+", "")}`).join("");
  const rule = { value, pattern: `FREQ=${frequency}${rest}`, count, until, line };
  generator({ rule, start: 0 });
  return rule;
}

/**
 * Only months and years have a second Monday: in other rules the number is left out. Of "every Monday and the 20th Friday of the
 * year" the library sees the numbered day only, so there every Monday is numbered.
 */
function normaliseWeekdays({ parts, frequency }: { parts: Map<string, string>; frequency: string }): void {
  const days = parts.get("BYDAY")?.split(",");
  if (!days) return;
  const isPlain = (day: string) => WEEKDAY.test(day);
  if (frequency !== "MONTHLY" && frequency !== "YEARLY") parts.set("BYDAY", days.map((day) => day.slice(-2)).join(","));
  else if (frequency === "YEARLY" && !parts.has("BYMONTH") && days.some(isPlain) && !days.every(isPlain)) {
    const all = (day: string) => [...Array.from({ length: 52 }, (_, index) => `${index + 1}${day}`), `-1${day}`];
    parts.set("BYDAY", days.flatMap((day) => (isPlain(day) ? all(day) : day)).join(","));
  }
}

/**
 * The wall times of a rule from `from` to `to`, both included, for a series that begins at `start`. The start is the first date also
 * where the rule does not name it (RFC 5545, section 3.3.10, COUNT). UNTIL is left to the caller.
 *
 * @throws {CalendarError} for more dates than anyone can want
 */
export function expandRule({ rule, start, from, to }: { rule: RecurrenceRule; start: number; from: number; to: number }): number[] {
  if (to < start || to < from) return [];
  const { count } = rule;
  const tooDense = (cause?: unknown) => new CalendarError({ kind: "rule-too-dense", line: rule.line, part: rule.value }, { cause });
  const times = timesOfDay(rule);
  if (times > MAX_TIMES) throw tooDense();
  const dates = generator({ rule, start });
  // Dates can only be counted from the first one on.
  const first = count === null ? Math.max(from, start) : start;
  const found = new Set(first === start ? [start] : []);
  // A counted rule may have all its dates within an hour, or give none for years: ever longer stretches are looked through. So are
  // they of a rule with many dates a day, which the library does not count.
  let stretch = count !== null ? HOUR : times > 1 ? (MAX_DATES / times) * DAY : to - first;
  for (let cursor = first; cursor <= to && found.size < (count ?? Number.POSITIVE_INFINITY); stretch *= 2) {
    try {
      for (const date of dates.between(new Date(cursor), new Date(Math.min(cursor + stretch, to)), true)) found.add(date.epochMilliseconds);
    } catch (cause) {
      throw tooDense(cause);
    }
    if (found.size > MAX_DATES) throw tooDense();
    cursor += stretch + 1;
  }
  return [...found].slice(0, count ?? undefined).filter((time) => time >= from);
}

/** How many times of a day the rule names; one where it names none. */
function timesOfDay({ pattern }: RecurrenceRule): number {
  const lists = [...pattern.matchAll(/;BY(?:HOUR|MINUTE|SECOND)=([^;]*)/g)].map(
    ([, list = ""]) => new Set(list.split(",").map(Number)).size,
  );
  return lists.reduce((product, size) => product * size, 1);
}

function generator({ rule: { pattern, line, value }, start }: { rule: RecurrenceRule; start: number }): RRuleTemporal {
  try {
    // In UTC no time is skipped, so the rule runs on the wall's own time. What the zone makes of it comes afterwards.
    const dtstart = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO("UTC");
    return new RRuleTemporal({ rruleString: pattern, dtstart, cache: false, maxIterations: MAX_DATES });
  } catch (cause) {
    throw new CalendarError({ kind: "rule-not-possible", line, part: value }, { cause });
  }
}

function isPart({ name, text }: { name: string; text: string }): boolean {
  if (name === "FREQ") return FREQUENCY.test(text);
  if (name === "INTERVAL") return /^0*[1-9]\d{0,4}$/.test(text);
  if (name === "COUNT") return /^-?\d{1,10}$/.test(text);
  if (name === "UNTIL") return readTimeValue(text) !== null;
  if (name === "WKST") return WEEKDAY.test(text);
  if (name === "BYDAY") return text.split(",").every((day) => ORDINAL_WEEKDAY.test(day));
  // RFC 7529: other calendars than ours, and other answers to the 30th of February than leaving it out.
  if (name === "RSCALE") return text === "GREGORIAN";
  if (name === "SKIP") return text === "OMIT";
  const range = NUMBERS[name];
  return range !== undefined && text.split(",").every((number) => isInRange({ number, range }));
}

function isInRange({ number, range }: { number: string; range: { min: number; max: number; negative: boolean } }): boolean {
  if (!/^[+-]?\d+$/.test(number)) return false;
  const value = Number(number);
  return value < 0 ? range.negative && -value >= range.min && -value <= range.max : value >= range.min && value <= range.max;
}
