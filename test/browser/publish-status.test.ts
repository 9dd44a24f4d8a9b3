import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { richText } from "../support/rich-text.ts";
import { launchBrowser } from "./support/browser.ts";
import { createLead, type Lead, openAdmin } from "./support/lead.ts";

const { cmsUrl } = inject("platform");

let browser: Browser;
let lead: Lead;
beforeAll(async () => {
  browser = await launchBrowser();
  lead = await createLead({ cmsUrl, slug: "tannisbugt", name: "udgivelse" });
});
afterAll(() => browser?.close());

test("the form says that an article is a draft, that it is live and since when, and leads to it", async () => {
  const { body } = await lead.client.request("POST", "/api/news", {
    tenant: lead.cluster.id,
    title: "Eksempel: Ny sti langs åen",
    publishedAt: new Date(Date.now() - 60_000).toISOString(),
    body: richText("Stien er klar."),
    _status: "draft",
  });
  const { id } = body.doc as { id: string };
  const { page, problems } = await openAdmin({ browser, cmsUrl, email: lead.email, password: lead.password });
  await page.goto(`${cmsUrl}/admin/collections/news/${id}`);
  const strip = page.locator(".klynge-strip");
  await strip.getByText("Kladde. Den er ikke på hjemmesiden.").waitFor();

  await page.click("#action-save");
  await strip.getByText(/På hjemmesiden siden kl\. \d\d\.\d\d, \d+(?:,\d)? sekunder efter at der blev gemt\./).waitFor();
  const [site] = await Promise.all([
    page.context().waitForEvent("page"),
    strip.getByRole("link", { name: "Se den på hjemmesiden" }).click(),
  ]);
  await site.getByRole("heading", { level: 1, name: "Eksempel: Ny sti langs åen" }).waitFor();
  await site.close();

  // Somebody else takes it off meanwhile; whoever has the form open is told without doing anything.
  await lead.client.request("PATCH", `/api/news/${id}`, { _status: "draft" });
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await strip.getByText(/Taget af hjemmesiden kl\. \d\d\.\d\d\./).waitFor();
  expect(await strip.getByRole("link").count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
});
