import { localDate } from "@klynge/contract";
import { describe, expect, it } from "vitest";
import { type DateOverride, type EventTimes, expandOccurrences } from "../../packages/plugin/src/calendar/expand-occurrences.ts";
import { findRecurrenceProblem } from "../../packages/plugin/src/calendar/recurrence-rule.ts";
import { skippedDays } from "../../packages/plugin/src/calendar/skipped-days.ts";
import { validateRecurrenceRule } from "../../packages/plugin/src/fields/validators.ts";

const NOW = "2026-05-01T10:00:00.000Z";

function starts(event: Partial<EventTimes>, now = NOW): string[] {
  return expand(event, now).map(({ start }) => start);
}

/** Dates by start and end alone. */
function expand(event: Partial<EventTimes>, now = NOW) {
  return expandFully(event, now).map(({ start, end }) => ({ start, end }));
}

function expandFully(event: Partial<EventTimes>, now = NOW) {
  return expandOccurrences({
    event: {
      start: "2026-05-05T17:00:00.000Z",
      end: null,
      allDay: false,
      timezone: "Europe/Copenhagen",
      rule: null,
      exceptions: [],
      additions: [],
      ...event,
    },
    now,
  });
}

describe("an event on one date", () => {
  it("has that date", () => {
    expect(expand({ end: "2026-05-05T19:30:00.000Z" })).toEqual([{ start: "2026-05-05T17:00:00.000Z", end: "2026-05-05T19:30:00.000Z" }]);
  });

  it("stays listed long after it took place", () => {
    expect(starts({ start: "2017-09-02T10:00:00.000Z" })).toEqual(["2017-09-02T10:00:00.000Z"]);
  });

  it("has no end where none was given or the end lies before the start", () => {
    expect(expand({})[0]?.end).toBeNull();
    expect(expand({ end: "2026-05-05T16:00:00.000Z" })[0]?.end).toBeNull();
  });

  it("takes added dates and leaves out exceptions", () => {
    const additions = ["2026-05-12T17:00:00.000Z", "2026-05-19T17:00:00.000Z"];
    expect(starts({ additions, exceptions: ["2026-05-12T17:00:00.000Z"] })).toEqual([
      "2026-05-05T17:00:00.000Z",
      "2026-05-19T17:00:00.000Z",
    ]);
  });

  it("has no dates at all when the only one is an exception", () => {
    expect(starts({ exceptions: ["2026-05-05T17:00:00.000Z"] })).toEqual([]);
  });
});

