import { datesOf, type EventDate, todayOf, upcomingDates } from "./calendar.ts";
import { weekdayOf, weekNumber } from "./calendar-weeks.ts";
import { addDays } from "./dates.ts";
import { WEEK_PLAN_PATHS } from "./paths.ts";
import { perSite } from "./per-site.ts";

/** One week for the notice board. */
export interface WeekPlan {
  path: string;
  /** After ISO 8601. */
  number: number;
  first: string;
  last: string;
  days: { day: string; dates: readonly EventDate[] }[];
}

/** This week and the next ones, from Monday to Sunday; what has been in this one stands there too. None where nothing comes, or the site is archived. */
export const weekPlans = perSite((site): WeekPlan[] => {
  if (upcomingDates(site).length === 0 || site.archive) return [];
  const today = todayOf(site);
  const monday = addDays(today, -weekdayOf(today));
  const all = [...site.events, ...site.shared.events].flatMap(datesOf);
  return WEEK_PLAN_PATHS.map((path, index) => {
    const first = addDays(monday, 7 * index);
    const days = Array.from({ length: 7 }, (_, offset) => addDays(first, offset));
    const last = addDays(first, 6);
    const ofWeek = all.filter(({ firstDay, lastDay }) => firstDay <= last && lastDay >= first).sort(byTime);
    return {
      path,
      number: weekNumber(first),
      first,
      last,
      days: days.map((day) => ({ day, dates: ofWeek.filter(({ firstDay, lastDay }) => firstDay <= day && lastDay >= day) })),
    };
  });
});

function byTime(a: EventDate, b: EventDate): number {
  const [one, other] = [a.startTime ?? "", b.startTime ?? ""];
  if (one !== other) return one < other ? -1 : 1;
  return a.title < b.title ? -1 : 1;
}
