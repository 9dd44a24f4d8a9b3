import { SECTIONS } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { type EventDate, oncePerEvent, ownUpcomingDates } from "./calendar.ts";
import { pathOfDate } from "./date-pages.ts";
import { latest } from "./dates.ts";
import { whenText, whereText } from "./event-texts.ts";
import { villagesOf } from "./lookup.ts";
import { CALENDAR_JSON_PATH, CALENDAR_RSS_PATH } from "./paths.ts";
import { perSite, type Site } from "./per-site.ts";
import { plainText } from "./plain-text.ts";
import { escapeXml } from "./xml.ts";

const NEXT = 50;

/** The next dates for feeds: what is special one by one, what goes on week after week with its next date. */
const nextDates = perSite((site): EventDate[] => {
  const regular = new Set(oncePerEvent(ownUpcomingDates(site).filter(({ event }) => event.listing === "regular")));
  return ownUpcomingDates(site)
    .filter((date) => date.event.listing === "main" || regular.has(date))
    .slice(0, NEXT);
});

/** The next events after https://www.jsonfeed.org/version/1.1/, with their facts as an extension. */
export function eventsJson(site: Site): string {
  const { origin, name, locale } = site.cluster;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: t.feeds.events(name),
    home_page_url: origin + SECTIONS.events,
    feed_url: origin + CALENDAR_JSON_PATH,
    language: locale,
    items: nextDates(site).map((date) => jsonItem(site, date)),
  });
}

/** The next events as RSS 2.0, soonest first, each with its date in the title, since readers show no other. */
export function eventsRss(site: Site): string {
  const { origin, name, locale } = site.cluster;
  const dates = nextDates(site);
  const newest = latest(dates.map(({ event }) => event.updatedAt));
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeXml(t.feeds.events(name))}</title>
<link>${escapeXml(origin + SECTIONS.events)}</link>
<description>${escapeXml(t.events.intro(name))}</description>
<language>${locale}</language>
${newest && `<lastBuildDate>${rfc822(newest)}</lastBuildDate>\n`}<atom:link href="${escapeXml(origin + CALENDAR_RSS_PATH)}" rel="self" type="application/rss+xml"/>
${dates.map((date) => rssItem(site, date)).join("")}</channel>
</rss>
`;
}

function jsonItem(site: Site, date: EventDate) {
  const { event, occurrence } = date;
  const summary = summaryOf(site, date);
  return {
    id: idOf(date),
    url: site.cluster.origin + pathOfDate(site, date),
    title: titleOf(date),
    summary,
    ...(event.description ? { content_html: event.description } : { content_text: summary }),
    ...(event.image && { image: site.cluster.origin + event.image.fallback.path }),
    date_modified: event.updatedAt,
    ...(event.category && { tags: [t.categories[event.category]] }),
    language: site.cluster.locale,
    _klynge: {
      about: "https://www.rfc-editor.org/rfc/rfc5545",
      uid: event.uid,
      start: occurrence.start,
      end: occurrence.end,
      all_day: event.allDay,
      timezone: event.timezone,
      status: date.isCancelled ? "cancelled" : "confirmed",
      location: whereText(site, date),
      villages: villagesOf(site, event.villageIds).map(({ name }) => name),
      category: event.category,
    },
  };
}

function rssItem(site: Site, date: EventDate): string {
  const url = site.cluster.origin + pathOfDate(site, date);
  return `<item>
<title>${escapeXml(`${titleOf(date)} – ${whenText(date)}`)}</title>
<link>${escapeXml(url)}</link>
<guid isPermaLink="false">${escapeXml(idOf(date))}</guid>
<pubDate>${rfc822(date.event.updatedAt)}</pubDate>
<description>${escapeXml([summaryOf(site, date), date.event.description && plainText(date.event.description)].filter(Boolean).join("\n"))}</description>
</item>
`;
}

/** The same for ever, also when the event's address or its hours change. */
function idOf({ event, key }: EventDate): string {
  return `urn:klynge:event:${event.id}:${key}`;
}

function titleOf({ title, isCancelled }: EventDate): string {
  return isCancelled ? `${t.events.cancelled}: ${title}` : title;
}

function summaryOf(site: Site, date: EventDate): string {
  return [whenText(date), whereText(site, date)].filter(Boolean).join(" · ");
}

function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
