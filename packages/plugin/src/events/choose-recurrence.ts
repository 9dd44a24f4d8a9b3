import type { CollectionBeforeOperationHook, FieldHook } from "payload";
import { type RecurrenceChoice, readRule, toRule } from "../calendar/recurrence-choice.ts";

const DEFAULT_TIMEZONE = "Europe/Copenhagen";

type EventData = {
  start?: unknown;
  timezone?: unknown;
  recurrence?: { repeats?: RecurrenceChoice; until?: string | null; rule?: string | null };
};

/**
 * Turns what was picked in the form into the rule that is stored. Runs on the data as it was sent, together with the
 * event's beginning; data that brings a rule and no choice keeps its rule.
 */
export const writeChosenRule: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== "create" && operation !== "update") return args;
  const data: EventData | undefined = (args as { data?: EventData }).data;
  const recurrence = data?.recurrence;
  if (!recurrence) return args;
  const choice = recurrence.repeats ?? "custom";
  const first = firstOf(data);
  if (choice === "never") recurrence.rule = null;
  else if (choice !== "custom" && first) recurrence.rule = toRule({ choice, until: recurrence.until, ...first });
  // A rule that nobody sees in the form is not validated: whatever was given is checked as one written by hand.
  recurrence.repeats = recurrence.rule ? "custom" : "never";
  return args;
};

/** Shows a stored rule as the choice it was made by. */
export const readChoice: FieldHook = ({ siblingData, data }) => stored({ siblingData, data })?.choice;

/** Shows the last day of a stored rule. */
export const readUntil: FieldHook = ({ siblingData, data }) => stored({ siblingData, data })?.until;

function stored({ siblingData, data }: { siblingData: { rule?: string | null }; data: EventData | undefined }) {
  const first = data && firstOf(data);
  return first ? readRule({ rule: siblingData.rule ?? null, ...first }) : undefined;
}

function firstOf({ start, timezone }: EventData): { start: string; timezone: string } | null {
  const time = new Date(start instanceof Date || typeof start === "string" ? start : Number.NaN);
  const zone = typeof timezone === "string" && timezone ? timezone : DEFAULT_TIMEZONE;
  return Number.isNaN(time.getTime()) || !isTimezone(zone) ? null : { start: time.toISOString(), timezone: zone };
}

function isTimezone(timezone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: timezone }));
  } catch {
    return false;
  }
}
