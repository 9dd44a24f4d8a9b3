import { documentPath, SECTIONS } from "@klynge/contract";

/** Paths of a site that only the theme knows, besides those of the contract. */
export const CALENDAR_FILE_PATH = "/kalender.ics";
export const CALENDAR_JSON_PATH = "/kalender.json";
export const CALENDAR_RSS_PATH = "/kalender.xml";
export const WEEKEND_PATH = `${SECTIONS.events}denne-weekend/`;
export const FAVICON_PATH = "/favicon.svg";
export const WEB_MANIFEST_PATH = "/site.webmanifest";
export const SITEMAP_PATH = "/sitemap.xml";
export const ROBOTS_PATH = "/robots.txt";

/** Who made the pictures. Below a fixed section, so that no page of a cluster can want the address. */
export const PICTURE_CREDITS_PATH = `${SECTIONS.about}billeder/`;

export const NEWS_ON_A_PAGE = 12;
/** How many of its coming dates an event's own page lists. */
export const DATES_OF_AN_EVENT = 12;

/** What is to come in one year. Two segments, so that no event's slug can want the address. */
export function yearPath(year: string): string {
  return `${SECTIONS.events}aar/${year}/`;
}

/** What has been in one year; two segments for the same reason. */
export function archivePath(year: string): string {
  return `${SECTIONS.events}arkiv/${year}/`;
}

/** What is shown on a screen in the hall, and the program that keeps it there without the net: it has to lie beside it. */
export const SCREEN_PATH = "/skaerm/";
export const SCREEN_WORKER_PATH = `${SCREEN_PATH}offline.js`;

/** The week for the notice board: this one, the next and the one after. */
export const WEEK_PLAN_PATHS = ["/ugeplan/", "/ugeplan/naeste-uge/", "/ugeplan/om-to-uger/"] as const;

/** An event as a poster. */
export function posterPath(slug: string): string {
  return `/plakat/${slug}/`;
}

/** One month, such as `2026-05`, as a grid: two segments, and the second is no date. */
export function monthPath(month: string): string {
  return `${SECTIONS.events}${month.replace("-", "/")}/`;
}

/** The coming dates with one thing in common, such as `landsby` and `knebel`. */
export function filterPath(kind: string, value: string): string {
  return `${SECTIONS.events}${kind}/${value}/`;
}

/** One date of an event that has several; `key` names it within its event. */
export function datePath(slug: string, key: string): string {
  return `${documentPath("events", slug)}${key}/`;
}

/** The calendar file of that one date. */
export function dateFilePath(slug: string, key: string): string {
  return `${documentPath("events", slug)}${key}.ics`;
}

/** An event's own calendar file. */
export function eventFilePath(slug: string): string {
  return `${documentPath("events", slug)}${slug}.ics`;
}

/** The calendar of one village, place or organisation. */
export function calendarPathOf(collection: "villages" | "places" | "organisations", slug: string): string {
  return `${documentPath(collection, slug)}kalender.ics`;
}

/** The calendar of one kind of events. */
export function categoryCalendarPath(value: string): string {
  return `${filterPath("emne", value)}kalender.ics`;
}
