import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { datesOf } from "../../sites/src/lib/calendar.ts";
import { calendarFile } from "../../sites/src/lib/ics.ts";
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
      const events = eventsIn(body);
      expect(new Set(events.map(({ uid }) => uid)).size, path).toBe(events.length);
    }
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

  test("of a whole day ends on the day after its last one", () => {
    const [entry] = eventsIn(fileOf(makeOneEvent({ allDay: true, occurrences: [{ start: "2026-05-01", end: "2026-05-03" }] })));
    expect(entry?.startDate.toString()).toBe("2026-05-01");
    expect(entry?.startDate.isDate).toBe(true);
    expect(entry?.endDate.toString()).toBe("2026-05-04");
  });

  test("of a series has a name of its own for every date, the same whatever dates are beside it", () => {
    const occurrences = ["2026-05-01T17:00:00.000Z", "2026-05-08T17:00:00.000Z"].map((start) => ({ start, end: null }));
    const series = makeOneEvent({ recurrenceRule: "FREQ=WEEKLY", occurrences });
    const uids = eventsIn(fileOf(series)).map(({ uid }) => uid);
    expect(uids).toEqual(["20260501T170000Z-event@example.org", "20260508T170000Z-event@example.org"]);
    const later = { ...series, occurrences: series.occurrences.slice(1) };
    expect(eventsIn(fileOf(later)).map(({ uid }) => uid)).toEqual(uids.slice(1));
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

function fileOf(event: Parameters<typeof datesOf>[0]): string {
  return calendarFile({ site: siteWith({ events: [event] }), name: "Kalender", dates: datesOf(event) });
}

/** Reads a calendar as a calendar program does, with the time zones it brings. */
function eventsIn(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}
