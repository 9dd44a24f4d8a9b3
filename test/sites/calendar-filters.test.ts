import { municipalityTitle } from "@klynge/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isWanted, readChoices, writeChoices } from "../../sites/src/calendar/choices.ts";
import { calendarFilters } from "../../sites/src/lib/calendar-filters.ts";
import { launchBrowser, VIEWPORTS } from "../browser/support/browser.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { makeOneEvent, siteWith } from "./support/events.ts";
import { listRoutes, render } from "./support/render.ts";
import { serveSite } from "./support/serve.ts";

const base = makeSnapshot({ events: 0, series: 0 });
const [knebel, tved] = base.villages;
const [hall] = base.places;
if (!knebel || !tved || !hall) throw new Error("the fixture has villages and places");

const at = (day: number) => [{ start: new Date(Date.UTC(2026, 4, day, 17)).toISOString(), end: null }];
const site = siteWith({
  events: [
    makeOneEvent({
      id: "a",
      slug: "a",
      title: "Suppe i byen",
      villageIds: [knebel.id],
      category: "food",
      audience: ["families"],
      occurrences: at(3),
    }),
    makeOneEvent({
      id: "b",
      slug: "b",
      title: "Sang i byen",
      villageIds: [knebel.id],
      category: "culture",
      placeId: hall.id,
      occurrences: at(5),
    }),
    makeOneEvent({
      id: "c",
      slug: "c",
      title: "Suppe i den anden by",
      villageIds: [tved.id],
      category: "food",
      audience: ["everyone"],
      occurrences: at(8),
    }),
    makeOneEvent({
      id: "d",
      slug: "d",
      title: "Gymnastik",
      villageIds: [tved.id],
      category: "sport",
      listing: "regular",
      audience: ["seniors"],
      occurrences: at(6),
    }),
    makeOneEvent({
      id: "e",
      slug: "e",
      title: "Det var engang",
      villageIds: [tved.id],
      category: "church",
      occurrences: [{ start: "2026-04-01T17:00:00.000Z", end: null }],
    }),
  ],
});

let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveSite(site);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** The events that can be seen in the lists. */
async function shown(page: Page): Promise<string[]> {
  const titles = await page.locator("[data-filtered] .event__title").filter({ visible: true }).allTextContents();
  return titles.map((title) => title.trim()).sort();
}

describe("without a script", () => {
  test("every value is a page with what belongs to it, one press away from the calendar", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: VIEWPORTS.phone });
    await page.goto(`${server.url}/kalender/`);
    const filters = page.getByRole("navigation", { name: "Vælg i kalenderen" });
    await filters.getByText("Landsby", { exact: true }).click();
    await filters.getByRole("link", { name: knebel.name, exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(`/kalender/landsby/${knebel.slug}/`);
    expect(await shown(page)).toEqual(["Sang i byen", "Suppe i byen"]);
    await filters.getByText("Slags", { exact: true }).click();
    await filters.getByRole("link", { name: "Mad og fællesspisning" }).click();
    expect(await shown(page)).toEqual(["Suppe i byen", "Suppe i den anden by"]);
    await filters.getByRole("link", { name: "Vis alt igen" }).click();
    expect((await shown(page)).length).toBe(4);
    await page.close();
  });
});

describe("with a script", () => {
  test("choices are combined in place, told, kept in the address, and taken back", async () => {
    const page = await browser.newPage({ viewport: VIEWPORTS.desktop });
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto(`${server.url}/kalender/`);
    await page.getByLabel("Slags").selectOption("Mad og fællesspisning");
    expect(await shown(page)).toEqual(["Suppe i byen", "Suppe i den anden by"]);
    await page.getByLabel("Landsby").selectOption(tved.name);
    expect(await shown(page)).toEqual(["Suppe i den anden by"]);
    expect(await page.getByRole("status").textContent()).toBe("1 arrangement");
    expect(new URL(page.url()).searchParams.get("landsby")).toBe(tved.slug);
    await page.reload();
    expect(await shown(page)).toEqual(["Suppe i den anden by"]);
    await page.getByLabel("Slags").selectOption("Kultur");
    expect(await shown(page)).toEqual([]);
    expect(await page.getByRole("status").textContent()).toContain("Intet passer");
    await page.getByRole("button", { name: "Vis alt igen" }).click();
    expect((await shown(page)).length).toBe(4);
    expect(new URL(page.url()).search).toBe("");
    expect(problems).toEqual([]);
    await page.close();
  });

  test("a value's own page can be narrowed further, and leads to the whole calendar for anything else", async () => {
    const page = await browser.newPage({ viewport: VIEWPORTS.desktop });
    await page.goto(`${server.url}/kalender/landsby/${knebel.slug}/`);
    await page.getByLabel("Slags").selectOption("Kultur");
    expect(await shown(page)).toEqual(["Sang i byen"]);
    await page.getByLabel("Landsby").selectOption(tved.name);
    await page.waitForURL((url) => url.pathname === "/kalender/");
    expect(await shown(page)).toEqual([]);
    await page.getByLabel("Slags").selectOption("");
    expect(await shown(page)).toEqual(["Gymnastik", "Suppe i den anden by"]);
    await page.close();
  });
});

