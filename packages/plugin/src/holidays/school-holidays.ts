import { addDays, mondayOfWeek, weekdayOf } from "../calendar/days.ts";
import { easterSunday } from "./easter.ts";

type SchoolHolidayName = "winter" | "winter-elsewhere" | "easter" | "summer" | "autumn" | "christmas";

/** First and last day, both included. A cluster's own have the name the editor gave them. */
export type SchoolHoliday = { from: string; to: string; name: SchoolHolidayName | { text: string } };

/**
 * The school holidays of the school year that begins in August of `year`. Each municipality decides its own; these are the weeks most
 * of them choose. By law only the summer is fixed: it begins on the last Saturday of June (folkeskoleloven § 14 a).
 */
export function usualSchoolHolidays(year: number): SchoolHoliday[] {
  const autumn = mondayOfWeek({ year, week: 42 });
  const winter = mondayOfWeek({ year: year + 1, week: 7 });
  const easter = easterSunday(year + 1);
  const lastOfJune = `${year + 1}-06-30`;
  return [
    { name: "autumn", from: addDays(autumn, -2), to: addDays(autumn, 6) },
    { name: "christmas", from: `${year}-12-21`, to: `${year + 1}-01-03` },
    { name: "winter", from: addDays(winter, -2), to: addDays(winter, 6) },
    { name: "winter-elsewhere", from: addDays(winter, 7), to: addDays(winter, 13) },
    { name: "easter", from: addDays(easter, -8), to: addDays(easter, 1) },
    {
      name: "summer",
      from: addDays(lastOfJune, -((weekdayOf(lastOfJune) + 1) % 7)),
      to: addDays(mondayOfWeek({ year: year + 1, week: 32 }), 6),
    },
  ];
}

/**
 * Answers which school holiday a day lies in. Where a cluster has entered holidays of a school year, these count for that year instead
 * of the usual ones.
 */
export function schoolHolidays(own: readonly SchoolHoliday[]): { on(day: string): SchoolHoliday | null } {
  const ownByYear = Map.groupBy(own, ({ from }) => schoolYearOf(from));
  const known = new Map<number, readonly SchoolHoliday[]>();
  const ofYear = (year: number) => {
    const found = known.get(year) ?? ownByYear.get(year) ?? usualSchoolHolidays(year);
    known.set(year, found);
    return found;
  };
  return {
    on(day) {
      const year = schoolYearOf(day);
      // The summer of last school year reaches into this one.
      return [...ofYear(year), ...ofYear(year - 1)].find(({ from, to }) => day >= from && day <= to) ?? null;
    },
  };
}

function schoolYearOf(day: string): number {
  return Number(day.slice(0, 4)) - (day.slice(5, 7) < "08" ? 1 : 0);
}
