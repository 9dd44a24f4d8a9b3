import { describe, expect, test } from "vitest";
import { datesOf, upcomingDates } from "../../sites/src/lib/calendar.ts";
import { monthGrids } from "../../sites/src/lib/calendar-grid.ts";
import { googleHref, outlookHref } from "../../sites/src/lib/calendar-links.ts";
import { restOfWeek, weekend, weekNumber } from "../../sites/src/lib/calendar-weeks.ts";
import { pathOfDate } from "../../sites/src/lib/date-pages.ts";
import { findPage, pathsOf } from "../../sites/src/routes/routes.ts";
import { makeOneEvent, siteWith } from "./support/events.ts";
import { jsonLdOf } from "./support/html.ts";
import { render } from "./support/render.ts";

const weekly = (from: number, count: number) =>
  Array.from({ length: count }, (_, week) => ({ start: new Date(Date.UTC(2026, 4, from + 7 * week, 17)).toISOString(), end: null }));
const series = makeOneEvent({
  id: "series",
  slug: "strik",
  title: "Strik",
  occurrences: weekly(-20, 30),
  recurrenceRule: "FREQ=WEEKLY",
  recurrenceText: "Hver fredag",
});

describe("the dates of a series", () => {
  const site = siteWith({ events: [series], now: "2026-05-02T10:00:00.000Z" });
  const pages = pathsOf(site).filter((path) => /^\/kalender\/strik\/\d.*\/$/.test(path));

  test("have pages of their own: the next twelve, and what was just on, which search engines leave out", () => {
    expect(pages.slice(0, 3)).toEqual(["/kalender/strik/2026-05-01/", "/kalender/strik/2026-05-08/", "/kalender/strik/2026-05-15/"]);
    expect(pages).toHaveLength(13);
    expect(pages.map((path) => findPage(site, path)?.isIndexed)).toEqual([false, ...Array.from({ length: 12 }, () => true)]);
  });

  test("say each in structured data when it is, at its own address", async () => {
    const { body } = await render(site, "/kalender/strik/2026-05-15/");
    const events = jsonLdOf(body).filter((item) => item["@type"] === "Event");
    expect(events).toMatchObject([{ startDate: "2026-05-15T17:00:00.000Z", url: `${site.cluster.origin}/kalender/strik/2026-05-15/` }]);
    expect(body).toContain('<a href="/kalender/strik/">Alle datoer for Strik</a>');
  });

  test("are listed from the next one on, never from the first", async () => {
    expect(upcomingDates(site)[0]?.firstDay).toBe("2026-05-08");
    const { body } = await render(site, "/kalender/");
    expect(body).toContain('href="/kalender/strik/2026-05-08/"');
    expect(body).not.toContain("2026-05-01");
  });

  test("keep their address when they are moved, and say what is different", async () => {
    const moved = {
      ...weekly(8, 1)[0],
      key: "2026-05-08",
      recurrenceId: "2026-05-08T17:00:00.000Z",
      start: "2026-05-09T12:00:00.000Z",
      end: null,
    };
    const event = makeOneEvent({
      ...series,
      occurrences: [{ ...moved, title: "Strik i det fri", note: "Tag tæpper med" }, ...weekly(15, 3)],
    });
    const changed = siteWith({ events: [event] });
    const { body } = await render(changed, "/kalender/strik/2026-05-08/");
    expect(body).toContain("<h1>Strik i det fri</h1>");
    expect(body).toContain("lørdag den 9. maj 2026");
    expect(body).toContain("Tag tæpper med");
  });

  test("that are cancelled stay, and say so", async () => {
    const occurrences = weekly(8, 3).map((date, index) => ({
      ...date,
      status: index === 0 ? ("cancelled" as const) : ("confirmed" as const),
    }));
    const cancelled = siteWith({ events: [makeOneEvent({ ...series, occurrences })] });
    const { body } = await render(cancelled, "/kalender/strik/2026-05-08/");
    expect(body).toContain("Arrangementet er aflyst.");
    expect(body).toContain('<a href="/kalender/strik/2026-05-15/">Se næste gang</a>');
    expect(jsonLdOf(body).find((item) => item["@type"] === "Event")?.eventStatus).toBe("https://schema.org/EventCancelled");
    expect(body).not.toContain("Tilføj til min kalender");
  });

  test("that have no page of their own lead to their event", () => {
    const dates = datesOf(series);
    expect(pathOfDate(site, dates.at(-1) ?? dates[0] ?? (undefined as never))).toBe("/kalender/strik/");
  });
});

