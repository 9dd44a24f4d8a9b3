import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { collectErrors } from "./support/page-errors.ts";
import { wordsOf, wrongWords } from "./support/words.ts";

const { cmsUrl } = inject("platform");

/** What a communication lead may create; she sees more, see `SEEN`. */
const CREATED = ["pages", "news", "events", "villages", "places", "organisations", "groups", "documents", "media", "redirects"];
const SEEN = [...CREATED, "clusters", "users", "releases", "audit-log"];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(Object.entries(VIEWPORTS))("the admin in Danish at %s width", (_device, viewport) => {
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    ({ page, problems } = await signIn({ locale: "da-DK", viewport }));
  });
  afterAll(() => page?.context().close());

  test("begins with the cluster of whoever signs in, in Danish", async () => {
    await open(page, "/admin");
    expect(await wordsOf(page)).toContain("Mols i Udvikling");
    await expectReadable({ page, problems, language: "da" });
  });

  test.each(SEEN)("lists %s", async (collection) => {
    await open(page, `/admin/collections/${collection}`);
    await page.locator("h1").waitFor();
    await expectReadable({ page, problems, language: "da" });
  });

  test.each(CREATED)("opens an empty form of %s", async (collection) => {
    await open(page, `/admin/collections/${collection}/create`);
    await page.locator("#action-save").waitFor();
    await expectReadable({ page, problems, language: "da" });
    expect(await page.getByRole("link", { name: "API", exact: true }).count()).toBe(0);
  });
});

describe("the admin", () => {
  test.each(["news", "events"])("shows %s to those whose browser asks for English", async (collection) => {
    const { page, problems } = await signIn({ locale: "en-GB", viewport: VIEWPORTS.desktop });
    await open(page, `/admin/collections/${collection}`);
    await expectReadable({ page, problems, language: "en" });
    await open(page, `/admin/collections/${collection}/create`);
    await page.locator("#action-save").waitFor();
    expect(await wordsOf(page)).toContain("Title");
    await expectReadable({ page, problems, language: "en" });
    await page.context().close();
  });

  test("says what is wrong with a picture that is none, and keeps nothing of it", async () => {
    const { page } = await signIn({ locale: "da-DK", viewport: VIEWPORTS.desktop });
    await open(page, "/admin/collections/media/create");
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "sommerfest.jpg", mimeType: "image/jpeg", buffer: Buffer.from("ikke et billede") });
    await page.fill("#field-alt", "En sommerfest");
    await page.click("#action-save");
    await page.locator(".field-error").getByText("«sommerfest.jpg» kan ikke læses som billede").waitFor();
    expect(await page.locator(".payload-toast-container").textContent()).toContain("Feltet er ugyldigt: Fil");
    await open(page, "/admin/collections/media?search=sommerfest");
    await page.getByText("Ingen resultater").waitFor();
    await page.context().close();
  });
});

async function signIn({ locale, viewport }: { locale: string; viewport: { width: number; height: number } }) {
  const context = await browser.newContext({ viewport, locale, timezoneId: "Europe/Copenhagen" });
  const page = await context.newPage();
  const problems = collectErrors(page);
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  await page.goto(`${cmsUrl}/admin/login`, { waitUntil: "networkidle" });
  await page.fill("input[name=email]", "kommunikation@mols.example.org");
  await page.fill("input[name=password]", "klynge-demo");
  await page.click("button[type=submit]");
  await page.waitForURL(/\/admin$/);
  return { page, problems };
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${cmsUrl}${path}`, { waitUntil: "networkidle" });
}

async function expectReadable({ page, problems, language }: { page: Page; problems: string[]; language: "da" | "en" }): Promise<void> {
  expect(await wrongWords({ page, language })).toEqual([]);
  expect(problems.splice(0)).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(tooWide).toBe(0);
}
