export type { CalendarEvent } from "./calendar-event.ts";
export { type CalendarTime, formatTime } from "./calendar-time.ts";
export { decodeCalendar } from "./decode-calendar.ts";
export type { Duration } from "./duration.ts";
export { type ListedOccurrence, listOccurrences } from "./list-occurrences.ts";
export { type Calendar, parseCalendar } from "./parse-calendar.ts";
export { CalendarError, type CalendarProblem, describeProblem, type ProblemKind } from "./problems.ts";
export type { RecurrenceRule } from "./recurrence-rule.ts";
export type { TimeZone } from "./zones/time-zone.ts";
