import { type EventDate, feedDates, upcomingByEvent } from "../lib/calendar.ts";
import { CATEGORY_SLUGS } from "../lib/calendar-filters.ts";
import { datePages } from "../lib/date-pages.ts";
import { eventsJson, eventsRss } from "../lib/event-feeds.ts";
import { calendarFile } from "../lib/ics.ts";
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
  SITEMAP_PATH,
  WEB_MANIFEST_PATH,
} from "../lib/paths.ts";
import { perSite, type Site } from "../lib/per-site.ts";
import { SEARCH_INDEX_PATH, searchIndex } from "../lib/search-entries.ts";
import { robots, sitemap } from "../lib/sitemap.ts";
import { themeStylesheet } from "../lib/theme-css.ts";
import { webManifest } from "../lib/web-manifest.ts";
import { t } from "../texts/da.ts";
import type { FileRoute, PageRoute } from "./route.ts";

const CALENDAR = "text/calendar; charset=utf-8";
const RSS = "application/rss+xml; charset=utf-8";
const XML = "application/xml; charset=utf-8";
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
    ...calendarFiles(site),
  ];
}

/** The dates of everything calendar files are made for, by its id; of categories by their names. */
const feedDatesBy = perSite((site) => {
  const dates = feedDates(site);
  return {
    village: groupBy(dates, ({ villageIds }) => villageIds),
    place: groupBy(dates, ({ placeId }) => (placeId ? [placeId] : [])),
    organisation: groupBy(dates, ({ event }) => (event.organisationId ? [event.organisationId] : [])),
    category: groupBy(dates, ({ event }) => (event.category ? [event.category] : [])),
  };
});

/** The calendars one can subscribe to stay where they are while nothing comes in them, or readers would report an error. */
function calendarFiles(site: Site): FileRoute[] {
  const { name } = site.cluster;
  const by = feedDatesBy(site);
  const calendar = (path: string, title: string, dates: readonly EventDate[] = []): FileRoute =>
    file(path, CALENDAR, () => calendarFile({ site, name: title, dates }));
  const categories = new Set(site.events.flatMap(({ category }) => category ?? []));
  return [
    calendar(CALENDAR_FILE_PATH, name, feedDates(site)),
    ...site.villages.map(({ id, slug, name }) => calendar(calendarPathOf("villages", slug), t.feeds.events(name), by.village.get(id))),
    ...site.places.map(({ id, slug, name }) => calendar(calendarPathOf("places", slug), t.feeds.events(name), by.place.get(id))),
    ...site.organisations.map(({ id, slug, name }) =>
      calendar(calendarPathOf("organisations", slug), t.feeds.events(name), by.organisation.get(id)),
    ),
    ...[...categories].map((category) =>
      calendar(
        categoryCalendarPath(CATEGORY_SLUGS[category]),
        t.calendar.categoryIn(t.categories[category], name),
        by.category.get(category),
      ),
    ),
    ...[...upcomingByEvent(site).values()].flatMap((dates) =>
      dates.slice(0, 1).map(({ event }) => calendar(eventFilePath(event.slug), event.title, dates)),
    ),
    ...[...datePages(site)].flatMap(([event, dates]) =>
      dates.map((date) => calendar(dateFilePath(event.slug, date.key), date.title, [date])),
    ),
  ];
}

function file(path: string, type: string, content: () => string): FileRoute {
  return { path, type, content };
}
