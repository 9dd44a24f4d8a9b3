import type { ListedOccurrence } from "../../packages/calendar/src/index.ts";

const TIME_ZONE = "Europe/Copenhagen";
const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE, dateStyle: "short", timeStyle: "short" });
const weekday = new Intl.DateTimeFormat("en", { timeZone: "UTC", weekday: "short" });
const STATUS = { confirmed: "", tentative: " (tentative)", cancelled: " (cancelled)" };

/** The dates as a table for people: one line each, times on Danish clocks, whole days by their first and last day. */
export function describeOccurrences({
  occurrences,
  from,
  to,
}: {
  occurrences: readonly ListedOccurrence[];
  from: string;
  to: string;
}): string {
  const rows = occurrences.map((occurrence) => ({
    when: describeTime(occurrence),
    what: `${occurrence.summary}${STATUS[occurrence.status]}`,
  }));
  const width = Math.max(0, ...rows.map(({ when }) => when.length));
  const lines = rows.map(({ when, what }) => `${when.padEnd(width)}  ${what.replace(/\s+/g, " ")}`);
  const count = `${rows.length} ${rows.length === 1 ? "date" : "dates"} from ${from} up to ${to}, in Danish time`;
  return [...lines, count].join("\n");
}

function describeTime({ start, end }: { start: string; end: string }): string {
  const isAllDay = !start.includes("T");
  const [firstDay = "", firstTime = "all day"] = isAllDay ? [start] : onDanishClocks(start);
  const [lastDay = "", lastTime = ""] = isAllDay ? [lastDayOf({ start, end })] : onDanishClocks(end);
  if (end === start || (isAllDay && lastDay === firstDay)) return `${withWeekday(firstDay)} ${firstTime}`;
  if (isAllDay) return `${withWeekday(firstDay)} – ${withWeekday(lastDay)}`;
  return lastDay === firstDay
    ? `${withWeekday(firstDay)} ${firstTime}–${lastTime}`
    : `${withWeekday(firstDay)} ${firstTime} – ${withWeekday(lastDay)} ${lastTime}`;
}

/** Day and time; a time without zone is that of any clock, Danish ones too. */
function onDanishClocks(time: string): string[] {
  return (time.endsWith("Z") ? clock.format(new Date(time)) : time.slice(0, 16).replace("T", " ")).split(" ");
}

/** The end of whole days is the day after the last one, or the first one itself where the file gives no end. */
function lastDayOf({ start, end }: { start: string; end: string }): string {
  return end > start ? new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10) : start;
}

function withWeekday(day: string): string {
  return `${weekday.format(new Date(day))} ${day}`;
}
