import type { AUDIENCES } from "@klynge/contract";

export type Audience = (typeof AUDIENCES)[number];

/** Whether it is certain that something takes place: a hold is provisional, a draft not published yet. */
export type Certainty = "confirmed" | "hold" | "draft";

/**
 * One date of one event, as the rules compare them. Times are milliseconds since 1970; days and minutes are those on the cluster's
 * clocks. A whole day reaches from midnight to midnight.
 */
export type PlannedDate = {
  eventId: string;
  title: string;
  certainty: Certainty;
  /** A small thing that goes on week after week. */
  isRegular: boolean;
  key: string;
  /** As the expansion writes them: instants, or dates for whole days. */
  recurrenceId: string;
  start: string;
  end: string | null;
  allDay: boolean;
  from: number;
  to: number;
  firstDay: string;
  lastDay: string;
  /** Whether any of it lies between 17:00 and midnight. */
  isEvening: boolean;
  /** What "the same place" goes by: a meeting place, or the same words. Null where no place is named. */
  placeKey: string | null;
  placeName: string | null;
  villageIds: readonly string[];
  audience: readonly Audience[];
};
