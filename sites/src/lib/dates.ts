/**
 * Dates as Danes write them. A day is a calendar date such as `2026-05-01`, a month `2026-05`, a time of day `19.30`.
 * Formatters and results are kept: Intl costs more than the rest of a page.
 */
const LOCALE = "da-DK";

/** The calendar date and the time of day at an instant in a time zone. */
export function localDateTime({ instant, timezone }: { instant: string; timezone: string }): { day: string; time: string } {
  const text = clock(`${timezone} ${instant}`);
  return { day: text.slice(0, 10), time: text.slice(11).replace(":", ".") };
}

/** `1. maj 2026` */
export const formatDay = dayFormatter({ day: "numeric", month: "long", year: "numeric" });

/** `1. maj` */
export const formatDayAndMonth = dayFormatter({ day: "numeric", month: "long" });

/** `fredag 1. maj` */
export const formatWeekday = dayFormatter({ weekday: "long", day: "numeric", month: "long" });

/** `fredag den 1. maj 2026` */
export const formatFullDay = dayFormatter({ dateStyle: "full" });

/** `maj 2026`, of a month or a day. */
export function formatMonth(monthOrDay: string): string {
  return monthAndYear(`${monthOrDay.slice(0, 7)}-01`);
}

/** A text as a heading begins it: `Maj 2026`. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase(LOCALE) + text.slice(1);
}

/** The parts of a calendar leaf: `fre`, `1`, `maj`. */
export function leafOf(day: string): { weekday: string; day: string; month: string } {
  return { weekday: shortWeekday(day), day: String(Number(day.slice(8))), month: shortMonth(day) };
}

/** `fredag 1. maj` or `fredag 1.–søndag 3. maj` */
export function formatDays(first: string, last: string): string {
  return first === last ? formatWeekday(first) : dayRange(`${first} ${last}`);
}

/** `mandag` for 0 up to `søndag` for 6. */
export function weekdayName(index: number): string {
  return longWeekday(`2024-01-0${index + 1}`);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The latest of some days or instants, which sort as text; empty where there are none. */
export function latest(texts: readonly string[]): string {
  return texts.toSorted().at(-1) ?? "";
}

/** A number with Danish separators: `3.010`. */
export const formatNumber = remember((value: number) => new Intl.NumberFormat(LOCALE).format(value));

const longWeekday = dayFormatter({ weekday: "long" });
const monthAndYear = dayFormatter({ month: "long", year: "numeric" });
const shortWeekdayWithDot = dayFormatter({ weekday: "short" });
const shortMonthWithDot = dayFormatter({ month: "short" });
const shortWeekday = (day: string): string => shortWeekdayWithDot(day).replace(".", "");
const shortMonth = (day: string): string => shortMonthWithDot(day).replace(".", "");

// The Swedish form is the ISO one: 2026-05-01 19:30.
const clockIn = remember(
  (timezone: string) =>
    new Intl.DateTimeFormat("sv-SE", {
      timeZone: timezone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    }),
);
const clock = remember((key: string) => {
  const space = key.indexOf(" ");
  return clockIn(key.slice(0, space)).format(new Date(key.slice(space + 1)));
});

const rangeFormat = new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" });
const dayRange = remember((key: string) => rangeFormat.formatRange(new Date(key.slice(0, 10)), new Date(key.slice(11))));

function dayFormatter(options: Intl.DateTimeFormatOptions): (day: string) => string {
  const format = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: "UTC" });
  return remember((day: string) => format.format(new Date(day)));
}

/** A publisher lives for months: what it remembers is thrown away before it grows large. */
const MOST_REMEMBERED = 20_000;

function remember<Key extends string | number, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(key, value);
    }
    return value;
  };
}
