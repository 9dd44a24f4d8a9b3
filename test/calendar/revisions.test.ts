import { describe, expect, it } from "vitest";
import { calendarOf, eventOf, listText, readFixture, starts, times } from "./support.ts";

const START = "DTSTART;TZID=Europe/Copenhagen:20260505T190000";
const SERIES = [START, "DURATION:PT2H", "RRULE:FREQ=WEEKLY;COUNT=4"];
const [FIRST, SECOND, THIRD, FOURTH] = ["2026-05-05T17:00:00Z", "2026-05-12T17:00:00Z", "2026-05-19T17:00:00Z", "2026-05-26T17:00:00Z"];
const ID = "RECURRENCE-ID;TZID=Europe/Copenhagen:20260512T190000";

function list(...events: string[][]) {
  return listText(calendarOf(events.flatMap((lines) => eventOf(lines))));
}

function rows(...events: string[][]) {
  return list(...events).map(({ start, summary }) => `${start} ${summary}`);
}

describe("one date of a series", () => {
  const moved = ["DTSTART;TZID=Europe/Copenhagen:20260513T200000", "DURATION:PT1H", "SUMMARY:Moved"];

  it("moves, with length and title of its own", () => {
    const occurrences = list(SERIES, [ID, ...moved]);
    expect(times(occurrences)).toEqual([
      `${FIRST} 2026-05-05T19:00:00Z`,
      "2026-05-13T18:00:00Z 2026-05-13T19:00:00Z",
      `${THIRD} 2026-05-19T19:00:00Z`,
      `${FOURTH} 2026-05-26T19:00:00Z`,
    ]);
    expect(occurrences[1]).toMatchObject({ summary: "Moved", recurrenceId: SECOND, event: { uid: "one@example.org" } });
    expect(occurrences[0]).toMatchObject({ summary: "Fællesspisning", recurrenceId: FIRST });
  });

  it.each([
    ["in UTC", "RECURRENCE-ID:20260512T170000Z"],
    ["in another zone", "RECURRENCE-ID;TZID=America/New_York:20260512T130000"],
    ["without a zone", "RECURRENCE-ID:20260512T190000"],
    ["by day", "RECURRENCE-ID;VALUE=DATE:20260512"],
  ])("may be named %s", (_how, id) => {
    const occurrences = list(SERIES, [id, ...moved]);
    expect(starts(occurrences)).toEqual([FIRST, "2026-05-13T18:00:00Z", THIRD, FOURTH]);
    expect(occurrences[1]?.recurrenceId).toBe(SECOND);
  });

  it("may be named before its series, and have a rule, which is not its own", () => {
    expect(rows([ID, ...moved, "RRULE:FREQ=WEEKLY"], SERIES)).toHaveLength(4);
  });

  it("is cancelled and stays visible as such", () => {
    const occurrences = list(SERIES, [ID, "DTSTART;TZID=Europe/Copenhagen:20260512T190000", "STATUS:CANCELLED"]);
    expect(occurrences.map(({ status }) => status)).toEqual(["confirmed", "cancelled", "confirmed", "confirmed"]);
    expect(listText(readFixture("google.ics")).filter(({ status }) => status === "cancelled")).toHaveLength(1);
  });

  it("becomes a whole day, or a time", () => {
    expect(starts(list(SERIES, [ID, "DTSTART;VALUE=DATE:20260514"]))).toEqual([FIRST, "2026-05-14", THIRD, FOURTH]);
    const days = ["DTSTART;VALUE=DATE:20260505", "RRULE:FREQ=WEEKLY;COUNT=2"];
    expect(starts(list(days, ["RECURRENCE-ID;TZID=Europe/Copenhagen:20260512T000000", ...moved]))).toEqual([
      "2026-05-05",
      "2026-05-13T18:00:00Z",
    ]);
  });

  it("takes place where its series does not name it, and where there is no series", () => {
    const outside = ["RECURRENCE-ID;TZID=Europe/Copenhagen:20260714T190000", "DTSTART;TZID=Europe/Copenhagen:20260715T190000"];
    expect(starts(list(SERIES, outside))).toEqual([FIRST, SECOND, THIRD, FOURTH, "2026-07-15T17:00:00Z"]);
    expect(starts(list(outside))).toEqual(["2026-07-15T17:00:00Z"]);
  });

  it("moves into the time asked for and out of it", () => {
    const far = ["RECURRENCE-ID;TZID=Europe/Copenhagen:20260512T190000", "DTSTART;TZID=Europe/Copenhagen:20280512T190000"];
    const text = calendarOf([SERIES, far].flatMap((lines) => eventOf(lines)));
    expect(starts(listText(text, { from: "2026-05-10", to: "2026-05-20" }))).toEqual([THIRD]);
    expect(starts(listText(text, { from: "2028-01-01", to: "2029-01-01" }))).toEqual(["2028-05-12T17:00:00Z"]);
  });

  it("and an exception for it in the same revision: it takes place, as programs that write both mean it", () => {
    expect(starts(list([...SERIES, "EXDATE:20260512T170000Z"], [ID, ...moved]))).toEqual([FIRST, "2026-05-13T18:00:00Z", THIRD, FOURTH]);
  });

  it("and an exception for it in a later revision: it is deleted", () => {
    expect(starts(list([...SERIES, "EXDATE:20260512T170000Z", "SEQUENCE:2"], [ID, ...moved, "SEQUENCE:1"]))).toEqual([
      FIRST,
      THIRD,
      FOURTH,
    ]);
  });
});

