import { randomBytes } from "node:crypto";

/**
 * A new release's id: sorts by time, also when the clock was set back since the newest release was made.
 *
 * @example newReleaseId({ now: new Date("2026-05-01T10:00:00Z"), newest: undefined }); // "20260501t100000000z-3f9a1c"
 */
export function newReleaseId({ now, newest }: { now: Date; newest: string | undefined }): string {
  const afterNewest = newest === undefined ? 0 : timeOf(newest) + 1;
  const time = new Date(Math.max(now.getTime(), afterNewest));
  return `${time.toISOString().replaceAll(/[-:.]/g, "").toLowerCase()}-${randomBytes(3).toString("hex")}`;
}

function timeOf(id: string): number {
  const [, year, month, day, hour, minute, second, milli] = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(\d{3})z-/.exec(id) ?? [];
  if (year === undefined) return 0;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`);
}
