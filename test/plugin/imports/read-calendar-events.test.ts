import { listOccurrences, parseCalendar } from "@klynge/calendar";
import { describe, expect, test } from "vitest";
import { expandOccurrences } from "../../../packages/plugin/src/calendar/expand-occurrences.ts";
import { readCalendarEvents, TooManyEvents } from "../../../packages/plugin/src/imports/read-calendar-events.ts";

const timezone = "Europe/Copenhagen";
const now = "2027-02-01T12:00:00.000Z";

function read(...events: string[][]) {
  const lines = events.flatMap((event) => ["BEGIN:VEVENT", "UID:a", "SUMMARY:Gymnastik", ...event, "END:VEVENT"]);
  const calendar = parseCalendar(["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n"));
  return { calendar, events: readCalendarEvents({ calendar, timezone, now, most: 100 }) };
}

/** When the CMS will say that the imported events take place, and what the calendar itself says. */
function datesOf({ calendar, events }: ReturnType<typeof read>) {
  const window = { from: "2027-01-05", to: "2028-06-01" };
  const isWithin = (date: string) => date >= window.from && date < window.to;
  const ours = events.flatMap((event) => expandOccurrences({ event, now }).map(({ start }) => start)).filter(isWithin);
  const theirs = listOccurrences({ calendar, ...window }).map(({ start }) => (start.includes("T") ? new Date(start).toISOString() : start));
  return { ours: ours.sort(), theirs: theirs.filter(isWithin).sort() };
}

const weekly = ["DTSTART;TZID=Europe/Copenhagen:20270112T190000", "DTEND;TZID=Europe/Copenhagen:20270112T203000"];

describe("an event outside the usual", () => {
  test.each(["http://", "https://exa mple.org/", "https://[::1"])("with the link %s, which is none, comes without it", (url) => {
    const { events } = read(["DTSTART:20270212T180000Z", `URL:${url}`]);
    expect(events).toMatchObject([{ title: "Gymnastik", url: null }]);
  });

  test("that is said to last to the end of all time ends in a year of four digits", () => {
    const { events } = read(["DTSTART;TZID=America/Nuuk:20270212T180000", "DTEND;TZID=America/Nuuk:99991231T235959"]);
    expect(events[0]?.end).toBe("9999-12-31T23:59:59.000Z");
  });

  test("has a revision that a site can hold, whatever number the calendar gives", () => {
    const sequences = ["99999999999999999999", "-3", "7"].map((given) => read(["DTSTART:20270212T180000Z", `SEQUENCE:${given}`]).events[0]);
    expect(sequences.map((event) => event?.sequence)).toEqual([2 ** 31 - 1, 0, 7]);
  });

  test("is one of as many as may be meant", () => {
    const many = Array.from({ length: 101 }, (_, index) => [`UID:${index}`, "DTSTART:20270212T180000Z"]);
    const lines = many.flatMap((event) => ["BEGIN:VEVENT", ...event, "END:VEVENT"]);
    const calendar = parseCalendar(["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n"));
    expect(readCalendarEvents({ calendar, timezone, now, most: 101 })).toHaveLength(101);
    expect(() => readCalendarEvents({ calendar, timezone, now, most: 100 })).toThrow(TooManyEvents);
  });
});

describe("a series", () => {
  test("keeps its rule, its exceptions and the dates that differ", () => {
    const imported = read(
      [...weekly, "RRULE:FREQ=WEEKLY;UNTIL=20270601T170000Z", "EXDATE;TZID=Europe/Copenhagen:20270216T190000"],
      [
        "RECURRENCE-ID;TZID=Europe/Copenhagen:20270119T190000",
        "DTSTART;TZID=Europe/Copenhagen:20270120T180000",
        "DURATION:PT90M",
        "LOCATION:Skolen",
      ],
      [
        "RECURRENCE-ID;TZID=Europe/Copenhagen:20270126T190000",
        "DTSTART;TZID=Europe/Copenhagen:20270126T190000",
        "DURATION:PT90M",
        "STATUS:CANCELLED",
      ],
    );
    expect(imported.events).toMatchObject([
      {
        rule: "FREQ=WEEKLY;UNTIL=20270601T170000Z",
        timezone,
        exceptions: ["2027-02-16T18:00:00.000Z"],
        overrides: [
          { recurrenceId: "2027-01-19T18:00:00.000Z", start: "2027-01-20T17:00:00.000Z", locationText: "Skolen", status: "confirmed" },
          { recurrenceId: "2027-01-26T18:00:00.000Z", start: null, status: "cancelled" },
        ],
      },
    ]);
    const { ours, theirs } = datesOf(imported);
    expect(ours).toEqual(theirs);
    // Over the change to summer time it stays at 19:00.
    expect(ours).toContain("2027-03-23T18:00:00.000Z");
    expect(ours).toContain("2027-03-30T17:00:00.000Z");
  });

  test.each([
    ["has two rules", [...weekly, "RRULE:FREQ=WEEKLY;COUNT=3", "RRULE:FREQ=MONTHLY;COUNT=3"]],
    ["has a rule of exceptions", [...weekly, "RRULE:FREQ=WEEKLY;COUNT=8", "EXRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2"]],
    ["is reckoned in UTC", ["DTSTART:20270112T180000Z", "DTEND:20270112T190000Z", "RRULE:FREQ=WEEKLY;COUNT=20"]],
  ])("that %s is listed date by date", (_name, lines) => {
    const imported = read(lines);
    expect(imported.events).toMatchObject([{ rule: null, timezone }]);
    const { ours, theirs } = datesOf(imported);
    expect(ours.length).toBeGreaterThan(3);
    expect(ours).toEqual(theirs);
  });

  test("of whole days stays whole days, the end being its last one", () => {
    const imported = read(["DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270203", "RRULE:FREQ=MONTHLY;COUNT=3"]);
    expect(imported.events).toMatchObject([{ allDay: true, start: "2027-02-01T11:00:00.000Z", end: "2027-02-02T11:00:00.000Z" }]);
    expect(datesOf(imported)).toEqual({
      ours: ["2027-02-01", "2027-03-01", "2027-04-01"],
      theirs: ["2027-02-01", "2027-03-01", "2027-04-01"],
    });
  });
});

describe("an event", () => {
  test("that is private is left out, a date that is not certain is a hold, a cancelled one is cancelled", () => {
    const one = (line: string) => read([...weekly, line]).events.map(({ status }) => status);
    expect(one("CLASS:PRIVATE")).toEqual([]);
    expect(one("CLASS:CONFIDENTIAL")).toEqual([]);
    expect(one("CLASS:PUBLIC")).toEqual(["confirmed"]);
    expect(one("STATUS:TENTATIVE")).toEqual(["hold"]);
    expect(one("STATUS:CANCELLED")).toEqual(["cancelled"]);
  });

  test("on the clocks of another zone is the same moment here, one on any clock is on ours", () => {
    const start = (line: string) => read([line]).events[0];
    expect(start("DTSTART;TZID=America/New_York:20270310T120000")).toMatchObject({ start: "2027-03-10T17:00:00.000Z", timezone });
    expect(start("DTSTART:20270310T190000")).toMatchObject({ start: "2027-03-10T18:00:00.000Z", end: null });
  });

  test("that was over more than a year ago is left behind", () => {
    expect(read(["DTSTART:20250310T190000Z"]).events).toEqual([]);
  });
});
