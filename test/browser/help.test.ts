import { statSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { HELP_PICTURES } from "../../packages/plugin/src/help/topics.ts";
import { send } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { launchBrowser } from "./support/browser.ts";
import { helpPictureFile, takeHelpPicture } from "./support/help-pictures.ts";
import { createLead, type Lead, openAdmin } from "./support/lead.ts";

const { cmsUrl } = inject("platform");
/** `npm run help:screenshots` makes them anew. */
const UPDATE = process.env.KLYNGE_UPDATE_HELP === "1";
const MAX_BYTES = 1_500_000;

let browser: Browser;
let lead: Lead;
beforeAll(async () => {
  browser = await launchBrowser();
  lead = await createLead({ cmsUrl, slug: "tannisbugt", name: "hjaelp" });
  await leaveEarlierVersion();
});
afterAll(() => browser?.close());

test("a newcomer is shown around once, by keyboard too, and finds the tour again on the help page", async () => {
  const { page, problems } = await openAdmin({ browser, cmsUrl, email: lead.email, password: lead.password });
  const tour = page.getByRole("dialog", { name: /^Rundvisning/ });
  for (const [index, title] of ["Velkommen", "Skriv noget nyt", "Se hjemmesiden", "Alt det andet", "Hjælp"].entries()) {
    await tour.getByText(`Trin ${index + 1} af 5`).waitFor();
    await tour.getByRole("heading", { name: title }).waitFor();
    expect(await page.locator(".klynge-tour-anchor").count()).toBe(1);
    // The card has the focus, its first button is the next stop.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
  }
  await tour.waitFor({ state: "detached" });
  await page.reload({ waitUntil: "networkidle" });
  expect(await tour.count()).toBe(0);

  await page.locator(".klynge-start__help").click();
  await page.getByRole("heading", { level: 1, name: "Hjælp" }).waitFor();
  await page.getByRole("link", { name: "Se rundvisningen igen" }).click();
  await tour.waitFor();
  await page.keyboard.press("Escape");
  await tour.waitFor({ state: "detached" });
  expect(problems).toEqual([]);
  await page.context().close();
});

test("the help page shows screenshots that are made here, to people who are signed in", async () => {
  const { page } = await openAdmin({ browser, cmsUrl, email: lead.email, password: lead.password, viewport: { width: 1024, height: 720 } });
  for (const name of HELP_PICTURES) {
    const picture = await takeHelpPicture({ name, page, cmsUrl, lead });
    expect(picture.length).toBeGreaterThan(5_000);
    if (UPDATE) writeFileSync(helpPictureFile(name).path, picture);
    expect(helpPictureFile(name), `run npm run help:screenshots`).toMatchObject({ exists: true });
  }
  const bytes = HELP_PICTURES.reduce((sum, name) => sum + statSync(helpPictureFile(name).path).size, 0);
  expect(bytes).toBeLessThan(MAX_BYTES);

  await page.goto(`${cmsUrl}/admin/hjaelp`, { waitUntil: "networkidle" });
  const pictures = page.locator(".klynge-help img");
  expect(await pictures.count()).toBe(HELP_PICTURES.length);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1024);
  }
  await page.context().close();

  expect((await send({ url: `${cmsUrl}/api/help-pictures/nyhed`, method: "GET" })).status).toBe(404);
  expect((await lead.client.request("GET", "/api/help-pictures/..%2Fpackage")).status).toBe(404);
  const stranger = await browser.newPage();
  await stranger.goto(`${cmsUrl}/admin/hjaelp`);
  await stranger.getByRole("link", { name: /Log ind|Sign in/ }).waitFor();
  expect(await stranger.locator("img").count()).toBe(0);
  await stranger.close();
});

/** Publishes a change, so that there is an earlier version of the site to show. */
async function leaveEarlierVersion(): Promise<void> {
  const article = await lead.client.findOne("news", { tenant: lead.cluster.id, _status: "published" });
  const since = new Date().toISOString();
  await lead.client.request("PATCH", `/api/news/${article.id}`, { excerpt: `Eksempel: rettet ${since}`, _status: "published" });
  await eventually(() => lead.client.findOne("releases", { tenant: lead.cluster.id, status: "succeeded", cause: "change" }));
}
