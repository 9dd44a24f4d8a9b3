import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accessibilityProblems } from "../sites/support/accessibility.ts";
import { type CmsClient, signIn } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { getFromSite } from "../support/site-client.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { createLead, openAdmin } from "./support/lead.ts";

const { cmsUrl, sitesPort } = inject("platform");
const screenshots = "test/output/screenshots";
const hosts = ["mols-i-udvikling.localhost", "vestrum.localhost"];

let browser: Browser;
let office: CmsClient;
beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  browser = await launchBrowser();
  office = await signIn({ cmsUrl, email: "sekretariat@example.org", password: "klynge-demo" });
});
afterAll(async () => {
  // The other files share the demo: nothing may stay on its pages.
  await office?.request("DELETE", "/api/announcements?where[id][exists]=true");
  await browser?.close();
});

const noticesOn = async (host: string): Promise<string> => {
  const { text } = await getFromSite({ port: sitesPort, host, path: "/" });
  return text.slice(0, text.indexOf('<header class="header"'));
};

test("the secretariat writes something urgent, every site shows it, and it goes by itself when its time is over", async () => {
  const { page, problems } = await openAdmin({ browser, cmsUrl, email: "sekretariat@example.org" });
  await page.goto(`${cmsUrl}/admin/collections/announcements/create`, { waitUntil: "networkidle" });
  await page.fill("#field-title", "Eksempel: Drikkevandet skal koges");
  await page.fill("#field-body", "Kog alt vand i to minutter, til vi siger til.");
  await page.getByText("Øverst på alle hjemmesider").click();
  await page.getByText("Vigtig nu", { exact: true }).click();
  await page.screenshot({ path: `${screenshots}/announcement-form.png`, fullPage: true });

  // Without an end it is refused beside the field, in plain words.
  await page.click("#action-save");
  await page.getByText("Skriv, hvornår den slutter").first().waitFor();
  const end = page.locator("#field-end input");
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
  await end.fill(`${inTwoDays.toLocaleDateString("da-DK", { day: "numeric", month: "short", year: "numeric" })} 12:00`);
  await end.press("Escape");
  await page.click("#action-save");
  await page.waitForURL(/\/announcements\/[\w-]{8,}/);
  for (const host of hosts) {
    await eventually(async () => expect(await noticesOn(host)).toContain("Eksempel: Drikkevandet skal koges"));
  }
  await lookAtSite({ url: `http://${hosts[0]}:${sitesPort}/`, name: "announcement-site" });

  const id = page.url().split("/").at(-1)?.split("?")[0];
  const soon = new Date(Date.now() + 4_000).toISOString();
  const { status } = await office.request("PATCH", `/api/announcements/${id}`, { end: soon });
  expect(status).toBe(200);
  for (const host of hosts) await eventually(async () => expect(await noticesOn(host)).not.toContain("Drikkevandet"));
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(soon));
  // The browser notes that the form was refused once.
  expect(problems).toEqual([expect.stringContaining("status of 400")]);
  await page.context().close();
});

async function lookAtSite({ url, name }: { url: string; name: string }): Promise<void> {
  for (const [device, viewport] of Object.entries(VIEWPORTS)) {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole("region", { name: "Besked fra netværket" }).getByText("Vigtigt", { exact: true }).waitFor();
    await page.screenshot({ path: `${screenshots}/${name}-${device}.png` });
    await context.close();
  }
}

test("everybody who is signed in sees what the secretariat says, on every page, and puts it away for good or for this time", async () => {
  const lead = await createLead({ cmsUrl, slug: "vestrum", name: "meddelelser" });
  const base = { place: "admin", audience: "all", start: new Date(Date.now() - 60_000).toISOString(), _status: "published" };
  const calm = "Eksempel: Kursus i billeder";
  const urgent = "Eksempel: Skift adgangskode";
  const link = { label: "Se tid og sted", url: "https://example.org/kursus" };
  await office.request("POST", "/api/announcements", { ...base, title: calm, level: "info", body: "Tirsdag aften, på nettet.", link });
  await office.request("POST", "/api/announcements", { ...base, title: urgent, level: "urgent" });

  const { page, problems } = await openAdmin({ browser, cmsUrl, email: lead.email, password: lead.password });
  const region = page.getByRole("region", { name: "Meddelelser fra sekretariatet" });
  // Others may announce something at the same time.
  const ours = (all: string[]) => all.filter((title) => title === calm || title === urgent);
  const titles = async () => ours(await region.locator(".klynge-announcement__title").allInnerTexts());
  for (const path of ["/admin", "/admin/collections/news", "/admin/kalender"]) {
    await page.goto(cmsUrl + path);
    await expect.poll(titles, { timeout: 15_000 }).toEqual([urgent, calm]);
    await page.screenshot({ path: `${screenshots}/announcement-admin-desktop.png` });
  }
  expect(await sizes(page)).toEqual([]);
  expect(await accessibilityProblems(page, ".klynge-announcements")).toEqual([]);
  await page.setViewportSize(VIEWPORTS.phone);
  await page.screenshot({ path: `${screenshots}/announcement-admin-phone.png` });
  await page.setViewportSize(VIEWPORTS.desktop);

  await page.getByRole("button", { name: `Skjul meddelelsen «${calm}»` }).click();
  await page.getByRole("button", { name: `Skjul meddelelsen «${urgent}»` }).click();
  await expect.poll(titles).toEqual([]);
  await expect
    .poll(async () => JSON.stringify((await lead.client.request("GET", "/api/payload-preferences/klynge-announcements")).body))
    .toContain("value");
  const asked = page.waitForResponse((response) => response.url().endsWith("/api/announcements-now"));
  await page.reload();
  await (await asked).finished();
  expect(await titles()).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();

  // Another computer, another day: what is urgent is said again.
  const again = await openAdmin({ browser, cmsUrl, email: lead.email, password: lead.password });
  await expect
    .poll(async () => ours(await again.page.locator(".klynge-announcement__title").allInnerTexts()), { timeout: 15_000 })
    .toEqual([urgent]);
  await again.page.context().close();
});

/** The buttons and links of the banner that a finger would miss. */
function sizes(page: Page): Promise<string[]> {
  return page
    .locator(".klynge-announcements :is(a, button)")
    .evaluateAll((elements) =>
      elements.filter((element) => element.getBoundingClientRect().height < 44).map((element) => element.textContent ?? ""),
    );
}
