import type { CalendarEvent } from "./calendar-event.ts";
import { positionOf } from "./calendar-time.ts";

/** A series, or a single event, with the dates that differ from it. */
export type EventGroup = { masters: CalendarEvent[]; overrides: CalendarEvent[] };

/**
 * Sorts events by their uid and leaves out what a later revision has replaced: of the same event, or the same date of a series, only the
 * highest SEQUENCE counts (RFC 5545, section 3.8.7.4; RFC 5546, section 2.1.5), among equals what was changed last.
 *
 * Events that share uid and revision but start at different times are all kept: programs that give every event the same
 * uid are more frequent than ones that export an event's history. Events without a uid stand alone.
 */
export function selectCurrentRevisions(events: readonly CalendarEvent[]): EventGroup[] {
  const groups = Map.groupBy(events, (event) => event.uid ?? event);
  return [...groups.values()].map((group) => {
    const masters = group.filter(({ recurrence }) => recurrence === null);
    const highest = Math.max(...masters.map(({ sequence }) => sequence));
    const current = masters.filter(({ sequence }) => sequence === highest);
    return {
      masters: latestBy({ events: current, key: ({ start }) => `${start.kind} ${positionOf(start)}` }),
      overrides: latestBy({
        events: group.filter(({ recurrence }) => recurrence !== null),
        key: ({ recurrence }) => (recurrence ? `${recurrence.id.kind} ${positionOf(recurrence.id)}` : ""),
      }),
    };
  });
}

function latestBy({ events, key }: { events: readonly CalendarEvent[]; key: (event: CalendarEvent) => string }): CalendarEvent[] {
  const latest = new Map<string, CalendarEvent>();
  for (const event of events) {
    const other = latest.get(key(event));
    if (!other || isLater({ event, than: other })) latest.set(key(event), event);
  }
  return [...latest.values()];
}

/** Where nothing tells, the one further down in the file counts. */
function isLater({ event, than }: { event: CalendarEvent; than: CalendarEvent }): boolean {
  if (event.sequence !== than.sequence) return event.sequence > than.sequence;
  return (event.modified ?? 0) >= (than.modified ?? 0);
}
