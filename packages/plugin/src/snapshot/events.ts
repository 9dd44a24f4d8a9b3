import type { Event, Occurrence } from "@klynge/contract";
import { expandOccurrences } from "../calendar/expand-occurrences.ts";
import type { SnapshotContext } from "./context.ts";
import { type EventRow, textOf } from "./rows.ts";

/** All dates of an event, and the zone these are local in. */
export type EventDates = { allDay: boolean; timezone: string; occurrences: Occurrence[] };

/** Expands the events that the public may see; one without any date left has no page. */
export function expandEvents({
  rows,
  now,
  timezone,
}: {
  rows: readonly EventRow[];
  now: string;
  timezone: string;
}): Map<string, EventDates> {
  return new Map(
    rows
      .filter((row) => row.status !== "hold")
      .map((row): [string, EventDates] => [String(row.id), datesOf({ row, now, timezone: row.timezone || timezone })])
      .filter(([, { occurrences }]) => occurrences.length > 0),
  );
}

function datesOf({ row, now, timezone }: { row: EventRow; now: string; timezone: string }): EventDates {
  const allDay = row.allDay ?? false;
  const occurrences = expandOccurrences({
    event: {
      start: row.start,
      end: row.end ?? null,
      allDay,
      timezone,
      rule: textOf(row.recurrence?.rule),
      exceptions: (row.recurrence?.exceptions ?? []).map(({ date }) => date),
      additions: (row.recurrence?.additions ?? []).map(({ date }) => date),
    },
    now,
  });
  return { allDay, timezone, occurrences };
}

/** An event as the site shows it; null where it has no dates. */
export function toEvent({ row, context }: { row: EventRow; context: SnapshotContext }): Event | null {
  const { addresses, media, html } = context;
  const dates = context.dates.get(String(row.id));
  if (!dates || row.status === "hold") return null;
  return {
    id: String(row.id),
    slug: row.slug,
    updatedAt: row.updatedAt,
    uid: textOf(row.uid) ?? `${row.id}@klynge`,
    title: row.title,
    description: html(row.description) || null,
    image: media.image(row.image),
    ...dates,
    recurrenceRule: textOf(row.recurrence?.rule),
    placeId: addresses.published("places", row.place),
    locationText: textOf(row.locationText),
    onlineUrl: textOf(row.onlineUrl),
    villageIds: addresses.publishedIds("villages", row.villages),
    organisationId: addresses.published("organisations", row.organisation),
    category: row.category ?? null,
    status: row.status,
    listing: row.listing ?? "main",
    share: row.share ?? "cluster",
    sequence: row.sequence ?? 0,
  };
}
