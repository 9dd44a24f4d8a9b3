import { Temporal } from "temporal-polyfill";

/** The ways to repeat that an editor picks from a list; every other rule is written by hand (`custom`). */
export const RECURRENCE_CHOICES = ["never", "weekly", "fortnightly", "monthly-weekday", "monthly-date", "yearly", "custom"] as const;
export type RecurrenceChoice = (typeof RECURRENCE_CHOICES)[number];

type First = { start: string; timezone: string };

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const UNTIL = /;UNTIL=(\d{4})(\d{2})(\d{2})T235959$/;

/**
 * The rule of a choice for an event that begins at `start` (an instant). `until` is any instant on the last day.
 *
 * @example toRule({ choice: "monthly-weekday", start: "2026-05-12T17:00:00Z", timezone: "Europe/Copenhagen" }) // "FREQ=MONTHLY;BYDAY=2TU"
 */
export function toRule({
  choice,
  until,
  start,
  timezone,
}: First & { choice: Exclude<RecurrenceChoice, "custom">; until?: string | null | undefined }): string | null {
  if (choice === "never") return null;
  const end = until ? `;UNTIL=${localDate({ instant: until, timezone }).toString().replaceAll("-", "")}T235959` : "";
  return RULES[choice](localDate({ instant: start, timezone })) + end;
}

/** Which choice a stored rule is, and the day it ends, as noon on that day. */
export function readRule({ rule, start, timezone }: First & { rule: string | null }): { choice: RecurrenceChoice; until: string | null } {
  if (!rule) return { choice: "never", until: null };
  const [, year, month, day] = UNTIL.exec(rule) ?? [];
  const first = localDate({ instant: start, timezone });
  const endless = rule.replace(UNTIL, "");
  const choice = RECURRENCE_CHOICES.find((name) => name !== "never" && name !== "custom" && RULES[name](first) === endless);
  if (!choice) return { choice: "custom", until: null };
  return { choice, until: year ? noonOf({ date: `${year}-${month}-${day}`, timezone }) : null };
}

const RULES: Record<Exclude<RecurrenceChoice, "never" | "custom">, (first: Temporal.PlainDate) => string> = {
  weekly: (first) => `FREQ=WEEKLY;BYDAY=${weekday(first)}`,
  fortnightly: (first) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday(first)}`,
  "monthly-weekday": (first) => `FREQ=MONTHLY;BYDAY=${nthInMonth(first)}${weekday(first)}`,
  "monthly-date": (first) => `FREQ=MONTHLY;BYMONTHDAY=${first.day}`,
  yearly: () => "FREQ=YEARLY",
};

const weekday = (date: Temporal.PlainDate): string => DAYS[date.dayOfWeek - 1] ?? "MO";

/** A fifth Tuesday is the last one: most months have no fifth. */
function nthInMonth(date: Temporal.PlainDate): number {
  const nth = Math.ceil(date.day / 7);
  return nth > 4 ? -1 : nth;
}

function localDate({ instant, timezone }: { instant: string; timezone: string }): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDate();
}

function noonOf({ date, timezone }: { date: string; timezone: string }): string {
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: timezone, plainTime: "12:00" });
  return new Date(noon.epochMilliseconds).toISOString();
}
