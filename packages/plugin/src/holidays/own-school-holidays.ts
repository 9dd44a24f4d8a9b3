import type { SchoolHoliday } from "./school-holidays.ts";

/** School holidays as a cluster stores them: days at noon in UTC. */
export type SchoolHolidayRow = { name?: string | null; from: string; to: string };

export function ownSchoolHolidays(rows: readonly SchoolHolidayRow[] | null | undefined): SchoolHoliday[] {
  return (rows ?? []).map(({ name, from, to }) => ({ name: { text: name?.trim() ?? "" }, from: from.slice(0, 10), to: to.slice(0, 10) }));
}
