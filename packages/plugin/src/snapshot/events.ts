import { AUDIENCES, type Event, type Occurrence } from "@klynge/contract";
import { type ExpandedDate, expandOccurrences } from "../calendar/expand-occurrences.ts";
import { recurrenceSentence } from "../calendar/recurrence-sentence.ts";
import { eventSeries } from "../events/event-series.ts";
import { type EventOverride, eventRecurrence, eventTimes } from "../events/event-times.ts";
import type { SchoolHoliday } from "../holidays/school-holidays.ts";
import type { SnapshotContext } from "./context.ts";
import { type EventRow, textOf } from "./rows.ts";

/** All dates of an event, the zone these are local in, and how it repeats in words. */
export type EventDates = {
  allDay: boolean;
  timezone: string;
  dates: ExpandedDate<EventOverride>[];
  recurrenceText: string | null;
  series: Event["series"];
};

/** Expands the events that the public may see; one without any date left has no page. `timezone` and `holidays` are the cluster's. */
export function expandEvents({
  rows,
  now,
  timezone,
  holidays,
}: {
  rows: readonly EventRow[];
  now: string;
  timezone: string;
  holidays: readonly SchoolHoliday[];
}): Map<string, EventDates> {
  return new Map(
    rows
      .filter((row) => row.status !== "hold")
      .map((row): [string, EventDates] => {
        const event = eventTimes({ row, timezone, holidays });
        const recurrenceText = recurrenceSentence({ ...eventRecurrence({ row, timezone }), language: "da" });
        const dates = expandOccurrences({ event, now });
        const series = eventSeries({ event, dates, now });
        return [String(row.id), { allDay: event.allDay, timezone: event.timezone, dates, recurrenceText, series }];
      })
      .filter(([, { dates }]) => dates.length > 0),
  );
}

/** An event as the site shows it; null where it has no dates. */
export function toEvent({ row, context }: { row: EventRow; context: SnapshotContext }): Event | null {
  const { addresses, media, html } = context;
  const expanded = context.dates.get(String(row.id));
  if (!expanded || row.status === "hold") return null;
  const { dates, ...rest } = expanded;
  const { status } = row;
  return {
    id: String(row.id),
    slug: row.slug,
    updatedAt: row.updatedAt,
    uid: textOf(row.uid) ?? `${row.id}@klynge`,
    title: row.title,
    description: html(row.description) || null,
    image: media.image(row.image),
    ...rest,
    occurrences: dates.map((date) => toOccurrence({ date, status, addresses })),
    recurrenceRule: textOf(row.recurrence?.rule),
    placeId: addresses.published("places", row.place),
    locationText: textOf(row.locationText),
    onlineUrl: textOf(row.onlineUrl),
    villageIds: addresses.publishedIds("villages", row.villages),
    organisationId: addresses.published("organisations", row.organisation),
    category: row.category ?? null,
    audience: AUDIENCES.filter((audience) => row.audience?.includes(audience)),
    status,
    listing: row.listing ?? "main",
    share: row.share ?? "cluster",
    sequence: row.sequence ?? 0,
  };
}

function toOccurrence({
  date: { key, recurrenceId, start, end, override },
  status,
  addresses,
}: {
  date: ExpandedDate<EventOverride>;
  status: Event["status"];
  addresses: SnapshotContext["addresses"];
}): Occurrence {
  const row = override?.row;
  return {
    key,
    recurrenceId,
    start,
    end,
    status: row?.status === "cancelled" ? "cancelled" : status,
    title: textOf(row?.title),
    placeId: addresses.published("places", row?.place),
    locationText: textOf(row?.locationText),
    note: textOf(row?.note),
  };
}
