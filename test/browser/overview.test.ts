import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { openAdmin } from "./support/lead.ts";
import { wrongWords } from "./support/words.ts";

const { cmsUrl } = inject("platform");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(["phone", "desktop"] as const)("the secretariat sorts, narrows down and takes along the overview, on a %s", async (width) => {
  const viewport = VIEWPORTS[width];
  const { page, problems } = await openAdmin({ browser, cmsUrl, email: "sekretariat@example.org", viewport });
  await page.goto(`${cmsUrl}/admin/overblik`);
  const names = () => page.locator(".klynge-table tbody th a").allTextContents();
  const byName = await names();
  expect(byName).toContain("Mols i Udvikling");
  expect(byName).toEqual(byName.toSorted(new Intl.Collator("da").compare));
  await page.locator(".klynge-table thead a").first().click();
  await page.waitForURL(/sort=-name/);
  await expect.poll(names).toEqual(byName.toReversed());
  expect(await wrongWords({ page, language: "da" })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

  await page.getByLabel("Kommune").selectOption("Syddjurs");
  await page.getByRole("button", { name: "Vis" }).click();
  await page.waitForURL(/municipality=Syddjurs/);
  await expect.poll(names, { message: "only clusters of the municipality chosen" }).not.toContain("VestRum");
  const inSyddjurs = await names();
  expect(inSyddjurs).toContain("Mols i Udvikling");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Hent som regneark (CSV)" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  const rows = lines.slice(1).map((line) => line.split(";"));
  expect(rows.map(([name]) => name)).toEqual(inSyddjurs);
  expect(new Set(rows.map(([, municipality]) => municipality))).toEqual(new Set(["Syddjurs"]));
  expect(lines).toContainEqual(expect.stringMatching(/^Mols i Udvikling;Syddjurs;I drift;/));
  expect(problems).toEqual([]);
  await page.context().close();
});

test("nobody else sees it", async () => {
  const { page } = await openAdmin({ browser, cmsUrl, email: "kommunikation@mols.example.org" });
  expect(await page.getByRole("link", { name: "Overblik", exact: true }).count()).toBe(0);
  await page.goto(`${cmsUrl}/admin/overblik`);
  await page.getByRole("heading", { level: 1, name: "Overblik" }).waitFor();
  expect(await page.locator(".klynge-table").count()).toBe(0);
  expect(await page.textContent("body")).not.toContain("VestRum");
  await page.context().close();
  const stranger = await browser.newPage();
  await stranger.goto(`${cmsUrl}/admin/overblik`);
  await stranger.waitForURL(/\/admin\/login/);
  await stranger.close();
});
