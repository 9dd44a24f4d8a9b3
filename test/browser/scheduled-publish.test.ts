import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type CmsClient, signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { copyPlatform, type Platform } from "../support/platform.ts";
import { richText } from "../support/rich-text.ts";
import { getFromSite } from "../support/site-client.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { collectErrors } from "./support/page-errors.ts";

const EMAIL = "kommunikation@mols.example.org";
const PASSWORD = "klynge-demo";
const ADDRESS = "/nyheder/eksempel-planlagt/";
const SECOND = 1000;

/** A copy of the demo, so that nobody misses it while everything is stopped. */
let platform: Platform;
let browser: Browser;
let lead: CmsClient;
let article: string;

beforeAll(async () => {
  browser = await launchBrowser();
  platform = await copyPlatform({ from: inject("platform").dataDir });
  await platform.start();
  lead = await signIn({ cmsUrl: platform.cmsUrl, email: EMAIL, password: PASSWORD });
  const tenant = (await lead.findOne("clusters", { slug: "mols-i-udvikling" })).id;
  const data = { tenant, title: "Eksempel: planlagt nyhed", slug: "eksempel-planlagt", body: richText("Kommer af sig selv.") };
  const { status, body } = await lead.request("POST", "/api/news?draft=true&depth=0", data);
  expect(status, JSON.stringify(body)).toBe(201);
  article = (body.doc as { id: string }).id;
});
afterAll(async () => {
  await browser?.close();
  await platform?.remove();
});

const onSite = async () =>
  (await getFromSite({ port: platform.config.sitesPort, host: "mols-i-udvikling.localhost", path: ADDRESS })).status;

test.each(Object.entries(VIEWPORTS))(
  "the form puts an article on the clock and takes it off again, at %s width",
  async (device, viewport) => {
    const context = await browser.newContext({ viewport, locale: "da-DK", timezoneId: "America/New_York" });
    const page = await context.newPage();
    const errors = collectErrors(page);
    await page.goto(`${platform.cmsUrl}/admin/login`, { waitUntil: "networkidle" });
    await page.fill("input[name=email]", EMAIL);
    await page.fill("input[name=password]", PASSWORD);
    await page.click("button[type=submit]");
    await page.waitForURL(/\/admin$/);
    await page.goto(`${platform.cmsUrl}/admin/collections/news/${article}`, { waitUntil: "networkidle" });
    const year = new Date().getUTCFullYear() + 1;
    await page.click("#klynge-plan");
    await page.getByText("Klokken i København.").waitFor();
    await page.fill("#klynge-schedule-at", `${year}-06-05T10:30`);
    mkdirSync("test/output/screenshots", { recursive: true });
    await page.screenshot({ path: `test/output/screenshots/schedule-${device}.png`, fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.getByRole("button", { name: "Gem i tidsplanen" }).click();
    // On the cluster's clock, wherever the screen stands.
    const job = page.locator(".klynge-workflow__jobs li", { hasText: `Offentliggøres 5. juni ${year} kl. 10.30` });
    await job.waitFor();
    await job.getByRole("button", { name: /^Fjern/ }).click();
    await page.getByText("Intet er planlagt.").waitFor();
    expect(errors).toEqual([]);
    await context.close();
  },
);

test("an article appears and goes away when its time comes, though everything was stopped and nobody has visited the CMS since", async () => {
  // A plan is kept to the second.
  const appears = Math.ceil(Date.now() / SECOND) * SECOND + 12 * SECOND;
  await plan("publish", appears);
  await plan("unpublish", appears + 25 * SECOND);
  await platform.stop();
  expect(platform.output.join("\n")).not.toMatch(/could not be (?:un)?published/);

  // In two groups, so that nobody asks the CMS whether it is ready: that would be a visit.
  await platform.start(["sites", "publisher"]);
  await platform.start(["cms"]);
  await eventually(async () => expect(await onSite()).toBe(200), { limitMs: 90_000 });
  expect(Date.now()).toBeGreaterThanOrEqual(appears);
  await eventually(async () => expect(await onSite()).toBe(404), { limitMs: 90_000 });
  expect(Date.now()).toBeGreaterThanOrEqual(appears + 25 * SECOND);
}, 240_000);

/** To the second, which the form does not offer; the test would wait for full minutes. */
async function plan(type: string, instant: number): Promise<void> {
  const clock = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Copenhagen", dateStyle: "short", timeStyle: "medium" });
  const at = clock.format(instant).replace(" ", "T");
  const { status, body } = await lead.request("POST", `/api/news/${article}/schedule`, { type, at });
  expect(status, JSON.stringify(body)).toBe(200);
}
