import { addDays } from "../calendar/days.ts";
import { easterSunday } from "./easter.ts";

type ChurchHoliday =
  | "new-year"
  | "maundy-thursday"
  | "good-friday"
  | "easter-sunday"
  | "easter-monday"
  | "great-prayer-day"
  | "ascension"
  | "whit-sunday"
  | "whit-monday"
  | "christmas-day"
  | "second-christmas-day";
/** No holidays by law of the church, yet days on which most people are free, or make other plans. */
type CustomaryHoliday = "constitution-day" | "christmas-eve" | "new-years-eve";
type HolidayName = ChurchHoliday | CustomaryHoliday;

export type PublicHoliday = { day: string; name: HolidayName; kind: "public" | "customary" };

/**
 * The last year of Store Bededag: lov nr. 214 af 6. marts 2023, "lov om konsekvenser ved afskaffelsen af store bededag som helligdag",
 * made it a working day from 1 January 2024.
 */
const LAST_GREAT_PRAYER_DAY = 2023;

/** The holidays of Denmark in a year, sorted: those of the church by Danish law, and the customary days off. */
export function publicHolidays(year: number): PublicHoliday[] {
  const easter = easterSunday(year);
  const holidays = (entries: [string, HolidayName][], kind: PublicHoliday["kind"]) => entries.map(([day, name]) => ({ day, name, kind }));
  return [
    ...holidays(
      [
        [`${year}-01-01`, "new-year"],
        [addDays(easter, -3), "maundy-thursday"],
        [addDays(easter, -2), "good-friday"],
        [easter, "easter-sunday"],
        [addDays(easter, 1), "easter-monday"],
        [addDays(easter, 39), "ascension"],
        [addDays(easter, 49), "whit-sunday"],
        [addDays(easter, 50), "whit-monday"],
        [`${year}-12-25`, "christmas-day"],
        [`${year}-12-26`, "second-christmas-day"],
      ],
      "public",
    ),
    ...holidays(year > LAST_GREAT_PRAYER_DAY ? [] : [[addDays(easter, 26), "great-prayer-day"]], "public"),
    ...holidays(
      [
        [`${year}-06-05`, "constitution-day"],
        [`${year}-12-24`, "christmas-eve"],
        [`${year}-12-31`, "new-years-eve"],
      ],
      "customary",
    ),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

const byYear = new Map<number, Map<string, PublicHoliday[]>>();

/** What a day is; two at most, as when Ascension falls on Constitution Day. */
export function publicHolidaysOn(day: string): readonly PublicHoliday[] {
  const year = Number(day.slice(0, 4));
  let days = byYear.get(year);
  if (!days) {
    days = Map.groupBy(publicHolidays(year), (holiday) => holiday.day);
    byYear.set(year, days);
  }
  return days.get(day) ?? [];
}
