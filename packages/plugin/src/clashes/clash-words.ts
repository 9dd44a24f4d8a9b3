import { wallClock } from "../calendar/wall-clock.ts";
import { message } from "../texts/text.ts";
import type { Proposal } from "./answer.ts";
import type { Clash } from "./find-clashes.ts";
import type { PlannedDate } from "./planned-date.ts";
import type { ClashReason } from "./rules.ts";

type Speaking = { language: string | undefined; villages: ReadonlyMap<string, string> };

/**
 * Why two dates clash, for the editor to judge.
 *
 * @example "fordi begge er i Knebel og for familier"
 */
export function explainClash({ clash: { reasons, other }, language, villages }: Speaking & { clash: Clash }): string {
  const [first] = reasons;
  if (first?.kind === "evening" || first?.kind === "time") return message({ key: `clash.because.${first.kind}`, language });
  const both = reasons.map((reason) => explainReason({ reason, other, language, villages }));
  return message({ key: "clash.because.both", language, values: { reasons: listOf({ items: both, language }) } });
}

function explainReason({ reason, other, language, villages }: Speaking & { reason: ClashReason; other: PlannedDate }): string {
  const say = (key: Parameters<typeof message>[0]["key"], what = "") => message({ key, language, values: { what } });
  switch (reason.kind) {
    case "place":
      return say(reason.overlaps ? "clash.reason.placeAndTime" : "clash.reason.place", other.placeName ?? "");
    case "villages":
      return say("clash.reason.villages", listOf({ items: reason.ids.map((id) => villages.get(id) ?? "").filter(Boolean), language }));
    case "audience":
      return say(
        "clash.reason.audience",
        listOf({ items: reason.audience.map((audience) => message({ key: `audience.for.${audience}`, language })), language }),
      );
    default:
      return "";
  }
}

function listOf({ items, language }: { items: readonly string[]; language: string | undefined }): string {
  return new Intl.ListFormat(language?.startsWith("en") ? "en-GB" : "da", { type: "conjunction" }).format(items);
}

/** When something takes place, on the cluster's clocks: `tor. 14. jan. 2027 kl. 19.00–21.00`. */
export function whenText({
  date: { start, end, firstDay, lastDay },
  timezone,
  language,
}: {
  date: Pick<PlannedDate, "start" | "end" | "firstDay" | "lastDay">;
  timezone: string;
  language: string | undefined;
}): string {
  const { day, time, at } = formats({ language, timezone });
  const days = firstDay === lastDay ? day(firstDay) : `${day(firstDay)} – ${day(lastDay)}`;
  if (start.length === 10) return days;
  return `${days} ${at}${time(start)}${end ? `–${time(end)}` : ""}`;
}

/** Whole days are stored as noon, which is the same day for everybody near. */
export function proposal({ date, language, timezone }: { date: PlannedDate; language: string | undefined; timezone: string }): Proposal {
  const clock = wallClock(timezone);
  const stored = (moment: string) => (moment.length === 10 ? new Date(clock.instantOf(moment, "12:00")).toISOString() : moment);
  return { start: stored(date.start), end: date.end && stored(date.end), text: dayText({ day: date.firstDay, language }) };
}

/** A day: `tor. 14. jan. 2027`. */
export function dayText({ day, language }: { day: string; language: string | undefined }): string {
  return formats({ language, timezone: "UTC" }).day(day);
}

type Formats = { day: (day: string) => string; time: (instant: string) => string; at: string };

const made = new Map<string, Formats>();

/** Making a formatter takes longer than all it formats here. */
function formats({ language, timezone }: { language: string | undefined; timezone: string }): Formats {
  const isEnglish = language?.startsWith("en") ?? false;
  const name = `${isEnglish} ${timezone}`;
  const known = made.get(name);
  if (known) return known;
  const locale = isEnglish ? "en-GB" : "da-DK";
  const days = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const times = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: timezone });
  const found = {
    day: (day: string) => days.format(new Date(day)).replace(" den ", " "),
    time: (instant: string) => times.format(new Date(instant)),
    at: isEnglish ? "at " : "kl. ",
  };
  made.set(name, found);
  return found;
}
