import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { signIn } from "../support/cms-client.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { openAdmin } from "./support/lead.ts";
import { storedValues, wrongNames, wrongWords } from "./support/words.ts";

const { cmsUrl } = inject("platform");
const LEAD = "kommunikation@mols.example.org";
const WITH_TRASH = ["pages", "news", "events", "villages", "places", "organisations", "groups", "documents", "media"];
const DOORS = ["/admin/login", "/admin/forgot", "/admin/reset/not-a-token"];

let browser: Browser;
/** Pages with something on them: a form of each kind, its versions, and one version beside another. */
let filled: string[];
/** What a lead compares before it is approved: with choices, places on the map and blocks in it. */
let compared: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  const client = await signIn({ cmsUrl, email: LEAD, password: "klynge-demo" });
  const cluster = await client.findOne("clusters", { slug: "mols-i-udvikling" });
  const forms = await Promise.all(
    WITH_TRASH.map(
      async (collection) => `/admin/collections/${collection}/${(await client.findOne(collection, { tenant: cluster.id })).id}`,
    ),
  );
  compared = await Promise.all(
    ["news", "events", "pages", "places", "organisations"].map(async (collection) => {
      const repeated = collection === "events" ? "&where[version.recurrence.rule][exists]=true" : "";
      const { body } = await client.request(
        "GET",
        `/api/${collection}/versions?depth=0&limit=1&where[version.tenant][equals]=${cluster.id}${repeated}`,
      );
      const [version] = body.docs as { id: string; parent: string }[];
      return `/admin/collections/${collection}/${version?.parent}/versions/${version?.id}`;
    }),
  );
  // Stored when its form is opened, and still without a title.
  const { body } = await client.request("POST", "/api/news?draft=true&depth=0", { tenant: cluster.id });
  const untitled = `/admin/collections/news/${(body.doc as { id: string }).id}`;
  const versions = compared[0]?.replace(/\/[^/]+$/, "") ?? "";
  filled = [...forms, `/admin/collections/clusters/${cluster.id}`, versions, untitled, `${untitled}/versions`];
});
afterAll(() => browser?.close());

describe.each([
  { language: "da", locale: "da-DK" },
  { language: "en", locale: "en-GB" },
] as const)("no page of the admin shows a raw key, jargon or the other language, in $language", ({ language, locale }) => {
  test("before one has signed in", async () => {
    const window = await browser.newContext({ locale, viewport: VIEWPORTS.phone });
    const page = await window.newPage();
    const wrong: string[] = [];
    for (const path of DOORS) wrong.push(...(await look({ page, path, language })));
    await window.close();
    expect(wrong).toEqual([]);
  });

  test("for the lead of a cluster", async () => {
    const { page } = await openAdmin({ browser, cmsUrl, email: LEAD, locale });
    const trashes = WITH_TRASH.map((collection) => `/admin/collections/${collection}/trash`);
    const own = [
      "/admin",
      "/admin/hjaelp",
      "/admin/account",
      "/admin/til-godkendelse",
      "/admin/collections/releases",
      "/admin/collections/audit-log",
    ];
    const wrong: string[] = [];
    for (const path of [...own, ...filled, ...trashes]) wrong.push(...(await look({ page, path, language })));
    for (const path of compared) wrong.push(...(await look({ page, path, language })), ...(await storedValues(page)));
    wrong.push(...(await lookIntoDrawers({ page, language })));
    await page.context().close();
    expect(wrong).toEqual([]);
  });

  test("for the secretariat", async () => {
    const { page } = await openAdmin({ browser, cmsUrl, email: "sekretariat@example.org", locale });
    const wrong: string[] = [];
    for (const path of [
      "/admin",
      "/admin/collections/clusters",
      "/admin/overblik",
      "/admin/collections/clusters/create",
      "/admin/ny-klynge",
      "/admin/collections/users",
    ]) {
      wrong.push(...(await look({ page, path, language })));
    }
    await page.context().close();
    expect(wrong).toEqual([]);
  });
});

async function look({ page, path, language }: { page: Page; path: string; language: "da" | "en" }): Promise<string[]> {
  await page.goto(`${cmsUrl}${path}`, { waitUntil: "networkidle" });
  return [...(await wrongWords({ page, language })), ...(await wrongNames({ page, language }))];
}

/** The upload drawer and the dialogs behind the menu with the three dots. */
async function lookIntoDrawers({ page, language }: { page: Page; language: "da" | "en" }): Promise<string[]> {
  const wrong = await look({ page, path: "/admin/collections/news/create", language });
  await page.locator("#field-image button").first().click();
  await page.locator("#field-alt").waitFor();
  wrong.push(...(await wrongWords({ page, language })));
  await page.goto(`${cmsUrl}${filled[1]}`, { waitUntil: "networkidle" });
  await page.locator(".doc-controls__popup button, .doc-controls__dots").first().click();
  wrong.push(...(await wrongWords({ page, language })));
  const remove = page.locator("#action-delete");
  if (await remove.isVisible()) {
    await remove.click();
    await page.locator("dialog[open], .confirmation-modal").first().waitFor();
    wrong.push(...(await wrongWords({ page, language })));
  }
  return wrong;
}
