import { mkdirSync } from "node:fs";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type CmsClient, signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { paragraphs } from "../support/rich-text.ts";
import { getFromSite } from "../support/site-client.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { collectErrors } from "./support/page-errors.ts";

const { cmsUrl, sitesPort } = inject("platform");
const host = "haervejsklyngen.localhost";
const screenshots = "test/output/screenshots";
const editor = { email: `forhaandsvisning-${Date.now()}@haervejsklyngen.example.org`, password: "klynge-demo-forhåndsvisning" };

let browser: Browser;
let client: CmsClient;
/** What the editor's browser keeps once signed in. */
let signedIn: Awaited<ReturnType<BrowserContext["storageState"]>>;
let tenant: string;
let picture: string;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  browser = await launchBrowser();
  client = await signIn({ cmsUrl, email: "sekretariat@example.org", password: "klynge-demo" });
  tenant = (await client.findOne("clusters", { slug: "haervejsklyngen" })).id;
  picture = (await client.findOne("media", { tenant, mimeType: "image/jpeg" })).id;
  const { status, body } = await client.request("POST", "/api/users", {
    name: "Eksempel: forhåndsvisning",
    ...editor,
    tenants: [{ tenant, role: "communication-lead" }],
  });
  expect(status, JSON.stringify(body)).toBe(201);
  await signInOnce();
});
afterAll(() => browser?.close());

async function createDraft(title: string): Promise<{ id: string; slug: string }> {
  const body = paragraphs(...Array.from({ length: 12 }, (_, index) => `Afsnit ${index + 1}. `.repeat(20)));
  const data = { tenant, title, body, image: picture, publishedAt: new Date().toISOString(), _status: "draft" };
  const made = await client.request("POST", "/api/news?draft=true&depth=0", data);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body.doc as { id: string; slug: string };
}

/** The editor, signed in, with a browser of that size. */
async function person(viewport: { width: number; height: number }): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport, locale: "da-DK", timezoneId: "Europe/Copenhagen", storageState: signedIn });
  const page = await context.newPage();
  return { context, page, errors: collectErrors(page) };
}

async function signInOnce(): Promise<void> {
  const context = await browser.newContext({ locale: "da-DK" });
  const { email, password } = editor;
  const answer = await context.request.post(`${cmsUrl}/api/users/login`, { data: { email, password } });
  expect(answer.status()).toBe(200);
  signedIn = await context.storageState();
  await context.close();
}

const previewOf = (page: Page): FrameLocator => page.frameLocator("#live-preview-iframe");

/** Opens the preview where it is closed: a person's choice is remembered from form to form. */
async function openPreview(page: Page): Promise<void> {
  await page.locator("#live-preview-toggler").waitFor();
  if (!(await page.locator("#live-preview-iframe").isVisible())) await page.click("#live-preview-toggler");
}

async function shows(page: Page, title: string): Promise<void> {
  await previewOf(page).locator("h1", { hasText: title }).waitFor();
}

