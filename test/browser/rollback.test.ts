import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { richText } from "../support/rich-text.ts";
import { getFromSite } from "../support/site-client.ts";
import { launchBrowser } from "./support/browser.ts";
import { createLead, type Lead, openAdmin } from "./support/lead.ts";

const { cmsUrl, sitesPort } = inject("platform");

let browser: Browser;
let lead: Lead;
beforeAll(async () => {
  browser = await launchBrowser();
  lead = await createLead({ cmsUrl, slug: "tannisbugt", name: "tilbage" });
});
afterAll(() => browser?.close());

test("the lead brings the previous version of the site back, everybody is told, and one button shows the newest again", async () => {
  const status = async () =>
    (await getFromSite({ port: sitesPort, host: "tannisbugt.localhost", path: "/nyheder/eksempel-forkert/" })).status;
  const { body } = await lead.client.request("POST", "/api/news", {
    tenant: lead.cluster.id,
    title: "Eksempel: Forkert",
    slug: "eksempel-forkert",
    publishedAt: new Date(Date.now() - 60_000).toISOString(),
    body: richText("Det her skulle ikke have været ude."),
    _status: "published",
  });
  const { id } = body.doc as { id: string };
  await eventually(async () => expect(await status()).toBe(200));

  const { page, problems } = await openAdmin({ browser, cmsUrl, email: lead.email, password: lead.password });
  await page.goto(`${cmsUrl}/admin/collections/releases`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Hent den forrige version af hjemmesiden frem" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Hent en tidligere version af hjemmesiden frem" });
  await dialog.getByText("Nyt i den: «Eksempel: Forkert»").waitFor();
  expect(await dialog.getByRole("radio", { checked: true }).locator("xpath=..").textContent()).toContain("den forrige");
  await dialog.getByLabel("Hvorfor?").fill("Nyheden gik ud ved en fejl");
  await dialog.getByRole("button", { name: "Hent denne version frem" }).click();
  await dialog.getByText(/Hjemmesiden viser nu versionen fra/).waitFor();
  expect(await status()).toBe(404);
  await dialog.getByRole("button", { name: "Luk" }).click();

  await page.goto(`${cmsUrl}/admin/collections/news/${id}`, { waitUntil: "networkidle" });
  await page
    .locator(".klynge-strip")
    .getByText(/Offentliggjort, men hjemmesiden viser en tidligere version/)
    .waitFor();
  const banner = page.locator(".klynge-hold");
  await banner.getByText(/Tannisbugt viser versionen fra .*, fordi: Nyheden gik ud ved en fejl/).waitFor();
  await banner.getByText(/Næste offentliggørelse viser det nyeste indhold igen/).waitFor();
  await banner.getByRole("button", { name: "Udgiv det nyeste igen" }).click();
  await banner.waitFor({ state: "detached" });
  expect(await status()).toBe(200);

  const log = await lead.client.request("GET", "/api/audit-log?depth=0&where[action][equals]=rollback");
  expect((log.body.docs as unknown[]).length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  await page.context().close();
});
