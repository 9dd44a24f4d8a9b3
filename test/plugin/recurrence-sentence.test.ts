import { describe, expect, it } from "vitest";
import { type Recurrence, recurrenceSentence, ruleSentence } from "../../packages/plugin/src/calendar/recurrence-sentence.ts";

/** Thursday 14 January 2027, 19:00 in Denmark. */
const START = "2027-01-14T18:00:00.000Z";

function say(rule: string | null, language: string, more: Partial<Recurrence> = {}): string | null {
  return recurrenceSentence({ start: START, timezone: "Europe/Copenhagen", rule, language, ...more });
}

/** The rule, in Danish, in English. */
const RULES: [string, string, string][] = [
  ["FREQ=DAILY", "Hver dag", "Every day"],
  ["FREQ=DAILY;INTERVAL=2", "Hver anden dag", "Every other day"],
  ["FREQ=DAILY;INTERVAL=10;COUNT=4", "Hver 10. dag, 4 gange", "Every 10th day, 4 times"],
  ["FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "Alle hverdage", "Every weekday"],
  ["FREQ=WEEKLY", "Hver torsdag", "Every Thursday"],
  ["FREQ=WEEKLY;BYDAY=TH", "Hver torsdag", "Every Thursday"],
  ["FREQ=WEEKLY;BYDAY=TH;COUNT=1", "Hver torsdag, 1 gang", "Every Thursday, once"],
  ["FREQ=WEEKLY;BYDAY=TH,MO", "Hver mandag og torsdag", "Every Monday and Thursday"],
  ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Alle hverdage", "Every weekday"],
  ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "Hver dag", "Every day"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "Hver anden torsdag", "Every other Thursday"],
  ["FREQ=WEEKLY;INTERVAL=3;BYDAY=TH;WKST=MO", "Hver tredje torsdag", "Every third Thursday"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "Hver anden uge mandag og torsdag", "Every other week on Monday and Thursday"],
  ["FREQ=WEEKLY;BYDAY=TH;BYMONTH=5,6,7", "Hver torsdag, kun i maj, juni og juli", "Every Thursday, only in May, June and July"],
  ["FREQ=WEEKLY;BYDAY=TH;UNTIL=20270601", "Hver torsdag til og med 1. juni 2027", "Every Thursday until 1 June 2027"],
  ["FREQ=WEEKLY;BYDAY=TH;UNTIL=20270601T235959", "Hver torsdag til og med 1. juni 2027", "Every Thursday until 1 June 2027"],
  ["FREQ=WEEKLY;BYDAY=TH;UNTIL=20270531T223000Z", "Hver torsdag til og med 1. juni 2027", "Every Thursday until 1 June 2027"],
  ["FREQ=MONTHLY", "Den 14. i hver måned", "The 14th of every month"],
  ["FREQ=MONTHLY;BYMONTHDAY=1,15", "Den 1. og den 15. i hver måned", "The first and the 15th of every month"],
  ["FREQ=MONTHLY;BYMONTHDAY=-1", "Den sidste dag i hver måned", "The last day of every month"],
  ["FREQ=MONTHLY;BYDAY=2TH", "Den anden torsdag i hver måned", "The second Thursday of every month"],
  ["FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SU", "Den sidste søndag i hver anden måned", "The last Sunday of every other month"],
  ["FREQ=MONTHLY;BYDAY=1TU,3TU", "Den første og tredje tirsdag i hver måned", "The first and third Tuesday of every month"],
  ["FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "Den anden tirsdag i hver måned", "The second Tuesday of every month"],
  ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "Den sidste hverdag i hver måned", "The last weekday of every month"],
  ["FREQ=YEARLY", "Hvert år den 14. januar", "Every year on 14 January"],
  ["FREQ=YEARLY;INTERVAL=2", "Hvert andet år den 14. januar", "Every other year on 14 January"],
  ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24", "Hvert år den 24. december", "Every year on 24 December"],
  ["FREQ=YEARLY;BYMONTH=12;BYDAY=1SU", "Hvert år den første søndag i december", "Every year on the first Sunday in December"],
];

