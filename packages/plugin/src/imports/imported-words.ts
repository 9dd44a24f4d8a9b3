import type { CalendarEvent } from "@klynge/calendar";

const STATUS = { confirmed: "confirmed", tentative: "hold", cancelled: "cancelled" } as const;

/** What an event of a calendar file says of itself, without when it takes place. A date that is not certain yet is a hold. */
export function wordsOf(event: CalendarEvent) {
  const url = textOrNull(event.url);
  return {
    title: onOneLine(event.summary),
    description: textOrNull(event.description),
    locationText: textOrNull(onOneLine(event.location)),
    url: url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null,
    categories: event.categories.map(onOneLine).filter(Boolean),
    status: STATUS[event.status],
  };
}

const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const textOrNull = (text: string): string | null => text.trim() || null;
