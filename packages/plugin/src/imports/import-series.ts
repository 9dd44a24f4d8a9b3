import { addDuration, type CalendarEvent, type CalendarTime, type EventGroup, formatTime, type RecurrenceRule } from "@klynge/calendar";
import { timezoneSchema } from "@klynge/contract";
import { findRecurrenceProblem } from "../calendar/recurrence-rule.ts";
import { storedInstant, storedTimes } from "./import-times.ts";
import type { ImportedEvent, ImportedOverride } from "./imported-event.ts";
import { wordsOf } from "./imported-words.ts";

/** When an event takes place, in the terms of the CMS. */
export type ImportedDates = Pick<
  ImportedEvent,
  "allDay" | "timezone" | "start" | "end" | "rule" | "exceptions" | "additions" | "overrides"
>;

/**
 * A group of a calendar file as one event with its rule and the dates that differ. Null where the CMS has no words for it: several rules
 * or first dates, exception rules, all dates from one on moved, a series in a zone that only the file knows.
 */
export function importSeries({ group, timezone: own }: { group: EventGroup; timezone: string }): ImportedDates | null {
  const [master, ...others] = group.masters;
  if (!master || others.length > 0 || master.rules.length > 1 || master.exceptionRules.length > 0) return null;
  if (group.overrides.some(({ recurrence }) => recurrence?.thisAndFuture)) return null;
  const isSeries = master.rules.length + master.additions.length > 0;
  const timezone = isSeries ? zoneOf({ time: master.start, own }) : own;
  if (timezone === null) return null;
  const rule = master.rules[0] ? ruleText(master.rules[0]) : null;
  if (rule !== null && findRecurrenceProblem(rule)) return null;
  const instant = (time: CalendarTime) => storedInstant({ time, timezone });
  return {
    ...timesOf({ event: master, timezone }),
    timezone,
    rule,
    exceptions: master.exceptions.map(instant),
    additions: master.additions.map(({ start }) => instant(start)),
    overrides: group.overrides.flatMap((event) => overrideOf({ event, master, timezone })),
  };
}

/** Clocks in UTC have no summer time, which the other events of a Danish calendar do: such a series is listed date by date. */
function zoneOf({ time, own }: { time: CalendarTime; own: string }): string | null {
  if (time.kind !== "zoned") return own;
  const { id, isIana } = time.zone;
  return isIana && id.includes("/") && !id.startsWith("Etc/") && timezoneSchema.safeParse(id).success ? id : null;
}

function timesOf({ event, timezone }: { event: CalendarEvent; timezone: string }) {
  const end = event.duration ? addDuration({ start: event.start, duration: event.duration }) : event.start;
  return storedTimes({ start: formatTime(event.start), end: formatTime(end), timezone });
}

function ruleText({ pattern, count, until }: RecurrenceRule): string {
  if (count !== null) return `${pattern};COUNT=${count}`;
  if (until === null) return pattern;
  const text = new Date(until.wall).toISOString().slice(0, 19).replace(/[-:]/g, "");
  return `${pattern};UNTIL=${until.form === "date" ? text.slice(0, 8) : until.form === "utc" ? `${text}Z` : text}`;
}

function overrideOf({ event, master, timezone }: { event: CalendarEvent; master: CalendarEvent; timezone: string }): ImportedOverride[] {
  if (!event.recurrence) return [];
  const recurrenceId = storedInstant({ time: event.recurrence.id, timezone });
  const times = timesOf({ event, timezone });
  const [own, series] = [wordsOf(event), wordsOf(master)];
  return [
    {
      recurrenceId,
      status: own.status === "cancelled" ? "cancelled" : "confirmed",
      start: times.start === recurrenceId ? null : times.start,
      end: times.end,
      title: own.title === series.title || own.title === "" ? null : own.title,
      locationText: own.locationText === series.locationText ? null : own.locationText,
      note: own.description === series.description ? null : own.description,
    },
  ];
}