describe("a date and all later ones", () => {
  const FUTURE = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Copenhagen:20260512T190000";

  it("move by as much as the one that is named", () => {
    const occurrences = list(SERIES, [FUTURE, "DTSTART;TZID=Europe/Copenhagen:20260513T183000", "DURATION:PT1H", "SUMMARY:New"]);
    expect(times(occurrences)).toEqual([
      `${FIRST} 2026-05-05T19:00:00Z`,
      "2026-05-13T16:30:00Z 2026-05-13T17:30:00Z",
      "2026-05-20T16:30:00Z 2026-05-20T17:30:00Z",
      "2026-05-27T16:30:00Z 2026-05-27T17:30:00Z",
    ]);
    expect(occurrences.map(({ recurrenceId }) => recurrenceId)).toEqual([FIRST, SECOND, THIRD, FOURTH]);
    expect(occurrences.map(({ summary }) => summary)).toEqual(["Fællesspisning", "New", "New", "New"]);
  });

  it("stay on the clock over the change of summer time", () => {
    const series = ["DTSTART;TZID=Europe/Copenhagen:20261013T190000", "RRULE:FREQ=WEEKLY;COUNT=3"];
    const future = ["RECURRENCE-ID;RANGE=THISANDFUTURE:20261020T170000Z", "DTSTART;TZID=Europe/Copenhagen:20261020T200000"];
    expect(starts(list(series, future))).toEqual(["2026-10-13T17:00:00Z", "2026-10-20T18:00:00Z", "2026-10-27T19:00:00Z"]);
  });

  it("can be changed again, by one date or from one date on", () => {
    expect(
      rows(
        SERIES,
        [FUTURE, "DTSTART;TZID=Europe/Copenhagen:20260512T200000", "SUMMARY:Later"],
        ["RECURRENCE-ID;TZID=Europe/Copenhagen:20260519T190000", "DTSTART;TZID=Europe/Copenhagen:20260521T100000", "SUMMARY:Once"],
        ["RECURRENCE-ID;RANGE=THISANDFUTURE:20260526T170000Z", "DTSTART;VALUE=DATE:20260527", "SUMMARY:Whole day"],
      ),
    ).toEqual([`${FIRST} Fællesspisning`, "2026-05-12T18:00:00Z Later", "2026-05-21T08:00:00Z Once", "2026-05-27 Whole day"]);
  });

  it("are cancelled together", () => {
    const occurrences = list(SERIES, [FUTURE, "DTSTART;TZID=Europe/Copenhagen:20260512T190000", "STATUS:CANCELLED"]);
    expect(occurrences.map(({ status }) => status)).toEqual(["confirmed", "cancelled", "cancelled", "cancelled"]);
  });

  it("move into the time asked for", () => {
    const text = calendarOf([SERIES, [FUTURE, "DTSTART;TZID=Europe/Copenhagen:20260812T190000"]].flatMap((lines) => eventOf(lines)));
    expect(starts(listText(text, { from: "2026-08-15", to: "2026-08-20" }))).toEqual(["2026-08-19T17:00:00Z"]);
  });
});

describe("events with the same uid", () => {
  it("are revisions of one: the highest counts, wherever it stands", () => {
    const older = [...SERIES, "SEQUENCE:1", "SUMMARY:Old"];
    const newer = [START, "RRULE:FREQ=WEEKLY;COUNT=2", "SEQUENCE:2", "SUMMARY:New"];
    const expected = [`${FIRST} New`, `${SECOND} New`];
    expect(rows(older, newer)).toEqual(expected);
    expect(rows(newer, older)).toEqual(expected);
  });

  it("and the same revision: what was changed last counts, and else what stands last", () => {
    const at = (stamp: string, summary: string) => [START, `DTSTAMP:${stamp}`, `SUMMARY:${summary}`];
    expect(rows(at("20260102T000000Z", "New"), at("20260101T000000Z", "Old"))).toEqual([`${FIRST} New`]);
    expect(rows(at("20260101T000000Z", "Old"), at("20260101T000000Z", "New"))).toEqual([`${FIRST} New`]);
  });

  it("and the same revision at different times are all kept, as of programs that name every event alike", () => {
    expect(starts(list([START], ["DTSTART:20260601T100000Z"]))).toEqual([FIRST, "2026-06-01T10:00:00Z"]);
  });

  it("and the same date of a series are revisions of that date", () => {
    const change = (sequence: number, hour: number) => [ID, `DTSTART:20260512T${hour}0000Z`, `SEQUENCE:${sequence}`];
    expect(starts(list(SERIES, change(3, 10), change(2, 11)))).toEqual([FIRST, "2026-05-12T10:00:00Z", THIRD, FOURTH]);
  });

  it("let a changed date stand that is older than its series", () => {
    expect(starts(list([...SERIES, "SEQUENCE:4"], [ID, "DTSTART:20260513T100000Z", "SEQUENCE:3"]))).toEqual([
      FIRST,
      "2026-05-13T10:00:00Z",
      THIRD,
      FOURTH,
    ]);
  });

  it("none, are events of their own", () => {
    const text = calendarOf(["BEGIN:VEVENT", START, "END:VEVENT", "BEGIN:VEVENT", START, "END:VEVENT"]);
    expect(starts(listText(text))).toEqual([FIRST, FIRST]);
  });
});

describe("the list", () => {
  it("is sorted by start, then by title, then as in the file", () => {
    expect(
      rows(["UID:1", START, "SUMMARY:b"], ["UID:2", START, "SUMMARY:a"], ["UID:3", "DTSTART;VALUE=DATE:20260505", "SUMMARY:c"]),
    ).toEqual(["2026-05-05 c", `${FIRST} a`, `${FIRST} b`]);
  });

  it("has no name for the date of what is no series", () => {
    expect(list([START])[0]?.recurrenceId).toBeNull();
  });
});
