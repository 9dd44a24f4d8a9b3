import { addDays } from "../calendar/days.ts";
import { expandOccurrences } from "../calendar/expand-occurrences.ts";
import { wallClock } from "../calendar/wall-clock.ts";
import { eventTimes } from "../events/event-times.ts";
import type { SchoolHoliday } from "../holidays/school-holidays.ts";
import { type EventRow, idOf, type Ref, textOf } from "../snapshot/rows.ts";
import type { PlannedDate } from "./planned-date.ts";

/** An event as the database has it, or as it stands in a form. */
export type PlannedRow = Pick<
  EventRow,
  "id" | "title" | "start" | "end" | "allDay" | "timezone" | "recurrence" | "place" | "locationText" | "villages" | "audience" | "listing"
> & { status?: string | null; _status?: string | null };

/** What is known of the cluster's meeting places. */
export type Places = ReadonlyMap<string, { name: string; villageId: string | null }>;

export type PlanSetting = { timezone: string; holidays: readonly SchoolHoliday[]; places: Places; now: string };

/** Something without an end is taken to last two hours. */
const USUAL_LENGTH = 2 * 3_600_000;
const EVENING = "17:00";
const NIGHT = 6 * 3_600_000;

/** All dates of an event that take place, one by one. */
export function planEvent({ row, setting }: { row: PlannedRow; setting: PlanSetting }): PlannedDate[] {
  const { timezone, holidays, now } = setting;
  if (row.status === "cancelled") return [];
  const event = eventTimes({ row, timezone, holidays });
  const common = {
    eventId: String(row.id),
    title: row.title,
    certainty: row.status === "hold" ? ("hold" as const) : row._status === "draft" ? ("draft" as const) : ("confirmed" as const),
    isRegular: row.listing === "regular",
    allDay: event.allDay,
    audience: row.audience ?? [],
  };
  const usual = whereOf({ place: row.place, locationText: row.locationText, villages: row.villages, places: setting.places });
  return expandOccurrences({ event, now })
    .filter(({ override }) => override?.row.status !== "cancelled")
    .map(({ key, recurrenceId, start, end, override }) => {
      const isElsewhere = idOf(override?.row.place) !== null || textOf(override?.row.locationText) !== null;
      const where = isElsewhere
        ? whereOf({ place: override?.row.place, locationText: override?.row.locationText, villages: row.villages, places: setting.places })
        : usual;
      return {
        ...common,
        ...where,
        title: textOf(override?.row.title) ?? row.title,
        key,
        recurrenceId,
        ...spanOf({ start, end, timezone }),
      };
    });
}

/** What a date covers on the cluster's clocks. */
export function spanOf({
  start,
  end,
  timezone,
}: {
  start: string;
  end: string | null;
  timezone: string;
}): Pick<PlannedDate, "start" | "end" | "from" | "to" | "firstDay" | "lastDay" | "isEvening"> {
  const clock = wallClock(timezone);
  if (start.length === 10) {
    const lastDay = end ?? start;
    return {
      start,
      end,
      from: clock.instantOf(start),
      to: clock.instantOf(addDays(lastDay, 1)),
      firstDay: start,
      lastDay,
      isEvening: true,
    };
  }
  const from = Date.parse(start);
  const to = Math.max(from + 1, end === null ? from + USUAL_LENGTH : Date.parse(end));
  const firstDay = clock.dayOf(from);
  // A party that ends in the night belongs to the day it began.
  const lastDay = clock.dayOf(Math.max(from, to - NIGHT));
  return { start, end, from, to, firstDay, lastDay, isEvening: clock.dayOf(to - 1) > firstDay || clock.timeOf(to - 1) >= EVENING };
}

function whereOf({
  place,
  locationText,
  villages,
  places,
}: {
  place: Ref;
  locationText: string | null | undefined;
  villages: PlannedRow["villages"];
  places: Places;
}): Pick<PlannedDate, "placeKey" | "placeName" | "villageIds"> {
  const placeId = idOf(place);
  const known = placeId === null ? undefined : places.get(placeId);
  const words = textOf(locationText);
  const named = (villages ?? []).map(idOf).filter((id) => id !== null);
  return {
    placeKey:
      placeId === null
        ? words &&
          `words:${words
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, " ")
            .trim()}`
        : `place:${placeId}`,
    placeName: known?.name ?? words,
    villageIds: [...new Set(known?.villageId ? [...named, known.villageId] : named)],
  };
}
