import type { EventDate } from "./calendar.ts";
import { addDays, localDateTime } from "./dates.ts";
import { whereText } from "./event-texts.ts";
import type { Site } from "./per-site.ts";

/** What the forms of calendar services are filled in with. */
interface Filled {
  site: Site;
  date: EventDate;
  /** The page of the event or its date. */
  path: string;
}

/** Google's form for a new entry. Carries the event and nothing about who reads it. */
export function googleHref({ site, date, path }: Filled): string {
  const { event, firstDay, lastDay, occurrence } = date;
  const compact = (text: string) => text.replace(/[-:.]/g, "");
  const clock = (instant: string) => {
    const { day, time } = localDateTime({ instant, timezone: event.timezone });
    return `${compact(day)}T${compact(time)}00`;
  };
  const dates = event.allDay ? `${compact(firstDay)}/${compact(addDays(lastDay, 1))}` : `${clock(occurrence.start)}/${clock(endOf(date))}`;
  return address("https://calendar.google.com/calendar/render", {
    action: "TEMPLATE",
    text: date.title,
    dates,
    ctz: event.allDay ? null : event.timezone,
    location: whereText(site, date),
    details: site.cluster.origin + path,
  });
}

/** The same form of Outlook on the web. */
export function outlookHref({ site, date, path }: Filled): string {
  const { event, firstDay, lastDay, occurrence } = date;
  return address("https://outlook.live.com/calendar/0/deeplink/compose", {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: date.title,
    startdt: event.allDay ? firstDay : withoutMilliseconds(occurrence.start),
    enddt: event.allDay ? addDays(lastDay, 1) : withoutMilliseconds(endOf(date)),
    allday: event.allDay ? "true" : null,
    location: whereText(site, date),
    body: site.cluster.origin + path,
  });
}

/** The address phones and computers open with their calendar program. */
export function webcalHref(url: string): string {
  return url.replace(/^https?:/, "webcal:");
}

/** Google's page for following a calendar. */
export function googleFollowHref(url: string): string {
  return address("https://calendar.google.com/calendar/r", { cid: webcalHref(url) });
}

/** Outlook's page for the same. */
export function outlookFollowHref({ url, name }: { url: string; name: string }): string {
  return address("https://outlook.live.com/calendar/0/addfromweb", { url, name });
}

/** These forms ask for an end; an hour is what they would propose themselves. */
function endOf({ occurrence: { start, end } }: EventDate): string {
  return end !== null && end > start ? end : new Date(Date.parse(start) + 3_600_000).toISOString();
}

function withoutMilliseconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, "Z");
}

function address(base: string, values: Record<string, string | null>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null);
  return `${base}?${given.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}
