const DAY = 86_400_000;
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/**
 * The days of a rule from `first` up to, not including, `last`, found by looking at every day of every period: the table in
 * section 3.3.10 of RFC 5545, written down as slowly and plainly as can be. Without BYWEEKNO and what is shorter than a day. The
 * first day counts, whether the rule names it or not.
 */
export function datesOfRule({ rule, first, last }: { rule: string; first: string; last: string }): string[] {
  const parts = new Map(rule.split(";").map((part) => part.split("=") as [string, string]));
  const start = Date.parse(first) / DAY;
  const end = Date.parse(last) / DAY;
  const periods = Map.groupBy(daysFrom({ start, end, parts }), (day) => periodOf({ day, parts }));
  const origin = periodOf({ day: start, parts });
  const dates = new Set([start]);
  const count = Number(parts.get("COUNT") ?? Number.POSITIVE_INFINITY);
  for (const [period, days] of periods) {
    if ((period - origin) % Number(parts.get("INTERVAL") ?? 1) !== 0) continue;
    const matching = days.filter((day) => matches({ day, start, parts }));
    for (const day of pick({ days: matching, positions: numbers(parts.get("BYSETPOS")) })) {
      if (day >= start && day < end && dates.size < count) dates.add(day);
    }
  }
  return [...dates].map((day) => new Date(day * DAY).toISOString().slice(0, 10));
}

/** Whole periods around the time asked for, so that positions in them are counted from their beginning to their end. */
function daysFrom({ start, end, parts }: { start: number; end: number; parts: Map<string, string> }): number[] {
  const from = { DAILY: start, WEEKLY: start - 6 }[parts.get("FREQ") ?? ""] ?? Date.UTC(yearOf(start), 0) / DAY;
  const to = { DAILY: end, WEEKLY: end + 6 }[parts.get("FREQ") ?? ""] ?? Date.UTC(yearOf(end) + 1, 0) / DAY;
  return Array.from({ length: to - from }, (_, index) => from + index).filter(
    (day) => periodOf({ day, parts }) >= periodOf({ day: start, parts }),
  );
}

function periodOf({ day, parts }: { day: number; parts: Map<string, string> }): number {
  const frequency = parts.get("FREQ");
  if (frequency === "DAILY") return day;
  if (frequency === "WEEKLY") return Math.floor((day - ((WEEKDAYS.indexOf(parts.get("WKST") ?? "MO") + 4) % 7)) / 7);
  return frequency === "MONTHLY" ? yearOf(day) * 12 + monthOf(day) : yearOf(day);
}

function matches({ day, start, parts }: { day: number; start: number; parts: Map<string, string> }): boolean {
  const frequency = parts.get("FREQ");
  const months = numbers(parts.get("BYMONTH"));
  const monthDays = numbers(parts.get("BYMONTHDAY"));
  const yearDays = numbers(parts.get("BYYEARDAY"));
  const weekdays = parts.get("BYDAY")?.split(",");
  if (months && !months.includes(monthOf(day) + 1)) return false;
  if (monthDays && !isNth({ position: dayOfMonth(day), of: daysInMonth(day), wanted: monthDays })) return false;
  if (yearDays && !isNth({ position: dayOfYear(day), of: daysInYear(day), wanted: yearDays })) return false;
  if (weekdays && !weekdays.some((weekday) => isWeekday({ day, weekday, inMonth: frequency === "MONTHLY" || months !== undefined })))
    return false;
  // What the rule leaves open is as on the first day.
  const isOpen = !monthDays && !yearDays && !weekdays;
  if (frequency === "WEEKLY" && !weekdays) return weekdayOf(day) === weekdayOf(start);
  if ((frequency === "MONTHLY" || frequency === "YEARLY") && isOpen && dayOfMonth(day) !== dayOfMonth(start)) return false;
  return frequency !== "YEARLY" || !isOpen || months !== undefined || monthOf(day) === monthOf(start);
}

/** `TU`, or with a number the nth Tuesday of the month or year, from the end where it is negative. */
function isWeekday({ day, weekday, inMonth }: { day: number; weekday: string; inMonth: boolean }): boolean {
  if (WEEKDAYS[weekdayOf(day)] !== weekday.slice(-2)) return false;
  const ordinal = Number(weekday.slice(0, -2));
  if (ordinal === 0) return true;
  const [position, length] = inMonth ? [dayOfMonth(day), daysInMonth(day)] : [dayOfYear(day), daysInYear(day)];
  return ordinal > 0 ? Math.ceil(position / 7) === ordinal : Math.ceil((length - position + 1) / 7) === -ordinal;
}

function pick({ days, positions }: { days: readonly number[]; positions: number[] | undefined }): readonly number[] {
  return positions ? days.filter((_day, index) => isNth({ position: index + 1, of: days.length, wanted: positions })) : days;
}

function isNth({ position, of, wanted }: { position: number; of: number; wanted: readonly number[] }): boolean {
  return wanted.includes(position) || wanted.includes(position - of - 1);
}

function numbers(list: string | undefined): number[] | undefined {
  return list?.split(",").map(Number);
}

const at = (day: number) => new Date(day * DAY);
const yearOf = (day: number) => at(day).getUTCFullYear();
const monthOf = (day: number) => at(day).getUTCMonth();
const dayOfMonth = (day: number) => at(day).getUTCDate();
const weekdayOf = (day: number) => (at(day).getUTCDay() + 6) % 7;
const daysInMonth = (day: number) => new Date(Date.UTC(yearOf(day), monthOf(day) + 1, 0)).getUTCDate();
const dayOfYear = (day: number) => day - Date.UTC(yearOf(day), 0) / DAY + 1;
const daysInYear = (day: number) => (Date.UTC(yearOf(day) + 1, 0) - Date.UTC(yearOf(day), 0)) / DAY;
