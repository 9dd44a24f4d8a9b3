import { describe, expect, it } from "vitest";
import { parseCalendar } from "../../packages/calendar/src/index.ts";
import { calendarOf, eventOf, listEvent, listText, readFixture, starts, times } from "./support.ts";
import { ZONE_DEFINITIONS } from "./zone-definitions.ts";

const COPENHAGEN = "TZID=Europe/Copenhagen";

describe("a zone's name", () => {
  it.each([
    ["Europe/Copenhagen", "Europe/Copenhagen"],
    ["europe/copenhagen", "Europe/Copenhagen"],
    ['"Europe/Copenhagen"', "Europe/Copenhagen"],
    ["/mozilla.org/20050126_1/Europe/Copenhagen", "Europe/Copenhagen"],
    ["/freeassociation.sourceforge.net/Europe/Copenhagen", "Europe/Copenhagen"],
    ["/citadel.org/20190914_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["W. Europe Standard Time", "Europe/Berlin"],
    ["romance standard time", "Europe/Paris"],
    ["GMT Standard Time", "Europe/London"],
    ["/Europe/Copenhagen", "Europe/Copenhagen"],
    ["tzone://Microsoft/Utc", "UTC"],
    ["Etc/UTC", "UTC"],
    ["GMT", "UTC"],
    ["GMT+0100", "+01:00"],
    ["UTC-03:30", "-03:30"],
  ])("%s is known, without a definition in the file", (tzid, zone) => {
    const text = calendarOf(eventOf([`DTSTART;TZID=${tzid}:20260505T190000`]));
    expect(parseCalendar(text).warnings).toEqual([]);
    expect(listText(text)).toMatchObject([{ timeZone: zone }]);
  });

  it("that nothing is known of leaves the time as it is, with a warning", () => {
    const text = calendarOf(eventOf(["DTSTART;TZID=Knebel/Mols:20260505T190000"]));
    expect(starts(listText(text))).toEqual(["2026-05-05T19:00:00"]);
    expect(parseCalendar(text).warnings).toEqual([{ kind: "unknown-zone", line: 5, part: "Knebel/Mols" }]);
  });

  it("that nothing is known of means the calendar's zone where it has one", () => {
    const text = calendarOf(["X-WR-TIMEZONE:Europe/Copenhagen", ...eventOf(["DTSTART;TZID=Knebel/Mols:20260505T190000"])]);
    expect(starts(listText(text))).toEqual(["2026-05-05T17:00:00Z"]);
  });
});

describe("a zone of the file", () => {
  it.each([
    ['TZID="(UTC+01:00) Bruxelles, København, Madrid"', "TZID:(UTC+01:00) Bruxelles\\, København\\, Madrid"],
    ['TZID="(UTC+01:00) Bruxelles\\, København\\, Madrid"', "TZID:(UTC+01:00) Bruxelles\\, København\\, Madrid"],
    ['TZID="(UTC+01:00) Bruxelles, København, Madrid"', "TZID:(UTC+01:00) Bruxelles, København, Madrid"],
  ])("is found by %s where it is called %s, as Outlook writes it", (parameter, property) => {
    const zone = ["BEGIN:VTIMEZONE", property, ...(ZONE_DEFINITIONS["Europe/Copenhagen"] ?? []), "END:VTIMEZONE"];
    const text = calendarOf([...zone, ...eventOf([`DTSTART;${parameter}:20260705T190000`])]);
    expect(parseCalendar(text).warnings).toEqual([]);
    expect(starts(listText(text))).toEqual(["2026-07-05T17:00:00Z"]);
  });
});

describe("the clocks of a zone", () => {
  it("keep a weekly event at its time over both changes", () => {
    const spring = listEvent([`DTSTART;${COPENHAGEN}:20260326T190000`, `DTEND;${COPENHAGEN}:20260326T210000`, "RRULE:FREQ=WEEKLY;COUNT=2"]);
    expect(times(spring)).toEqual(["2026-03-26T18:00:00Z 2026-03-26T20:00:00Z", "2026-04-02T17:00:00Z 2026-04-02T19:00:00Z"]);
    const autumn = listEvent([`DTSTART;${COPENHAGEN}:20261022T190000`, "RRULE:FREQ=WEEKLY;COUNT=2"]);
    expect(starts(autumn)).toEqual(["2026-10-22T17:00:00Z", "2026-10-29T18:00:00Z"]);
  });

  it("do not move an event in UTC", () => {
    expect(starts(listEvent(["DTSTART:20260326T180000Z", "RRULE:FREQ=WEEKLY;COUNT=2"]))).toEqual([
      "2026-03-26T18:00:00Z",
      "2026-04-02T18:00:00Z",
    ]);
  });

  it("show a time twice in autumn: the first is meant", () => {
    expect(starts(listEvent([`DTSTART;${COPENHAGEN}:20261025T023000`]))).toEqual(["2026-10-25T00:30:00Z"]);
  });

  it("skip a time in spring: it is an hour later, and in a series the others are not", () => {
    expect(starts(listEvent([`DTSTART;${COPENHAGEN}:20260328T023000`, "RRULE:FREQ=DAILY;COUNT=3"]))).toEqual([
      "2026-03-28T01:30:00Z",
      "2026-03-29T01:30:00Z",
      "2026-03-30T00:30:00Z",
    ]);
  });

  it("are those of the southern half of the world, with changes of half an hour, and of zones that moved", () => {
    expect(starts(listEvent(["DTSTART;TZID=Australia/Lord_Howe:20260404T120000", "RRULE:FREQ=DAILY;COUNT=2"]))).toEqual([
      "2026-04-04T01:00:00Z",
      "2026-04-05T01:30:00Z",
    ]);
    // Samoa left out 30 December 2011.
    const samoa = listEvent(["DTSTART;TZID=Pacific/Apia:20111229T120000", "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=2"], { from: "2011-01-01" });
    expect(starts(samoa)).toEqual(["2011-12-29T22:00:00Z", "2011-12-30T22:00:00Z"]);
  });

  it("are right on the first and last day of a year", () => {
    expect(
      starts(listEvent(["DTSTART;TZID=Pacific/Kiritimati:20260101T000000", "RRULE:FREQ=YEARLY;COUNT=2"], { to: "2028-01-01" })),
    ).toEqual(["2025-12-31T10:00:00Z", "2026-12-31T10:00:00Z"]);
    expect(starts(listEvent(["DTSTART;TZID=Pacific/Pago_Pago:20261231T235959"]))).toEqual(["2027-01-01T10:59:59Z"]);
  });
});

describe("how long an event lasts", () => {
  it("is exact with an end: five hours over the night that has an hour more", () => {
    const party = [`DTSTART;${COPENHAGEN}:20261017T220000`, `DTEND;${COPENHAGEN}:20261018T030000`, "RRULE:FREQ=WEEKLY;COUNT=2"];
    expect(times(listEvent(party))).toEqual(["2026-10-17T20:00:00Z 2026-10-18T01:00:00Z", "2026-10-24T20:00:00Z 2026-10-25T01:00:00Z"]);
  });

  it("is by the calendar with a duration in days, exact with one in hours", () => {
    const days = [`DTSTART;${COPENHAGEN}:20261023T120000`, "DURATION:P2D"];
    expect(times(listEvent(days))).toEqual(["2026-10-23T10:00:00Z 2026-10-25T11:00:00Z"]);
    const hours = [`DTSTART;${COPENHAGEN}:20261023T120000`, "DURATION:PT48H"];
    expect(times(listEvent(hours))).toEqual(["2026-10-23T10:00:00Z 2026-10-25T10:00:00Z"]);
  });

  it("is right where start and end name different zones", () => {
    const flight = [`DTSTART;${COPENHAGEN}:20260505T120000`, "DTEND;TZID=America/New_York:20260505T140000"];
    expect(times(listEvent(flight))).toEqual(["2026-05-05T10:00:00Z 2026-05-05T18:00:00Z"]);
  });
});

describe("a zone that the file defines", () => {
  it("is followed where its name says nothing", () => {
    expect(times(listText(readFixture("own-zone.ics")))).toEqual([
      "2026-05-06T16:00:00Z 2026-05-06T18:00:00Z",
      "2026-05-13T14:30:00Z 2026-05-13T16:30:00Z",
    ]);
  });

  it("is followed to the end of its rules, with the dates it adds, and long after", () => {
    const at = (time: string) => {
      const text = readFixture("own-zone.ics").replace("20260506T190000", time).replace("RRULE:FREQ=WEEKLY;COUNT=2\n", "");
      return starts(listText(text, { from: "1900-01-01", to: "2200-01-01" }));
    };
    expect(at("19990601T120000")).toEqual(["1999-06-01T09:00:00Z"]);
    expect(at("20280601T120000")).toEqual(["2028-06-01T07:30:00Z"]);
    expect(at("20290601T120000")).toEqual(["2029-06-01T07:30:00Z"]);
    expect(at("20300601T120000")).toEqual(["2030-06-01T09:00:00Z"]);
    expect(at("21500601T120000")).toEqual(["2150-06-01T09:00:00Z"]);
  });

  it("skips and repeats times as its rules say", () => {
    const at = (time: string) =>
      starts(listText(readFixture("own-zone.ics").replace("20260506T190000", time).replace(";COUNT=2", ";COUNT=1")));
    expect(at("20260510T015959")).toEqual(["2026-05-09T22:59:59Z"]);
    expect(at("20260510T021500")).toEqual(["2026-05-09T23:15:00Z"]);
    expect(at("20260510T033000")).toEqual(["2026-05-09T23:00:00Z"]);
    expect(at("20260913T010000")).toEqual(["2026-09-12T20:30:00Z"]);
    expect(at("20260913T020000")).toEqual(["2026-09-12T23:00:00Z"]);
  });

  it("is Windows' own where it has Windows' name", () => {
    expect(times(listText(readFixture("outlook.ics")))).toEqual([
      "2026-10-08T17:00:00Z 2026-10-08T20:00:00Z",
      "2026-10-22T17:00:00Z 2026-10-22T20:00:00Z",
      "2026-10-30T17:30:00Z 2026-10-30T20:30:00Z",
      "2026-11-05T18:00:00Z 2026-11-05T21:00:00Z",
    ]);
  });

  it("with Outlook's definition has the same clocks under a name that says nothing", () => {
    const renamed = readFixture("outlook.ics").replaceAll("W. Europe Standard Time", "(UTC+01:00) Rom, Stockholm");
    expect(times(listText(renamed))).toEqual(times(listText(readFixture("outlook.ics"))));
  });

  it("may say which zone of IANA's it is", () => {
    const renamed = readFixture("outlook.ics")
      .replaceAll("W. Europe Standard Time", "Hjemme")
      .replace("TZID:Hjemme", "TZID:Hjemme\nX-LIC-LOCATION:Europe/Copenhagen");
    expect(listText(renamed)[0]).toMatchObject({ timeZone: "Europe/Copenhagen" });
  });

  it("is refused with the line where it cannot be read, if an event needs it", () => {
    const broken = readFixture("own-zone.ics").replace("TZOFFSETTO:+0430", "TZOFFSETTO:halvfem");
    expect(() => parseCalendar(broken)).toThrow('line 14: "TZOFFSETTO:halvfem" — an offset from UTC reads +0100');
    expect(parseCalendar(broken.replace("TZID=Customized Time Zone", "TZID=Europe/Copenhagen")).events).toHaveLength(1);
  });
});

describe("X-WR-TIMEZONE", () => {
  const occurrences = listText(readFixture("google.ics"));

  it("keeps a series written in UTC on the clocks of the calendar", () => {
    expect(times(occurrences.filter(({ summary }) => summary === "Gymnastik"))).toEqual([
      "2026-03-23T18:00:00Z 2026-03-23T19:30:00Z",
      "2026-03-30T18:00:00Z 2026-03-30T19:30:00Z",
      "2026-04-06T17:00:00Z 2026-04-06T18:30:00Z",
    ]);
  });

  it("is the zone of times without one", () => {
    expect(times(occurrences.filter(({ summary }) => summary === "Loppemarked"))).toEqual(["2026-08-01T08:00:00Z 2026-08-01T10:00:00Z"]);
  });

  it("does not touch whole days", () => {
    expect(times(occurrences.filter(({ summary }) => summary === "Byfest"))).toEqual(["2026-06-05 2026-06-08"]);
  });

  it("that says nothing is nothing", () => {
    const text = calendarOf(["X-WR-TIMEZONE:", ...eventOf(["DTSTART:20260801T100000"])]);
    expect(starts(listText(text))).toEqual(["2026-08-01T10:00:00"]);
  });
});

describe("times without a zone", () => {
  it("stay as they are", () => {
    expect(times(listEvent(["DTSTART:20260328T190000", "DURATION:P1DT1H", "RRULE:FREQ=DAILY;COUNT=2"]))).toEqual([
      "2026-03-28T19:00:00 2026-03-29T20:00:00",
      "2026-03-29T19:00:00 2026-03-30T20:00:00",
    ]);
  });
});
