import { describe, expect, it } from "vitest";
import { type RecurrenceChoice, readRule, toRule } from "../../packages/plugin/src/calendar/recurrence-choice.ts";
import { findRecurrenceProblem } from "../../packages/plugin/src/calendar/recurrence-rule.ts";

const timezone = "Europe/Copenhagen";
/** The second Tuesday of May, in the evening. */
const start = "2026-05-12T17:00:00.000Z";

const RULES: [Exclude<RecurrenceChoice, "custom" | "never">, string][] = [
  ["weekly", "FREQ=WEEKLY;BYDAY=TU"],
  ["fortnightly", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"],
  ["monthly-weekday", "FREQ=MONTHLY;BYDAY=2TU"],
  ["monthly-date", "FREQ=MONTHLY;BYMONTHDAY=12"],
  ["yearly", "FREQ=YEARLY"],
];

describe.each(RULES)("the choice %s", (choice, rule) => {
  it("becomes a rule that can be expanded, and is read back from it", () => {
    expect(toRule({ choice, start, timezone })).toBe(rule);
    expect(findRecurrenceProblem(rule)).toBeNull();
    expect(readRule({ rule, start, timezone })).toEqual({ choice, until: null });
  });

  it("keeps its last day, whatever the hour", () => {
    const ending = toRule({ choice, start, timezone, until: "2026-12-31T22:30:00.000Z" });
    expect(ending).toBe(`${rule};UNTIL=20261231T235959`);
    expect(findRecurrenceProblem(String(ending))).toBeNull();
    expect(readRule({ rule: ending, start, timezone })).toEqual({ choice, until: "2026-12-31T11:00:00.000Z" });
  });
});

describe("reading a rule", () => {
  it("finds none", () => {
    expect(readRule({ rule: null, start, timezone }).choice).toBe("never");
    expect(toRule({ choice: "never", start, timezone })).toBeNull();
  });

  it.each(["FREQ=WEEKLY;BYDAY=WE", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=WEEKLY;BYDAY=TU;COUNT=5", "FREQ=DAILY", "nonsense"])(
    "takes %s for one written by hand",
    (rule) => {
      expect(readRule({ rule, start, timezone })).toEqual({ choice: "custom", until: null });
    },
  );

  it("goes by the day where the event takes place", () => {
    const late = "2026-05-12T22:30:00.000Z";
    expect(toRule({ choice: "weekly", start: late, timezone })).toBe("FREQ=WEEKLY;BYDAY=WE");
  });

  it("calls a fifth weekday the last one", () => {
    expect(toRule({ choice: "monthly-weekday", start: "2026-06-30T17:00:00.000Z", timezone })).toBe("FREQ=MONTHLY;BYDAY=-1TU");
  });
});
