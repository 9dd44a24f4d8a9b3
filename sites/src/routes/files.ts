import { datesOf, feedEvents, upcomingByEvent } from "../lib/calendar.ts";
import { CATEGORY_SLUGS } from "../lib/calendar-filters.ts";
import { datePages } from "../lib/date-pages.ts";
import { eventsJson, eventsRss } from "../lib/event-feeds.ts";
import { type CalendarContent, calendarFile } from "../lib/ics.ts";
import { groupBy } from "../lib/lookup.ts";
import { favicon } from "../lib/mark.ts";
import { NEWS_FEED_PATH, newsFeed } from "../lib/news-feed.ts";
import {
  CALENDAR_FILE_PATH,
  CALENDAR_JSON_PATH,
  CALENDAR_RSS_PATH,
  calendarPathOf,
  categoryCalendarPath,
  dateFilePath,
  eventFilePath,
  FAVICON_PATH,
  ROBOTS_PATH,
  SCREEN_PATH,
  SCREEN_WORKER_PATH,
  SITEMAP_PATH,
  WEB_MANIFEST_PATH,
} from "../lib/paths.ts";
import { perSite, type Site } from "../lib/per-site.ts";
import { SEARCH_INDEX_PATH, searchIndex } from "../lib/search-entries.ts";
import { robots, sitemap } from "../lib/sitemap.ts";
import { themeStylesheet } from "../lib/theme-css.ts";
import { webManifest } from "../lib/web-manifest.ts";
import screenWorker from "../screen/offline.js?raw";
import { t } from "../texts/da.ts";
import type { FileRoute, PageRoute } from "./route.ts";

const CALENDAR = "text/calendar; charset=utf-8";
const RSS = "application/rss+xml; charset=utf-8";
const XML = "application/xml; charset=utf-8";
const JAVASCRIPT = "text/javascript; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";

/** Every file of a site that is made from its content. */
export function fileRoutes(site: Site, pages: readonly PageRoute[]): FileRoute[] {
  const { path, css } = themeStylesheet(site);
  return [
    file(path, "text/css; charset=utf-8", () => css),
    file(FAVICON_PATH, "image/svg+xml", () => favicon(site)),
    file(WEB_MANIFEST_PATH, "application/manifest+json; charset=utf-8", () => webManifest(site)),
    file(ROBOTS_PATH, "text/plain; charset=utf-8", () => robots(site)),
    file(SITEMAP_PATH, XML, () => sitemap(site, pages)),
    file(NEWS_FEED_PATH, RSS, () => newsFeed(site)),
    file(CALENDAR_RSS_PATH, RSS, () => eventsRss(site)),
    file(CALENDAR_JSON_PATH, "application/feed+json; charset=utf-8", () => eventsJson(site)),
    file(SEARCH_INDEX_PATH, JSON_TYPE, () => JSON.stringify(searchIndex(site))),
    ...(pages.some(({ path }) => path === SCREEN_PATH) ? [file(SCREEN_WORKER_PATH, JAVASCRIPT, () => screenWorker)] : []),
    ...calendarFiles(site),
  ];
}

/** The events of everything calendar files are made for, by its id; of categories by their names. */
const feedEventsBy = perSite((site) => {
  const events = feedEvents(site);
  return {
    village: groupBy(events, ({ villageIds }) => villageIds),
    place: groupBy(events, ({ placeId }) => (placeId ? [placeId] : [])),
    organisation: groupBy(events, ({ organisationId }) => (organisationId ? [organisationId] : [])),
    category: groupBy(events, ({ category }) => (category ? [category] : [])),
  };
});

/** Single dates that take place elsewhere than the rest of their series, by that place. */
const datesMovedTo = perSite((site) =>
  groupBy(feedEvents(site).flatMap(datesOf), ({ event, placeId }) => (placeId && placeId !== event.placeId ? [placeId] : [])),
);

/**
 * The calendars one can subscribe to: of the cluster's own events only. They stay where they are while nothing comes in them, or readers
 * would report an error.
 */
function calendarFiles(site: Site): FileRoute[] {
  const by = feedEventsBy(site);
  const calendar = (path: string, title: () => string, content: CalendarContent): FileRoute =>
    file(path, CALENDAR, () => calendarFile({ site, name: title(), ...content }));
  const categories = new Set(site.events.flatMap(({ category }) => category ?? []));
  return [
    calendar(CALENDAR_FILE_PATH, () => site.cluster.name, { events: feedEvents(site) }),
    ...site.villages.map((item) =>
      calendar(calendarPathOf("villages", item.slug), () => t.feeds.events(item.name), { events: by.village.get(item.id) ?? [] }),
    ),
    ...site.places.map((item) =>
      calendar(calendarPathOf("places", item.slug), () => t.feeds.events(item.name), {
        events: by.place.get(item.id) ?? [],
        dates: datesMovedTo(site).get(item.id) ?? [],
      }),
    ),
    ...site.organisations.map((item) =>
      calendar(calendarPathOf("organisations", item.slug), () => t.feeds.events(item.name), { events: by.organisation.get(item.id) ?? [] }),
    ),
    ...[...categories].map((category) =>
      calendar(categoryCalendarPath(CATEGORY_SLUGS[category]), () => t.calendar.categoryIn(t.categories[category], site.cluster.name), {
        events: by.category.get(category) ?? [],
      }),
    ),
    ...site.events
      .filter(({ id }) => upcomingByEvent(site).has(id))
      .map((event) => calendar(eventFilePath(event.slug), () => event.title, { events: [event] })),
    ...[...datePages(site)].flatMap(([event, dates]) =>
      dates.map((date) => calendar(dateFilePath(event.slug, date.key), () => date.title, { dates: [date] })),
    ),
  ];
}

function file(path: string, type: string, content: () => string): FileRoute {
  return { path, type, content };
}