describe("a weekly series over summer time", () => {
  it("stays at 19:00 when the clocks go back", () => {
    const rule = "FREQ=WEEKLY;COUNT=3";
    expect(starts({ start: "2026-10-20T17:00:00.000Z", rule })).toEqual([
      "2026-10-20T17:00:00.000Z",
      "2026-10-27T18:00:00.000Z",
      "2026-11-03T18:00:00.000Z",
    ]);
  });

  it("stays at 19:00 when the clocks go forward", () => {
    const rule = "FREQ=WEEKLY;COUNT=3";
    expect(starts({ start: "2026-03-24T18:00:00.000Z", rule })).toEqual([
      "2026-03-24T18:00:00.000Z",
      "2026-03-31T17:00:00.000Z",
      "2026-04-07T17:00:00.000Z",
    ]);
  });

  it("ends at the same time on the clock in the night of 25 hours", () => {
    const party = { start: "2026-10-17T20:00:00.000Z", end: "2026-10-18T01:00:00.000Z", rule: "FREQ=WEEKLY;COUNT=2" };
    expect(expand(party)[1]).toEqual({ start: "2026-10-24T20:00:00.000Z", end: "2026-10-25T02:00:00.000Z" });
  });

  it("ends at the same time on the clock in the night of 23 hours", () => {
    const party = { start: "2026-03-21T21:00:00.000Z", end: "2026-03-22T03:00:00.000Z", rule: "FREQ=WEEKLY;COUNT=2" };
    expect(expand(party)[1]).toEqual({ start: "2026-03-28T21:00:00.000Z", end: "2026-03-29T02:00:00.000Z" });
  });

  it("never ends before it starts, not even in the hour that comes twice", () => {
    const start = "2026-10-18T00:15:00.000Z";
    const [, inTheNight] = expand({ start, end: "2026-10-18T00:45:00.000Z", rule: "FREQ=WEEKLY;COUNT=2" });
    expect(inTheNight).toEqual({ start: "2026-10-25T00:15:00.000Z", end: "2026-10-25T00:45:00.000Z" });
    const [second] = expand({ start: "2026-10-25T01:15:00.000Z", end: "2026-10-25T01:45:00.000Z" });
    expect(second).toEqual({ start: "2026-10-25T01:15:00.000Z", end: "2026-10-25T01:45:00.000Z" });
  });

  it("keeps the length of an event that itself spans the change", () => {
    const [first, next] = expand({ start: "2026-10-24T20:00:00.000Z", end: "2026-10-25T02:00:00.000Z", rule: "FREQ=WEEKLY;COUNT=2" });
    expect(first?.end).toBe("2026-10-25T02:00:00.000Z");
    expect(next).toEqual({ start: "2026-10-31T21:00:00.000Z", end: "2026-11-01T02:00:00.000Z" });
  });

  it("follows the event's own zone", () => {
    const rule = "FREQ=WEEKLY;COUNT=2";
    expect(starts({ start: "2026-03-26T19:00:00.000Z", rule, timezone: "UTC" })[1]).toBe("2026-04-02T19:00:00.000Z");
    expect(starts({ start: "2026-03-26T19:00:00.000Z", rule, timezone: "Europe/London" })[1]).toBe("2026-04-02T18:00:00.000Z");
  });
});

describe("rules", () => {
  it("repeat on 29 February in leap years only", () => {
    expect(starts({ start: "2024-02-29T11:00:00.000Z", rule: "FREQ=YEARLY;COUNT=2" })).toEqual([
      "2024-02-29T11:00:00.000Z",
      "2028-02-29T11:00:00.000Z",
    ]);
  });

  it("end with an UNTIL in UTC, included", () => {
    const start = "2026-05-05T17:00:00.000Z";
    expect(starts({ start, rule: "FREQ=WEEKLY;UNTIL=20260519T170000Z" })).toHaveLength(3);
    expect(starts({ start, rule: "FREQ=WEEKLY;UNTIL=20260519T165959Z" })).toHaveLength(2);
  });

  it("end with an UNTIL that is a date or a local time", () => {
    const start = "2026-05-05T17:00:00.000Z";
    expect(starts({ start, rule: "FREQ=WEEKLY;UNTIL=20260519" })).toHaveLength(3);
    expect(starts({ start, rule: "FREQ=WEEKLY;UNTIL=20260519T190000" })).toHaveLength(3);
    expect(starts({ start, rule: "FREQ=WEEKLY;UNTIL=20260519T185900" })).toHaveLength(2);
  });

  it("leave the first date standing when they end before it", () => {
    expect(starts({ rule: "FREQ=WEEKLY;UNTIL=20260401" })).toEqual(["2026-05-05T17:00:00.000Z"]);
  });

  it("count exceptions among their dates, as RFC 5545 has it", () => {
    const rule = "FREQ=WEEKLY;COUNT=3";
    expect(starts({ rule, exceptions: ["2026-05-12T17:00:00.000Z"] })).toEqual(["2026-05-05T17:00:00.000Z", "2026-05-19T17:00:00.000Z"]);
  });

  it("include the first date where the rule does not name it", () => {
    expect(starts({ rule: "FREQ=WEEKLY;BYDAY=TH;COUNT=3" })).toEqual([
      "2026-05-05T17:00:00.000Z",
      "2026-05-07T17:00:00.000Z",
      "2026-05-14T17:00:00.000Z",
    ]);
  });

  it("know the last Thursday of the month", () => {
    const rule = "FREQ=MONTHLY;BYDAY=-1TH;COUNT=3";
    expect(starts({ start: "2026-05-28T17:00:00.000Z", rule })).toEqual([
      "2026-05-28T17:00:00.000Z",
      "2026-06-25T17:00:00.000Z",
      "2026-07-30T17:00:00.000Z",
    ]);
  });

  it("do not list a date twice that was added as well", () => {
    expect(starts({ rule: "FREQ=WEEKLY;COUNT=2", additions: ["2026-05-12T17:00:00.000Z"] })).toHaveLength(2);
  });
});

