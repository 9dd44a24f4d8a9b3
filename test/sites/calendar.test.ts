import { describe, expect, test } from "vitest";
import { datesOf, feedEvents, mainDates, pastDatesByYear, regularDates, upcomingDates } from "../../sites/src/lib/calendar.ts";
import { frontMonths, laterYears } from "../../sites/src/lib/calendar-years.ts";
import { byDay, byMonth, isEndless, timesText, whenText, whereText } from "../../sites/src/lib/event-texts.ts";
import { makeOneEvent, siteWith } from "./support/events.ts";
import { render } from "./support/render.ts";

const titles = (dates: readonly { event: { title: string } }[]) => dates.map(({ event }) => event.title);

describe("one date of an event", () => {
  const when = (change: Parameters<typeof makeOneEvent>[0]) => datesOf(makeOneEvent(change)).map(whenText).at(0);

  test.each([
    ["a time from and to", {}, "fredag den 1. maj 2026 kl. 19.00–21.00"],
    ["no end", { occurrences: [{ start: "2026-05-01T17:00:00.000Z", end: null }] }, "fredag den 1. maj 2026 kl. 19.00"],
    [
      "an end in the night",
      { occurrences: [{ start: "2026-05-01T18:00:00.000Z", end: "2026-05-02T00:30:00.000Z" }] },
      "fredag den 1. maj 2026 kl. 20.00–02.30",
    ],
    [
      "several days with times",
      { occurrences: [{ start: "2026-05-01T17:00:00.000Z", end: "2026-05-03T10:00:00.000Z" }] },
      "fredag den 1. maj 2026 kl. 19.00 til søndag 3. maj kl. 12.00",
    ],
    ["the whole day", { allDay: true, occurrences: [{ start: "2026-05-01", end: null }] }, "fredag den 1. maj 2026"],
    ["several whole days", { allDay: true, occurrences: [{ start: "2026-05-01", end: "2026-05-03" }] }, "fredag 1.–søndag 3. maj 2026"],
    [
      "winter time",
      { occurrences: [{ start: "2026-01-15T18:00:00.000Z", end: "2026-01-15T19:00:00.000Z" }] },
      "torsdag den 15. januar 2026 kl. 19.00–20.00",
    ],
    ["another zone", { timezone: "Atlantic/Faroe" }, "fredag den 1. maj 2026 kl. 18.00–20.00"],
  ])("with %s", (_name, change, expected) => expect(when(change)).toBe(expected));

  test("keeps its time on the clock over the change to summer time", () => {
    const occurrences = ["2026-03-26T18:00:00.000Z", "2026-04-02T17:00:00.000Z"].map((start) => ({ start, end: null }));
    expect(datesOf(makeOneEvent({ occurrences })).map(timesText)).toEqual(["kl. 19.00", "kl. 19.00"]);
  });
});

describe("the calendar", () => {
  const at = (day: number, hour: number, end: number | null = null) => ({
    start: new Date(Date.UTC(2026, 4, day, hour)).toISOString(),
    end: end === null ? null : new Date(Date.UTC(2026, 4, day, end)).toISOString(),
  });
  const events = [
    makeOneEvent({ id: "over", title: "Over", occurrences: [at(1, 7, 9)] }),
    makeOneEvent({ id: "running", title: "Running", occurrences: [at(1, 9, 11)] }),
    makeOneEvent({ id: "began", title: "Began without end", occurrences: [at(1, 8)] }),
    makeOneEvent({ id: "camp", title: "Camp", allDay: true, occurrences: [{ start: "2026-04-30", end: "2026-05-02" }] }),
    makeOneEvent({ id: "later", title: "Later", occurrences: [at(1, 17), at(8, 17)] }),
    makeOneEvent({ id: "weekly", title: "Weekly", listing: "regular", recurrenceRule: "FREQ=WEEKLY", occurrences: [at(3, 8), at(10, 8)] }),
    makeOneEvent({ id: "yesterday", title: "Yesterday", allDay: true, occurrences: [{ start: "2026-04-30", end: null }] }),
  ];
  const site = siteWith({ events });

  test("lists what is not over, in the order it comes, what has begun under today", () => {
    expect(titles(upcomingDates(site))).toEqual(["Camp", "Began without end", "Running", "Later", "Weekly", "Later", "Weekly"]);
  });

  test("counts a series at its next date, not its first", () => {
    const next = upcomingDates(siteWith({ events, now: "2026-05-05T10:00:00.000Z" })).find(({ event }) => event.id === "weekly");
    expect(next?.firstDay).toBe("2026-05-10");
  });

  test("keeps what goes on every week apart, each once", () => {
    expect(titles(mainDates(site))).not.toContain("Weekly");
    expect(titles(regularDates(site))).toEqual(["Weekly"]);
  });

  test("puts dates under their days and months", () => {
    expect(byDay(site, mainDates(site)).map(({ day, dates }) => [day, titles(dates)])).toEqual([
      ["2026-05-01", ["Camp", "Began without end", "Running", "Later"]],
      ["2026-05-08", ["Later"]],
    ]);
    expect(byMonth(site, mainDates(site)).map(({ month }) => month)).toEqual(["2026-05"]);
  });

  test("moves what is over to the archive, newest first, a series once a year", () => {
    const occurrences = [2024, 2025].flatMap((year) => [10, 17].map((day) => ({ start: `${year}-03-${day}T18:00:00.000Z`, end: null })));
    const series = makeOneEvent({ id: "series", title: "Series", recurrenceRule: "FREQ=WEEKLY", occurrences });
    const archive = pastDatesByYear(siteWith({ events: [...events, series] }));
    expect([...archive].map(([year, dates]) => [year, titles(dates)])).toEqual([
      ["2026", ["Over", "Yesterday"]],
      ["2025", ["Series"]],
      ["2024", ["Series"]],
    ]);
  });

  test("gives calendar programs what is not over for more than a month", () => {
    const days = ["2026-03-30", "2026-04-01", "2027-09-03"];
    const events = days.map((day) => makeOneEvent({ id: day, allDay: true, occurrences: [{ start: day, end: null }] }));
    expect(feedEvents(siteWith({ events })).map(({ id }) => id)).toEqual(["2026-04-01", "2027-09-03"]);
  });
});

