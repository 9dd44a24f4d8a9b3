import { mkdirSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { collectErrors } from "./support/page-errors.ts";

const { cmsUrl, sitesPort } = inject("platform");
const site = `http://mols-i-udvikling.localhost:${sitesPort}`;
const screenshots = "test/output/screenshots";

describe.each(Object.entries(VIEWPORTS))("a communication lead at %s width", (device, viewport) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    browser = await launchBrowser();
    context = await browser.newContext({ viewport, locale: "da-DK", timezoneId: "Europe/Copenhagen" });
    page = await context.newPage();
    errors = collectErrors(page);
  });
  afterAll(() => browser?.close());

  test("signs in, corrects an article, publishes it and sees it on the site", async () => {
    await page.goto(`${cmsUrl}/admin/login`, { waitUntil: "networkidle" });
    await page.fill("input[name=email]", "kommunikation@mols.example.org");
    await page.fill("input[name=password]", "klynge-demo");
    await page.click("button[type=submit]");
    await page.waitForURL(/\/admin$/);
    await page.getByRole("heading", { level: 1, name: "Mols i Udvikling" }).waitFor();
    await page.screenshot({ path: `${screenshots}/admin-${device}.png` });

    // The newest article that residents can see: one dated in the future waits for its day.
    const visible = `where[or][0][and][0][publishedAt][less_than]=${new Date().toISOString()}&where[or][0][and][1][_status][equals]=published`;
    await page.goto(`${cmsUrl}/admin/collections/news?sort=-publishedAt&${visible}`);
    await page.locator("tbody tr:first-child .cell-title a").first().click();
    await page.waitForURL(/\/collections\/news\/[\w-]+$/);
    const address = await page.locator("#field-slug").inputValue();
    const title = `Rettet på ${device}: fælles spisning i forsamlingshuset`;
    await page.fill("#field-title", title);
    await page.screenshot({ path: `${screenshots}/article-form-${device}.png` });
    await page.click("#action-save");
    await page.locator(".payload-toast-container").getByText(/.+/).first().waitFor();

    await eventually(async () => {
      await page.goto(`${site}/nyheder/${address}/`);
      expect(await page.locator("h1").textContent()).toBe(title);
    });
    await page.screenshot({ path: `${screenshots}/article-${device}.png`, fullPage: true });
    await page.goto(`${site}/`);
    expect(await page.getByText(title).count()).toBeGreaterThan(0);
    await page.screenshot({ path: `${screenshots}/start-${device}.png` });
    expect(errors).toEqual([]);
  });

  test("meets no other cluster's documents", async () => {
    await page.goto(`${cmsUrl}/admin/collections/villages?limit=100`);
    await page.locator("tbody tr").first().waitFor();
    const names = await page.locator("tbody .cell-name").allInnerTexts();
    expect(names.length).toBeGreaterThanOrEqual(20);
    expect(names).not.toContain("Lundby");
  });
});
