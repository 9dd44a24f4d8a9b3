import { documentPath, type NewsArticle, NOT_FOUND_PATH, type Page, SECTIONS } from "@klynge/contract";
import { ARCHIVED_START_PATH, isCopy } from "../lib/archived.ts";
import { isUpcoming, pastDatesByYear, upcomingByEvent } from "../lib/calendar.ts";
import { calendarFilters } from "../lib/calendar-filters.ts";
import { monthGrids } from "../lib/calendar-grid.ts";
import { hasWeekendPage } from "../lib/calendar-weeks.ts";
import { laterYears } from "../lib/calendar-years.ts";
import { datePages } from "../lib/date-pages.ts";
import { documentGroups, kindPath } from "../lib/documents.ts";
import { intakeRoutes } from "../lib/intake-routes.ts";
import { listedNews } from "../lib/news.ts";
import { paginate } from "../lib/pagination.ts";
import {
  archivePath,
  datePath,
  monthPath,
  NEWS_ON_A_PAGE,
  PICTURE_CREDITS_PATH,
  posterPath,
  SCREEN_PATH,
  WEEKEND_PATH,
  yearPath,
} from "../lib/paths.ts";
import type { Site } from "../lib/per-site.ts";
import { hasPictures } from "../lib/picture-credits.ts";
import { screenContent } from "../lib/screen-content.ts";
import { weekPlans } from "../lib/week-plan.ts";
import type { PageRoute, View } from "./route.ts";

/*
 * Every page looks for its route and so depends on all that is read here. What changes with every edit, such as titles, is left for
 * the pages themselves to read.
 */

/**
 * Every page of a site. A section without content has no page, but news and the calendar always exist. Where a notice has taken the
 * place of an archived site, the start page moves and search engines shall know the notice alone.
 */
export function pageRoutes(site: Site): PageRoute[] {
  const pages = sitePages(site);
  if (!isCopy(site)) return pages;
  const copies = pages.map((page) => ({ ...page, path: page.path === "/" ? ARCHIVED_START_PATH : page.path, isIndexed: false }));
  return [route("/", { view: "notice" }), ...copies];
}

function sitePages(site: Site): PageRoute[] {
  const start = site.pages.find(({ path }) => path === "/") ?? null;
  return [
    route("/", { view: "start", page: start }),
    route(NOT_FOUND_PATH, { view: "notFound" }, { isIndexed: false }),
    route(SECTIONS.about, { view: "about" }),
    route(SECTIONS.search, { view: "search" }, { isIndexed: false }),
    ...newsRoutes(site),
    ...calendarRoutes(site),
    ...intakeRoutes(site),
    ...printedRoutes(site),
    ...section(site.villages, SECTIONS.villages, { view: "villages" }),
    ...section(site.places, SECTIONS.places, { view: "places" }),
    ...section(site.organisations, SECTIONS.organisations, { view: "organisations" }),
    ...section(site.groups, SECTIONS.groups, { view: "groups" }),
    ...documentRoutes(site),
    ...(hasPictures(site) ? [route(PICTURE_CREDITS_PATH, { view: "pictures" })] : []),
    ...(site.network ? [route(SECTIONS.clusters, { view: "clusters" })] : []),
    ...site.villages.map((village) => route(documentPath("villages", village.slug), { view: "village", village }, { content: village })),
    ...site.places.map((place) => route(documentPath("places", place.slug), { view: "place", place }, { content: place })),
    ...site.organisations.map((organisation) =>
      route(documentPath("organisations", organisation.slug), { view: "organisation", organisation }, { content: organisation }),
    ),
    ...site.groups.map((group) => route(documentPath("groups", group.slug), { view: "group", group }, { content: group })),
    ...site.pages.filter((page) => page !== start).map((page) => freePage(page)),
  ];
}

/** Of one kind there is a page only where there are several to choose from. */
function documentRoutes(site: Site): PageRoute[] {
  const groups = documentGroups(site);
  return [
    ...section(site.documents, SECTIONS.documents, { view: "documents", kind: null }),
    ...(groups.length > 1 ? groups.map(({ kind }) => route(kindPath(kind), { view: "documents", kind })) : []),
    ...site.documents.map((document) =>
      route(documentPath("documents", document.slug), { view: "document", document }, { content: document }),
    ),
  ];
}

function newsRoutes(site: Site): PageRoute[] {
  const { news } = site;
  const neighbour = (index: number): NewsArticle | null => news[index] ?? null;
  return [
    ...paginate({ items: listedNews(site), path: SECTIONS.news, size: NEWS_ON_A_PAGE }).map((list) =>
      route(list.path, { view: "newsList", list }),
    ),
    ...news.map((article, index) =>
      route(
        documentPath("news", article.slug),
        { view: "article", article, newer: neighbour(index - 1), older: neighbour(index + 1) },
        { content: article },
      ),
    ),
  ];
}

function calendarRoutes(site: Site): PageRoute[] {
  const past = pastDatesByYear(site);
  const pastYears = [...past.keys()];
  const coming = [...laterYears(site)];
  const grids = monthGrids(site);
  return [
    route(SECTIONS.events, { view: "calendar" }),
    ...coming.map(([year, months], index) =>
      route(yearPath(year), { view: "year", year, months, previous: coming[index - 1]?.[0] ?? null, next: coming[index + 1]?.[0] ?? null }),
    ),
    ...grids.map((grid, index) =>
      route(monthPath(grid.month), {
        view: "month",
        grid,
        previous: grids[index - 1]?.month ?? null,
        next: grids[index + 1]?.month ?? null,
      }),
    ),
    ...(hasWeekendPage(site) ? [route(WEEKEND_PATH, { view: "weekend" })] : []),
    ...calendarFilters(site).flatMap(({ values }) => values.map((value) => route(value.path, { view: "filtered", value }))),
    ...pastYears.map((year) => route(archivePath(year), { view: "archive", year, years: pastYears, dates: past.get(year) ?? [] })),
    ...site.events.map((event) => route(documentPath("events", event.slug), { view: "event", event, date: null }, { content: event })),
    ...[...datePages(site)].flatMap(([event, dates]) =>
      dates.map((date) =>
        route(
          datePath(event.slug, date.key),
          { view: "event", event, date },
          // Search engines shall not show what has been beside what comes.
          { content: event, isIndexed: isUpcoming(site, date) },
        ),
      ),
    ),
  ];
}

/**
 * What is printed from the calendar or shown on a screen. Not for search engines: it says what other pages say. Of an archived site
 * nothing is hung up any more.
 */
function printedRoutes(site: Site): PageRoute[] {
  if (site.archive) return [];
  const { dates, news } = screenContent(site);
  return [
    ...site.events.flatMap((event) => {
      const coming = upcomingByEvent(site).get(event.id);
      return coming ? [route(posterPath(event.slug), { view: "poster", event, dates: coming }, { isIndexed: false })] : [];
    }),
    ...weekPlans(site).map((plan) => route(plan.path, { view: "weekPlan", plan }, { isIndexed: false })),
    ...(dates.length + news.length > 0 ? [route(SCREEN_PATH, { view: "screen" }, { isIndexed: false })] : []),
  ];
}

function freePage(page: Page): PageRoute {
  return route(page.path, { view: "page", page }, { content: page });
}

function section(content: readonly unknown[], path: string, view: View): PageRoute[] {
  return content.length > 0 ? [route(path, view)] : [];
}

function route(path: string, view: View, { content = null, isIndexed = true }: Partial<Pick<PageRoute, "content" | "isIndexed">> = {}) {
  return { ...view, path, content, isIndexed };
}
