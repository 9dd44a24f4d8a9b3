import { Temporal } from "temporal-polyfill";
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
    description: toRichText([
      ...(answers.description ?? "").split(/\n{2,}/),
      ...(answers.organiser ? [message({ key: "intake.organisedBy", language: "da", values: { name: answers.organiser } })] : []),
    ]),
  };
}

/** Paragraphs as the editor stores them, with single line ends kept. */
export function toRichText(paragraphs: readonly string[]): unknown {
  const element = (type: string, children: unknown[], more: object = {}) => ({
    type,
    children,
    version: 1,
    format: "",
    indent: 0,
    direction: "ltr",
    ...more,
  });
  const text = (content: string) => ({ type: "text", text: content, format: 0, detail: 0, mode: "normal", style: "", version: 1 });
  const lines = (paragraph: string) =>
    paragraph.split("\n").flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: "linebreak", version: 1 }, text(line)]));
  const filled = paragraphs.map((paragraph) => paragraph.trim()).filter(Boolean);
  return {
    root: element(
      "root",
      filled.map((paragraph) => element("paragraph", lines(paragraph), { textFormat: 0 })),
    ),
  };
}

const say = (key: TextKey): string => message({ key, language: "da" });
