import type { DateOverride, EventTimes } from "../calendar/expand-occurrences.ts";
import type { Recurrence } from "../calendar/recurrence-sentence.ts";
import { skippedDays } from "../calendar/skipped-days.ts";
import type { SchoolHoliday } from "../holidays/school-holidays.ts";
import type { EventRow, OverrideRow } from "../snapshot/rows.ts";
import { textOf } from "../snapshot/rows.ts";

export type EventOverride = DateOverride & { row: OverrideRow };

type Stored = Pick<EventRow, "start" | "end" | "allDay" | "timezone" | "recurrence">;

/** When a stored event takes place, as the expansion wants it. `timezone` is the cluster's, for events that name none. */
export function eventTimes({
  row,
  timezone,
  holidays,
}: {
  row: Stored;
  timezone: string;
  holidays: readonly SchoolHoliday[];
}): EventTimes<EventOverride> {
  const { recurrence } = row;
  const skips = {
    skipWeeks: recurrence?.skipWeeks ?? [],
    skipHolidays: recurrence?.skipHolidays ?? false,
    skipSchoolHolidays: recurrence?.skipSchoolHolidays ?? false,
  };
  const rule = textOf(recurrence?.rule);
  // Without a rule there is nothing to leave out: the one date is what somebody entered.
  const hasSkips = rule !== null && (skips.skipWeeks.length > 0 || skips.skipHolidays || skips.skipSchoolHolidays);
  return {
    start: row.start,
    end: row.end ?? null,
    allDay: row.allDay ?? false,
    timezone: row.timezone || timezone,
    rule,
    exceptions: (recurrence?.exceptions ?? []).map(({ date }) => date),
    additions: (recurrence?.additions ?? []).map(({ date }) => date),
    overrides: (recurrence?.overrides ?? []).map((override) => ({
      recurrenceId: override.recurrenceId,
      start: override.start ?? null,
      end: override.end ?? null,
      row: override,
    })),
    ...(hasSkips && { skips: skippedDays({ ...skips, holidays }) }),
  };
}

/** The same as a sentence tells it. */
export function eventRecurrence({ row, timezone }: { row: Stored; timezone: string }): Recurrence {
  const { recurrence } = row;
  return {
    start: row.start,
    timezone: row.timezone || timezone,
    rule: textOf(recurrence?.rule),
    exceptions: (recurrence?.exceptions ?? []).map(({ date }) => date),
    additions: (recurrence?.additions ?? []).map(({ date }) => date),
    skipWeeks: recurrence?.skipWeeks ?? [],
    skipHolidays: recurrence?.skipHolidays ?? false,
    skipSchoolHolidays: recurrence?.skipSchoolHolidays ?? false,
  };
}
