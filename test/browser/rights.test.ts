import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type CmsClient, signIn } from "../support/cms-client.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { openAdmin } from "./support/lead.ts";

const { cmsUrl } = inject("platform");
const PASSWORD = "klynge-demo";

let browser: Browser;
let secretariat: CmsClient;
beforeAll(async () => {
  browser = await launchBrowser();
  secretariat = await signIn({ cmsUrl, email: "sekretariat@example.org", password: PASSWORD });
});
afterAll(() => browser?.close());

const open = (page: Page, path: string) => page.goto(`${cmsUrl}${path}`, { waitUntil: "networkidle" });
const menuOf = async (page: Page) => {
  const links = await page.locator(".nav a[href*='/collections/']").evaluateAll((found) => found.map((link) => link.getAttribute("href")));
  return links.map((href) => String(href).split("/").at(-1)).sort();
};
const titlesOf = (page: Page) => page.locator("tbody .cell-title").allInnerTexts();
const idOf = async (collection: string, slug: string) => (await secretariat.findOne(collection, { slug })).id;
/** What the drop-down of a relationship offers; `some` waits until there is something. */
async function offeredBy(page: Page, field: string, { some = false } = {}): Promise<string[]> {
  const select = page.locator(`#${field}`);
  await select.locator(".rs__control").click();
  await select
    .locator(some ? ".rs__option" : ".rs__option, .rs__menu-notice")
    .first()
    .waitFor();
  await page.waitForLoadState("networkidle");
  const offered = await select.locator(".rs__option").allInnerTexts();
  await page.keyboard.press("Escape");
  return offered;
}

describe.each(Object.entries(VIEWPORTS))("the admin at %s width", (_device, viewport) => {
  test("shows the editor of a village what belongs to the village, and the calendar to read", async () => {
    const { page } = await openAdmin({ browser, cmsUrl, email: "tved@mols.example.org", viewport });
    expect(await menuOf(page)).toEqual(["events", "media", "news", "organisations", "places", "villages"]);

    await open(page, "/admin/collections/news");
    const tved = await idOf("villages", "tved");
    const { body } = await secretariat.request("GET", `/api/news?where[villages][in]=${tved}&draft=true&limit=0&depth=0`);
    await page.locator("tbody tr").first().waitFor();
    expect((await titlesOf(page)).length).toBe((body.docs as unknown[]).length);
    await open(page, `/admin/collections/events/${await idOf("events", "loppemarked-i-vrinners")}`);
    await page.locator("#field-title").waitFor();
    expect(await page.locator("#field-title").isDisabled()).toBe(true);
    expect(await page.locator("#action-save, #action-save-draft").count()).toBe(0);

    await open(page, "/admin/collections/news/create");
    await page.locator("#field-title").waitFor();
    expect(await page.locator("#field-villages").textContent()).toContain("Tved");
    expect(await page.locator("#field-fromMunicipality:enabled").count()).toBe(0);
    expect(await offeredBy(page, "field-villages")).toEqual([]);
    await page.context().close();
  });

  test("shows the municipality everything, and lets it write news alone", async () => {
    const { page } = await openAdmin({ browser, cmsUrl, email: "kommunen@mols.example.org", viewport });
    for (const [collection, writes] of [
      ["news", true],
      ["events", false],
      ["pages", false],
    ] as const) {
      await open(page, `/admin/collections/${collection}`);
      await page.locator("tbody tr").first().waitFor();
      expect(await page.locator(".list-header a[href$='/create']").count(), collection).toBe(writes ? 1 : 0);
    }
    await page.context().close();
  });
});

describe("somebody who works in several clusters", () => {
  const email = `to-klynger-${process.pid}@mols.example.org`;
  const password = "klynge-demo-for-to";
  let page: Page;
  let clusters: Record<"mols" | "vestrum", { id: string; name: string }>;

  beforeAll(async () => {
    const cluster = async (slug: string) => {
      const { id, name } = await secretariat.findOne("clusters", { slug });
      return { id, name: String(name) };
    };
    clusters = { mols: await cluster("mols-i-udvikling"), vestrum: await cluster("vestrum") };
    const tenants = Object.values(clusters).map(({ id }) => ({ tenant: id, role: "communication-lead" }));
    const { status } = await secretariat.request("POST", "/api/users", {
      name: "Eksempel: To klynger",
      email,
      password,
      tenants,
    });
    expect(status).toBe(201);
    ({ page } = await openAdmin({ browser, cmsUrl, email, password }));
  });
  afterAll(() => page?.context().close());

  async function choose(name: string): Promise<void> {
    await open(page, "/admin");
    // The choice of cluster stands in the menu, which is closed at first.
    const selector = page.locator(".tenant-selector");
    if (await page.locator(".nav[inert]").count()) await page.locator(".nav-toggler").filter({ visible: true }).first().click();
    await selector.locator(".rs__control").click();
    await page.getByRole("option", { name, exact: true }).click();
    await page.waitForLoadState("networkidle");
  }

  test.each(["mols", "vestrum"] as const)("sees, is offered and saves what belongs to the chosen one: %s", async (chosen) => {
    const { id, name } = clusters[chosen];
    await choose(name);
    for (const collection of ["villages", "news", "media"]) {
      const { body } = await secretariat.request("GET", `/api/${collection}/count?where[tenant][equals]=${id}`);
      await open(page, `/admin/collections/${collection}?limit=100`);
      await page.locator("tbody tr").first().waitFor();
      expect(await page.locator("tbody tr").count(), collection).toBe(body.totalDocs);
    }
    const { body } = await secretariat.request("GET", `/api/villages?where[tenant][equals]=${id}&limit=0&depth=0`);
    const villages = (body.docs as { name: string }[]).map((village) => village.name);

    await open(page, "/admin/collections/places/create");
    await page.locator("#field-name").waitFor();
    const offered = await offeredBy(page, "field-village", { some: true });
    expect(offered.length).toBeGreaterThan(0);
    expect(villages).toEqual(expect.arrayContaining(offered));
    await page.fill("#field-name", `Eksempel: Mødested i ${name}`);
    await page.locator("#action-save").click();
    await page.waitForURL(/places\/[^/]+$/);
    const saved = await secretariat.findOne("places", { name: `Eksempel: Mødested i ${name}` });
    expect(saved.tenant).toBe(id);
    // The open form holds a lock against everybody else.
    const self = await signIn({ cmsUrl, email, password });
    expect((await self.request("DELETE", `/api/places/${saved.id}`)).status).toBe(200);
  });

  test("opens what belongs to the other one there", async () => {
    await choose(clusters.vestrum.name);
    await open(page, `/admin/collections/villages/${await idOf("villages", "tved")}`);
    await page.locator(".tenant-selector").getByText(clusters.mols.name).waitFor();
    expect(await page.locator("#field-name").inputValue()).toBe("Tved");
  });
});
