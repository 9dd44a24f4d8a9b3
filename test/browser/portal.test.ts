import { SECTIONS } from "@klynge/contract";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accessibilityProblems, overflowOf } from "../sites/support/accessibility.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { collectErrors } from "./support/page-errors.ts";

const { sitesPort } = inject("platform");
const portal = `http://localhost:${sitesPort}`;
const molsUrl = `http://mols-i-udvikling.localhost:${sitesPort}`;
/** Every page of the portal that is its own kind. */
const PATHS = ["/", SECTIONS.clusters, SECTIONS.events, "/start-en-klynge/", "/de-fem-faser/", "/evalueringen/"];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(
  path: string,
  options: BrowserContextOptions = { viewport: VIEWPORTS.desktop },
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ ...options, locale: "da-DK" });
  const page = await context.newPage();
  const errors = collectErrors(page);
  await page.goto(portal + path, { waitUntil: "networkidle" });
  return { page, errors };
}

const opacityOf = (page: Page, name: string): Promise<string> =>
  page
    .getByRole("link", { name })
    .locator(".pin__label")
    .evaluate((label) => getComputedStyle(label).opacity);

test("the map is used by keyboard: one comes to a pin, its name shows, and Enter leads to the cluster", async () => {
  const { page, errors } = await open(SECTIONS.clusters);
  const pins = page.locator(".pin");
  const names = await pins.evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? ""));
  expect(names.length).toBeGreaterThanOrEqual(6);
  const wanted = names.findIndex((name) => name.startsWith("Mols i Udvikling"));
  const name = names[wanted] ?? "";
  expect(await opacityOf(page, name)).toBe("0");
  // From the way over the map, which stands before it, Tab goes from pin to pin in the order of the list.
  await page.getByRole("link", { name: "Gå til listen" }).focus();
  for (let press = 0; press <= wanted; press += 1) await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await focused()).toBe(name);
  expect(await opacityOf(page, name)).toBe("1");
  const ring = await page.locator(".pin:focus-visible .pin__target").evaluate((circle) => getComputedStyle(circle).strokeWidth);
  expect(Number.parseFloat(ring)).toBeGreaterThanOrEqual(2);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${molsUrl}/`);
  await page.context().close();
  expect(errors).toEqual([]);
});

test("one can go past the map to the list", async () => {
  const { page } = await open(SECTIONS.clusters);
  await page.getByRole("link", { name: "Gå til listen" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
  await page.context().close();
});

test("pins are as large as a finger needs on a phone, and none covers another", async () => {
  const { page } = await open(SECTIONS.clusters, { viewport: VIEWPORTS.phone });
  const boxes = await page.locator(".pin__target").evaluateAll((targets) =>
    targets.map((target) => {
      const { x, y, width } = target.getBoundingClientRect();
      return { x: x + width / 2, y: y + width / 2, width };
    }),
  );
  expect(Math.min(...boxes.map(({ width }) => width))).toBeGreaterThanOrEqual(24);
  const distances = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(24);
  await page.context().close();
});

test("a pin lights up its cluster on the list, and the other way round", async () => {
  const { page } = await open(SECTIONS.clusters);
  const card = page.locator(".cluster-card", { hasText: "Mols i Udvikling" });
  const pin = page.locator('.pin[aria-label^="Mols i Udvikling"]');
  // A name takes part in the size of its link: people point at the dot.
  await pin.locator(".pin__dot").hover();
  expect(await card.getAttribute("class")).toContain("is-lit");
  await card.hover();
  expect(await card.getAttribute("class")).not.toContain("is-lit");
  expect(await pin.getAttribute("class")).toContain("pin--lit");
  await page.context().close();
});

test("the list narrows while one writes, says how many are left, and the address remembers", async () => {
  const { page, errors } = await open(SECTIONS.clusters);
  const cards = page.locator(".cluster-card:visible");
  const all = await cards.count();
  const status = page.locator(".cluster-filter [role=status]");
  const field = page.getByRole("searchbox", { name: "Klynge, landsby eller kommune" });
  // A village: its cluster is found.
  await field.fill("knebel");
  // Other tests make clusters too, also with a village of that name.
  const found = await cards.allInnerTexts();
  expect(found).toContainEqual(expect.stringContaining("Mols i Udvikling"));
  for (const card of found) expect(card).toMatch(/knebel/i);
  expect(found.length).toBeLessThan(all);
  expect(await status.textContent()).toBe(found.length === 1 ? "1 klynge passer." : `${found.length} klynger passer.`);
  expect(await page.locator(".pin:not(.pin--away)").count()).toBe(found.length);
  await page.reload({ waitUntil: "networkidle" });
  expect(await field.inputValue()).toBe("knebel");
  expect(await cards.count()).toBe(found.length);
  await field.fill("qqqq");
  expect(await status.textContent()).toContain("Ingen klynger passer");
  await page.getByRole("button", { name: "Vis alle" }).click();
  expect(await cards.count()).toBe(all);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
  await page.getByRole("combobox", { name: "Fase" }).selectOption({ label: "Vision" });
  const inPhase = await cards.allInnerTexts();
  expect(inPhase).toContainEqual(expect.stringContaining("De Syv Sogne"));
  for (const card of inPhase) expect(card).toContain("Fase: Vision");
  expect(inPhase.length).toBeLessThan(all);
  expect(new URL(page.url()).search).toBe("?fase=vision");
  await page.context().close();
  expect(errors).toEqual([]);
});

test("the phases of the process lead to the clusters that are in them", async () => {
  const { page } = await open("/de-fem-faser/");
  const link = page.getByRole("link", { name: /^\d+ klynger? er her nu/ }).first();
  const count = Number.parseInt((await link.textContent())?.trim() ?? "", 10);
  await link.click();
  await page.waitForURL(/\/klynger\/\?fase=/);
  await page.locator(".cluster-filter:not([hidden])").waitFor();
  expect(await page.locator(".cluster-card:visible").count()).toBe(count);
  await page.context().close();
});

test("everything is there without scripts: pins that lead on, and the list by municipality", async () => {
  const { page, errors } = await open(SECTIONS.clusters, { viewport: VIEWPORTS.phone, javaScriptEnabled: false });
  expect(await page.locator(".cluster-filter").isVisible()).toBe(false);
  expect(await page.getByRole("heading", { level: 2, name: "Syddjurs Kommune" }).isVisible()).toBe(true);
  const card = page.locator(".cluster-card", { hasText: "Mols i Udvikling" });
  expect(await card.textContent()).toMatch(/Knebel/);
  expect(await card.textContent()).toMatch(/3\.000 indbyggere · Fase: Gennemførelse/);
  await page.locator('.pin[aria-label^="Mols i Udvikling"] .pin__dot').click();
  await page.waitForURL(`${molsUrl}/`);
  await page.context().close();
  expect(errors).toEqual([]);
});

test.each(Object.entries(VIEWPORTS))("the portal's pages are without fault on a %s", async (_device, viewport) => {
  const problems: string[] = [];
  for (const path of PATHS) {
    const { page, errors } = await open(path, { viewport });
    problems.push(...errors, ...(await accessibilityProblems(page)).map((problem) => `${path}: ${problem}`));
    const overflow = await overflowOf(page);
    if (overflow > 0) problems.push(`${path} is ${overflow} pixels too wide`);
    await page.context().close();
  }
  expect(problems).toEqual([]);
});