describe.each(RULES)("%s", (rule, danish, english) => {
  it("is said in both languages", () => {
    expect(say(rule, "da")).toBe(danish);
    expect(say(rule, "en")).toBe(english);
  });
});

describe("what is left out", () => {
  const rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20270601";

  it("is said after the rule", () => {
    expect(say(rule, "da", { skipWeeks: [42] })).toBe("Hver anden torsdag til og med 1. juni 2027, ikke i uge 42");
    expect(say(rule, "da", { skipWeeks: [42, 7], skipHolidays: true, skipSchoolHolidays: true })).toBe(
      "Hver anden torsdag til og med 1. juni 2027, ikke i uge 7 og 42, på helligdage eller i skoleferier",
    );
    expect(say(rule, "en", { skipWeeks: [42], skipHolidays: true })).toBe(
      "Every other Thursday until 1 June 2027, not in week 42 or on public holidays",
    );
  });

  it("names a few dates and counts many", () => {
    const exceptions = ["2027-01-28T18:00:00.000Z", "2027-02-11T18:00:00.000Z"];
    expect(say("FREQ=WEEKLY", "da", { exceptions })).toBe("Hver torsdag, ikke 28. januar 2027 og 11. februar 2027");
    const many = Array.from({ length: 6 }, (_, week) => `2027-03-${String(4 + week * 3).padStart(2, "0")}T18:00:00.000Z`);
    expect(say("FREQ=WEEKLY", "en", { exceptions: many })).toBe(
      "Every Thursday, not on 4 March 2027, 7 March 2027, 10 March 2027 and 3 more dates",
    );
  });
});

describe("further dates", () => {
  const additions = ["2027-02-06T18:00:00.000Z"];

  it("follow the rule, or stand alone", () => {
    expect(say("FREQ=WEEKLY", "da", { additions })).toBe("Hver torsdag, og desuden 6. februar 2027");
    expect(say(null, "da", { additions })).toBe("14. januar 2027 og 6. februar 2027");
    expect(say(null, "en", { additions })).toBe("On 14 January 2027 and 6 February 2027");
  });
});

describe("what has no plain words", () => {
  it("is described as far as it goes, with its end and what is left out", () => {
    expect(say("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", "da")).toBe("Hvert år efter en særlig regel, 3 gange");
    expect(say("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "da", { skipWeeks: [42] })).toBe("Hver måned efter en særlig regel, ikke i uge 42");
    expect(say("FREQ=MONTHLY;BYDAY=MO,2TU", "en")).toBe("Every month by a special rule");
  });

  it("is an event on one date", () => {
    expect(say(null, "da")).toBeNull();
    expect(say("", "da")).toBeNull();
  });
});

describe("a rule alone, as in the comparison of two versions of an event", () => {
  it.each([
    ["FREQ=WEEKLY;BYDAY=TH;COUNT=5", "Hver torsdag, 5 gange", "Every Thursday, 5 times"],
    ["FREQ=WEEKLY", "Hver uge", "Every week"],
    ["FREQ=WEEKLY;INTERVAL=2;UNTIL=20270601", "Hver anden uge til og med 1. juni 2027", "Every other week until 1 June 2027"],
    ["FREQ=MONTHLY;INTERVAL=3", "Hver tredje måned", "Every third month"],
    ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=23", "Hvert år den 23. juni", "Every year on 23 June"],
    ["FREQ=YEARLY;INTERVAL=2", "Hvert andet år", "Every other year"],
    ["FREQ=HOURLY", "På dage efter en særlig regel", "On days by a special rule"],
  ])("%s", (rule, danish, english) => {
    expect(ruleSentence({ rule, timezone: "Europe/Copenhagen", language: "da" })).toBe(danish);
    expect(ruleSentence({ rule, timezone: "Europe/Copenhagen", language: "en" })).toBe(english);
  });
});
