import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { createLead, type Lead, openAdmin } from "./support/lead.ts";

const { cmsUrl } = inject("platform");

let browser: Browser;
let lead: Lead;
let municipality: Lead;
beforeAll(async () => {
  browser = await launchBrowser();
  lead = await createLead({ cmsUrl, slug: "tannisbugt", name: "forside" });
  municipality = await createLead({ cmsUrl, slug: "tannisbugt", name: "kommune", role: "municipality" });
});
afterAll(() => browser?.close());

test("the start page is about what is one's own: the cluster for its lead, all clusters for the secretariat", async () => {
  const { page, problems } = await openAdmin({ browser, cmsUrl, email: lead.email, password: lead.password });
  await page.getByRole("heading", { level: 1, name: lead.cluster.name }).waitFor();
  for (const name of ["Hjemmesiden", "Til godkendelse", "Kladder", "De næste 14 dage", "Ikke rørt i et år"]) {
    await page.getByRole("heading", { level: 2, name }).waitFor();
  }
  expect(await page.getByRole("link", { name: "Se hjemmesiden" }).getAttribute("href")).toContain("tannisbugt.localhost");
  await page.getByRole("link", { name: "Nyt arrangement" }).waitFor();
  expect(problems).toEqual([]);
  await page.context().close();

  const contact = await openAdmin({ browser, cmsUrl, email: municipality.email, password: municipality.password });
  await contact.page.getByRole("heading", { level: 2, name: "Dine nyheder" }).waitFor();
  expect(await contact.page.getByRole("link", { name: "Nyt arrangement" }).count()).toBe(0);
  expect(await contact.page.getByRole("button", { name: /Hent den forrige version/ }).count()).toBe(0);
  await contact.page.context().close();

  const office = await openAdmin({ browser, cmsUrl, email: "sekretariat@example.org", viewport: VIEWPORTS.phone });
  await office.page.getByRole("heading", { level: 1, name: "Alle klynger" }).waitFor();
  await office.page.getByRole("heading", { level: 2, name: "Trænger til et kig" }).waitFor();
  const overview = office.page.getByRole("link", { name: "Se overblikket over alle klynger" });
  expect(await overview.getAttribute("href")).toBe("/admin/overblik");
  const tooWide = await office.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(tooWide).toBe(0);
  await office.page.context().close();
});