describe.each(Object.entries(VIEWPORTS))("the preview while somebody types, at %s width", (device, viewport) => {
  test("shows what stands in the form in the real theme, without saving", async () => {
    const draft = await createDraft(`Kladde på ${device}`);
    const { context, page, errors } = await person(viewport);
    await page.goto(`${cmsUrl}/admin/collections/news/${draft.id}`, { waitUntil: "networkidle" });
    await openPreview(page);
    await shows(page, `Kladde på ${device}`);
    await page.screenshot({ path: `${screenshots}/preview-${device}.png` });

    const title = `Skrevet lige nu på ${device}`;
    await page.locator("#field-title").press("End");
    await page.locator("#field-title").pressSequentially(" – rettet");
    await shows(page, `Kladde på ${device} – rettet`);
    await page.fill("#field-title", title);
    await shows(page, title);
    await page.locator("[contenteditable=true]").first().click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Ordet er frit. ");
    await previewOf(page).locator("main", { hasText: "Ordet er frit. Afsnit 1." }).waitFor();
    expect((await getFromSite({ port: sitesPort, host, path: `/nyheder/${draft.slug}/` })).status).toBe(404);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("beside the form", () => {
  test("the page stays where its reader is, pictures are not fetched again, and the width can be chosen", async () => {
    const draft = await createDraft("Bliv stående");
    const { context, page } = await person(VIEWPORTS.desktop);
    await page.goto(`${cmsUrl}/admin/collections/news/${draft.id}`, { waitUntil: "networkidle" });
    await openPreview(page);
    await shows(page, "Bliv stående");
    const preview = previewOf(page);
    await preview.locator("main img").first().waitFor();
    await preview.locator("html").evaluate((html) => {
      html.scrollTo({ top: 500, behavior: "instant" });
      (html.querySelector("main img") as HTMLElement & { wasHere?: boolean }).wasHere = true;
    });
    await page.fill("#field-title", "Nu med ny titel");
    await shows(page, "Nu med ny titel");
    const after = await preview.locator("html").evaluate((html) => ({
      top: html.scrollTop,
      same: (html.querySelector("main img") as HTMLElement & { wasHere?: boolean }).wasHere,
    }));
    expect(after).toEqual({ top: 500, same: true });

    for (const [name, width] of [
      ["Telefon", 360],
      ["Computer", 1280],
    ] as const) {
      await page.getByRole("button", { name, exact: true }).click();
      await eventually(async () =>
        expect(await preview.locator("html").evaluate((html) => html.ownerDocument.defaultView?.innerWidth)).toBe(width),
      );
      await page.screenshot({ path: `${screenshots}/preview-as-${name.toLowerCase()}.png` });
    }
    await context.close();
  });

  test("links lead on inside the preview, and back to the page that is written", async () => {
    const draft = await createDraft("Gå en tur");
    const { context, page } = await person(VIEWPORTS.desktop);
    await page.goto(`${cmsUrl}/admin/collections/news/${draft.id}`, { waitUntil: "networkidle" });
    await openPreview(page);
    await shows(page, "Gå en tur");
    const preview = previewOf(page);
    await preview.locator(".crumbs a", { hasText: "Nyheder" }).click();
    await preview.locator("h1", { hasText: "Nyheder" }).waitFor();
    await page.fill("#field-title", "Set på listen");
    await preview.locator("main", { hasText: "Set på listen" }).waitFor();
    await preview.getByRole("link", { name: "Tilbage til siden, du skriver på" }).click();
    await shows(page, "Set på listen");
    await context.close();
  });

  test("something new has its preview before anybody saves it", async () => {
    const { context, page } = await person(VIEWPORTS.desktop);
    await page.goto(`${cmsUrl}/admin/collections/news/create`, { waitUntil: "networkidle" });
    await page.waitForURL(/\/news\/[\w-]{20,}$/);
    await openPreview(page);
    await page.fill("#field-title", "Endnu aldrig gemt");
    await shows(page, "Endnu aldrig gemt");
    await page.screenshot({ path: `${screenshots}/preview-new.png` });
    await context.close();
  });
});

test("a preview that is shared opens without an account, until it is taken back", async () => {
  const draft = await createDraft("Læs med, før vi udgiver");
  const { context, page, errors } = await person(VIEWPORTS.desktop);
  await page.goto(`${cmsUrl}/admin/collections/news/${draft.id}`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Del forhåndsvisning" }).click();
  await page.getByRole("button", { name: "Lav et link" }).click();
  const address = await page.getByLabel("Link til forhåndsvisning").inputValue();
  await page.getByText("Delt af Eksempel: forhåndsvisning").waitFor();
  await page.screenshot({ path: `${screenshots}/preview-share.png` });

  const stranger = await browser.newContext({ viewport: VIEWPORTS.phone });
  const reader = await stranger.newPage();
  const readerErrors = collectErrors(reader);
  expect((await reader.goto(address, { waitUntil: "networkidle" }))?.status()).toBe(200);
  expect(await reader.locator("h1").textContent()).toBe("Læs med, før vi udgiver");
  await reader.getByText("Forhåndsvisning – ikke offentliggjort").waitFor();
  await reader.screenshot({ path: `${screenshots}/preview-shared.png` });
  expect(readerErrors).toEqual([]);

  await page.getByRole("button", { name: "Træk tilbage" }).click();
  await page.getByText("Ingen links virker lige nu.").waitFor();
  expect((await reader.goto(address))?.status()).toBe(404);
  expect(await reader.locator("main").textContent()).not.toContain("Læs med");
  expect(errors).toEqual([]);
  await stranger.close();
  await context.close();
});
