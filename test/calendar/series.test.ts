import { describe, expect, it } from "vitest";
import { calendarOf, eventOf, listEvent, listText, starts, times } from "./support.ts";

const START = "DTSTART;TZID=Europe/Copenhagen:20260505T190000";
const [FIRST, SECOND, THIRD, FOURTH] = ["2026-05-05T17:00:00Z", "2026-05-12T17:00:00Z", "2026-05-19T17:00:00Z", "2026-05-26T17:00:00Z"];

describe("whole days", () => {
  it("end on the day after the last one", () => {
    expect(times(listEvent(["DTSTART;VALUE=DATE:20260705", "DTEND;VALUE=DATE:20260712"]))).toEqual(["2026-07-05 2026-07-12"]);
    expect(times(listEvent(["DTSTART;VALUE=DATE:20260705", "DURATION:P1W"]))).toEqual(["2026-07-05 2026-07-12"]);
  });

  it("have their start for an end where the file gives none or the same", () => {
    expect(times(listEvent(["DTSTART;VALUE=DATE:20260705"]))).toEqual(["2026-07-05 2026-07-05"]);
    expect(times(listEvent(["DTSTART;VALUE=DATE:20260705", "DTEND;VALUE=DATE:20260705"]))).toEqual(["2026-07-05 2026-07-05"]);
  });

  it("are not moved by summer time and have no use for hours", () => {
    const days = listEvent(["DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260329", "RRULE:FREQ=DAILY;COUNT=2;BYHOUR=9"]);
    expect(times(days)).toEqual(["2026-03-28 2026-03-29", "2026-03-29 2026-03-30"]);
  });

  it("may be named by times in exceptions, additions and the end of the rule", () => {
    const days = listEvent([
      "DTSTART;VALUE=DATE:20260505",
      "RRULE:FREQ=WEEKLY;UNTIL=20260602T000000Z",
      "EXDATE:20260512T000000",
      "EXDATE;TZID=Europe/Copenhagen:20260519T000000",
      "RDATE:20260520T120000Z",
    ]);
    expect(starts(days)).toEqual(["2026-05-05", "2026-05-20", "2026-05-26", "2026-06-02"]);
  });
});

describe("start and end of different kinds", () => {
  it.each([
    ["a date and a floating time", "DTSTART;VALUE=DATE:20260505", "DTEND:20260506T040000", "2026-05-05T00:00:00 2026-05-06T04:00:00"],
    ["a date and a time in UTC", "DTSTART;VALUE=DATE:20260505", "DTEND:20260506T040000Z", "2026-05-05T00:00:00Z 2026-05-06T04:00:00Z"],
    ["a floating time and a date", "DTSTART:20260505T100000", "DTEND;VALUE=DATE:20260506", "2026-05-05T10:00:00 2026-05-06T00:00:00"],
    ["a zoned time and a date", START, "DTEND;VALUE=DATE:20260506", "2026-05-05T17:00:00Z 2026-05-05T22:00:00Z"],
    ["a zoned and a floating time", START, "DTEND:20260505T210000", "2026-05-05T17:00:00Z 2026-05-05T19:00:00Z"],
    ["a floating time and one in UTC", "DTSTART:20260505T100000", "DTEND:20260505T120000Z", "2026-05-05T10:00:00Z 2026-05-05T12:00:00Z"],
  ])("%s: the more precise decides", (_kinds, start, end, expected) => {
    expect(times(listEvent([start, end]))).toEqual([expected]);
  });

  it("lets an end go before a duration", () => {
    expect(times(listEvent([START, "DTEND:20260505T190000Z", "DURATION:PT5H"]))).toEqual(["2026-05-05T17:00:00Z 2026-05-05T19:00:00Z"]);
  });
});

