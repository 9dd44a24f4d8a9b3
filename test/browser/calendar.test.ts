import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { type CmsClient, signIn as signInClient } from "../support/cms-client.ts";
import { eventually } from "../support/eventually.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";

const { cmsUrl } = inject("platform");
const screenshots = "test/output/screenshots";
const account = { email: "kommunikation@mols.example.org", password: "klynge-demo" };

/** A Thursday of January that comes, outside of all holidays. */
const DAY = thursdayAfter(`${new Date().getUTCFullYear() + 1}-01-15`);
const later = (days: number) => new Date(Date.parse(DAY) + days * 86_400_000).toISOString().slice(0, 10);
/** In January, 19:00 in Denmark is 18:00 in UTC. */
const evening = (days: number) => `${later(days)}T18:00:00.000Z`;

let browser: Browser;
let client: CmsClient;
let tenant: string;
const made: string[] = [];

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  browser = await launchBrowser();
  client = await signInClient({ cmsUrl, ...account });
  tenant = String((await client.findOne("clusters", { slug: "mols-i-udvikling" })).id);
});
afterAll(() => browser?.close());
/** The demo is shared: what a test makes goes again. */
afterEach(async () => {
  for (const id of made.splice(0)) await client.request("DELETE", `/api/events/${id}`);
});

describe.each([
  ["desktop", "UTC"],
  ["phone", "America/New_York"],
] as const)("an editor at %s width whose browser is set to %s", (device, timezoneId) => {
  test("enters a series, sees what it meets, and steps aside", async () => {
    const other = await createEvent({
      title: "Eksempel: koncert i vejen",
      start: evening(14),
      status: "hold",
      locationText: "Broen, yderst",
    });
    const page = await signIn({ device, timezoneId });

    await page.goto(`${cmsUrl}/admin/kalender?month=${DAY.slice(0, 7)}`);
    await page.screenshot({ path: `${screenshots}/calendar-${device}.png`, fullPage: true });
    await page.goto(`${cmsUrl}/admin/collections/events/create`);
    await page.waitForURL(/\/collections\/events\/[\w-]{8,}$/);
    const id = page.url().split("/").at(-1) ?? "";
    made.push(id);

    await page.fill("#field-title", `Eksempel: rækken på ${device}`);
    await page.fill("#field-start-day", DAY);
    await page.fill("#field-locationText", "Broen, yderst");
    expect(await page.inputValue("#field-start-time")).toBe("19:00");
    await page.selectOption("#recurrence-frequency", "weekly");
    await page.selectOption("#recurrence-ending", "count");
    await page.fill("#recurrence-count", "5");
    await page.fill("#recurrence-weeks", "30");
    await expectText(page, "[data-recurrence-sentence]", "Hver torsdag, 5 gange, ikke i uge 30");
    await expectText(page, "[data-clash-summary]", "1 af 5 datoer rammer noget");

    const met = page.locator(`[data-date="${later(14)}"]`);
    await met.getByText("Eksempel: koncert i vejen").waitFor();
    await met.getByText("foreløbig dato").waitFor();
    await met.getByText("fordi begge er på samme sted og samme tid (Broen, yderst)").waitFor();
    await page.screenshot({ path: `${screenshots}/event-series-${device}.png`, fullPage: true });

    await met.locator(".klynge-free button").first().click();
    await expectText(page, "[data-clash-summary]", "Ingen af de 5 datoer rammer noget");
    await page
      .locator(`[data-date="${later(7)}"]`)
      .getByRole("button", { name: "Aflys denne dato" })
      .click();
    await page
      .locator(`[data-date="${later(7)}"]`)
      .getByText("Aflyst", { exact: true })
      .waitFor();
    await page.click("#action-save-draft");

    await eventually(async () => {
      const { body } = await client.request("GET", `/api/events/${id}?draft=true&depth=0`);
      const doc = body as { start: string; recurrence: { rule: string; skipWeeks: number[]; overrides: Record<string, unknown>[] } };
      expect(doc.start).toBe(evening(0));
      expect(doc.recurrence).toMatchObject({ rule: "FREQ=WEEKLY;BYDAY=TH;COUNT=5", skipWeeks: [30] });
      expect(doc.recurrence.overrides).toMatchObject([{ recurrenceId: evening(14) }, { recurrenceId: evening(7), status: "cancelled" }]);
    });
    expect(other).not.toBe(id);
    await page.context().close();
  });
});

test("a day picked in the calendar is where the new event begins, and copies are made for many days at once", async () => {
  const page = await signIn({ device: "desktop", timezoneId: "Europe/Copenhagen" });
  await page.goto(`${cmsUrl}/admin/kalender?month=${DAY.slice(0, 7)}`);
  await page.locator(`.klynge-grid [data-day="${DAY}"] .klynge-day__new`).click();
  await page.waitForURL(/\/collections\/events\/[\w-]{8,}$/);
  const id = page.url().split("/").at(-1) ?? "";
  made.push(id);
  await eventually(async () => expect(await page.inputValue("#field-start-day")).toBe(DAY));
  await page.fill("#field-title", "Eksempel: løbeklub for alle");
  await page.click("#action-save-draft");
  await eventually(async () => {
    const { body } = await client.request("GET", `/api/events/${id}?draft=true&depth=0`);
    expect(body).toMatchObject({ start: evening(0), title: "Eksempel: løbeklub for alle" });
  });
  await page.click("#more-dates");
  await page.fill("#more-dates-typed", `${later(7)}, ${later(8)}, i morgen`);
  await page.getByText("Det kan ikke læses som en dato: i morgen").waitFor();
  await page.screenshot({ path: `${screenshots}/event-more-dates.png`, fullPage: true });
  await page.getByRole("button", { name: "Lav 2 selvstændige kopier" }).click();
  await eventually(async () => {
    const query = `where[tenant][equals]=${tenant}&where[title][like]=løbeklub for alle&depth=0&draft=true&sort=start`;
    const { body } = await client.request("GET", `/api/events?${query}`);
    const docs = body.docs as { id: string; start: string; slug: string; _status: string }[];
    made.push(...docs.map((doc) => doc.id).filter((found) => !made.includes(found)));
    expect(docs.map(({ start, _status }) => [start, _status])).toEqual([0, 7, 8].map((days) => [evening(days), "draft"]));
    expect(new Set(docs.map(({ slug }) => slug)).size).toBe(3);
  });
  await page.context().close();
});

async function createEvent(data: Record<string, unknown>): Promise<string> {
  const { status, body } = await client.request("POST", "/api/events", { tenant, _status: "published", ...data });
  expect(status, JSON.stringify(body)).toBe(201);
  const id = String((body.doc as { id: string }).id);
  made.push(id);
  return id;
}

async function signIn({ device, timezoneId }: { device: keyof typeof VIEWPORTS; timezoneId: string }): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORTS[device], locale: "da-DK", timezoneId });
  const page = await context.newPage();
  await page.goto(`${cmsUrl}/admin/login`, { waitUntil: "networkidle" });
  await page.fill("input[name=email]", account.email);
  await page.fill("input[name=password]", account.password);
  await page.click("button[type=submit]");
  await page.waitForURL(/\/admin$/);
  return page;
}

async function expectText(page: Page, selector: string, text: string): Promise<void> {
  await eventually(async () => expect(await page.locator(selector).textContent()).toContain(text));
}

function thursdayAfter(day: string): string {
  const date = new Date(day);
  while (date.getUTCDay() !== 4) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