describe("the filters", () => {
  test("have a page for every value that something comes of, and for no other", async () => {
    const pages = (await listRoutes(site)).filter((path) => /^\/kalender\/(?:landsby|emne|sted|for|kommune|fra)\/[^/]+\/$/.test(path));
    expect(pages).toEqual(
      [
        "/kalender/emne/idraet/",
        "/kalender/emne/kultur/",
        "/kalender/emne/mad/",
        "/kalender/for/familier/",
        "/kalender/for/seniorer/",
        `/kalender/landsby/${knebel.slug}/`,
        `/kalender/landsby/${tved.slug}/`,
        `/kalender/sted/${hall.slug}/`,
      ].sort(),
    );
  });

  test("find what is for everyone under every audience that is named", () => {
    const audiences = calendarFilters(site).find(({ kind }) => kind === "for");
    const titlesOf = (slug: string) => audiences?.values.find((value) => value.slug === slug)?.dates.map(({ title }) => title);
    expect(titlesOf("familier")).toEqual(["Suppe i byen", "Suppe i den anden by"]);
    expect(titlesOf("seniorer")).toEqual(["Gymnastik", "Suppe i den anden by"]);
  });

  test("tell the own events from those of neighbours, where there are any", async () => {
    const mixed = { ...site, shared: makeSnapshot({ sources: 1 }).shared };
    const origins = calendarFilters(mixed).find(({ kind }) => kind === "fra");
    expect(origins?.values.map(({ slug }) => slug)).toEqual(["egne", "naboer"]);
    expect(origins?.values[0]?.dates.every(({ event }) => event.source === undefined)).toBe(true);
    expect(origins?.values[1]?.dates.every(({ event }) => event.source !== undefined)).toBe(true);
    const { body } = await render(mixed, "/kalender/");
    const [shared] = mixed.shared.events;
    expect(body).toContain(`href="${shared?.url}"`);
    expect(body).toContain(`Fra ${shared?.source.name}`);
    expect((await render(mixed, "/kalender.ics")).body).not.toContain(String(shared?.uid));
    for (const feed of ["/kalender.json", "/kalender.xml", "/nyheder.xml"])
      expect((await render(mixed, feed)).body).not.toContain("naboklynge");
    expect(calendarFilters(site).some(({ kind }) => kind === "fra")).toBe(false);
  });

  test("on a portal of very many clusters lead by municipality to what its clusters share, and on to them", async () => {
    const portal = makeSnapshot({
      kind: "network",
      clusters: 300,
      sources: 250,
      events: 3,
      series: 0,
      villages: 0,
      places: 0,
      organisations: 0,
    });
    const filters = calendarFilters(portal);
    // A page for every cluster would be too many, and there is one for every municipality that something comes of, at most 98.
    expect(filters.find(({ kind }) => kind === "fra")?.values.map(({ slug }) => slug)).toEqual(["egne", "naboer"]);
    const municipalities = filters.find(({ kind }) => kind === "kommune")?.values ?? [];
    expect(municipalities.length).toBeGreaterThan(60);
    expect(municipalities.length).toBeLessThanOrEqual(99);
    const bySlug = new Map(portal.network?.clusters.map((cluster) => [cluster.slug, cluster]));
    for (const { label, dates } of municipalities) {
      const names = dates.map(({ event }) => bySlug.get(event.source?.slug ?? "")?.municipality ?? null);
      expect(new Set(names).size, label).toBe(1);
      expect(label).toBe(names[0] === null ? "På tværs af kommuner" : municipalityTitle(names[0] ?? ""));
    }
    const [first] = municipalities;
    const { body } = await render(portal, first?.path ?? "");
    expect(body).toContain(`<h1>Kalender: ${first?.label}</h1>`);
    const there = [...bySlug.values()].filter(
      ({ municipality }) => municipality !== null && municipalityTitle(municipality) === first?.label,
    );
    expect(there.length).toBeGreaterThan(1);
    for (const { url } of there) expect(body).toContain(`href="${url}/kalender/"`);
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
    expect((await render(portal, "/kalender/")).body).toContain(`href="${first?.path}"`);
  });

  test("have no municipality on a cluster's own site, whoever it follows", () => {
    expect(calendarFilters({ ...site, shared: makeSnapshot({ sources: 3 }).shared }).some(({ kind }) => kind === "kommune")).toBe(false);
  });

  test("read and write addresses", () => {
    const choices = readChoices("?landsby=knebel&emne=&andet=x", ["landsby", "emne"]);
    expect([...choices]).toEqual([["landsby", "knebel"]]);
    expect(writeChoices(choices)).toBe("?landsby=knebel");
    expect(isWanted("landsby:knebel emne:mad", choices)).toBe(true);
    expect(isWanted("landsby:knebel-bro emne:mad", choices)).toBe(false);
  });
});
