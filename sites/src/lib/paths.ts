import { documentPath, SECTIONS } from "@klynge/contract";

/** Paths of a site that only the theme knows, besides those of the contract. */
export const CALENDAR_FILE_PATH = "/kalender.ics";
export const ARCHIVE_PATH = `${SECTIONS.events}arkiv/`;
export const FAVICON_PATH = "/favicon.svg";
export const WEB_MANIFEST_PATH = "/site.webmanifest";
export const SITEMAP_PATH = "/sitemap.xml";
export const ROBOTS_PATH = "/robots.txt";

export const NEWS_ON_A_PAGE = 12;
export const DATES_ON_A_PAGE = 60;

/** An event's own calendar file. */
export function eventFilePath(slug: string): string {
  return `${documentPath("events", slug)}${slug}.ics`;
}

/** The calendar of one village. */
export function villageCalendarPath(slug: string): string {
  return `${documentPath("villages", slug)}kalender.ics`;
}