describe("the end of a rule", () => {
  it.each([
    ["a time in UTC, the last date included", "UNTIL=20260519T170000Z", [FIRST, SECOND, THIRD]],
    ["a time in UTC, a second before the last date", "UNTIL=20260519T165959Z", [FIRST, SECOND]],
    ["a time on the event's clocks", "UNTIL=20260519T190000", [FIRST, SECOND, THIRD]],
    ["a time on the event's clocks, before that day's date", "UNTIL=20260519T185959", [FIRST, SECOND]],
    ["a day, which counts as a whole", "UNTIL=20260519", [FIRST, SECOND, THIRD]],
    ["a day before that", "UNTIL=20260518", [FIRST, SECOND]],
    ["a number, the start included", "COUNT=3", [FIRST, SECOND, THIRD]],
    ["both, whichever is first", "COUNT=9;UNTIL=20260512T170000Z", [FIRST, SECOND]],
    ["before the start, which takes place all the same", "UNTIL=20260401T000000Z", [FIRST]],
  ])("may be %s", (_what, end, expected) => {
    expect(starts(listEvent([START, `RRULE:FREQ=WEEKLY;${end}`]))).toEqual(expected);
  });

  it("of a floating series is on any clock, also where it is written in UTC", () => {
    const floating = (until: string) => starts(listEvent(["DTSTART:20260505T190000", `RRULE:FREQ=WEEKLY;UNTIL=${until}`]));
    expect(floating("20260512T190000")).toEqual(["2026-05-05T19:00:00", "2026-05-12T19:00:00"]);
    expect(floating("20260512T190000Z")).toEqual(["2026-05-05T19:00:00", "2026-05-12T19:00:00"]);
    expect(floating("20260512T180000Z")).toEqual(["2026-05-05T19:00:00"]);
  });

  it("of whole days is a day", () => {
    expect(starts(listEvent(["DTSTART;VALUE=DATE:20260505", "RRULE:FREQ=WEEKLY;UNTIL=20260512"]))).toEqual(["2026-05-05", "2026-05-12"]);
  });
});

