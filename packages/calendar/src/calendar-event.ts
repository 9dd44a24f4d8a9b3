import type { CalendarTime } from "./calendar-time.ts";
import type { Duration } from "./duration.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** One VEVENT: an event, a series, or with `recurrence` one date of a series that differs from the others. */
export type CalendarEvent = {
  /** The name that stays the same over changes; null where the program gave none. */
  uid: string | null;
  /** The revision: of two events with the same name the higher one counts. */
  sequence: number;
  status: "confirmed" | "tentative" | "cancelled";
  summary: string;
  description: string;
  location: string;
  url: string;
  /** False where its owner has marked it as private or confidential (CLASS, section 3.8.1.3). */
  isPublic: boolean;
  categories: string[];
  start: CalendarTime;
  /** How long it lasts; null where the file says nothing, or an end before the start. */
  duration: Duration | null;
  rules: RecurrenceRule[];
  /** Rules of dates that do not take place, as before RFC 5545. */
  exceptionRules: RecurrenceRule[];
  additions: { start: CalendarTime; duration: Duration | null }[];
  exceptions: CalendarTime[];
  /** The date of the series that this event replaces, and all later ones where `thisAndFuture`. */
  recurrence: { id: CalendarTime; thisAndFuture: boolean } | null;
  /** When it was changed last (LAST-MODIFIED, else DTSTAMP), in milliseconds since 1970. */
  modified: number | null;
  /** Where it begins in the file, from 1. */
  line: number;
};
