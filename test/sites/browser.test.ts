import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, VIEWPORTS } from "../browser/support/browser.ts";
import { accessibilityProblems, overflowOf } from "./support/accessibility.ts";
import { withProbes } from "./support/probes.ts";
import { listRoutes } from "./support/render.ts";
import { serveSite } from "./support/serve.ts";
import { SITES } from "./support/sites.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(Object.entries(SITES))("%s in a browser", (_name, site) => {
  let server: Awaited<ReturnType<typeof serveSite>>;
  let paths: string[];

  beforeAll(async () => {
    server = await serveSite(site);
    paths = oneOfEachKind(await listRoutes(site));
  });
  afterAll(() => server.close());

  test.each(Object.entries(VIEWPORTS))("has no accessibility violation on a %s", async (_device, viewport) => {
    const { page, problems } = await openPage({ viewport });
    for (const path of paths) {
      await page.goto(server.url + path);
      problems.push(...(await accessibilityProblems(page)).map((violation) => `${path}: ${violation}`));
    }
    await page.close();
    expect(problems).toEqual([]);
  });

  test("fits a screen of 320 pixels, and one of 640 at 200 % zoom", async () => {
    const { page, problems } = await openPage({ viewport: { width: 320, height: 640 } });
    for (const path of paths) {
      await page.goto(server.url + path);
      const overflow = await overflowOf(page);
      if (overflow > 0) problems.push(`${path} is ${overflow} pixels too wide`);
    }
    await page.close();
    expect(problems).toEqual([]);
  });
});

test("every page holds the longest Danish word in every text", async () => {
  const word = "Speciallægepraksisplanlægningsstabiliseringsperioden";
  const { site } = withProbes({ site: siteNamed("a cluster with its own start page, logo and menu"), probe: word });
  const server = await serveSite(site);
  const { page, problems } = await openPage({ viewport: { width: 320, height: 640 } });
  for (const width of [320, 1000]) {
    await page.setViewportSize({ width, height: 640 });
    for (const path of oneOfEachKind(await listRoutes(site))) {
      await page.goto(server.url + path);
      const overflow = await overflowOf(page);
      if (overflow > 0) problems.push(`${path} is ${overflow} pixels too wide for ${width}`);
    }
  }
  await page.close();
  server.close();
  expect(problems).toEqual([]);
});

test("the check finds what is wrong with a page", async () => {
  const { page } = await openPage({ viewport: VIEWPORTS.phone });
  await page.setContent('<html lang="da"><title>x</title><main><h1>x</h1><img src="data:,"><p style="color:#aaa">grå</p></main></html>');
  const violations = (await accessibilityProblems(page)).map((violation) => violation.split(" ")[0]);
  expect(violations).toEqual(expect.arrayContaining(["image-alt", "color-contrast"]));
  await page.close();
});

describe("without any script", () => {
  test("the menu opens on a phone, leads on, and closes", async () => {
    const server = await serveSite(siteNamed("a usual cluster"));
    const { page, problems } = await openPage({ viewport: VIEWPORTS.phone, javaScriptEnabled: false });
    await page.goto(server.url);
    const link = page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Kalender" });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    expect(await link.isVisible()).toBe(true);
    await page.getByRole("button", { name: "Luk" }).click();
    expect(await link.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    await link.click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Kalender");
    await page.close();
    server.close();
    expect(problems).toEqual([]);
  });

  test("a menu with a menu below it opens on a desk", async () => {
    const server = await serveSite(siteNamed("a cluster with its own start page, logo and menu"));
    const { page } = await openPage({ viewport: VIEWPORTS.desktop, javaScriptEnabled: false });
    await page.goto(server.url);
    const link = page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Kalender" });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole("navigation", { name: "Hovedmenu" }).getByText("Nyt").first().click();
    expect(await link.isVisible()).toBe(true);
    await page.close();
    server.close();
  });
});

describe("the search page", () => {
  test("finds while one writes, and keeps the words in the address", async () => {
    const server = await serveSite(siteNamed("a usual cluster"));
    const { page, problems } = await openPage({ viewport: VIEWPORTS.phone });
    await page.goto(`${server.url}/soeg/`);
    await page.getByRole("searchbox", { name: "Hvad leder du efter?" }).fill("aadal");
    const first = page.locator(".search__results a").first();
    await first.waitFor();
    expect(await first.textContent()).toBe("Ådal");
    expect(await page.getByRole("status").textContent()).toMatch(/resultat/);
    expect(new URL(page.url()).search).toBe("?q=aadal");
    await page.reload();
    await first.waitFor();
    await first.click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Ådal");
    await page.close();
    server.close();
    expect(problems).toEqual([]);
  });

  test("says so where nothing is found, and where the index cannot be had", async () => {
    const server = await serveSite(siteNamed("a usual cluster"));
    const { page } = await openPage({ viewport: VIEWPORTS.desktop });
    await page.goto(`${server.url}/soeg/?q=qqqqqq`);
    await page.getByText("Intet fundet").waitFor();
    await page.route("**/indeks.json", (route) => route.abort());
    await page.goto(`${server.url}/soeg/?q=havn`);
    await page.getByText("Søgningen kan ikke hentes lige nu").waitFor();
    await page.close();
    server.close();
  });
});

function siteNamed(name: string): (typeof SITES)[string] {
  const site = SITES[name];
  if (!site) throw new Error(`there is no site "${name}"`);
  return site;
}

/** A page that notes everything the browser complains about: errors, what the policy blocks, what cannot be loaded. */
async function openPage(options: Parameters<Browser["newPage"]>[0]): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage(options);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    const isNotFoundPage = page.url().endsWith("/404/") && message.text().includes("404");
    if (["error", "warning"].includes(message.type()) && !isNotFoundPage) problems.push(`${page.url()}: ${message.text()}`);
  });
  return { page, problems };
}

/** The first path of each template: all sections, and one document of each. */
function oneOfEachKind(paths: string[]): string[] {
  const kinds = new Map<string, string>();
  for (const path of paths.filter((each) => each.endsWith("/"))) {
    const kind = path
      // A month, one date of an event, the calendar narrowed to something, the weekend: pages of their own below the calendar.
      .replace(/^\/kalender\/\d{4}\/\d\d\/$/, "month")
      .replace(/^\/kalender\/[^/]+\/\d{4}-.*/, "date")
      .replace(/^\/kalender\/(?:landsby|emne|sted|for|fra)\/.*/, "filtered")
      .replace(/^\/kalender\/denne-weekend\/$/, "weekend")
      .replace(/^(\/[^/]+\/)[^/]+\/(?:[^/]+\/)?$/, "$1*/");
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}
