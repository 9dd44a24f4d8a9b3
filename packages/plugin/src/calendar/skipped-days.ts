import { publicHolidaysOn } from "../holidays/public-holidays.ts";
import { type SchoolHoliday, schoolHolidays } from "../holidays/school-holidays.ts";
import { weekOf } from "./days.ts";

/** What a series leaves out besides single dates. A week is left out every year. */
export type Skips = { skipWeeks: readonly number[]; skipHolidays: boolean; skipSchoolHolidays: boolean };

/** Tells the local days a series leaves out. `holidays` are the school holidays that the cluster has entered. */
export function skippedDays({
  skipWeeks,
  skipHolidays,
  skipSchoolHolidays,
  holidays,
}: Skips & { holidays: readonly SchoolHoliday[] }): (day: string) => boolean {
  const school = schoolHolidays(holidays);
  return (day) =>
    skipWeeks.includes(weekOf(day)) ||
    (skipHolidays && publicHolidaysOn(day).some(({ kind }) => kind === "public")) ||
    (skipSchoolHolidays && school.on(day) !== null);
}
