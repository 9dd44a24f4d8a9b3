import { Temporal } from "temporal-polyfill";
import { plainToRichText } from "../rich-text/plain-to-rich-text.ts";
import { message, type TextKey } from "../texts/text.ts";
import type { Answers, Problems } from "./read-answers.ts";

/** An event as it is stored, from what somebody answered. */
export type SubmittedEvent = {
  title: string;
  start: string;
  end: string | null;
  allDay: boolean;
  timezone: string;
  place: string | null;
  locationText: string | null;
  villages: string[];
  category: string | null;
  description: unknown;
};

const MAX_YEARS_AHEAD = 2;

/** What is wrong with the dates: an event lies ahead, not too far, and ends after it begins. */
export function dateProblems({ answers, timezone, now }: { answers: Answers; timezone: string; now: number }): Problems {
  const problems: Problems = {};
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone).toPlainDate();
  const last = today.add({ years: MAX_YEARS_AHEAD });
  const { date = "", endDate, time, endTime } = answers;
  const first = Temporal.PlainDate.from(date);
  if (Temporal.PlainDate.compare(first, today) < 0) problems.date = say("intake.problem.past");
  if (Temporal.PlainDate.compare(first, last) > 0) problems.date = say("intake.problem.far");
  const end = endDate || date;
  if (endTime && !time) problems.time = say("intake.problem.timeMissing");
  if (end < date) problems.endDate = say("error.endBeforeStart");
  else if (end === date && time && endTime && endTime < time) problems.endTime = say("error.endBeforeStart");
  if (end > last.toString()) problems.endDate = say("intake.problem.far");
  return problems;
}

/** Without a time it lasts all day. Times are by the clock on the cluster's walls. */
export function eventOf({ answers, timezone }: { answers: Answers; timezone: string }): SubmittedEvent {
  const { date = "", time, endDate, endTime } = answers;
  const allDay = !time;
  const at = (day: string, clock: string) =>
    new Date(Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(timezone).epochMilliseconds).toISOString();
  const hasEnd = allDay ? Boolean(endDate) : Boolean(endTime || endDate);
  return {
    title: answers.title ?? "",
    start: at(date, time || "00:00"),
    end: hasEnd ? at(endDate || date, allDay ? "00:00" : endTime || time || "00:00") : null,
    allDay,
    timezone,
    place: answers.place || null,
    locationText: answers.locationText || null,
    villages: answers.village ? [answers.village] : [],
    category: answers.category || null,
    description: plainToRichText(
      [
        answers.description ?? "",
        answers.organiser ? message({ key: "intake.organisedBy", language: "da", values: { name: answers.organiser } }) : "",
      ].join("\n\n"),
    ),
  };
}

const say = (key: TextKey): string => message({ key, language: "da" });