describe("the calendar's front", () => {
  const monthly = (months: readonly string[]) =>
    siteWith({ events: [makeOneEvent({ allDay: true, occurrences: months.map((month) => ({ start: `${month}-10`, end: null })) })] });
  const monthsOf = (months: readonly { month: string }[]) => months.map(({ month }) => month);

  test("shows this month and the next two; the years hold the rest, and every date is in one of them", () => {
    const months = ["2026-05", "2026-06", "2026-07", "2026-08", "2027-01", "2027-02"];
    const site = monthly(months);
    expect(monthsOf(frontMonths(site))).toEqual(["2026-05", "2026-06", "2026-07"]);
    const years = [...laterYears(site)].map(([year, ofYear]) => [year, monthsOf(ofYear)]);
    expect(years).toEqual([
      ["2026", ["2026-05", "2026-06", "2026-07", "2026-08"]],
      ["2027", ["2027-01", "2027-02"]],
    ]);
  });

  test("shows the first month that has anything where nothing comes soon", () => {
    const site = monthly(["2027-02", "2027-03"]);
    expect(monthsOf(frontMonths(site))).toEqual(["2027-02"]);
    expect([...laterYears(site).keys()]).toEqual(["2027"]);
  });

  test("reaches over the turn of the year, and needs no page of a year for what it shows itself", () => {
    const occurrences = ["2026-11-30", "2026-12-01", "2027-01-31"].map((start) => ({ start, end: null }));
    const site = siteWith({ now: "2026-11-22T10:00:00.000Z", events: [makeOneEvent({ allDay: true, occurrences })] });
    expect(monthsOf(frontMonths(site))).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(laterYears(site).size).toBe(0);
  });

  test("is empty where nothing comes", () => {
    expect(frontMonths(siteWith({ events: [] }))).toEqual([]);
  });
});

describe("an event that repeats without end", () => {
  test.each([
    [null, false],
    ["FREQ=WEEKLY;BYDAY=TU", true],
    ["FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231T000000Z", false],
    ["COUNT=3;FREQ=DAILY", false],
  ])("is told by its rule: %s is %s", (rule, expected) => expect(isEndless(rule)).toBe(expected));

  test("lists its next twelve dates and says that it goes on; one with an end lists all", async () => {
    const occurrences = Array.from({ length: 30 }, (_, week) => ({
      start: new Date(Date.UTC(2026, 4, 5 + 7 * week, 17)).toISOString(),
      end: null,
    }));
    const page = async (recurrenceRule: string) =>
      (
        await render(
          siteWith({ events: [makeOneEvent({ occurrences, recurrenceRule, recurrenceText: "Hver tirsdag" })] }),
          "/kalender/aaben-havn/",
        )
      ).body;
    const endless = await page("FREQ=WEEKLY;BYDAY=TU");
    expect(endless).toContain("Hver tirsdag. Der er ingen slutdato; her er de næste gange.");
    expect(endless.match(/<li>\s*<a[^>]*>\s*<time/g)).toHaveLength(12);
    const ending = await page("FREQ=WEEKLY;BYDAY=TU;COUNT=30");
    expect(ending).toContain("Alle 30 kommende datoer");
    expect(ending.match(/<li>\s*<a[^>]*>\s*<time/g)).toHaveLength(30);
  });
});

describe("where an event is", () => {
  const base = siteWith({ events: [] });
  const [place] = base.places;
  const village = base.villages.find(({ id }) => id === place?.villageId);

  test("is its place with the place's village", () => {
    expect(whereText(base, makeOneEvent({ placeId: place?.id ?? null }))).toBe(`${place?.name}, ${village?.name}`);
  });

  test("is the editor's words where there is no place, and else its villages", () => {
    expect(whereText(base, makeOneEvent({ locationText: "Ved broen" }))).toBe("Ved broen");
    expect(whereText(base, makeOneEvent({ villageIds: [village?.id ?? ""] }))).toBe(village?.name);
    expect(whereText(base, makeOneEvent({ placeId: "not-published" }))).toBeNull();
  });
});
