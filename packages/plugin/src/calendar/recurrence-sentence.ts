import { type RecurrenceWords, recurrenceWords } from "./recurrence-words.ts";
import { type RuleParts, ruleParts, WEEKDAY_CODES } from "./rule-parts.ts";
import { untilDay } from "./until-day.ts";
import { wallClock } from "./wall-clock.ts";

/** Whatever an event's dates follow from. Instants, as in `EventTimes`. */
export type Recurrence = {
  start: string;
  timezone: string;
  rule: string | null;
  exceptions?: readonly string[];
  additions?: readonly string[];
  skipWeeks?: readonly number[];
  skipHolidays?: boolean;
  skipSchoolHolidays?: boolean;
};

/** More dates than these are counted, not named. */
const MOST_NAMED_DATES = 3;

/**
 * Says in words how an event repeats; null for one on a single date. A rule that has no plain words is described as far as they go.
 *
 * @example recurrenceSentence({ start, timezone, rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20270601", skipWeeks: [42], language: "da" })
 * // "Hver anden torsdag til og med 1. juni 2027, ikke i uge 42"
 */
export function recurrenceSentence({ language, ...recurrence }: Recurrence & { language: string | undefined }): string | null {
  const words = recurrenceWords(language);
  const { rule, additions = [], exceptions = [], timezone } = recurrence;
  const dayOf = (instant: string) => wallClock(timezone).dayOf(Date.parse(instant));
  const extra = namedDates({ days: additions.map(dayOf), words });
  if (!rule && extra === "") return null;
  if (!rule) return capital(words.onDates(namedDates({ days: [recurrence.start, ...additions].map(dayOf), words })));
  const parts = ruleParts(rule);
  const pattern =
    describePattern({ parts, first: dayOf(recurrence.start), words }) ?? words.special[parts.frequency] ?? words.special.DAILY;
  const exceptional = skips({ recurrence, left: namedDates({ days: exceptions.map(dayOf), words }), words });
  return capital(`${pattern}${ending({ parts, timezone, words })}${exceptional}${extra && words.also(extra)}`);
}

/**
 * Says a rule in words where nothing else is known of its event. A rule that leaves the day to the event's first date (RFC 5545, section
 * 3.3.10) is described without one.
 *
 * @example ruleSentence({ rule: "FREQ=WEEKLY;BYDAY=TH;COUNT=5", timezone, language: "da" }) // "Hver torsdag, 5 gange"
 * @example ruleSentence({ rule: "FREQ=WEEKLY", timezone, language: "da" }) // "Hver uge"
 */
export function ruleSentence({ rule, timezone, language }: { rule: string; timezone: string; language: string | undefined }): string {
  const words = recurrenceWords(language);
  const parts = ruleParts(rule);
  const { frequency, interval, days, monthDays } = parts;
  // Any first day will do where the rule does not ask for it.
  const first = "2026-01-01";
  const namesDays = frequency === "DAILY" || days.length + monthDays.length > 0;
  const howOften = { WEEKLY: words.weekly(interval), MONTHLY: words.monthly(interval), YEARLY: words.everyYear("", interval) };
  const plain = namesDays ? describePattern({ parts, first, words }) : howOften[frequency as keyof typeof howOften];
  return capital(`${plain ?? words.special[frequency] ?? words.special.DAILY}${ending({ parts, timezone, words })}`);
}

type Describing = { parts: RuleParts; first: string; words: RecurrenceWords };

/** Null where there are no plain words for the rule. */
function describePattern({ parts, first, words }: Describing): string | null {
  if (parts.others.length > 0) return null;
  const describe = { DAILY: daily, WEEKLY: weekly, MONTHLY: monthly, YEARLY: yearly }[parts.frequency];
  return describe?.({ parts, first, words }) ?? null;
}

function daily({ parts, words }: Describing): string | null {
  const { interval, days, monthDays, positions } = parts;
  if (monthDays.length + positions.length > 0) return null;
  if (days.length > 0) return interval === 1 ? weekdayPattern({ interval, days: codesOf(parts), words }) + season({ parts, words }) : null;
  return words.everyDay(interval) + season({ parts, words });
}

function weekly({ parts, first, words }: Describing): string | null {
  if (parts.monthDays.length + parts.positions.length > 0) return null;
  const days = parts.days.length > 0 ? codesOf(parts) : [weekdayIndex(first)];
  return weekdayPattern({ interval: parts.interval, days, words }) + season({ parts, words });
}

function weekdayPattern({ interval, days, words }: { interval: number; days: readonly number[]; words: RecurrenceWords }): string {
  const text = days.join();
  if (interval === 1 && text === "0,1,2,3,4,5,6") return words.everyDay(1);
  if (interval === 1 && text === "0,1,2,3,4") return words.workdays;
  return words.everyWeekday(
    interval,
    days.map((day) => words.weekdays[day] ?? ""),
  );
}

