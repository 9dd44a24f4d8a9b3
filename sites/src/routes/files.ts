import { feedDates, upcomingByEvent } from "../lib/calendar.ts";
import { calendarFile } from "../lib/ics.ts";
import { groupBy } from "../lib/lookup.ts";
import { favicon } from "../lib/mark.ts";
import { NEWS_FEED_PATH, newsFeed } from "../lib/news-feed.ts";
import {
  CALENDAR_FILE_PATH,
  eventFilePath,
  FAVICON_PATH,
  ROBOTS_PATH,
  SITEMAP_PATH,
  villageCalendarPath,
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
    file(NEWS_FEED_PATH, "application/rss+xml; charset=utf-8", () => newsFeed(site)),
    file(SEARCH_INDEX_PATH, JSON_TYPE, () => JSON.stringify(searchIndex(site))),
    ...calendarFiles(site),
  ];
}

const datesByVillage = perSite((site) => groupBy(feedDates(site), ({ event }) => event.villageIds));

function calendarFiles(site: Site): FileRoute[] {
  const { name } = site.cluster;
  return [
    file(CALENDAR_FILE_PATH, CALENDAR, () => calendarFile({ site, name, dates: feedDates(site) })),
    ...site.villages.map((village) =>
      file(villageCalendarPath(village.slug), CALENDAR, () =>
        calendarFile({ site, name: t.feeds.events(village.name), dates: datesByVillage(site).get(village.id) ?? [] }),
      ),
    ),
    ...site.events
      .filter(({ id }) => upcomingByEvent(site).has(id))
      .map((event) =>
        file(eventFilePath(event.slug), CALENDAR, () =>
          calendarFile({ site, name: event.title, dates: upcomingByEvent(site).get(event.id) ?? [] }),
        ),
      ),
  ];
}

function file(path: string, type: string, content: () => string): FileRoute {
  return { path, type, content };
}
