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
/** What the drop-down of a relationship offers. */
async function offeredBy(page: Page, field: string): Promise<string[]> {
  const select = page.locator(`#${field}`);
  await select.locator(".rs__control").click();
  await select.locator(".rs__option, .rs__menu-notice").first().waitFor();
  await page.waitForLoadState("networkidle");
  const offered = await select.locator(".rs__option").allInnerTexts();
  await page.keyboard.press("Escape");
  return offered;
}

describe.each(Object.entries(VIEWPORTS))("the admin at %s width", (_device, viewport) => {
  test("shows the editor of a village what belongs to the village, and the calendar to read", async () => {
    const { page, problems } = await openAdmin({ browser, cmsUrl, email: "tved@mols.example.org", viewport });
    expect(await menuOf(page)).toEqual(["events", "media", "news", "organisations", "places", "villages"]);

    await open(page, "/admin/collections/news");
    expect((await titlesOf(page)).length).toBe(3);
    await open(page, `/admin/collections/events/${await idOf("events", "loppemarked-i-vrinners")}`);
    await page.locator("#field-title").waitFor();
    expect(await page.locator("#field-title").isDisabled()).toBe(true);
    expect(await page.locator("#action-save, #action-save-draft").count()).toBe(0);

    await open(page, "/admin/collections/news/create");
    await page.locator("#field-title").waitFor();
    expect(await page.locator("#field-villages").textContent()).toContain("Tved");
    expect(await page.locator("#field-fromMunicipality:enabled").count()).toBe(0);
    expect(await offeredBy(page, "field-villages")).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("shows the municipality everything, and lets it write news alone", async () => {
    const { page, problems } = await openAdmin({ browser, cmsUrl, email: "kommunen@mols.example.org", viewport });
    for (const [collection, writes] of [
      ["news", true],
      ["events", false],
      ["pages", false],
    ] as const) {
      await open(page, `/admin/collections/${collection}`);
      await page.locator("tbody tr").first().waitFor();
      expect(await page.locator(".list-header a[href$='/create']").count(), collection).toBe(writes ? 1 : 0);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe("somebody who works in several clusters", () => {
  const email = "to-klynger@mols.example.org";
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
      password: PASSWORD,
      tenants,
    });
    expect(status).toBe(201);
    ({ page } = await openAdmin({ browser, cmsUrl, email }));
  });
  afterAll(() => page?.context().close());

  async function choose(name: string): Promise<void> {
    await open(page, "/admin");
    const selector = page.locator(".tenant-selector");
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
    const offered = await offeredBy(page, "field-village");
    expect(offered.length).toBeGreaterThan(0);
    expect(villages).toEqual(expect.arrayContaining(offered));
    await page.fill("#field-name", `Eksempel: Mødested i ${name}`);
    await page.locator("#action-save").click();
    await page.waitForURL(/places\/[^/]+$/);
    const saved = await secretariat.findOne("places", { name: `Eksempel: Mødested i ${name}` });
    expect(saved.tenant).toBe(id);
    expect((await secretariat.request("DELETE", `/api/places/${saved.id}`)).status).toBe(200);
  });

  test("opens what belongs to the other one there", async () => {
    await choose(clusters.vestrum.name);
    await open(page, `/admin/collections/villages/${await idOf("villages", "tved")}`);
    await page.locator(".tenant-selector").getByText(clusters.mols.name).waitFor();
    expect(await page.locator("#field-name").inputValue()).toBe("Tved");
  });
});
