import { describe, expect, it } from "vitest";
import { explainClash, whenText } from "../../packages/plugin/src/clashes/clash-words.ts";
import { createClusterCalendar } from "../../packages/plugin/src/clashes/cluster-calendar.ts";
import { findClashes } from "../../packages/plugin/src/clashes/find-clashes.ts";
import { findFreeDates } from "../../packages/plugin/src/clashes/free-dates.ts";
import { type PlannedRow, planEvent } from "../../packages/plugin/src/clashes/plan-event.ts";
import type { PlannedDate } from "../../packages/plugin/src/clashes/planned-date.ts";
import { judge } from "../../packages/plugin/src/clashes/rules.ts";
import { schoolHolidays } from "../../packages/plugin/src/holidays/school-holidays.ts";

const timezone = "Europe/Copenhagen";
const villages = new Map([
  ["knebel", "Knebel"],
  ["vistoft", "Vistoft"],
]);
const places = new Map([
  ["hall", { name: "Molshallen", villageId: "knebel" }],
  ["inn", { name: "Kroen", villageId: "vistoft" }],
]);
const setting = { timezone, holidays: [], places, now: "2026-04-01T10:00:00.000Z" };

/** Tuesday 12 May 2026, 19 to 21 in Denmark. */
function plan(row: Partial<PlannedRow> = {}): PlannedDate[] {
  const usual = { id: "a", title: "Foredrag", start: "2026-05-12T17:00:00.000Z", end: "2026-05-12T19:00:00.000Z" };
  return planEvent({ row: { ...usual, ...row } as PlannedRow, setting });
}

function one(row: Partial<PlannedRow> = {}): PlannedDate {
  const [date] = plan(row);
  if (!date) throw new Error("[test] the event has no date");
  return date;
}

const other = (row: Partial<PlannedRow> = {}) => one({ id: "b", title: "Fællesspisning", ...row });
const at = (from: string, to: string) => ({ start: `2026-05-12T${from}:00.000Z`, end: `2026-05-12T${to}:00.000Z` });

describe("two dates on one day", () => {
  it.each<[string, Partial<PlannedRow>, Partial<PlannedRow>, string | undefined]>([
    ["the same place at the same time", { place: "hall" }, { place: "hall", ...at("18:30", "20:00") }, "collision"],
    ["the same place in other words", { locationText: "Ved  Kirken" }, { locationText: "ved kirken!" }, "collision"],
    ["the same place, one after the other", { place: "hall" }, { place: "hall", ...at("19:00", "21:00") }, "near"],
    ["no end, which is two hours", { place: "hall", end: null }, { place: "hall", ...at("18:59", "20:00") }, "collision"],
    ["no end, and more than two hours", { place: "hall", end: null }, { place: "hall", ...at("19:00", "20:00") }, "near"],
    ["the whole day in the same place", { place: "hall", allDay: true }, { place: "hall", ...at("08:00", "09:00") }, "collision"],
    ["the same village", { villages: ["knebel"] }, { villages: ["knebel"], ...at("08:00", "09:00") }, "near"],
    ["the village of a place", { villages: ["knebel"] }, { place: "hall", ...at("08:00", "09:00") }, "near"],
    ["the same people", { audience: ["families"] }, { audience: ["children", "families"] }, "near"],
    ["everybody, and some", { audience: ["everyone"] }, { audience: ["seniors"] }, "near"],
    ["everybody, and nobody named", { audience: ["everyone"] }, {}, "note"],
    [
      "other people and villages, the same evening",
      { villages: ["knebel"], audience: ["youth"] },
      { villages: ["vistoft"], audience: ["seniors"] },
      "note",
    ],
    ["the same time in the afternoon", at("12:00", "14:00"), at("13:00", "14:00"), "note"],
    ["morning and evening", {}, at("08:00", "09:00"), undefined],
    ["a regular thing in the same place", { place: "hall" }, { place: "hall", listing: "regular" }, "collision"],
    ["a regular thing in the same village", { villages: ["knebel"] }, { villages: ["knebel"], listing: "regular" }, "note"],
    ["a regular thing elsewhere", {}, { listing: "regular" }, undefined],
  ])("%s", (_what, mine, theirs, level) => {
    expect(judge(one(mine), other(theirs))?.level).toBe(level);
    expect(judge(other(theirs), one(mine))?.level).toBe(level);
  });
});

describe("what takes place", () => {
  it("leaves out what is cancelled, a whole event or one date", () => {
    expect(plan({ status: "cancelled" })).toEqual([]);
    const overrides = [{ recurrenceId: "2026-05-12T17:00:00.000Z", status: "cancelled" as const }];
    expect(plan({ recurrence: { rule: "FREQ=WEEKLY;COUNT=2", overrides } }).map(({ key }) => key)).toEqual(["2026-05-19"]);
  });

  it("is what was entered, where there is no series to leave anything out of", () => {
    const skips = { skipWeeks: [20], skipHolidays: true, skipSchoolHolidays: true };
    expect(plan({ recurrence: skips })).toHaveLength(1);
    expect(plan({ recurrence: { ...skips, rule: "FREQ=WEEKLY;COUNT=2" } }).map(({ key }) => key)).toEqual(["2026-05-19"]);
  });

  it("is where a single date was moved to", () => {
    const overrides = [{ recurrenceId: "2026-05-12T17:00:00.000Z", start: "2026-05-14T17:00:00.000Z", place: "inn" }];
    expect(one({ place: "hall", recurrence: { overrides } })).toMatchObject({
      firstDay: "2026-05-14",
      placeName: "Kroen",
      villageIds: ["vistoft"],
    });
  });

  it("belongs to the day it begins where it ends in the night", () => {
    expect(one({ ...at("20:00", "22:00"), end: "2026-05-13T01:00:00.000Z" })).toMatchObject({ lastDay: "2026-05-12", isEvening: true });
    expect(one({ end: "2026-05-14T10:00:00.000Z" })).toMatchObject({ firstDay: "2026-05-12", lastDay: "2026-05-14" });
  });
});