describe("the dates of a series", () => {
  it("begin with the start, also where the rule does not name it, and it counts", () => {
    expect(starts(listEvent([START, "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=3"]))).toEqual([
      FIRST,
      "2026-05-07T17:00:00Z",
      "2026-05-14T17:00:00Z",
    ]);
    expect(starts(listEvent([START, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"]))).toEqual([FIRST]);
    expect(starts(listEvent([START, "RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=99"]))).toEqual([FIRST]);
  });

  it("are those of all its rules, each once", () => {
    const twice = listEvent([START, "RRULE:FREQ=WEEKLY;COUNT=3", "RRULE:FREQ=WEEKLY;COUNT=3", "RRULE:FREQ=WEEKLY;INTERVAL=3;COUNT=2"]);
    expect(starts(twice)).toEqual([FIRST, SECOND, THIRD, FOURTH]);
  });

  it("and additions take place once where they fall together", () => {
    const series = listEvent([
      START,
      "RRULE:FREQ=WEEKLY;COUNT=2",
      "RDATE:20260512T170000Z",
      "RDATE;TZID=Europe/Copenhagen:20260519T190000",
    ]);
    expect(starts(series)).toEqual([FIRST, SECOND, THIRD]);
  });

  it("may be additions only, more than one on a line", () => {
    expect(starts(listEvent([START, "RDATE;TZID=Europe/Copenhagen:20260512T190000,20260519T200000"]))).toEqual([
      FIRST,
      SECOND,
      "2026-05-19T18:00:00Z",
    ]);
  });

  it("have a length of their own as periods, with an end or a duration", () => {
    const series = listEvent([
      START,
      "DURATION:PT2H",
      "RRULE:FREQ=WEEKLY;COUNT=2",
      "RDATE;VALUE=PERIOD:20260512T170000Z/20260512T173000Z,20260519T170000Z/PT5H",
    ]);
    expect(times(series)).toEqual([`${FIRST} 2026-05-05T19:00:00Z`, `${SECOND} 2026-05-12T17:30:00Z`, `${THIRD} 2026-05-19T22:00:00Z`]);
  });

  it("of a timed series may be added by day", () => {
    expect(starts(listEvent([START, "RDATE;VALUE=DATE:20260512"]))).toEqual([FIRST, SECOND]);
  });

  it("are left out by moment, in whatever zone, or by day", () => {
    const except = (line: string) => starts(listEvent([START, "RRULE:FREQ=WEEKLY;COUNT=3", line]));
    expect(except("EXDATE;TZID=Europe/Copenhagen:20260512T190000")).toEqual([FIRST, THIRD]);
    expect(except("EXDATE:20260512T170000Z")).toEqual([FIRST, THIRD]);
    expect(except("EXDATE;TZID=America/New_York:20260512T130000")).toEqual([FIRST, THIRD]);
    expect(except("EXDATE:20260512T190000")).toEqual([FIRST, THIRD]);
    expect(except("EXDATE;VALUE=DATE:20260512,20260519")).toEqual([FIRST]);
    expect(except("EXDATE:20260512T180000Z")).toEqual([FIRST, SECOND, THIRD]);
    expect(except("EXDATE;TZID=Europe/Copenhagen:20260505T190000")).toEqual([SECOND, THIRD]);
  });

  it("are left out by exceptions before additions, and by rules of exceptions", () => {
    expect(starts(listEvent([START, "RDATE:20260512T170000Z", "EXDATE:20260512T170000Z"]))).toEqual([FIRST]);
    expect(starts(listEvent([START, "RRULE:FREQ=WEEKLY;COUNT=4", "EXRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260520T000000Z"]))).toEqual([
      SECOND,
      FOURTH,
    ]);
  });

  it("may follow each other within a day", () => {
    const of = (rule: string) => listEvent([START, `RRULE:${rule}`]).map(({ start }) => start.slice(11, 16));
    expect(of("FREQ=HOURLY;INTERVAL=3;UNTIL=20260505T230000Z")).toEqual(["17:00", "20:00", "23:00"]);
    expect(of("FREQ=MINUTELY;INTERVAL=90;COUNT=4")).toEqual(["17:00", "18:30", "20:00", "21:30"]);
    expect(of("FREQ=MINUTELY;INTERVAL=20;UNTIL=20260505T180000Z")).toEqual(["17:00", "17:20", "17:40", "18:00"]);
    expect(of("FREQ=DAILY;BYHOUR=19,20;BYMINUTE=0,30;COUNT=5")).toEqual(["17:00", "17:30", "18:00", "18:30", "17:00"]);
  });

  it("with a number that weeks have no use for, or a plus, are understood", () => {
    expect(starts(listEvent([START, "RRULE:FREQ=WEEKLY;BYDAY=1TU;COUNT=3"]))).toEqual([FIRST, SECOND, THIRD]);
    expect(starts(listEvent([START, "RRULE:FREQ=MONTHLY;BYDAY=+1TU;COUNT=2"]))).toEqual([FIRST, "2026-06-02T17:00:00Z"]);
  });

  it("are refused where they are far too many", () => {
    expect(() => listEvent([START, "RRULE:FREQ=SECONDLY"])).toThrow('line 6: "FREQ=SECONDLY" — the rule gives more than 10,000 dates');
    expect(() => listEvent([START, "RRULE:FREQ=MINUTELY"])).toThrow("more than 10,000 dates");
  });

  it("are found far from the start", () => {
    expect(starts(listEvent(["DTSTART;VALUE=DATE:16010705", "RRULE:FREQ=YEARLY"]))).toEqual(["2026-07-05"]);
    expect(listEvent(["DTSTART:19700101T190000", "RRULE:FREQ=DAILY"])).toHaveLength(365);
  });
});

describe("what no calendar can want", () => {
  const all = (count: number) => Array.from({ length: count }, (_, index) => index).join();

  it("is more times of a day than there are quarters of an hour in it", () => {
    const every = `RRULE:FREQ=DAILY;BYHOUR=${all(24)};BYMINUTE=${all(60)}`;
    expect(() => listEvent(["DTSTART:20260505T000000", every])).toThrow("names more than 96 times of a day");
    expect(listEvent(["DTSTART:20260505T000000", `RRULE:FREQ=DAILY;BYHOUR=${all(24)};COUNT=48`])).toHaveLength(48);
  });

  it("is more than 10,000 dates of a rule, however many of them a day has", () => {
    const quarters = `RRULE:FREQ=DAILY;BYHOUR=${all(24)};BYMINUTE=0,15,30,45`;
    expect(() => listEvent(["DTSTART:20260505T000000", quarters])).toThrow("more than 10,000 dates");
    expect(listEvent(["DTSTART:20260505T000000", quarters], { to: "2026-05-15" })).toHaveLength(960);
  });

  it("is more than 200,000 dates of a calendar, however small its file", () => {
    const daily = (index: number) => eventOf([`UID:${index}`, "DTSTART:20260101T190000", "RRULE:FREQ=DAILY"]);
    const events = Array.from({ length: 600 }, (_, index) => daily(index)).flat();
    expect(() => listText(calendarOf(events))).toThrow("there are more than 200,000 dates");
    expect(listText(calendarOf(events), { to: "2026-01-08" })).toHaveLength(4_200);
  });

  it.each(["DURATION:P99999999999D", "RDATE;VALUE=PERIOD:20260510T100000Z/PT99999999999999999H"])(
    "is a length beyond all calendars: %s",
    (line) => {
      expect(() => listEvent(["DTSTART:20260505T190000Z", line])).toThrow(/line 6: ".*P.*" — a duration reads/);
    },
  );

  it("is a time whose year does not have four digits, yet it is written as it should be", () => {
    const long = ["DTSTART;TZID=Europe/Copenhagen:00000101T000000", "DTEND;TZID=America/New_York:99991231T235959"];
    expect(times(listEvent(long))).toEqual(["-000001-12-31T23:06:32Z +010000-01-01T04:59:59Z"]);
  });
});

describe("the time asked for", () => {
  it("begins with its first day and ends before its last", () => {
    const days = ["DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260102", "RRULE:FREQ=DAILY"];
    expect(starts(listEvent(days, { from: "2026-05-05", to: "2026-05-08" }))).toEqual(["2026-05-05", "2026-05-06", "2026-05-07"]);
    expect(listEvent(days, { from: "2026-05-05", to: "2026-05-05" })).toEqual([]);
  });

  it("includes what is under way when it begins, not what ends then", () => {
    const camp = ["DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260510"];
    expect(listEvent(camp, { from: "2026-05-09" })).toHaveLength(1);
    expect(listEvent(camp, { from: "2026-05-10" })).toHaveLength(0);
    const series = ["DTSTART;VALUE=DATE:20200501", "DTEND;VALUE=DATE:20200510", "RRULE:FREQ=YEARLY"];
    expect(starts(listEvent(series, { from: "2026-05-09", to: "2026-05-20" }))).toEqual(["2026-05-01"]);
  });

  it("includes what has no length at its very beginning, not at its end", () => {
    const moment = ["DTSTART:20260505T000000"];
    expect(listEvent(moment, { from: "2026-05-05", to: "2026-05-06" })).toHaveLength(1);
    expect(listEvent(moment, { from: "2026-05-04", to: "2026-05-05" })).toHaveLength(0);
  });

  it("is read off the event's own clocks", () => {
    const late = ["DTSTART;TZID=America/New_York:20260505T230000"];
    expect(starts(listEvent(late, { from: "2026-05-05", to: "2026-05-06" }))).toEqual(["2026-05-06T03:00:00Z"]);
    expect(listEvent(late, { from: "2026-05-06" })).toEqual([]);
  });

  it("must be given as dates", () => {
    for (const from of ["2026-02-30", "1. januar", "", "2026-01-01T00:00:00"])
      expect(() => listEvent(["DTSTART:20260505T000000"], { from })).toThrow(`${JSON.stringify(from)} is no date`);
  });
});