describe("weeks and months", () => {
  const on = (...days: string[]) =>
    days.map((day) => makeOneEvent({ id: day, slug: `d-${day}`, allDay: true, occurrences: [{ start: day, end: null }] }));
  const titles = (dates: readonly { firstDay: string }[]) => dates.map(({ firstDay }) => firstDay);

  test("the weekend is the coming one, or what is left of it", () => {
    const events = on("2026-05-01", "2026-05-02", "2026-05-03", "2026-05-08");
    const at = (now: string) => weekend(siteWith({ events, now }));
    expect(at("2026-04-28T10:00:00.000Z")).toMatchObject({ first: "2026-05-01", last: "2026-05-03" });
    expect(titles(at("2026-05-02T10:00:00.000Z").dates)).toEqual(["2026-05-02", "2026-05-03"]);
    expect(titles(at("2026-05-03T22:30:00.000Z").dates)).toEqual(["2026-05-08"]);
  });

  test("an empty week, and an empty weekend, say what comes next", async () => {
    const site = siteWith({ events: on("2026-05-20"), now: "2026-05-01T10:00:00.000Z" });
    expect(restOfWeek(site).dates).toEqual([]);
    expect((await render(site, "/kalender/")).body).toMatch(
      /Der er ikke flere arrangementer i denne uge\..*Det næste er.*onsdag den 20\. maj 2026/s,
    );
    expect((await render(site, "/kalender/denne-weekend/")).body).toMatch(/ikke noget i kalenderen i denne weekend.*Det næste, der sker/s);
  });

  test("weeks are numbered as in Danish calendars", () => {
    expect(["2026-01-01", "2026-12-31", "2027-01-03", "2027-01-04", "2028-12-31"].map(weekNumber)).toEqual([1, 53, 53, 1, 52]);
  });

  test("a month holds whole weeks from Monday on, and what lasts several days on each of them", () => {
    const event = makeOneEvent({ allDay: true, occurrences: [{ start: "2026-05-30", end: "2026-06-02" }] });
    const [may, june] = monthGrids(siteWith({ events: [event] }));
    expect(may?.weeks.map(({ number }) => number)).toEqual([18, 19, 20, 21, 22]);
    expect(may?.weeks.every(({ days }) => days.length === 7)).toBe(true);
    const filled = (grid: typeof may) => grid?.weeks.flatMap(({ days }) => days).flatMap((day) => (day?.dates.length ? [day.day] : []));
    expect(filled(may)).toEqual(["2026-05-30", "2026-05-31"]);
    expect(june?.month ?? filled(may)).toBeDefined();
  });

  test("there is a month for what is special up to a year ahead, for what goes on every week up to three months", () => {
    const regular = makeOneEvent({ ...series, listing: "regular", occurrences: weekly(1, 50) });
    const months = (events: ReturnType<typeof on>) => monthGrids(siteWith({ events })).map(({ month }) => month);
    expect(months([regular])).toEqual(["2026-05", "2026-06", "2026-07"]);
    expect(months([regular, ...on("2027-01-10", "2027-09-10")])).toEqual(["2026-05", "2026-06", "2026-07", "2027-01"]);
    expect(months([])).toEqual([]);
  });
});

describe("links to other calendars", () => {
  const linksOf = (change: Parameters<typeof makeOneEvent>[0]) => {
    const event = makeOneEvent({ locationText: "Havnen & molen", ...change });
    const site = siteWith({ events: [event] });
    const [date] = datesOf(event);
    if (!date) throw new Error("the event has a date");
    const filled = { site, date, path: "/kalender/aaben-havn/" };
    return { google: new URL(googleHref(filled)).searchParams, outlook: new URL(outlookHref(filled)).searchParams };
  };

  test("carry the event and nothing that tells who reads", () => {
    const { google, outlook } = linksOf({});
    expect(Object.fromEntries(google)).toEqual({
      action: "TEMPLATE",
      text: "Åben havn",
      dates: "20260501T190000/20260501T210000",
      ctz: "Europe/Copenhagen",
      location: "Havnen & molen",
      details: "http://mols.localhost:4321/kalender/aaben-havn/",
    });
    expect(Object.fromEntries(outlook)).toMatchObject({
      subject: "Åben havn",
      startdt: "2026-05-01T17:00:00Z",
      enddt: "2026-05-01T19:00:00Z",
    });
  });

  test("end the day after the last whole day, and an hour later where no end is known", () => {
    expect(linksOf({ allDay: true, occurrences: [{ start: "2026-05-01", end: "2026-05-03" }] }).google.get("dates")).toBe(
      "20260501/20260504",
    );
    expect(linksOf({ occurrences: [{ start: "2026-05-01T17:00:00.000Z", end: null }] }).google.get("dates")).toBe(
      "20260501T190000/20260501T200000",
    );
  });
});

describe("the feeds of the next events", () => {
  test("are a JSON feed with the facts of each date", async () => {
    const site = siteWith({ events: [makeOneEvent({ description: "<p>Kaffe</p>", category: "food" }), { ...series, listing: "regular" }] });
    const { body, type } = await render(site, "/kalender.json");
    expect(type).toBe("application/feed+json; charset=utf-8");
    const feed = JSON.parse(body) as { version: string; feed_url: string; items: Record<string, unknown>[] };
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.feed_url).toBe(`${site.cluster.origin}/kalender.json`);
    expect(feed.items.map(({ title }) => title)).toEqual(["Strik", "Åben havn"]);
    expect(feed.items[1]).toMatchObject({
      id: "urn:klynge:event:event:2026-05-01",
      url: `${site.cluster.origin}/kalender/aaben-havn/`,
      content_html: "<p>Kaffe</p>",
      tags: ["Mad og fællesspisning"],
      _klynge: { start: "2026-05-01T17:00:00.000Z", status: "confirmed" },
    });
    for (const item of feed.items) expect("content_html" in item || "content_text" in item).toBe(true);
  });

  test("are RSS with the date in each title", async () => {
    const { body } = await render(siteWith({ events: [makeOneEvent({ status: "cancelled" })] }), "/kalender.xml");
    expect(body).toContain("<title>Aflyst: Åben havn – fredag den 1. maj 2026 kl. 19.00–21.00</title>");
  });
});