describe("exceptions", () => {
  const rule = "FREQ=WEEKLY;COUNT=3";

  it("may name any time on the day", () => {
    expect(starts({ rule, exceptions: ["2026-05-12T10:00:00.000Z"] })).toHaveLength(2);
    expect(starts({ rule, exceptions: ["2026-05-11T22:00:00.000Z"] })).toHaveLength(2);
    expect(starts({ rule, exceptions: ["2026-05-12T22:00:00.000Z"] })).toHaveLength(3);
  });

  it("remove only the date at their instant where there is one", () => {
    const twice = { rule, additions: ["2026-05-12T08:00:00.000Z"] };
    expect(starts({ ...twice, exceptions: ["2026-05-12T17:00:00.000Z"] })).toContain("2026-05-12T08:00:00.000Z");
  });
});

describe("all-day events", () => {
  const allDay = true;

  it("take the date in the event's zone", () => {
    expect(expand({ allDay, start: "2026-06-04T22:00:00.000Z" })).toEqual([{ start: "2026-06-05", end: null }]);
    expect(expand({ allDay, start: "2026-06-05T12:00:00.000Z" })).toEqual([{ start: "2026-06-05", end: null }]);
  });

  it("keep their number of days, the last one included", () => {
    const camp = { allDay, start: "2026-07-05T22:00:00.000Z", end: "2026-07-11T22:00:00.000Z", rule: "FREQ=YEARLY;COUNT=2" };
    expect(expand(camp)).toEqual([
      { start: "2026-07-06", end: "2026-07-12" },
      { start: "2027-07-06", end: "2027-07-12" },
    ]);
  });

  it("are not moved by summer time", () => {
    const rule = "FREQ=DAILY;COUNT=4";
    expect(starts({ allDay, start: "2026-03-27T23:00:00.000Z", rule })).toEqual(["2026-03-28", "2026-03-29", "2026-03-30", "2026-03-31"]);
  });

  it("end with an UNTIL of any form", () => {
    const start = "2026-05-04T22:00:00.000Z";
    expect(starts({ allDay, start, rule: "FREQ=DAILY;UNTIL=20260507" })).toEqual(["2026-05-05", "2026-05-06", "2026-05-07"]);
    expect(starts({ allDay, start, rule: "FREQ=DAILY;UNTIL=20260506T220000Z" })).toEqual(["2026-05-05", "2026-05-06", "2026-05-07"]);
  });

  it("take exceptions and additions by date", () => {
    const event = { allDay, start: "2026-05-05T12:00:00.000Z", rule: "FREQ=WEEKLY;COUNT=3" };
    expect(starts({ ...event, exceptions: ["2026-05-11T22:00:00.000Z"], additions: ["2026-05-15T12:00:00.000Z"] })).toEqual([
      "2026-05-05",
      "2026-05-15",
      "2026-05-19",
    ]);
  });
});

describe("names of dates", () => {
  it("are the local day, and the time too for further dates on one day", () => {
    const additions = ["2026-05-05T08:00:00.000Z", "2026-05-05T22:30:00.000Z"];
    expect(expandFully({ additions }).map(({ key }) => key)).toEqual(["2026-05-05", "2026-05-05-1900", "2026-05-06"]);
    expect(expandFully({ allDay: true, start: "2026-06-04T22:00:00.000Z" })[0]?.key).toBe("2026-06-05");
  });
});

