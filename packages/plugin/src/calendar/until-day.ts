import { wallClock } from "./wall-clock.ts";

/** The last local day of a rule from its UNTIL: a date, a local time, or a time in UTC. Null where it says no date. */
export function untilDay({ until, timezone }: { until: string; timezone: string }): string | null {
  const [, year, month, day, time] = /^(\d{4})(\d\d)(\d\d)(?:T(\d{6})Z)?/.exec(until) ?? [];
  if (!year) return null;
  const date = `${year}-${month}-${day}`;
  if (!time) return date;
  const instant = Date.parse(`${date}T${time.replace(/(..)(..)(..)/, "$1:$2:$3")}Z`);
  return Number.isNaN(instant) ? null : wallClock(timezone).dayOf(instant);
}
