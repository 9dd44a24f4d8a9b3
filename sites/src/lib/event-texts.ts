import { t } from "../texts/da.ts";
import { type EventDate, todayOf } from "./calendar.ts";
import { formatDays, formatFullDay, formatWeekday } from "./dates.ts";
import { placesById, villagesById, villagesOf } from "./lookup.ts";
import type { Site } from "./per-site.ts";

/** Where something is: an event, or one of its dates. */
interface Where {
  placeId: string | null;
  locationText: string | null;
  villageIds: readonly string[];
}

/** Where it is, as one line: the place and its village, the editor's words, or the villages. Null where nothing is known. */
export function whereText(site: Site, what: Where): string | null {
  const place = what.placeId ? placesById(site).get(what.placeId) : undefined;
  const villages = villagesOf(site, what.villageIds).map(({ name }) => name);
  if (!place) return what.locationText ?? (villages.join(", ") || null);
  const village = place.villageId ? villagesById(site).get(place.villageId)?.name : undefined;
  return village ? `${place.name}, ${village}` : place.name;
}

/** Dates that come one after the other, under the days they are listed on: what has begun stands under today. */
export function byDay(site: Site, dates: readonly EventDate[]): { day: string; dates: EventDate[] }[] {
  const today = todayOf(site);
  const days: { day: string; dates: EventDate[] }[] = [];
  for (const date of dates) {
    const day = date.firstDay < today && date.lastDay >= today ? today : date.firstDay;
    const last = days.at(-1);
    if (last?.day === day) last.dates.push(date);
    else days.push({ day, dates: [date] });
  }
  return days;
}

/** The same under their months, such as `2026-05`. */
export function byMonth(site: Site, dates: readonly EventDate[]): { month: string; dates: EventDate[] }[] {
  const months: { month: string; dates: EventDate[] }[] = [];
  for (const { day, dates: ofDay } of byDay(site, dates)) {
    const last = months.at(-1);
    if (last?.month === day.slice(0, 7)) last.dates.push(...ofDay);
    else months.push({ month: day.slice(0, 7), dates: [...ofDay] });
  }
  return months;
}

/** The time of day: `kl. 19.00–21.00`, `kl. 19.00`, or `Hele dagen`; for several days `kl. 19.00 til søndag 3. maj kl. 12.00`. */
export function timesText({ firstDay, lastDay, startTime, endTime }: EventDate): string {
  if (startTime === null) return firstDay === lastDay ? t.events.allDay : formatDays(firstDay, lastDay);
  if (endTime === null || (firstDay === lastDay && endTime === startTime)) return t.events.at(startTime);
  if (firstDay === lastDay) return t.events.at(`${startTime}–${endTime}`);
  return `${t.events.at(startTime)} ${t.events.until} ${formatWeekday(lastDay)} ${t.events.at(endTime)}`;
}

/** Day and time in full: `fredag den 1. maj 2026 kl. 19.00–21.00`. */
export function whenText(date: EventDate): string {
  if (date.startTime !== null) return `${formatFullDay(date.firstDay)} ${timesText(date)}`;
  if (date.firstDay === date.lastDay) return formatFullDay(date.firstDay);
  return `${formatDays(date.firstDay, date.lastDay)} ${date.lastDay.slice(0, 4)}`;
}

/** Whether a rule of RFC 5545, section 3.3.10, has neither a last day nor a number of dates. */
export function isEndless(rule: string | null): boolean {
  return rule !== null && !/(?:^|;)(?:UNTIL|COUNT)=/i.test(rule);
}