describe("what an editor is told", () => {
  const say = (mine: Partial<PlannedRow>, theirs: Partial<PlannedRow>, language: string) => {
    const clash = judge(one(mine), other(theirs));
    if (!clash) throw new Error("[test] no clash");
    return explainClash({ clash: { ...clash, other: other(theirs) }, villages, language });
  };

  it("is why", () => {
    const families = { villages: ["knebel"], audience: ["families" as const] };
    expect(say(families, families, "da")).toBe("fordi begge er i Knebel og for familier");
    expect(say(families, families, "en")).toBe("because both are in Knebel and for families");
    expect(say({ place: "hall" }, { place: "hall" }, "da")).toBe("fordi begge er på samme sted og samme tid (Molshallen) og i Knebel");
    expect(say({}, {}, "da")).toBe("fordi det er samme aften i klyngen");
  });

  it("is when, on the clocks of the cluster", () => {
    expect(whenText({ date: one(), timezone, language: "da" })).toBe("tirs. 12. maj 2026 kl. 19.00–21.00");
    expect(whenText({ date: one({ allDay: true, end: "2026-05-13T17:00:00.000Z" }), timezone, language: "en" })).toBe(
      "Tue, 12 May 2026 – Wed, 13 May 2026",
    );
  });
});

describe("a cluster's calendar", () => {
  const school = schoolHolidays([]);
  const calendarWith = (...events: PlannedDate[][]) => {
    const calendar = createClusterCalendar();
    for (const dates of events) calendar.set(dates[0]?.eventId ?? "", dates);
    return calendar;
  };

  it("finds what is on any of the days, worst first, and not the event itself", () => {
    const camp = plan({ id: "camp", title: "Lejr", allDay: true, start: "2026-05-11T10:00:00.000Z", end: "2026-05-13T10:00:00.000Z" });
    const calendar = calendarWith(plan(), camp, plan({ id: "b", title: "Koncert", place: "hall" }));
    const { level, clashes } = findClashes({ date: one({ place: "hall" }), calendar, school });
    expect(level).toBe("collision");
    expect(clashes.map((clash) => [clash.level, clash.other.title])).toEqual([
      ["collision", "Koncert"],
      ["note", "Lejr"],
    ]);
  });

  it("forgets what is taken out and what has moved", () => {
    const calendar = calendarWith(plan({ id: "b" }));
    calendar.set("b", plan({ id: "b", start: "2026-05-13T17:00:00.000Z", end: null }));
    expect(calendar.on("2026-05-12")).toEqual([]);
    calendar.remove("b");
    expect(calendar.on("2026-05-13")).toEqual([]);
  });

  it("knows holidays", () => {
    const ascension = one({ start: "2026-05-14T17:00:00.000Z", end: null });
    expect(findClashes({ date: ascension, calendar: calendarWith(), school }).publicHolidays.map(({ name }) => name)).toEqual([
      "ascension",
    ]);
    const autumn = one({ start: "2026-10-13T17:00:00.000Z", end: null });
    expect(findClashes({ date: autumn, calendar: calendarWith(), school }).schoolHoliday?.name).toBe("autumn");
  });

  it("proposes the nearest days without anything near, before and after, but none that is over and no holiday", () => {
    const evening = (day: string) => plan({ id: day, start: `2026-05-${day}T17:00:00.000Z`, end: null });
    const calendar = calendarWith(evening("11"), evening("13"));
    const search = { calendar, school, timezone, today: "2026-05-10" };
    const free = findFreeDates({ date: one(), within: 30, most: 4, ...search });
    // The 14th is Ascension.
    expect(free.map(({ firstDay }) => firstDay)).toEqual(["2026-05-10", "2026-05-15", "2026-05-16", "2026-05-17"]);
    expect(free[0]).toMatchObject({ start: "2026-05-10T17:00:00.000Z", end: "2026-05-10T19:00:00.000Z" });
  });

  it("keeps the time on the clock of what it proposes", () => {
    const late = one({ start: "2026-10-23T17:00:00.000Z", end: null });
    const calendar = calendarWith(plan({ id: "x", start: "2026-10-24T17:00:00.000Z", end: null }));
    const [free] = findFreeDates({ date: late, within: 5, most: 1, calendar, school, timezone, today: "2026-10-23" });
    expect(free?.start).toBe("2026-10-25T18:00:00.000Z");
  });
});
