import { type Event, localDate, nextLocalMidnight, type Occurrence, type SharedEvent } from "@klynge/contract";
import { isCopy } from "./archived.ts";
import { addDays, localDateTime } from "./dates.ts";
import { groupBy } from "./lookup.ts";
import { perItem, perSite, type Site } from "./per-site.ts";

/** An event of the cluster itself, or one that another shares: then `source` says which, and `url` where its own page is. */
export type ListedEvent = Event & Partial<Pick<SharedEvent, "source" | "url">>;

/** One date of one event, on the clock of the event's own time zone. */
export interface EventDate {
  event: ListedEvent;
  occurrence: Occurrence;
  /** Names the date within its event for good, see the contract. */
  key: string;
  /** What it is called, where it is, and whether it does not take place. */
  readonly title: string;
  placeId: string | null;
  locationText: string | null;
  villageIds: readonly string[];
  /** What is said about this one date. */
  note: string | null;
  isCancelled: boolean;
  /** First and last calendar day. A party that ends at two in the night belongs to the day it began. */
  firstDay: string;
  lastDay: string;
  /** Such as `19.00`; null for the whole day, and `endTime` also where no end is given. */
  startTime: string | null;
  endTime: string | null;
}

/**
 * All dates that are not over at the site's `now`, in the order they come; what has begun counts from today. Those of other clusters, which
 * the site shows too, are among them.
 */
export const upcomingDates = perSite((site) => listUpcoming(site, [...site.events, ...site.shared.events]));

/** The same of the cluster's own events only: what leaves the site in feeds. */
export const ownUpcomingDates = perSite((site) => upcomingDates(site).filter(({ event }) => event.source === undefined));

function listUpcoming(site: Site, events: readonly ListedEvent[]): EventDate[] {
  const today = todayOf(site);
  const listedOn = ({ firstDay }: EventDate): string => (firstDay < today ? today : firstDay);
  return events
    .flatMap((event) => datesOf(event).filter((date) => !isOver(date, site)))
    .sort((a, b) => compare(listedOn(a), listedOn(b)) || compareDates(a, b));
}

/** The coming dates of what is special: listed one by one. */
export const mainDates = perSite((site) => upcomingDates(site).filter(({ event }) => event.listing === "main"));

/** The next date of everything that goes on week after week: listed once each, so that it does not drown the rest. */
export const regularDates = perSite((site) => {
  const seen = new Set<ListedEvent>();
  return upcomingDates(site).filter(({ event }) => event.listing === "regular" && !seen.has(event) && seen.add(event));
});

export const upcomingByEvent = perSite((site) => groupBy(upcomingDates(site), ({ event }) => [event.id]));
export const upcomingByVillage = perSite((site) => groupBy(upcomingDates(site), ({ event }) => event.villageIds));
export const upcomingByPlace = perSite((site) => groupBy(upcomingDates(site), ({ event }) => (event.placeId ? [event.placeId] : [])));
export const upcomingByOrganisation = perSite((site) =>
  groupBy(upcomingDates(site), ({ event }) => (event.organisationId ? [event.organisationId] : [])),
);

/** What has been, newest first, by year: `2025` → its dates, the years newest first. A series counts once a year. */
export const pastDatesByYear = perSite((site) => {
  const past = site.events.flatMap((event) =>
    oncePerYear(
      datesOf(event).filter((date) => isOver(date, site)),
      event,
    ),
  );
  const byYear = groupBy(
    past.sort((a, b) => compareDates(b, a)),
    ({ firstDay }) => [firstDay.slice(0, 4)],
  );
  return new Map([...byYear].sort(([a], [b]) => compare(b, a)));
});

/** What calendar programs are given: every event with a date that is not over for more than a month. */
export const feedEvents = perSite((site) => {
  // Nobody knows what becomes of what an archived site announced: it goes from the calendars of those who follow it.
  if (isCopy(site)) return [];
  const from = addDays(todayOf(site), -31);
  return site.events.filter((event) => datesOf(event).some(({ lastDay }) => lastDay >= from));
});

const upcomingSet = perSite((site) => new Set(upcomingDates(site)));

/** Whether a date is not over at the site's `now`. */
export function isUpcoming(site: Site, date: EventDate): boolean {
  return upcomingSet(site).has(date);
}

/** The first coming date of each event only, as lists of what happens somewhere want it. */
export function oncePerEvent(dates: readonly EventDate[]): EventDate[] {
  const seen = new Set<ListedEvent>();
  return dates.filter(({ event }) => !seen.has(event) && seen.add(event));
}

/** The calendar date at the site's `now` in the cluster's time zone. */
export const todayOf = perSite(({ now, cluster }) => localDate({ instant: now, timezone: cluster.timezone }));

/** All dates of an event, past and coming, in their order. */
export const datesOf = perItem((event: ListedEvent): readonly EventDate[] =>
  event.occurrences.map((occurrence) => toDate(event, occurrence)),
);

/** What is said about one date counts before what is said about all; a place of its own replaces the event's altogether. */
function toDate(event: ListedEvent, occurrence: Occurrence): EventDate {
  const { key, note, status } = occurrence;
  const { placeId, locationText } = occurrence.placeId !== null || occurrence.locationText !== null ? occurrence : event;
  return {
    event,
    occurrence,
    key,
    // Every list of dates is made of these: asked for only where it is shown, a new title changes no other page.
    get title() {
      return occurrence.title ?? event.title;
    },
    note,
    placeId,
    locationText,
    villageIds: event.villageIds,
    isCancelled: status === "cancelled",
    ...spanOf(event, occurrence),
  };
}

function spanOf(
  { allDay, timezone }: ListedEvent,
  occurrence: Occurrence,
): Pick<EventDate, "firstDay" | "lastDay" | "startTime" | "endTime"> {
  if (allDay) return { firstDay: occurrence.start, lastDay: occurrence.end ?? occurrence.start, startTime: null, endTime: null };
  const start = localDateTime({ instant: occurrence.start, timezone });
  if (occurrence.end === null) return { firstDay: start.day, lastDay: start.day, startTime: start.time, endTime: null };
  const end = localDateTime({ instant: occurrence.end, timezone });
  const endsInTheNight = end.day === addDays(start.day, 1) && end.time < "06.00" && end.time < start.time;
  return { firstDay: start.day, lastDay: endsInTheNight ? start.day : end.day, startTime: start.time, endTime: end.time };
}

/** The instant at which a date is over, for clocks that are not the site's. */
export function overAt({ event, occurrence, lastDay }: EventDate, { cluster }: Site): string {
  if (!event.allDay && occurrence.end !== null) return occurrence.end;
  return nextLocalMidnight({ now: `${lastDay}T12:00:00.000Z`, timezone: cluster.timezone });
}

/** Timed events are over at their end; those without an end, and all-day ones, when their day is. */
function isOver({ event, occurrence, lastDay }: EventDate, site: Site): boolean {
  if (event.allDay || occurrence.end === null) return lastDay < todayOf(site);
  return occurrence.end <= site.now;
}

function oncePerYear(dates: EventDate[], event: Event): EventDate[] {
  if (event.recurrenceRule === null) return dates;
  return [...new Map(dates.map((date) => [date.firstDay.slice(0, 4), date])).values()];
}

function compareDates(a: EventDate, b: EventDate): number {
  return (
    compare(a.firstDay, b.firstDay) ||
    compare(a.startTime ?? "", b.startTime ?? "") ||
    compare(a.event.title, b.event.title) ||
    compare(a.event.id, b.event.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