describe("dates that are moved", () => {
  const rule = "FREQ=WEEKLY;COUNT=3";
  const end = "2026-05-05T19:00:00.000Z";
  const override = (changed: Partial<DateOverride>): DateOverride => ({
    recurrenceId: "2026-05-12T17:00:00.000Z",
    start: null,
    end: null,
    ...changed,
  });

  it("keep their name and length, and stand where they are now", () => {
    const overrides = [override({ start: "2026-05-21T08:00:00.000Z" })];
    expect(
      expandFully({ rule, end, overrides }).map(({ key, recurrenceId, start, end: last }) => [key, recurrenceId, start, last]),
    ).toEqual([
      ["2026-05-05", "2026-05-05T17:00:00.000Z", "2026-05-05T17:00:00.000Z", end],
      ["2026-05-19", "2026-05-19T17:00:00.000Z", "2026-05-19T17:00:00.000Z", "2026-05-19T19:00:00.000Z"],
      ["2026-05-12", "2026-05-12T17:00:00.000Z", "2026-05-21T08:00:00.000Z", "2026-05-21T10:00:00.000Z"],
    ]);
  });

  it("may have an end of their own, unless it lies before the start", () => {
    const ends = (last: string) => expandFully({ rule, end, overrides: [override({ end: last })] })[1]?.end;
    expect(ends("2026-05-12T21:30:00.000Z")).toBe("2026-05-12T21:30:00.000Z");
    expect(ends("2026-05-12T08:00:00.000Z")).toBe("2026-05-12T19:00:00.000Z");
  });

  it("are known by their day where the series has changed its time", () => {
    const [, second] = expandFully({
      rule,
      start: "2026-05-05T17:30:00.000Z",
      overrides: [override({ start: "2026-05-13T17:00:00.000Z" })],
    });
    expect(second).toMatchObject({ key: "2026-05-12", start: "2026-05-13T17:00:00.000Z" });
  });

  it("say nothing where the series has no such date", () => {
    const overrides = [override({ recurrenceId: "2026-05-13T17:00:00.000Z", start: "2026-05-14T17:00:00.000Z" })];
    expect(expandFully({ rule, overrides }).every((date) => date.override === null)).toBe(true);
  });

  it("may be whole days", () => {
    const overrides = [override({ recurrenceId: "2026-05-11T22:00:00.000Z", start: "2026-05-14T10:00:00.000Z" })];
    const dates = expandFully({ allDay: true, start: "2026-05-05T10:00:00.000Z", rule, overrides });
    expect(dates.map(({ start }) => start)).toEqual(["2026-05-05", "2026-05-14", "2026-05-19"]);
  });
});

describe("days that are left out", () => {
  const skips = skippedDays({ skipWeeks: [21], skipHolidays: true, skipSchoolHolidays: false, holidays: [] });

  it("are no dates of the rule, by the clock where the event is", () => {
    const rule = "FREQ=DAILY;COUNT=16";
    const dates = starts({ start: "2026-05-11T22:30:00.000Z", rule, skips });
    // Ascension is the 14th of May, Whitsun the 24th and 25th; week 21 begins on the 18th.
    expect(dates.map((date) => localDate({ instant: date, timezone: "Europe/Copenhagen" }).slice(8))).toEqual([
      "12",
      "13",
      "15",
      "16",
      "17",
      "26",
      "27",
    ]);
  });

  it("may be dates that were added", () => {
    const additions = ["2026-05-20T17:00:00.000Z"];
    expect(starts({ rule: "FREQ=WEEKLY;COUNT=3", additions, skips })).toEqual([
      "2026-05-05T17:00:00.000Z",
      "2026-05-12T17:00:00.000Z",
      "2026-05-20T17:00:00.000Z",
    ]);
  });
});

