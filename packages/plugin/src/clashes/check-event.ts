import { expandOccurrences } from "../calendar/expand-occurrences.ts";
import { hasEnd } from "../calendar/recurrence-rule.ts";
import { recurrenceSentence } from "../calendar/recurrence-sentence.ts";
import { wallClock } from "../calendar/wall-clock.ts";
import { eventRecurrence, eventTimes } from "../events/event-times.ts";
import { schoolHolidays } from "../holidays/school-holidays.ts";
import { textOf } from "../snapshot/rows.ts";
import { message } from "../texts/text.ts";
import type { AnsweredDate, ClashAnswer, Proposal } from "./answer.ts";
import type { KnownCalendar } from "./calendar-store.ts";
import { explainClash, proposal, whenText } from "./clash-words.ts";
import { countLevels, type DateClashes, findClashes } from "./find-clashes.ts";
import { findFreeDates, type Searching } from "./free-dates.ts";
import { otherWeekdays } from "./other-weekdays.ts";
import { type PlannedRow, planEvent, spanOf } from "./plan-event.ts";
import type { PlannedDate } from "./planned-date.ts";
import type { PlannedRequest } from "./planned-request.ts";

/** An event that has no id yet is none of those that are known. */
const NEW = "new";
const SINGLE = { within: 60, most: 4 };
const IN_SERIES = { within: 6, most: 2 };
/** For so many dates of a series days nearby are looked for, and so many clashes are told of each. */
const MOST_PROPOSED = 12;
const MOST_CLASHES = 4;

export type Asked = KnownCalendar & {
  request: PlannedRequest;
  now: string;
  language: string | undefined;
};

/** Everything the form shows about when an event takes place. */
export function checkEvent({ request, calendar, setting, now, language }: Asked): ClashAnswer {
  const row: PlannedRow = {
    ...request,
    id: request.id ?? NEW,
    title: request.title ?? "",
    listing: request.listing ?? "main",
    status: "confirmed",
  };
  const { timezone, holidays, villages } = setting;
  const planning = { ...setting, now };
  const today = wallClock(timezone).dayOf(Date.parse(now));
  const search: Searching = { calendar, school: schoolHolidays(holidays), timezone, today };
  const coming = planEvent({ row, setting: planning }).filter(({ lastDay }) => lastDay >= today);
  const found = new Map(coming.map((date) => [date.recurrenceId, findClashes({ date, ...search })]));
  const proposed = new Set(
    [...found.values()]
      .filter(({ level }) => level === "collision" || level === "near")
      .slice(0, MOST_PROPOSED)
      .map(({ date }) => date.recurrenceId),
  );
  const isSeries = coming.length > 1;
  const toProposal = (date: PlannedDate): Proposal => proposal({ date, language, timezone });
  const first = coming[0];
  return {
    sentence: recurrenceSentence({ ...eventRecurrence({ row, timezone }), language }),
    dates: expandOccurrences({ event: eventTimes({ row, timezone, holidays }), now })
      .map((occurrence): AnsweredDate => {
        const { key, recurrenceId, start, end, override } = occurrence;
        const near = found.get(recurrenceId);
        const say = (moment: { start: string; end: string | null }) =>
          whenText({ date: spanOf({ ...moment, timezone }), timezone, language });
        return {
          key,
          recurrenceId,
          when: say({ start, end }),
          start,
          end,
          isCancelled: override?.row.status === "cancelled",
          movedFrom: start === recurrenceId ? null : say({ start: recurrenceId, end: null }),
          note: textOf(override?.row.note),
          ...(near ? told({ near, language, timezone, villages }) : NOTHING_NEAR),
          free:
            isSeries && near && proposed.has(recurrenceId)
              ? findFreeDates({ date: near.date, ...IN_SERIES, ...search }).map(toProposal)
              : [],
        };
      })
      .filter(({ start, end }) => spanOf({ start, end, timezone }).lastDay >= today),
    isEndless: row.recurrence?.rule ? !hasEnd(row.recurrence.rule) : false,
    counts: countLevels([...found.values()]),
    free:
      first && !isSeries && found.get(first.recurrenceId)?.level
        ? findFreeDates({ date: first, ...SINGLE, ...search }).map(toProposal)
        : [],
    weekdays:
      first && isSeries
        ? otherWeekdays({ row, first, search, setting: planning, language, hit: countLevels([...found.values()]).hit })
        : [],
  };
}

const NOTHING_NEAR: Pick<AnsweredDate, "level" | "clashes" | "more" | "holidays"> = { level: null, clashes: [], more: 0, holidays: [] };

function told({
  near: { level, clashes, publicHolidays, schoolHoliday },
  language,
  timezone,
  villages,
}: {
  near: DateClashes;
  language: string | undefined;
  timezone: string;
  villages: ReadonlyMap<string, string>;
}): typeof NOTHING_NEAR {
  const school = schoolHoliday?.name;
  return {
    level,
    clashes: clashes.slice(0, MOST_CLASHES).map((clash) => ({
      level: clash.level,
      eventId: clash.other.eventId,
      title: clash.other.title,
      when: whenText({ date: clash.other, timezone, language }),
      place: clash.other.placeName,
      certainty: clash.other.certainty,
      reason: explainClash({ clash, language, villages }),
    })),
    more: Math.max(0, clashes.length - MOST_CLASHES),
    holidays: [
      ...publicHolidays.map(({ name }) => message({ key: `holiday.${name}`, language })),
      ...(school ? [typeof school === "string" ? message({ key: `school-holiday.${school}`, language }) : school.text] : []),
    ],
  };
}
