import ICAL from "ical.js";
import { listOccurrences, parseCalendar } from "../../../packages/calendar/src/index.ts";
import type { EventDate } from "../../../sites/src/lib/calendar.ts";
import { addDays } from "../../../sites/src/lib/dates.ts";

/** One date as a reader of calendar files finds it: start, end, title, and whether it is cancelled, as one text. */
export type ReadDate = string;

type Window = { from: string; to: string };

/** The dates in a calendar file as our own reader finds them, sorted; those of a window of days. */
export function readWithOurs(file: string, window: Window): ReadDate[] {
  const { events, warnings, name } = parseCalendar(file);
  if (warnings.length > 0) throw new Error(`the reader complains: ${JSON.stringify(warnings)}`);
  return listOccurrences({ calendar: { events, warnings, name }, ...window })
    .filter(({ start }) => start >= window.from && start < window.to)
    .map(({ start, end, summary, status }) => row({ start, end, summary, isCancelled: status === "cancelled" }))
    .sort();
}

/** The same as ical.js finds them, which knows nothing of us. */
export function readWithIcalJs(file: string, window: Window): ReadDate[] {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const components = calendar.getAllSubcomponents("vevent");
  const isException = (component: ICAL.Component) => component.getFirstProperty("recurrence-id") !== null;
  return components
    .filter((component) => !isException(component))
    .flatMap((component) => {
      const uid = component.getFirstPropertyValue("uid");
      const exceptions = components.filter((other) => isException(other) && other.getFirstPropertyValue("uid") === uid);
      return occurrencesOf(new ICAL.Event(component, { exceptions }), window);
    })
    .sort();
}

/** The dates of the site in the same form. */
export function readFromSite(dates: readonly EventDate[], { from, to }: Window): ReadDate[] {
  return dates
    .map(({ event, occurrence: { start, end }, title, isCancelled }) => {
      const last = end ?? start;
      return event.allDay
        ? row({ start, end: addDays(last, 1), summary: title, isCancelled })
        : row({ start: seconds(start), end: seconds(last), summary: title, isCancelled });
    })
    .filter((text) => text >= from && text < to)
    .sort();
}

function occurrencesOf(event: ICAL.Event, { from, to }: Window): ReadDate[] {
  const rows: ReadDate[] = [];
  const add = ({ startDate, endDate, item }: { startDate: ICAL.Time; endDate: ICAL.Time; item: ICAL.Event }) => {
    const isCancelled = item.component.getFirstPropertyValue("status") === "CANCELLED";
    const text = row({ start: textOf(startDate), end: textOf(endDate), summary: item.summary, isCancelled });
    if (text >= from && text < to) rows.push(text);
  };
  if (!event.isRecurring()) {
    add({ startDate: event.startDate, endDate: event.endDate, item: event });
    return rows;
  }
  const iterator = event.iterator();
  // A moved date may come earlier than the one the series has.
  const lastYear = Number(to.slice(0, 4)) + 1;
  for (let next = iterator.next(); next && next.year <= lastYear; next = iterator.next()) add(event.getOccurrenceDetails(next));
  return rows;
}

function textOf(time: ICAL.Time): string {
  return time.isDate ? time.toString() : seconds(time.toJSDate().toISOString());
}

function seconds(instant: string): string {
  return `${instant.slice(0, 19)}Z`;
}

function row({ start, end, summary, isCancelled }: { start: string; end: string; summary: string; isCancelled: boolean }): ReadDate {
  return `${start} ${end} ${summary}${isCancelled ? " (cancelled)" : ""}`;
}
