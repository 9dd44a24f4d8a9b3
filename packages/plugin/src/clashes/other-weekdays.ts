import { addDays, weekdayOf } from "../calendar/days.ts";
import { recurrenceWords } from "../calendar/recurrence-words.ts";
import { ruleParts, WEEKDAY_CODES } from "../calendar/rule-parts.ts";
import type { WeekdayProposal } from "./answer.ts";
import { proposal } from "./clash-words.ts";
import { countLevels, findClashes } from "./find-clashes.ts";
import { moveDate, type Searching } from "./free-dates.ts";
import { type PlannedRow, type PlanSetting, planEvent } from "./plan-event.ts";
import type { PlannedDate } from "./planned-date.ts";

const MOST = 3;

/**
 * For a series on one weekday: how it would fare on the others, those with fewer clashes first. The dates that were moved or
 * cancelled one by one stay out of it.
 */
export function otherWeekdays({
  row,
  first,
  hit,
  search,
  setting,
  language,
}: {
  row: PlannedRow;
  first: PlannedDate;
  hit: number;
  search: Searching;
  setting: PlanSetting;
  language: string | undefined;
}): WeekdayProposal[] {
  const parts = ruleParts(row.recurrence?.rule ?? "");
  const isOnOneWeekday = parts.frequency === "WEEKLY" && parts.days.length < 2 && parts.positions.length === 0;
  if (hit === 0 || !isOnOneWeekday || row.allDay) return [];
  const start = moveDate({ date: { ...first, start: row.start, end: row.end ?? null }, days: 0, timezone: setting.timezone });
  return [-3, -2, -1, 1, 2, 3]
    .flatMap((days): WeekdayProposal[] => {
      const moved = moveDate({ date: start, days, timezone: setting.timezone });
      if (addDays(first.firstDay, days) < search.today) return [];
      const code = WEEKDAY_CODES[weekdayOf(moved.firstDay) - 1] ?? "MO";
      const rule = String(row.recurrence?.rule).replace(/BYDAY=[A-Z]{2}/, `BYDAY=${code}`);
      const shifted = {
        ...row,
        start: moved.start,
        end: moved.end,
        recurrence: { ...row.recurrence, rule, overrides: [], exceptions: [] },
      };
      const dates = planEvent({ row: shifted, setting }).filter(({ lastDay }) => lastDay >= search.today);
      const counts = countLevels(dates.map((date) => findClashes({ date, ...search })));
      const text = recurrenceWords(language).weekdays[weekdayOf(moved.firstDay) - 1] ?? "";
      return [{ ...proposal({ date: moved, language, timezone: setting.timezone }), text, rule, hit: counts.hit, total: counts.total }];
    })
    .filter((other) => other.hit < hit)
    .sort((a, b) => a.hit - b.hit)
    .slice(0, MOST);
}
