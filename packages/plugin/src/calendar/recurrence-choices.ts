import { addDays, weekdayOf } from "./days.ts";
import { ruleParts, WEEKDAY_CODES, type WeekdayCode } from "./rule-parts.ts";
import { untilDay } from "./until-day.ts";

/** The ways to repeat that an editor chooses from. What they leave open is as on the first date. */
export const FREQUENCIES = ["daily", "weekly", "monthly-weekday", "monthly-last", "monthly-date", "yearly"] as const;
type Frequency = (typeof FREQUENCIES)[number];

export type Ending = { kind: "never" } | { kind: "until"; day: string } | { kind: "count"; count: number };

export type Choices = {
  frequency: Frequency;
  /** Every so many days, weeks, months or years. */
  interval: number;
  /** Of a weekly series. */
  weekdays: readonly WeekdayCode[];
  ending: Ending;
};

const LONGEST_INTERVAL = 99;

/**
 * The rule of what was chosen, for an event whose first date is the local day `firstDay`.
 *
 * @example writeRule({ choices: { frequency: "weekly", interval: 2, weekdays: ["TH"], ending: { kind: "never" } }, firstDay })
 * // "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"
 */
export function writeRule({
  choices: { frequency, interval, weekdays, ending },
  firstDay,
}: {
  choices: Choices;
  firstDay: string;
}): string {
  const every = interval > 1 ? `;INTERVAL=${interval}` : "";
  const weekday = codeOf(firstDay);
  const last =
    ending.kind === "until" ? `;UNTIL=${ending.day.replaceAll("-", "")}T235959` : ending.kind === "count" ? `;COUNT=${ending.count}` : "";
  const pattern = {
    daily: `DAILY${every}`,
    weekly: `WEEKLY${every};BYDAY=${weekdays.length > 0 ? WEEKDAY_CODES.filter((code) => weekdays.includes(code)).join(",") : weekday}`,
    "monthly-weekday": `MONTHLY${every};BYDAY=${nthInMonth(firstDay)}${weekday}`,
    "monthly-last": `MONTHLY${every};BYDAY=-1${weekday}`,
    "monthly-date": `MONTHLY${every};BYMONTHDAY=${Number(firstDay.slice(8))}`,
    yearly: `YEARLY${every}`,
  }[frequency];
  return `FREQ=${pattern}${last}`;
}

/** What was chosen for a stored rule; null where the choices cannot say it, so that it must be kept as it is. */
export function readChoices({ rule, firstDay, timezone }: { rule: string; firstDay: string; timezone: string }): Choices | null {
  const parts = ruleParts(rule);
  const { frequency: name, interval, days, monthDays, months, positions, others, count, until, weekStart } = parts;
  const isOutside = others.length + months.length + positions.length > 0 || interval > LONGEST_INTERVAL || (weekStart ?? "MO") !== "MO";
  if (isOutside) return null;
  const frequency = readFrequency({ name, days, monthDays, firstDay });
  const day = until === null ? null : untilDay({ until, timezone });
  if (frequency === null || (until !== null && day === null)) return null;
  return {
    frequency,
    interval,
    weekdays: frequency === "weekly" ? (days.length > 0 ? days.map(({ weekday }) => weekday) : [codeOf(firstDay)]) : [],
    ending: day !== null ? { kind: "until", day } : count !== null ? { kind: "count", count } : { kind: "never" },
  };
}

/** The rule for when the first date moves to another day: a series on Tuesdays becomes one on Wednesdays. Other rules stay. */
export function followFirstDay({ rule, from, to, timezone }: { rule: string; from: string; to: string; timezone: string }): string {
  const choices = readChoices({ rule, firstDay: from, timezone });
  if (choices === null || from === to) return rule;
  const weekdays = choices.weekdays.map((code) => (code === codeOf(from) ? codeOf(to) : code));
  const frequency = choices.frequency === "monthly-last" && !isLastInMonth(to) ? "monthly-weekday" : choices.frequency;
  return writeRule({ choices: { ...choices, frequency, weekdays: [...new Set(weekdays)] }, firstDay: to });
}

/** Whether no day of the same name follows in its month. */
export function isLastInMonth(day: string): boolean {
  return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
}

/** A fifth Tuesday is the last one: most months have no fifth. */
export function nthInMonth(day: string): number {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  return nth > 4 ? -1 : nth;
}

function readFrequency({
  name,
  days,
  monthDays,
  firstDay,
}: Pick<ReturnType<typeof ruleParts>, "days" | "monthDays"> & { name: string; firstDay: string }): Frequency | null {
  const [day, ...more] = days;
  if (name === "DAILY") return days.length + monthDays.length === 0 ? "daily" : null;
  if (name === "WEEKLY") return monthDays.length === 0 && days.every(({ nth }) => nth === null) ? "weekly" : null;
  if (name === "YEARLY") return days.length + monthDays.length === 0 ? "yearly" : null;
  if (name !== "MONTHLY") return null;
  if (!day) return monthDays.every((monthDay) => monthDay === Number(firstDay.slice(8))) && monthDays.length < 2 ? "monthly-date" : null;
  if (more.length > 0 || monthDays.length > 0 || day.weekday !== codeOf(firstDay)) return null;
  if (day.nth === nthInMonth(firstDay)) return "monthly-weekday";
  return day.nth === -1 && isLastInMonth(firstDay) ? "monthly-last" : null;
}

function codeOf(day: string): WeekdayCode {
  return WEEKDAY_CODES[weekdayOf(day) - 1] ?? "MO";
}
