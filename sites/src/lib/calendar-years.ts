import { type EventDate, mainDates, todayOf } from "./calendar.ts";
import { byMonth } from "./event-texts.ts";
import { groupBy } from "./lookup.ts";
import { perSite } from "./per-site.ts";

/** What is special in one month, such as `2026-05`. */
export interface CalendarMonth {
  month: string;
  dates: readonly EventDate[];
}

const MONTHS_IN_FRONT = 3;

/**
 * The calendar's front: what is special in this month and the two after it, or else in the first month that has anything,
 * so that a series without end does not run on for pages.
 */
export const frontMonths = perSite((site): CalendarMonth[] => {
  const months = byMonth(site, mainDates(site));
  const end = addMonths(todayOf(site), MONTHS_IN_FRONT);
  return months.filter(({ month }, index) => index === 0 || month < end);
});

/** The years in which more comes than the front shows, each with all its coming months: `2027` → its months. */
export const laterYears = perSite((site): Map<string, CalendarMonth[]> => {
  const months = byMonth(site, mainDates(site));
  const later = new Set(months.slice(frontMonths(site).length).map(({ month }) => month.slice(0, 4)));
  const byYear = groupBy(months, ({ month }) => [month.slice(0, 4)]);
  return new Map([...byYear].filter(([year]) => later.has(year)));
});

/** The month so many months after the one of a day: `2026-11-22` and 3 are `2027-02`. */
function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
