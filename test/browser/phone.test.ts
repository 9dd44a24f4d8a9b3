import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { getFromSite } from "../support/site-client.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { createLead, type Lead, openAdmin } from "./support/lead.ts";

const { cmsUrl, sitesPort } = inject("platform");
const TITLE = "Eksempel: Set fra telefonen";

let browser: Browser;
let lead: Lead;
beforeAll(async () => {
  browser = await launchBrowser();
  lead = await createLead({ cmsUrl, slug: "tannisbugt", name: "telefon" });
});
afterAll(() => browser?.close());

test("phone width: an article with a picture taken there, from the start page to the site, by thumb", async () => {
  const { page, problems } = await openAdmin({
    browser,
    cmsUrl,
    email: lead.email,
    password: lead.password,
    viewport: VIEWPORTS.phone,
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  });
  // A camera's picture: large, and turned by its EXIF data.
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#4a7a9a" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

  await expectFits(page, "the start page");
  await page.getByRole("button", { name: "Spring over" }).tap();
  await page.getByRole("link", { name: "Ny nyhed" }).tap();
  await page.waitForURL(/\/news\/create|\/news\/[\w-]{8,}/);
  await page.locator("#field-title").fill(TITLE);
  await page.locator("#field-excerpt").fill("Skrevet med tommelfingeren.");
  await expectFits(page, "the form");

  await page.locator("#field-image").getByRole("button", { name: "Opret ny" }).tap();
  const drawer = page.locator(".doc-drawer, .drawer").last();
  await drawer.locator("#field-alt").waitFor();
  const camera = drawer.locator("input[capture]");
  expect(await camera.getAttribute("accept")).toBe("image/*");
  await expectThumb(drawer.getByText("Tag et billede"));
  await camera.setInputFiles({ name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer: photo });
  await drawer.locator("#field-alt").fill("En båd ved broen");
  await drawer.locator("#field-license .rs__control").tap();
  await page.getByRole("option").first().tap();
  await drawer.locator("#field-consent .rs__control").tap();
  await page.getByRole("option").first().tap();
  const credit = drawer.locator("#field-credit");
  if (await credit.isVisible()) await credit.fill("Eksempel");
  await expectFits(page, "the drawer");
  await drawer.locator("#action-save").tap();
  await page.locator("#field-image .upload-relationship-details, #field-image .file-details").first().waitFor();

  await page.locator(".rich-text-lexical [contenteditable=true]").first().tap();
  await page.keyboard.type("Teksten blev skrevet på stranden.");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const publish = page.locator("#action-save");
  await expectThumb(publish);
  await publish.tap();
  await page
    .locator(".klynge-strip")
    .getByText(/På hjemmesiden/)
    .waitFor();
  await expectFits(page, "the published form");

  const { docs } = (await lead.client.request("GET", `/api/news?depth=0&where[title][equals]=${encodeURIComponent(TITLE)}`)).body as {
    docs: { slug: string }[];
  };
  const path = `/nyheder/${docs[0]?.slug}/`;
  const { text } = await eventually(async () => {
    const answer = await getFromSite({ port: sitesPort, host: "tannisbugt.localhost", path });
    expect(answer.status).toBe(200);
    return answer;
  });
  expect(text).toContain("En båd ved broen");
  expect(problems).toEqual([]);
  await page.context().close();
});

async function expectFits(page: Page, what: string): Promise<void> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(tooWide, `${what} is too wide by`).toBe(0);
}

/** Large enough for a thumb, and on the screen. */
async function expectThumb(target: ReturnType<Page["locator"]>): Promise<void> {
  const box = await target.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect((box?.x ?? 999) + (box?.width ?? 999)).toBeLessThanOrEqual(VIEWPORTS.phone.width);
}
