import { RESERVED_EVENT_SLUGS } from "@klynge/contract";
import { type EventDate, mainDates, todayOf, upcomingDates } from "./calendar.ts";
import { addDays, latest } from "./dates.ts";
import { perSite } from "./per-site.ts";

/** Days from first to last, and what is on in them. */
export interface Span {
  first: string;
  last: string;
  dates: readonly EventDate[];
}

/** 0 for Monday up to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** The number of a day's week after ISO 8601, as Danish calendars have it. */
export function weekNumber(day: string): number {
  const thursday = addDays(day, 3 - weekdayOf(day));
  const firstOfYear = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((Date.parse(thursday) - Date.parse(firstOfYear)) / (7 * 86_400_000)) + 1;
}

/** What is special in the rest of this week. */
export const restOfWeek = perSite((site): Span => {
  const first = todayOf(site);
  return spanOf(mainDates(site), first, addDays(first, 6 - weekdayOf(first)));
});

/** Friday to Sunday: this weekend's from Monday on, and what is left of it while it lasts. */
export const weekend = perSite((site): Span => {
  const today = todayOf(site);
  const sunday = addDays(today, 6 - weekdayOf(today));
  const friday = addDays(sunday, -2);
  return spanOf(upcomingDates(site), latest([friday, today]), sunday);
});

/** Where nothing comes at all there is no page about the weekend; nor where an event took its address before it was reserved. */
export const hasWeekendPage = perSite(
  (site) => upcomingDates(site).length > 0 && !site.events.some(({ slug }) => RESERVED_EVENT_SLUGS.has(slug)),
);

/** The first dates after a span of days, where it is empty and one wants to know what comes instead. */
export function nextAfter(dates: readonly EventDate[], { last }: Pick<Span, "last">, count: number): EventDate[] {
  return dates.filter(({ firstDay }) => firstDay > last).slice(0, count);
}

function spanOf(dates: readonly EventDate[], first: string, last: string): Span {
  return { first, last, dates: dates.filter(({ firstDay, lastDay }) => firstDay <= last && lastDay >= first) };
}
