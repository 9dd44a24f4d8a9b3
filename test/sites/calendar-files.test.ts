import type { Event, Occurrence } from "@klynge/contract";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { EventTimes } from "../../packages/plugin/src/calendar/expand-occurrences.ts";
import { expandOccurrences } from "../../packages/plugin/src/calendar/expand-occurrences.ts";
import { eventSeries } from "../../packages/plugin/src/events/event-series.ts";
import { datesOf, feedEvents, todayOf } from "../../sites/src/lib/calendar.ts";
import { addDays } from "../../sites/src/lib/dates.ts";
import { calendarFile } from "../../sites/src/lib/ics.ts";
import { readFromSite, readWithIcalJs, readWithOurs } from "./support/calendar-readers.ts";
import { makeOneEvent, siteWith } from "./support/events.ts";
import { listRoutes, render } from "./support/render.ts";
import { SITES } from "./support/sites.ts";

describe.each(Object.entries(SITES))("the calendar files of %s", (_name, site) => {
  test("are calendars that a program can read, with lines of 75 octets at most", async () => {
    const paths = (await listRoutes(site)).filter((path) => path.endsWith(".ics"));
    expect(paths).toContain("/kalender.ics");
    for (const path of paths) {
      const { body, type } = await render(site, path);
      expect(type).toBe("text/calendar; charset=utf-8");
      expect(body.endsWith("END:VCALENDAR\r\n"), path).toBe(true);
      const lines = body.split("\r\n");
      expect(lines.filter((line) => line.includes("\n") || Buffer.byteLength(line) > 75)).toEqual([]);
      const names = eventsIn(body).map(({ uid, component }) => `${uid} ${component.getFirstPropertyValue("recurrence-id") ?? ""}`);
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  test("say what the site says, to two readers that know nothing of each other", async () => {
    const window = { from: addDays(todayOf(site), -31), to: addDays(todayOf(site), 500) };
    const all = feedEvents(site);
    const expected = new Map<string, readonly Event[]>([
      ["/kalender.ics", all],
      ...site.villages.map(({ id, slug }) => [`/landsbyer/${slug}/kalender.ics`, all.filter((e) => e.villageIds.includes(id))] as const),
      ...site.places.map(({ id, slug }) => [`/steder/${slug}/kalender.ics`, all.filter((e) => e.placeId === id)] as const),
      ...site.organisations.map(
        ({ id, slug }) => [`/foreninger/${slug}/kalender.ics`, all.filter((e) => e.organisationId === id)] as const,
      ),
      ["/kalender/emne/kultur/kalender.ics", all.filter((e) => e.category === "culture")],
    ]);
    for (const [path, events] of expected) {
      if (path.includes("/emne/") && events.length === 0) continue;
      const { body } = await render(site, path);
      const dates = readFromSite(events.flatMap(datesOf), window);
      expect(readWithIcalJs(body, window), path).toEqual(dates);
      expect(readWithOurs(body, window), path).toEqual(dates);
    }
  });
});

describe("a series", () => {
  const NOW = "2026-05-01T10:00:00.000Z";
  const base = { start: "2026-03-03T18:00:00.000Z", end: "2026-03-03T20:00:00.000Z", allDay: false, timezone: "Europe/Copenhagen" };
  const none = { exceptions: [], additions: [] };

  /** Expands a stored event as the CMS does. */
  function seriesOf({ override, ...given }: Partial<EventTimes> & { override?: Partial<Occurrence> & { of: string } }): Event {
    const times: EventTimes = { ...base, rule: "FREQ=WEEKLY", ...none, ...given };
    const dates = expandOccurrences({ event: times, now: NOW });
    const occurrences = dates.map(({ override: _, ...date }) => ({ ...date, ...(override?.of === date.key && withoutOf(override)) }));
    const { allDay, timezone, rule } = times;
    return makeOneEvent({ allDay, timezone, recurrenceRule: rule, series: eventSeries({ event: times, dates, now: NOW }), occurrences });
  }
  const withoutOf = ({ of: _, ...rest }: Partial<Occurrence> & { of: string }) => rest;

  const CASES: Record<string, Event> = {
    "every week over both changes of the clock": seriesOf({}),
    "every other Tuesday, to a day, without two dates": seriesOf({
      rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261231",
      exceptions: ["2026-03-31T17:00:00.000Z", "2026-06-09T05:00:00.000Z"],
    }),
    "so many times, and two dates more": seriesOf({
      rule: "FREQ=WEEKLY;COUNT=6",
      additions: ["2026-05-20T17:00:00.000Z", "2026-03-03T11:00:00.000Z"],
    }),
    "on the last Friday of the month, over midnight": seriesOf({
      start: "2026-03-27T20:00:00.000Z",
      end: "2026-03-28T01:30:00.000Z",
      rule: "FREQ=MONTHLY;BYDAY=-1FR",
    }),
    "all day, three days at a time, to a day that is written with a time": seriesOf({
      allDay: true,
      start: "2026-01-09T23:00:00.000Z",
      end: "2026-01-11T23:00:00.000Z",
      rule: "FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20270110T225959Z",
      exceptions: ["2026-02-10T12:00:00.000Z"],
    }),
    "without the dates that are holidays": seriesOf({ skips: (day) => day.endsWith("-05") || day.slice(5, 7) === "07" }),
    "in another zone": seriesOf({ timezone: "America/Nuuk", rule: "FREQ=DAILY;INTERVAL=3" }),
    "whose first date is none of the rule's": seriesOf({ rule: "FREQ=WEEKLY;BYDAY=TH" }),
    "with a date that is cancelled": seriesOf({ override: { of: "2026-05-12", status: "cancelled" } }),
    "with a date at another time": seriesOf({
      override: { of: "2026-05-12", start: "2026-05-13T15:00:00.000Z", end: "2026-05-13T16:00:00.000Z" },
    }),
    "with a date that lasts longer": seriesOf({ override: { of: "2026-05-12", end: "2026-05-12T21:00:00.000Z" } }),
    "with a date of another name, moved before the one before it": seriesOf({
      override: { of: "2026-05-12", start: "2026-05-04T17:00:00.000Z", end: "2026-05-04T18:00:00.000Z", title: "Sommerfest" },
    }),
    "whose first date is cancelled": seriesOf({ override: { of: "2026-03-03", status: "cancelled" } }),
  };

  test.each(Object.entries(CASES))("%s is the same to both readers and on the site", (_name, event) => {
    const window = { from: "2025-07-01", to: "2027-09-01" };
    const expected = readFromSite(datesOf(event), window);
    expect(expected.length).toBeGreaterThan(3);
    expect(readWithIcalJs(fileOf(event), window)).toEqual(readWithOurs(fileOf(event), window));
    // Without an end the file goes on where the site stops for now.
    const known = { ...window, to: event.series?.rule.includes("UNTIL=2026") ? "2026-12-31" : "2027-09-01" };
    expect(readWithOurs(fileOf(event), known)).toEqual(readFromSite(datesOf(event), known));
  });

  test.each([
    ["Europe/Copenhagen", "2026-03-03T18:00:00.000Z"],
    ["Atlantic/Faroe", "2026-03-03T19:00:00.000Z"],
    ["America/New_York", "2026-03-04T00:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-03-03T08:00:00.000Z"],
    ["America/Nuuk", "2026-03-03T21:00:00.000Z"],
    ["UTC", "2026-03-03T19:00:00.000Z"],
  ])("without end in %s keeps to its hour for ten years, to a program that knows zones by the file only", (timezone, start) => {
    const file = fileOf(seriesOf({ timezone, start, end: null }));
    const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, timeStyle: "short" });
    const dates = readWithIcalJs(file, { from: "2027-01-01", to: "2036-12-31" });
    expect(dates.length).toBeGreaterThan(500);
    expect(new Set(dates.map((date) => clock.format(new Date(date.split(" ")[0] ?? ""))))).toEqual(new Set(["19:00"]));
  });

  test("has its zone told in rules, as calendar programs write it", () => {
    const zone = fileOf(seriesOf({})).split("BEGIN:VEVENT")[0] ?? "";
    expect(zone.match(/^RRULE:.*$/gm)).toEqual(["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"]);
    expect(zone.match(/BEGIN:(?:STANDARD|DAYLIGHT)/g)).toHaveLength(3);
  });

  test("is one entry with its rule; what there is not is left out, what is moved or cancelled says of which date it is", () => {
    const event = seriesOf({
      exceptions: ["2026-03-10T18:00:00.000Z"],
      override: { of: "2026-05-12", start: "2026-05-13T17:00:00.000Z", end: "2026-05-13T19:00:00.000Z" },
    });
    const lines = fileOf(event).split("\r\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "RRULE:FREQ=WEEKLY",
        "DTSTART;TZID=Europe/Copenhagen:20260303T190000",
        "EXDATE;TZID=Europe/Copenhagen:20260310T190000",
        "RECURRENCE-ID;TZID=Europe/Copenhagen:20260512T190000",
        "DTSTART;TZID=Europe/Copenhagen:20260513T190000",
      ]),
    );
    expect(lines.filter((line) => line.startsWith("UID:"))).toEqual(["UID:event@example.org", "UID:event@example.org"]);
    expect(lines.filter((line) => line.startsWith("RDATE"))).toEqual([]);
  });

  test("is the same file the day after, though the dates that are expanded have moved on", () => {
    const times: EventTimes = { ...base, rule: "FREQ=WEEKLY", ...none };
    const fileAt = (now: string) => {
      const dates = expandOccurrences({ event: times, now });
      const event = makeOneEvent({
        recurrenceRule: times.rule,
        series: eventSeries({ event: times, dates, now }),
        occurrences: dates.map(({ override: _, ...date }) => date),
      });
      return fileOf(event);
    };
    expect(fileAt("2026-05-08T10:00:00.000Z")).toBe(fileAt(NOW));
  });
});

