import { addDays } from "../calendar/days.ts";
import { wallClock } from "../calendar/wall-clock.ts";
import type { SchoolHoliday } from "../holidays/school-holidays.ts";
import type { ClusterCalendar } from "./cluster-calendar.ts";
import { findClashes } from "./find-clashes.ts";
import { spanOf } from "./plan-event.ts";
import type { PlannedDate } from "./planned-date.ts";

export type Searching = {
  calendar: ClusterCalendar;
  school: { on(day: string): SchoolHoliday | null };
  timezone: string;
  /** The first day that may be proposed. */
  today: string;
};

/**
 * The nearest days at the same time of the day on which nothing lies near: no other event to step aside for, no holiday. A school
 * holiday counts as taken unless the date lies in one already. Sorted by day.
 *
 * @param within how many days before and after are looked at
 */
export function findFreeDates({
  date,
  within,
  most,
  calendar,
  school,
  timezone,
  today,
}: Searching & { date: PlannedDate; within: number; most: number }): PlannedDate[] {
  const mayBeInHolidays = school.on(date.firstDay) !== null;
  const isFree = (moved: PlannedDate) => {
    const { level, publicHolidays, schoolHoliday } = findClashes({ date: moved, calendar, school });
    return level === null && publicHolidays.length === 0 && (schoolHoliday === null || mayBeInHolidays);
  };
  const found: PlannedDate[] = [];
  for (let distance = 1; distance <= within && found.length < most; distance += 1) {
    for (const days of [distance, -distance]) {
      if (found.length === most || addDays(date.firstDay, days) < today) continue;
      const moved = moveDate({ date, days, timezone });
      if (isFree(moved)) found.push(moved);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The same date so many days later, at the same time on the clock. */
export function moveDate({ date, days, timezone }: { date: PlannedDate; days: number; timezone: string }): PlannedDate {
  const clock = wallClock(timezone);
  const moved = (moment: string) => {
    if (moment.length === 10) return addDays(moment, days);
    const instant = Date.parse(moment);
    return new Date(clock.instantOf(addDays(clock.dayOf(instant), days), clock.timeOf(instant))).toISOString();
  };
  return { ...date, ...spanOf({ start: moved(date.start), end: date.end && moved(date.end), timezone }) };
}
