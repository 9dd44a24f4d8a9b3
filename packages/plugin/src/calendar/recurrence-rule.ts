import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";

/** Why a recurrence rule cannot be used; `part` is the piece of the text that is wrong. */
export type RecurrenceProblem = {
  kind: "form" | "unknown-part" | "repeated-part" | "frequency" | "number" | "until" | "count-and-until" | "not-possible" | "no-dates";
  part: string;
};

/** Rules repeat by days or longer: nobody announces what happens every hour, and such a rule fills a calendar. */
const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const PARTS = new Set([
  "FREQ",
  "INTERVAL",
  "COUNT",
  "UNTIL",
  "WKST",
  "BYDAY",
  "BYMONTH",
  "BYMONTHDAY",
  "BYYEARDAY",
  "BYWEEKNO",
  "BYSETPOS",
]);
const UNTIL_FORM = /^\d{8}(?:T\d{6}Z?)?$/;

/**
 * Checks the value of an RRULE (RFC 5545, section 3.3.10, without the `RRULE:` prefix).
 * Returns null for a rule that `expandOccurrences` can expand.
 *
 * @example findRecurrenceProblem("FREQ=WEEKLY;BYDAY=TU") // null
 * @example findRecurrenceProblem("FREQ=WEEKLY;COUNT=x") // { kind: "number", part: "COUNT=x" }
 */
export function findRecurrenceProblem(rule: string): RecurrenceProblem | null {
  const seen = new Map<string, string>();
  for (const part of rule.split(";")) {
    const [name, value, ...rest] = part.split("=");
    if (!name || !value || rest.length > 0) return { kind: "form", part };
    if (!PARTS.has(name)) return { kind: "unknown-part", part };
    if (seen.has(name)) return { kind: "repeated-part", part };
    seen.set(name, value);
    if (name === "FREQ" && !FREQUENCIES.includes(value)) return { kind: "frequency", part };
    if ((name === "COUNT" || name === "INTERVAL") && !/^[1-9]\d{0,4}$/.test(value)) return { kind: "number", part };
    if (name === "UNTIL" && !isUntil(value)) return { kind: "until", part };
  }
  if (!seen.has("FREQ")) return { kind: "frequency", part: rule };
  if (seen.has("COUNT") && seen.has("UNTIL")) return { kind: "count-and-until", part: rule };
  return findImpossible(rule);
}

/**
 * Writes the rule's UNTIL as the wall shows it, which is what the expansion runs on: a date for all-day events, else a date or a time as
 * if in UTC. Calendar programs mix these forms; a time in UTC becomes the local one, a time without zone is local already.
 */
export function normaliseRule({ rule, allDay, timezone }: { rule: string; allDay: boolean; timezone: string }): string {
  return rule.replace(/(?<=(?:^|;)UNTIL=)\d{8}T\d{6}Z?/, (until) => {
    const wall = until.endsWith("Z")
      ? Temporal.Instant.from(until).toZonedDateTimeISO(timezone).toPlainDateTime()
      : Temporal.PlainDateTime.from(until);
    return allDay ? compact(wall.toPlainDate().toString()) : `${compact(wall.toString({ smallestUnit: "second" }))}Z`;
  });
}

/** Whether the rule names its end by itself. */
export function hasEnd(rule: string): boolean {
  return /(?:^|;)(?:COUNT|UNTIL)=/.test(rule);
}

function isUntil(value: string): boolean {
  if (!UNTIL_FORM.test(value)) return false;
  try {
    Temporal.PlainDateTime.from(value.replace(/Z$/, ""));
    return true;
  } catch {
    return false;
  }
}

const CHECKING_START = Temporal.ZonedDateTime.from("2024-01-01T12:00:00[UTC]");

/** What only the calendar itself can tell: values out of range, parts that exclude each other, 30 February. */
function findImpossible(rule: string): RecurrenceProblem | null {
  const endless = rule
    .split(";")
    .filter((part) => !/^(?:COUNT|UNTIL)=/.test(part))
    .join(";");
  try {
    const calendar = new RRuleTemporal({ rruleString: endless, dtstart: CHECKING_START, strict: true });
    return hasDates(calendar) ? null : { kind: "no-dates", part: rule };
  } catch {
    return { kind: "not-possible", part: rule };
  }
}

/** The library gives up with an error when it has searched for long without finding a date. */
function hasDates(calendar: RRuleTemporal): boolean {
  try {
    return calendar.next(CHECKING_START, true) !== null;
  } catch {
    return false;
  }
}

function compact(text: string): string {
  return text.replace(/[-:]/g, "");
}
