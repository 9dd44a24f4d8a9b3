import { describe, expect, it } from "vitest";
import { mondayOfWeek, weekOf } from "../../packages/plugin/src/calendar/days.ts";
import { easterSunday } from "../../packages/plugin/src/holidays/easter.ts";
import { publicHolidays, publicHolidaysOn } from "../../packages/plugin/src/holidays/public-holidays.ts";
import { schoolHolidays, usualSchoolHolidays } from "../../packages/plugin/src/holidays/school-holidays.ts";

/** From printed almanacs; among them the earliest and the latest Easter there is, and the two that the simpler formulas get wrong. */
const EASTERS = [
  "1818-03-22",
  "1943-04-25",
  "1954-04-18",
  "1981-04-19",
  "2000-04-23",
  "2008-03-23",
  "2011-04-24",
  "2019-04-21",
  "2020-04-12",
  "2021-04-04",
  "2022-04-17",
  "2023-04-09",
  "2024-03-31",
  "2025-04-20",
  "2026-04-05",
  "2027-03-28",
  "2028-04-16",
  "2029-04-01",
  "2030-04-21",
  "2031-04-13",
  "2035-03-25",
  "2038-04-25",
  "2049-04-18",
  "2076-04-19",
];

it.each(EASTERS)("Easter is on %s", (day) => {
  expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
});

describe("the holidays of Denmark", () => {
  it("are these in 2027", () => {
    expect(publicHolidays(2027).map(({ day, name, kind }) => `${day} ${name}${kind === "customary" ? " (customary)" : ""}`)).toEqual([
      "2027-01-01 new-year",
      "2027-03-25 maundy-thursday",
      "2027-03-26 good-friday",
      "2027-03-28 easter-sunday",
      "2027-03-29 easter-monday",
      "2027-05-06 ascension",
      "2027-05-16 whit-sunday",
      "2027-05-17 whit-monday",
      "2027-06-05 constitution-day (customary)",
      "2027-12-24 christmas-eve (customary)",
      "2027-12-25 christmas-day",
      "2027-12-26 second-christmas-day",
      "2027-12-31 new-years-eve (customary)",
    ]);
  });

  it("had the Great Prayer Day among them until 2023", () => {
    expect(publicHolidaysOn("2023-05-05")).toEqual([{ day: "2023-05-05", name: "great-prayer-day", kind: "public" }]);
    expect(publicHolidaysOn("2024-04-26")).toEqual([]);
  });

  it("may be two on one day", () => {
    expect(publicHolidaysOn("2003-06-05")).toEqual([{ day: "2003-06-05", name: "constitution-day", kind: "customary" }]);
    expect(publicHolidaysOn("2014-06-05").map(({ name }) => name)).toEqual(["constitution-day"]);
    expect(
      publicHolidaysOn("2022-06-05")
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["constitution-day", "whit-sunday"]);
  });
});

describe("weeks", () => {
  it.each([
    ["2026-01-01", 1],
    ["2026-12-31", 53],
    ["2027-01-01", 53],
    ["2027-01-04", 1],
    ["2024-12-30", 1],
    ["2026-10-12", 42],
    ["2026-10-18", 42],
  ])("%s lies in week %i", (day, week) => {
    expect(weekOf(day)).toBe(week);
  });

  it("begin on a Monday", () => {
    expect(mondayOfWeek({ year: 2026, week: 42 })).toBe("2026-10-12");
    expect(mondayOfWeek({ year: 2027, week: 1 })).toBe("2027-01-04");
  });
});

describe("school holidays", () => {
  it("are those most municipalities have", () => {
    expect(usualSchoolHolidays(2026)).toEqual([
      { name: "autumn", from: "2026-10-10", to: "2026-10-18" },
      { name: "christmas", from: "2026-12-21", to: "2027-01-03" },
      { name: "winter", from: "2027-02-13", to: "2027-02-21" },
      { name: "winter-elsewhere", from: "2027-02-22", to: "2027-02-28" },
      { name: "easter", from: "2027-03-20", to: "2027-03-29" },
      { name: "summer", from: "2027-06-26", to: "2027-08-15" },
    ]);
  });

  it("are found for a day, also in August", () => {
    const { on } = schoolHolidays([]);
    expect(on("2027-02-15")?.name).toBe("winter");
    expect(on("2027-08-14")?.name).toBe("summer");
    expect(on("2027-08-16")).toBeNull();
    expect(on("2026-11-25")).toBeNull();
  });

  it("are a cluster's own where it has entered those of a year, and the usual ones in other years", () => {
    const { on } = schoolHolidays([{ name: { text: "Vinterferie" }, from: "2027-02-20", to: "2027-02-28" }]);
    expect(on("2027-02-21")?.name).toEqual({ text: "Vinterferie" });
    expect(on("2027-02-15")).toBeNull();
    expect(on("2026-10-14")).toBeNull();
    expect(on("2028-02-15")?.name).toBe("winter");
  });
});
