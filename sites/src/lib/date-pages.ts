import { documentPath, type Event } from "@klynge/contract";
import { datesOf, type EventDate, isUpcoming, todayOf, upcomingByEvent } from "./calendar.ts";
import { addDays } from "./dates.ts";
import { DATES_OF_AN_EVENT, datePath } from "./paths.ts";
import { perSite, type Site } from "./per-site.ts";

/** How long a date that is over keeps its page: people look for it the days after. */
const DAYS_AFTER = 7;

/**
 * The dates that have a page of their own, by event: those an event's page lists of its coming ones, and what was just on. An
 * event on one date has its own page for that.
 */
export const datePages = perSite((site) => {
  const oldest = addDays(todayOf(site), -DAYS_AFTER);
  const pages = new Map<Event, EventDate[]>();
  for (const event of site.events) {
    if (event.occurrences.length < 2) continue;
    const coming = upcomingByEvent(site).get(event.id) ?? [];
    const recent = datesOf(event).filter((date) => !isUpcoming(site, date) && date.lastDay >= oldest);
    const dates = [...recent, ...coming.slice(0, DATES_OF_AN_EVENT)];
    if (dates.length > 0) pages.set(event, dates);
  }
  return pages;
});

/** Where a date of a list leads: to its own page where it has one, else to its event's; home where another cluster shares it. */
export function pathOfDate(site: Site, date: EventDate): string {
  const { event, key } = date;
  if (event.url !== undefined) return event.url;
  return pagesOf(site).has(date) ? datePath(event.slug, key) : documentPath("events", event.slug);
}

const pagesOf = perSite((site) => new Set([...datePages(site).values()].flat()));
