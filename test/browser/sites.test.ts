import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SECTIONS } from "@klynge/contract";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { accessibilityProblems, overflowOf } from "../sites/support/accessibility.ts";
import { markupProblems } from "../sites/support/validator.ts";
import { launchBrowser, VIEWPORTS } from "./support/browser.ts";
import { collectErrors } from "./support/page-errors.ts";

const { sitesPort, dataDir } = inject("platform");
const sitesDir = join(dataDir, "sites");
/** Sites that are there: of one that was taken down, its releases are. */
const slugs = readdirSync(sitesDir)
  .filter((slug) => existsSync(join(sitesDir, slug, "current")))
  .sort();

const SITES = [
  { slug: "mols-i-udvikling", url: `http://mols-i-udvikling.localhost:${sitesPort}`, sections: ["events", "news", "villages"] },
  { slug: "portal", url: `http://localhost:${sitesPort}`, sections: ["events", "news"] },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(SITES)("the site of $slug", ({ slug, url, sections }) => {
  const paths = ["/", SECTIONS.events, SECTIONS.search, ...sections.map((section) => firstDocument({ slug, section: SECTIONS[section] }))];

  test.each(Object.entries(VIEWPORTS))("is without fault on a %s", async (_device, viewport) => {
    const { page, errors } = await openPage({ viewport });
    for (const path of paths) {
      await page.goto(url + path, { waitUntil: "networkidle" });
      errors.push(...(await accessibilityProblems(page)).map((problem) => `${path}: ${problem}`));
      const overflow = await overflowOf(page);
      if (overflow > 0) errors.push(`${path} is ${overflow} pixels too wide`);
    }
    await page.context().close();
    expect(errors).toEqual([]);
  });

  test("says the same without scripts", async () => {
    const scripted = await openPage({ viewport: VIEWPORTS.phone });
    const plain = await openPage({ viewport: VIEWPORTS.phone, javaScriptEnabled: false });
    for (const path of paths.filter((each) => each !== SECTIONS.search)) {
      await scripted.page.goto(url + path);
      await plain.page.goto(url + path);
      const text = await visibleText(plain.page);
      expect(text.length, path).toBeGreaterThan(100);
      expect(text, path).toBe(await visibleText(scripted.page));
    }
    await plain.page.goto(url + SECTIONS.search);
    expect(await plain.page.getByRole("search").count()).toBe(0);
    expect(await plain.page.locator("main section a").count()).toBeGreaterThan(20);
    await Promise.all([scripted.page.context().close(), plain.page.context().close()]);
    expect(plain.errors).toEqual([]);
  });

  test("finds what one looks for", async () => {
    const { page, errors } = await openPage({ viewport: VIEWPORTS.phone });
    await page.goto(url + SECTIONS.search);
    const wanted = page.locator("main section a").first();
    const [title, href] = [(await wanted.textContent()) ?? "", await wanted.getAttribute("href")];
    await page.getByRole("searchbox").fill(title);
    await page.locator(`.search__results a[href="${href}"]`).waitFor();
    await page.context().close();
    expect(errors).toEqual([]);
  });
});

test("every page of every site is valid HTML", async () => {
  const problems: string[] = [];
  let pages = 0;
  for (const slug of slugs) {
    for (const file of pagesOf(slug)) {
      pages += 1;
      problems.push(...(await markupProblems({ name: `${slug}/${file}`, html: readFileSync(join(wwwOf(slug), file), "utf8") })));
    }
  }
  expect(problems).toEqual([]);
  expect(pages).toBeGreaterThan(400);
});

/** A page that notes every error, also those of the content policy, and every request that is not answered well. */
async function openPage(options: BrowserContextOptions): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ ...options, locale: "da-DK", timezoneId: "Europe/Copenhagen" });
  const page = await context.newPage();
  const errors = collectErrors(page);
  page.on("response", (response) => {
    if (response.status() >= 400) errors.push(`${page.url()} → ${response.url()}: ${response.status()}`);
  });
  return { page, errors };
}

/** What the page says. The calendar's filters are links without scripts and lists to choose from with them. */
async function visibleText(page: Page): Promise<string> {
  await page.locator("main nav.filters").evaluateAll((filters) => {
    for (const each of filters) each.remove();
  });
  return (await page.locator("main").allInnerTexts()).join("\n");
}

/** The path of the first document of a section, such as `/nyheder/aaben-havn/`. */
function firstDocument({ slug, section }: { slug: string; section: string }): string {
  const notDocuments = ["aar", "arkiv", "denne-weekend", "indsend", "side"];
  const [first] = readdirSync(join(wwwOf(slug), section), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notDocuments.includes(entry.name))
    .map(({ name }) => name)
    // Folders of months, filters and the like hold pages, but are none.
    .filter((name) => existsSync(join(wwwOf(slug), section, name, "index.html")))
    .sort();
  if (!first) throw new Error(`the demo's site ${slug} has nothing below ${section}`);
  return `${section}${first}/`;
}

function pagesOf(slug: string): string[] {
  return readdirSync(wwwOf(slug), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .sort();
}

function wwwOf(slug: string): string {
  return join(sitesDir, slug, "current", "www");
}
