export { type EventTimes, expandOccurrences } from "./expand-occurrences.ts";
export { findRecurrenceProblem, type RecurrenceProblem } from "./recurrence-rule.ts";