describe("an entry", () => {
  test("says when and where, in the event's own time zone", () => {
    const event = makeOneEvent({ locationText: "Havnen", sequence: 3, description: "<p>Kaffe &amp; kage</p><p>Kom som du er</p>" });
    const [entry] = eventsIn(fileOf(event));
    expect(entry?.uid).toBe("event@example.org");
    expect(entry?.sequence).toBe(3);
    expect(entry?.summary).toBe("Åben havn");
    expect(entry?.location).toBe("Havnen");
    expect(entry?.description).toBe("Kaffe & kage\nKom som du er");
    expect(entry?.startDate.toString()).toBe("2026-05-01T19:00:00");
    expect(entry?.startDate.toJSDate().toISOString()).toBe("2026-05-01T17:00:00.000Z");
    expect(entry?.endDate.toJSDate().toISOString()).toBe("2026-05-01T19:00:00.000Z");
    expect(entry?.component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-04-01T08:00:00Z");
    expect(entry?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  });

  test("is right on both sides of the change to summer time, and in other zones", () => {
    for (const timezone of ["Europe/Copenhagen", "Atlantic/Faroe", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]) {
      const starts = [
        "2026-01-10T12:00:00.000Z",
        "2026-03-28T23:30:00.000Z",
        "2026-03-29T01:30:00.000Z",
        "2026-07-01T00:00:00.000Z",
        "2026-10-25T01:30:00.000Z",
        "2027-02-01T05:00:00.000Z",
      ];
      const event = makeOneEvent({ timezone, recurrenceRule: "FREQ=DAILY", occurrences: starts.map((start) => ({ start, end: null })) });
      const read = eventsIn(fileOf(event)).map(({ startDate }) => startDate.toJSDate().toISOString());
      expect(read, timezone).toEqual(starts);
    }
  });

  test("that is said to last for thousands of years is written in no time, and its zone in few lines", () => {
    const occurrences = [{ start: "2026-05-01T17:00:00.000Z", end: "9999-12-31T22:00:00.000Z" }];
    for (const timezone of ["Europe/Copenhagen", "America/Nuuk"]) {
      const file = fileOf(makeOneEvent({ timezone, occurrences }));
      expect(file.split("\r\n").length).toBeLessThan(1_500);
      expect(eventsIn(file)[0]?.startDate.toJSDate().toISOString()).toBe("2026-05-01T17:00:00.000Z");
    }
  });

  test("of a whole day ends on the day after its last one", () => {
    const [entry] = eventsIn(fileOf(makeOneEvent({ allDay: true, occurrences: [{ start: "2026-05-01", end: "2026-05-03" }] })));
    expect(entry?.startDate.toString()).toBe("2026-05-01");
    expect(entry?.startDate.isDate).toBe(true);
    expect(entry?.endDate.toString()).toBe("2026-05-04");
  });

  test("of a date that stands for itself has a name of its own, the same whatever dates are beside it", () => {
    const occurrences = ["2026-05-01T17:00:00.000Z", "2026-05-08T17:00:00.000Z"].map((start) => ({ start, end: null }));
    const dates = makeOneEvent({ occurrences });
    const uids = eventsIn(fileOf(dates)).map(({ uid }) => uid);
    expect(uids).toEqual(["20260501T170000Z-event@example.org", "20260508T170000Z-event@example.org"]);
  });

  test("that is cancelled says so", () => {
    const [entry] = eventsIn(fileOf(makeOneEvent({ status: "cancelled" })));
    expect(entry?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  test("keeps every character an editor writes, and lets none break out of its line", () => {
    const title = `Æblefest; "Ø-dag", åben\\lukket\r\nSTATUS:CANCELLED ${"lang ".repeat(40)}🌾🌾🌾`;
    const [entry, ...more] = eventsIn(fileOf(makeOneEvent({ title, locationText: "A, B; C" })));
    expect(more).toEqual([]);
    expect(entry?.summary).toBe(title.replace("\r\n", "\n"));
    expect(entry?.location).toBe("A, B; C");
    expect(entry?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  });
});

function fileOf(event: Event): string {
  return calendarFile({ site: siteWith({ events: [event] }), name: "Kalender", events: [event] });
}

/** Reads a calendar as a calendar program does, with the time zones it brings. */
function eventsIn(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}
