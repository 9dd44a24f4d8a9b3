import { daysFrom } from "../calendar/days.ts";
import type { PlannedDate } from "./planned-date.ts";

/** Something that goes on for longer is found on so many of its days only. */
const MOST_DAYS = 120;

/** All dates of a cluster, found by day. */
export type ClusterCalendar = {
  /** Puts an event's dates in place of those it had. */
  set(eventId: string, dates: readonly PlannedDate[]): void;
  remove(eventId: string): void;
  /** What takes place on a day, in no particular order. */
  on(day: string): readonly PlannedDate[];
  eventIds(): Iterable<string>;
};

export function createClusterCalendar(): ClusterCalendar {
  const byDay = new Map<string, Set<PlannedDate>>();
  const byEvent = new Map<string, readonly PlannedDate[]>();
  const calendar: ClusterCalendar = {
    set(eventId, dates) {
      calendar.remove(eventId);
      byEvent.set(eventId, dates);
      for (const date of dates) {
        for (const day of daysOf(date)) {
          const onDay = byDay.get(day);
          if (onDay) onDay.add(date);
          else byDay.set(day, new Set([date]));
        }
      }
    },
    remove(eventId) {
      for (const date of byEvent.get(eventId) ?? []) for (const day of daysOf(date)) byDay.get(day)?.delete(date);
      byEvent.delete(eventId);
    },
    on: (day) => [...(byDay.get(day) ?? [])],
    eventIds: () => byEvent.keys(),
  };
  return calendar;
}

export function daysOf({ firstDay, lastDay }: PlannedDate): string[] {
  return firstDay === lastDay ? [firstDay] : daysFrom(firstDay, lastDay).slice(0, MOST_DAYS);
}
