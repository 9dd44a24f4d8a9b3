import { describe, expect, it } from "vitest";
import { type Choices, followFirstDay, readChoices, writeRule } from "../../packages/plugin/src/calendar/recurrence-choices.ts";
import { findRecurrenceProblem } from "../../packages/plugin/src/calendar/recurrence-rule.ts";
import { readTypedDates } from "../../packages/plugin/src/calendar/typed-dates.ts";

const timezone = "Europe/Copenhagen";
/** The fourth and last Tuesday of May. */
const firstDay = "2026-05-26";
const chosen = (change: Partial<Choices>): Choices => ({
  frequency: "weekly",
  interval: 1,
  weekdays: [],
  ending: { kind: "never" },
  ...change,
});

const RULES: [Choices, string][] = [
  [chosen({ frequency: "daily" }), "FREQ=DAILY"],
  [chosen({ weekdays: ["TU"] }), "FREQ=WEEKLY;BYDAY=TU"],
  [chosen({ weekdays: ["TH", "TU"], interval: 2 }), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"],
  [chosen({ frequency: "monthly-weekday" }), "FREQ=MONTHLY;BYDAY=4TU"],
  [chosen({ frequency: "monthly-last", interval: 3 }), "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TU"],
  [chosen({ frequency: "monthly-date" }), "FREQ=MONTHLY;BYMONTHDAY=26"],
  [chosen({ frequency: "yearly" }), "FREQ=YEARLY"],
];
const ENDINGS: [Choices["ending"], string][] = [
  [{ kind: "never" }, ""],
  [{ kind: "until", day: "2026-12-31" }, ";UNTIL=20261231T235959"],
  [{ kind: "count", count: 8 }, ";COUNT=8"],
];

describe.each(RULES)("the choices of %j", (choices, pattern) => {
  it.each(ENDINGS)("become a rule, and are read back from it, ending %j", (ending, text) => {
    const rule = writeRule({ choices: { ...choices, ending }, firstDay });
    expect(rule).toBe(pattern + text);
    expect(findRecurrenceProblem(rule)).toBeNull();
    const read = readChoices({ rule, firstDay, timezone });
    expect({ ...read, weekdays: read?.weekdays.toSorted() }).toEqual({ ...choices, weekdays: choices.weekdays.toSorted(), ending });
  });
});

describe("a rule", () => {
  it.each([
    "FREQ=WEEKLY;BYDAY=TU;BYMONTH=5",
    "FREQ=WEEKLY;BYDAY=TU;WKST=SU",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYDAY=4WE",
    "FREQ=MONTHLY;BYDAY=1TU,4TU",
    "FREQ=MONTHLY;BYMONTHDAY=1",
    "FREQ=MONTHLY;BYMONTHDAY=26,27",
    "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=4",
    "FREQ=YEARLY;BYWEEKNO=20",
    "FREQ=DAILY;BYDAY=MO",
    "nonsense",
  ])("that the choices cannot say is kept: %s", (rule) => {
    expect(readChoices({ rule, firstDay, timezone })).toBeNull();
    expect(followFirstDay({ rule, from: firstDay, to: "2026-05-27", timezone })).toBe(rule);
  });

  it("may leave open what follows from the first date, and end at an instant", () => {
    expect(readChoices({ rule: "FREQ=WEEKLY;UNTIL=20261231T230000Z", firstDay, timezone })).toEqual(
      chosen({ weekdays: ["TU"], ending: { kind: "until", day: "2027-01-01" } }),
    );
    expect(readChoices({ rule: "FREQ=MONTHLY", firstDay, timezone })?.frequency).toBe("monthly-date");
  });

  it.each([
    ["FREQ=WEEKLY;BYDAY=TU", "2026-05-27", "FREQ=WEEKLY;BYDAY=WE"],
    ["FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", "2026-05-27", "FREQ=WEEKLY;BYDAY=WE,TH;COUNT=4"],
    ["FREQ=WEEKLY;BYDAY=TU,TH", "2026-05-28", "FREQ=WEEKLY;BYDAY=TH"],
    ["FREQ=MONTHLY;BYDAY=-1TU", "2026-05-27", "FREQ=MONTHLY;BYDAY=-1WE"],
    ["FREQ=MONTHLY;BYDAY=-1TU", "2026-05-13", "FREQ=MONTHLY;BYDAY=2WE"],
    ["FREQ=MONTHLY;BYDAY=4TU", "2026-06-30", "FREQ=MONTHLY;BYDAY=-1TU"],
    ["FREQ=MONTHLY;BYMONTHDAY=26", "2026-06-30", "FREQ=MONTHLY;BYMONTHDAY=30"],
  ])("%s follows its first date to %s", (rule, to, expected) => {
    expect(followFirstDay({ rule, from: firstDay, to, timezone })).toBe(expected);
  });
});

describe("dates as they are typed", () => {
  const today = "2026-11-25";
  const read = (text: string) => readTypedDates({ text, today });

  it.each([
    ["12/3, 19/3", ["2027-03-12", "2027-03-19"]],
    ["12.3.2028; 1-4-28", ["2028-03-12", "2028-04-01"]],
    ["den 12. marts og 19. marts", ["2027-03-12", "2027-03-19"]],
    ["26/11\n25/11", ["2026-11-26", "2027-11-25"]],
    ["29/2", ["2028-02-29"]],
    ["2027-01-02", ["2027-01-02"]],
    ["1 jan 2027 and 3 May", ["2027-01-01", "2027-05-03"]],
    ["12/12, 12/12", ["2026-12-12"]],
    ["", []],
  ])("%j", (text, days) => {
    expect(read(text)).toEqual({ days, unreadable: [] });
  });

  it("are given back where they cannot be read", () => {
    expect(read("12/3, 31/2/2027, hver tirsdag, 5/13")).toEqual({
      days: ["2027-03-12"],
      unreadable: ["31/2/2027", "hver tirsdag", "5/13"],
    });
  });
});
