import type { Event } from "@klynge/contract";
import { readFirstPage } from "@klynge/pdf";
import jsQR from "jsqr";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POSTER_SIZES, posterSize } from "../../sites/src/lib/poster-size.ts";
import { weekPlans } from "../../sites/src/lib/week-plan.ts";
import { launchBrowser } from "../browser/support/browser.ts";
import { makeImage } from "../fixtures/pictures.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { makeOneEvent, siteWith } from "./support/events.ts";
import { sheetsOf } from "./support/pdf.ts";
import { listRoutes, render } from "./support/render.ts";
import { serveSite } from "./support/serve.ts";

const LONG = `<p>${"Vi mødes, spiser sammen og taler om det, der skal ske i byen til foråret. ".repeat(12)}</p>`;
const place = makeSnapshot().places[0]?.id ?? null;
const weekly = (count: number) =>
  Array.from({ length: count }, (_, week) => ({ start: new Date(Date.UTC(2026, 4, 5 + 7 * week, 17)).toISOString(), end: null }));

/** What makes a poster hard to fit on a sheet. */
const POSTERS: Record<string, Event> = {
  "a short title, without picture, without end": makeOneEvent({ occurrences: [{ start: "2026-05-01T17:00:00.000Z", end: null }] }),
  "a long title with a picture": makeOneEvent({
    title: "Generalforsamling i Borgerforeningen for Nørre Snede og Omegn med efterfølgende fællesspisning og foredrag",
    image: makeImage({ name: "fest", alt: "Fra sidste gang" }),
    description: LONG,
    placeId: place,
  }),
  "one very long word": makeOneEvent({ title: "Speciallægepraksisplanlægningsstabiliseringsperioden", description: LONG }),
  "several days, cancelled": makeOneEvent({
    allDay: true,
    status: "cancelled",
    occurrences: [{ start: "2026-05-01", end: "2026-05-03" }],
    placeId: place,
    locationText: "Bagindgangen",
  }),
  "a series with all there is to say": makeOneEvent({
    title: "Strikkecafé og kaffe i den gamle skole for alle, der har lyst",
    occurrences: weekly(20),
    recurrenceRule: "FREQ=WEEKLY",
    recurrenceText: "Hver anden tirsdag til 1. juni 2027, ikke i uge 42 og ikke på helligdage",
    description: LONG,
    placeId: place,
    image: makeImage({ name: "garn", alt: "Garn" }),
  }),
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(site: ReturnType<typeof siteWith>, path: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const server = await serveSite(site);
  const page = await browser.newPage({ viewport: { width: 1000, height: 1400 } });
  await page.goto(server.url + path);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  return {
    page,
    close: async () => {
      await page.close();
      server.close();
    },
  };
}

/** By how many pixels parts of the sheet stand outside it, or are cut off by their own edge. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheet = document.querySelector(".sheet")?.getBoundingClientRect();
    if (!sheet) return ["there is no sheet"];
    return [...document.querySelectorAll(".sheet h1, .sheet h2, .sheet p, .sheet li, .sheet .qr")].flatMap((element) => {
      const { bottom, right } = element.getBoundingClientRect();
      const isOut = bottom > sheet.bottom + 1 || right > sheet.right + 1 || element.scrollWidth > element.clientWidth + 1;
      return isOut
        ? [`${element.className || element.tagName} ${Math.round(bottom - sheet.bottom)} ${element.textContent?.trim().slice(0, 30)}`]
        : [];
    });
  });
}

describe("a poster with", () => {
  test.each(Object.entries(POSTERS))("%s is one sheet, on A4 and A3, with everything on it", async (_name, event) => {
    const { page, close } = await open(siteWith({ events: [event] }), "/plakat/aaben-havn/");
    expect(await cutOff(page)).toEqual([]);
    expect(await sheetsOf(page, "A4")).toMatchObject({ count: 1, width: expect.closeTo(595, -1) });
    expect(await sheetsOf(page, "A3")).toMatchObject({ count: 1, width: expect.closeTo(842, -1) });
    await close();
  });

  test("its picture and colours reach the edge of the paper, and so far down that no strip stays empty", async () => {
    const { page, close } = await open(siteWith({ events: [makeOneEvent()] }), "/plakat/aaben-havn/");
    const content = await page.pdf({ format: "A4", printBackground: true });
    await close();
    const sheet = await readFirstPage({ content });
    if (sheet.problem !== null) throw new Error(sheet.problem);
    const { width, height, pixels } = sheet;
    const isWhite = (x: number, y: number) => pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3).every((value) => value > 250);
    expect([isWhite(4, 4), isWhite(width - 5, 4)]).toEqual([false, false]);
    const rows = Array.from({ length: height }, (_, y) => y);
    const lowest = rows.findLast((y) => Array.from({ length: width / 4 }, (_, x) => x * 4).some((x) => !isWhite(x, y))) ?? 0;
    expect(lowest / height).toBeGreaterThan(0.94);
  });

  test("its stamp is one word on one line, inside the picture", async () => {
    const { page, close } = await open(siteWith({ events: [makeOneEvent({ status: "cancelled" })] }), "/plakat/aaben-havn/");
    const lines = await page.locator(".poster__stamp").evaluate((stamp) => {
      const range = document.createRange();
      range.selectNodeContents(stamp);
      return range.getClientRects().length;
    });
    await close();
    expect(lines).toBe(1);
  });

  test("a code leads a phone to the event", async () => {
    const site = siteWith({ events: [makeOneEvent()] });
    const { page, close } = await open(site, "/plakat/aaben-havn/");
    const picture = await page.locator(".qr").screenshot();
    await close();
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(`${site.cluster.origin}/kalender/aaben-havn/`);
  });

  test("its heading is as large as its longest word lets it be", () => {
    expect(posterSize("Fest")).toBe(POSTER_SIZES[0]);
    expect(posterSize("Fællesspisning")).toBeLessThan(POSTER_SIZES[0]);
    expect(posterSize("x".repeat(500))).toBe(POSTER_SIZES.at(-1));
  });

  test("says that the event is cancelled", async () => {
    const { body } = await render(siteWith({ events: [makeOneEvent({ status: "cancelled" })] }), "/plakat/aaben-havn/");
    expect(body).toContain('<strong class="poster__stamp">Aflyst</strong>');
  });
});

test("only what still comes has a poster, and its page leads to it", async () => {
  const over = makeOneEvent({ id: "over", slug: "over", occurrences: [{ start: "2026-04-01T17:00:00.000Z", end: null }] });
  const site = siteWith({ events: [makeOneEvent(), over] });
  expect((await listRoutes(site)).filter((path) => path.startsWith("/plakat/"))).toEqual(["/plakat/aaben-havn/"]);
  expect((await render(site, "/kalender/aaben-havn/")).body).toContain('href="/plakat/aaben-havn/"');
});

test("a page that is read keeps a margin on paper", async () => {
  const { page, close } = await open(siteWith({ events: [makeOneEvent()] }), "/kalender/");
  const sheet = await readFirstPage({ content: await page.pdf({ format: "A4", printBackground: true }) });
  await close();
  if (sheet.problem !== null) throw new Error(sheet.problem);
  const { width, height, pixels } = sheet;
  const columns = Array.from({ length: width }, (_, x) => x);
  const isEmpty = (x: number) => Array.from({ length: height }, (_, y) => pixels[(y * width + x) * 4] ?? 0).every((red) => red > 250);
  // 18 of 210 millimetres.
  expect(columns.findIndex((x) => !isEmpty(x)) / width).toBeCloseTo(18 / 210, 2);
});

describe("the week plan", () => {
  const week = (count: number) =>
    siteWith({
      events: Array.from({ length: count }, (_, index) =>
        makeOneEvent({
          id: `e${index}`,
          slug: `e${index}`,
          title: index % 3 === 0 ? "Fællesspisning i forsamlingshuset med foredrag bagefter" : "Gymnastik",
          placeId: index % 2 === 0 ? place : null,
          status: index % 5 === 4 ? "cancelled" : "confirmed",
          occurrences: [
            {
              start: new Date(Date.UTC(2026, 4, 1 + (index % 3), 8 + (index % 10))).toISOString(),
              end: new Date(Date.UTC(2026, 4, 1 + (index % 3), 20)).toISOString(),
            },
          ],
        }),
      ),
    });

  test.each([1, 8, 15, 25, 40, 120])("of %i events is one A4 with all of it inside", async (count) => {
    const { page, close } = await open(week(count), "/ugeplan/");
    expect(await cutOff(page)).toEqual([]);
    expect((await sheetsOf(page, "A4")).count).toBe(1);
    await close();
  });

  test("holds whole weeks from Monday on, this one and the next two, by their numbers", () => {
    const plans = weekPlans(week(3));
    expect(plans.map(({ path, number, first, last }) => [path, number, first, last])).toEqual([
      ["/ugeplan/", 18, "2026-04-27", "2026-05-03"],
      ["/ugeplan/naeste-uge/", 19, "2026-05-04", "2026-05-10"],
      ["/ugeplan/om-to-uger/", 20, "2026-05-11", "2026-05-17"],
    ]);
    expect(plans[0]?.days.map(({ dates }) => dates.length)).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });
});
