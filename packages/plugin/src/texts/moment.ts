import { message } from "./text.ts";

/**
 * An instant as one says it, in the time zone of whoever reads: the time alone for today, else with the day.
 *
 * @example moment({ instant: "2026-05-01T10:05:00Z", language: "da" }) // "1. maj kl. 12.05"
 */
export function moment({
  instant,
  language,
  timeZone,
  now = Date.now(),
}: {
  instant: string;
  language: string | undefined;
  timeZone?: string | undefined;
  now?: number;
}): string {
  const locale = language?.startsWith("en") ? "en-GB" : "da-DK";
  const date = new Date(instant);
  const time = date.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", timeZone });
  const dayOf = (when: Date, year: boolean) =>
    when.toLocaleDateString(locale, { day: "numeric", month: "long", timeZone, ...(year ? { year: "numeric" } : {}) });
  const today = new Date(now);
  if (dayOf(date, true) === dayOf(today, true)) return message({ key: "moment.today", language, values: { time } });
  const sameYear = yearOf(date, timeZone) === yearOf(today, timeZone);
  return message({ key: "moment.otherDay", language, values: { time, day: dayOf(date, !sameYear) } });
}

function yearOf(date: Date, timeZone: string | undefined): string {
  return date.toLocaleDateString("en-GB", { year: "numeric", timeZone });
}