function monthly({ parts, first, words }: Describing): string | null {
  const what = dayInMonth({ parts, first, words });
  return what && words.everyMonth(what, parts.interval) + season({ parts, words });
}

function yearly({ parts, first, words }: Describing): string | null {
  const { interval, months, days, monthDays, positions } = parts;
  const firstMonth = Number(first.slice(5, 7));
  const names = words.list(monthNames(months.length > 0 ? months : [firstMonth], words));
  if (days.length + monthDays.length === 0 && positions.length === 0 && months.length < 2) {
    return words.everyYear(words.dateInYear(Number(first.slice(8)), names), interval);
  }
  if (months.length === 0) return null;
  const [monthDay] = monthDays;
  if (days.length === 0 && monthDay !== undefined && monthDay > 0 && monthDays.length === 1)
    return words.everyYear(words.dateInYear(monthDay, names), interval);
  const what = days.length > 0 ? dayInMonth({ parts, first, words }) : null;
  return what && words.everyYear(words.weekdayInMonth(what, names), interval);
}

/** "den anden tirsdag", "den 12.", "den sidste hverdag"; null for what has no such words. */
function dayInMonth({ parts: { days, monthDays, positions }, first, words }: Describing): string | null {
  if (days.length === 0) {
    if (positions.length > 0) return null;
    return words.list((monthDays.length > 0 ? monthDays : [Number(first.slice(8))]).map(words.dayOfMonth));
  }
  if (monthDays.length > 0) return null;
  const ordinals = positions.length > 0 ? positions : [...new Set(days.map(({ nth }) => nth))];
  const names = [...new Set(days.map(({ weekday }) => WEEKDAY_CODES.indexOf(weekday)))].sort((a, b) => a - b);
  const hasOwnOrdinals = positions.length > 0 && days.some(({ nth }) => nth !== null);
  if (hasOwnOrdinals || ordinals.includes(null) || days.length !== names.length * (positions.length > 0 ? 1 : ordinals.length)) return null;
  const name = nameOfDays({ names, arePositions: positions.length > 0, words });
  return name && words.nthWeekday(words.list(ordinals.map((nth) => words.nth(nth ?? 1))), name);
}

function nameOfDays({ names, arePositions, words }: { names: number[]; arePositions: boolean; words: RecurrenceWords }): string | null {
  if (names.length === 1) return words.weekdays[names[0] ?? 0] ?? null;
  return arePositions && names.join() === "0,1,2,3,4" ? words.workday : null;
}

function season({ parts: { months }, words }: { parts: RuleParts; words: RecurrenceWords }): string {
  return months.length > 0 ? words.onlyIn(words.list(monthNames(months, words))) : "";
}

function ending({ parts, timezone, words }: { parts: RuleParts; timezone: string; words: RecurrenceWords }): string {
  if (parts.count !== null) return words.times(parts.count);
  const day = parts.until && untilDay({ until: parts.until, timezone });
  return day ? words.until(dateText(day, words)) : "";
}

function skips({ recurrence, left, words }: { recurrence: Recurrence; left: string; words: RecurrenceWords }): string {
  const { skipWeeks = [], skipHolidays, skipSchoolHolidays } = recurrence;
  const reasons = [
    skipWeeks.length > 0 && words.inWeeks([...skipWeeks].sort((a, b) => a - b)),
    skipHolidays && words.onHolidays,
    skipSchoolHolidays && words.inSchoolHolidays,
    left && words.onDates(left),
  ].filter((reason) => typeof reason === "string" && reason !== "");
  return reasons.length > 0 ? words.not(words.list(reasons as string[], "or")) : "";
}

function namedDates({ days, words }: { days: readonly string[]; words: RecurrenceWords }): string {
  const sorted = [...new Set(days)].sort();
  const named = sorted.slice(0, sorted.length > MOST_NAMED_DATES + 1 ? MOST_NAMED_DATES : sorted.length).map((day) => dateText(day, words));
  const more = sorted.length - named.length;
  return words.list(more > 0 ? [...named, words.furtherDates(more)] : named);
}

function dateText(day: string, words: RecurrenceWords): string {
  return words.date({ day: Number(day.slice(8)), month: words.months[Number(day.slice(5, 7)) - 1] ?? "", year: Number(day.slice(0, 4)) });
}

function monthNames(months: readonly number[], words: RecurrenceWords): string[] {
  return [...months].sort((a, b) => a - b).map((month) => words.months[month - 1] ?? "");
}

function codesOf({ days }: RuleParts): number[] {
  return [...new Set(days.map(({ weekday }) => WEEKDAY_CODES.indexOf(weekday)))].sort((a, b) => a - b);
}

function weekdayIndex(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