describe("how far a series reaches", () => {
  it("is one year back and 18 months ahead when it has no end", () => {
    const dates = starts({ start: "2020-01-07T18:00:00.000Z", rule: "FREQ=WEEKLY" });
    expect(dates[0]).toBe("2025-05-06T17:00:00.000Z");
    expect(dates.at(-1)).toBe("2027-10-26T17:00:00.000Z");
  });

  it("is the whole series when it has one", () => {
    expect(starts({ start: "2018-01-02T18:00:00.000Z", rule: "FREQ=WEEKLY;COUNT=5" })).toHaveLength(5);
    expect(starts({ start: "2026-05-05T17:00:00.000Z", rule: "FREQ=YEARLY;COUNT=6" }).at(-1)).toBe("2031-05-05T17:00:00.000Z");
  });

  it("is the window when the end is absurdly far away", () => {
    const dates = starts({ start: "2020-01-01T18:00:00.000Z", rule: "FREQ=DAILY;UNTIL=20991231" });
    expect(dates[0]).toBe("2025-05-01T17:00:00.000Z");
    expect(dates.length).toBeLessThan(1000);
  });

  it("is its first date when it begins beyond the window", () => {
    expect(starts({ start: "2029-01-02T18:00:00.000Z", rule: "FREQ=WEEKLY" })).toEqual(["2029-01-02T18:00:00.000Z"]);
  });
});

describe("findRecurrenceProblem", () => {
  it("accepts 29 February, whose next date then stands for the series", () => {
    const rule = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29";
    expect(findRecurrenceProblem(rule)).toBeNull();
    expect(starts({ start: "2024-02-29T11:00:00.000Z", rule })).toEqual(["2028-02-29T11:00:00.000Z"]);
  });

  it.each([
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2",
    "FREQ=MONTHLY;BYDAY=-1TH",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=WEEKLY;UNTIL=20261231",
    "FREQ=WEEKLY;UNTIL=20261231T225959Z;WKST=MO",
    "FREQ=DAILY;COUNT=10",
  ])("accepts %s, which then expands", (rule) => {
    expect(findRecurrenceProblem(rule)).toBeNull();
    expect(starts({ rule }).length).toBeGreaterThan(1);
  });

  it.each([
    ["", "form"],
    ["hver tirsdag", "form"],
    ["RRULE:FREQ=WEEKLY", "unknown-part"],
    ["FREQ=WEEKLY;COLOUR=RED", "unknown-part"],
    ["FREQ=WEEKLY;FREQ=DAILY", "repeated-part"],
    ["BYDAY=TU", "frequency"],
    ["FREQ=HOURLY", "frequency"],
    ["FREQ=SOMETIMES", "frequency"],
    ["FREQ=WEEKLY;COUNT=0", "number"],
    ["FREQ=WEEKLY;COUNT=x", "number"],
    ["FREQ=WEEKLY;INTERVAL=-1", "number"],
    ["FREQ=WEEKLY;UNTIL=tomorrow", "until"],
    ["FREQ=WEEKLY;UNTIL=20261332", "until"],
    ["FREQ=WEEKLY;COUNT=2;UNTIL=20261231", "count-and-until"],
    ["FREQ=WEEKLY;BYDAY=XX", "not-possible"],
    ["FREQ=WEEKLY;BYMONTHDAY=3", "not-possible"],
    ["FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "no-dates"],
    ["FREQ=WEEKLY\nFREQ=DAILY", "form"],
  ])("refuses %j: %s", (rule, kind) => {
    expect(findRecurrenceProblem(rule)?.kind).toBe(kind);
  });
});

describe("validateRecurrenceRule", () => {
  const inLanguage = (language: string) => ({ req: { i18n: { language } } });

  it("accepts a good rule and none at all", () => {
    for (const rule of ["FREQ=WEEKLY", "", null, undefined]) expect(validateRecurrenceRule(rule, inLanguage("da"))).toBe(true);
  });

  it("says in the editor's language what is wrong, and with which part", () => {
    expect(validateRecurrenceRule("FREQ=WEEKLY;COUNT=x", inLanguage("da"))).toBe("«COUNT=x» skal være et helt tal fra 1 og op.");
    expect(validateRecurrenceRule("FREQ=WEEKLY;COUNT=x", inLanguage("en"))).toBe("“COUNT=x” must be a whole number from 1 upwards.");
  });
});
