import { Temporal } from "temporal-polyfill";
import type { DemoDay, DemoEvent } from "./types.ts";

const TIMEZONE = "Europe/Copenhagen";
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const RECENT_DAYS = 60;

export interface EventTimes {
  start: string;
  end: string | null;
  allDay: boolean;
  /** The RRULE value, null for an event on one date. */
  rule: string | null;
  exceptions: string[];
}

/** When a demo event takes place, seen from `now`: instants in UTC, local times those of Denmark. */
export function eventTimes({ event, now }: { event: DemoEvent; now: Date }): EventTimes {
  const first = resolveDay({ day: event.day, now });
  const exceptions = (event.skip ?? []).map((days) => first.add({ days }));
  const rule = event.every === undefined ? null : ruleOf(event);
  if (event.time === undefined) {
    const last = event.days === undefined ? null : first.add({ days: event.days - 1 });
    return {
      start: instant(first, "00:00"),
      end: last && instant(last, "00:00"),
      allDay: true,
      rule,
      exceptions: exceptions.map((date) => instant(date, "00:00")),
    };
  }
  const [from = "", to] = event.time.split("–");
  const lastDay = to !== undefined && to <= from ? first.add({ days: 1 }) : first;
  return {
    start: instant(first, from),
    end: to === undefined ? null : instant(lastDay, to),
    allDay: false,
    rule,
    exceptions: exceptions.map((date) => instant(date, from)),
  };
}

/** The instant so many days from `now`, at a time of the day in Denmark. */
export function instantIn({ days, time, now }: { days: number; time: string; now: Date }): string {
  return instant(today(now).add({ days }), time);
}

function resolveDay({ day, now }: { day: DemoDay; now: Date }): Temporal.PlainDate {
  if (typeof day === "number") return today(now).add({ days: day });
  if (typeof day === "string") return nextAnniversary({ day, now });
  const [from, weekday] = day;
  let date = today(now).add({ days: from });
  while (!isOn(date, weekday)) date = date.add({ days: 1 });
  return date;
}

function nextAnniversary({ day, now }: { day: string; now: Date }): Temporal.PlainDate {
  const [month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const earliest = today(now).subtract({ days: RECENT_DAYS });
  const date = Temporal.PlainDate.from({ year: earliest.year, month, day: dayOfMonth });
  return Temporal.PlainDate.compare(date, earliest) < 0 ? date.add({ years: 1 }) : date;
}

/** `TU` is any Tuesday, `2TU` a month's second. */
function isOn(date: Temporal.PlainDate, weekday: string): boolean {
  const nth = Number.parseInt(weekday, 10);
  return WEEKDAYS[date.dayOfWeek - 1] === weekday.slice(-2) && (Number.isNaN(nth) || Math.ceil(date.day / 7) === nth);
}

function ruleOf(event: DemoEvent): string {
  if (!Array.isArray(event.day)) {
    throw new TypeError(`[demo] The event "${event.slug}" cannot repeat — its day names no weekday — write it as [from, weekday]`);
  }
  return `FREQ=${event.every === "week" ? "WEEKLY" : "MONTHLY"};BYDAY=${event.day[1]}`;
}

function today(now: Date): Temporal.PlainDate {
  return Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(TIMEZONE).toPlainDate();
}

function instant(date: Temporal.PlainDate, time: string): string {
  const local = date.toZonedDateTime({ timeZone: TIMEZONE, plainTime: Temporal.PlainTime.from(time) });
  return new Date(local.epochMilliseconds).toISOString();
}
