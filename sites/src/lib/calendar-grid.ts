import { type EventDate, todayOf, upcomingDates } from "./calendar.ts";
import { weekdayOf, weekNumber } from "./calendar-weeks.ts";
import { addDays, latest } from "./dates.ts";
import { perSite } from "./per-site.ts";

/** One month as a grid of whole weeks. Days of the months around it are null. */
export interface MonthGrid {
  /** Such as `2026-05`. */
  month: string;
  weeks: { number: number; days: ({ day: string; dates: EventDate[] } | null)[] }[];
}

const MONTHS_OF_REGULAR = 3;
const MONTHS_OF_MAIN = 12;

/**
 * The months in which something comes, from this one on: three of them for what goes on week after week, a year of them for what is
 * special. Days that are over stay empty; the archive has them.
 */
export const monthGrids = perSite((site): MonthGrid[] => {
  const today = todayOf(site);
  const ends = [monthAfter(today, MONTHS_OF_REGULAR), monthAfter(today, MONTHS_OF_MAIN)] as const;
  const byDay = new Map<string, EventDate[]>();
  const months = new Set<string>();
  for (const date of upcomingDates(site)) {
    const end = date.event.listing === "regular" ? ends[0] : ends[1];
    if (date.firstDay.slice(0, 7) < end) months.add(latest([date.firstDay, today]).slice(0, 7));
    for (const day of daysOf(date)) byDay.set(day, [...(byDay.get(day) ?? []), date]);
  }
  return [...months].sort().map((month) => ({ month, weeks: weeksOf(month, byDay) }));
});

function weeksOf(month: string, byDay: ReadonlyMap<string, EventDate[]>): MonthGrid["weeks"] {
  const first = `${month}-01`;
  const weeks: MonthGrid["weeks"] = [];
  for (let monday = addDays(first, -weekdayOf(first)); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    weeks.push({
      number: weekNumber(monday),
      days: days.map((day) => (day.slice(0, 7) === month ? { day, dates: (byDay.get(day) ?? []).sort(byTime) } : null)),
    });
  }
  return weeks;
}

/** Every day of a date; what lasts for months is shown on its first and last days only. */
function daysOf({ firstDay, lastDay }: EventDate): string[] {
  const days = [firstDay];
  for (let day = addDays(firstDay, 1); day <= lastDay && days.length < 62; day = addDays(day, 1)) days.push(day);
  return days;
}

function byTime(a: EventDate, b: EventDate): number {
  const [one, other] = [a.startTime ?? "", b.startTime ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

function monthAfter(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
