import { type ClusterSnapshot, type Event, type Occurrence, parseSnapshot } from "@klynge/contract";
import { makeOccurrence, makeSnapshot } from "../../fixtures/snapshot.ts";

/** An event with one date, 1 May 2026 from 19 to 21 in Denmark, changed as the test asks. */
export function makeOneEvent({
  occurrences = [{ start: "2026-05-01T17:00:00.000Z", end: "2026-05-01T19:00:00.000Z" }],
  ...change
}: Partial<Omit<Event, "occurrences">> & {
  occurrences?: (Partial<Occurrence> & Pick<Occurrence, "start" | "end">)[];
} = {}): Event {
  return {
    id: "event",
    slug: "aaben-havn",
    updatedAt: "2026-04-01T08:00:00.000Z",
    uid: "event@example.org",
    title: "Åben havn",
    description: null,
    image: null,
    allDay: false,
    timezone: "Europe/Copenhagen",
    occurrences: occurrences.map((occurrence) => makeOccurrence({ status: change.status ?? "confirmed", ...occurrence })),
    recurrenceRule: null,
    recurrenceText: null,
    series: null,
    placeId: null,
    locationText: null,
    onlineUrl: null,
    villageIds: [],
    organisationId: null,
    category: null,
    audience: [],
    status: "confirmed",
    listing: "main",
    share: "cluster",
    sequence: 0,
    ...change,
  };
}

/** A small site with just these events, at an instant. */
export function siteWith({ events, now = "2026-05-01T10:00:00.000Z" }: { events: Event[]; now?: string }): ClusterSnapshot {
  return parseSnapshot({ ...makeSnapshot({ events: 0, series: 0, news: 1, pages: 0 }), now, events });
}
