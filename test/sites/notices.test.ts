import { NOT_FOUND_PATH } from "@klynge/contract";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser/support/browser.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { accessibilityProblems } from "./support/accessibility.ts";
import { listRoutes, render } from "./support/render.ts";
import { serveSite } from "./support/serve.ts";

const NOW = "2026-05-01T10:00:00.000Z";
const site = makeSnapshot({ notices: true, now: NOW });

describe("what the secretariat says on every page", () => {
  test("stands on each of them, the one for what is not found and the screen in the hall among them", async () => {
    const paths = (await listRoutes(site)).filter((path) => path.endsWith("/"));
    expect(paths).toEqual(expect.arrayContaining(["/", NOT_FOUND_PATH, "/skaerm/", "/ugeplan/", "/soeg/"]));
    for (const path of paths) {
      const { body } = await render(site, path);
      expect(body.match(/class="announcements"/g), path).toHaveLength(1);
      expect(body, path).toContain("Drikkevandet skal koges");
    }
  });

  test("comes after the way past it and before all else, what is urgent first, with when it is over", async () => {
    const { body } = await render(site, "/");
    const places = ['class="skip"', "Drikkevandet skal koges", "Landsbytopmøde", '<header class="header"'].map((text) =>
      body.indexOf(text),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(body).toContain("Gælder til 2. maj 2026 kl. 18.30");
    expect(body).toContain('<a href="https://example.org/vand">Læs mere hos kommunen</a>');
  });

  test("says what somebody typed as text and nothing else", async () => {
    const [notice] = site.notices;
    if (!notice) throw new Error("[fixtures] there is no notice");
    const { body } = await render(
      { ...site, notices: [{ ...notice, title: "<img src=x onerror=alert(1)>", body: "</section><script>" }] },
      "/",
    );
    expect(body).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(body).not.toContain("<img src=x");
    expect(body).toContain("&lt;/section&gt;&lt;script&gt;");
  });

  test("leaves no trace on a site that has none", async () => {
    for (const path of ["/", "/ugeplan/"]) expect((await render(makeSnapshot(), path)).body).not.toContain("announcement");
  });
});

describe("in a browser", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serveSite(site);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function open({
    path,
    at,
    width = 390,
    javaScriptEnabled = true,
  }: {
    path: string;
    at: string;
    width?: number;
    javaScriptEnabled?: boolean;
  }) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
    const page = await context.newPage();
    if (javaScriptEnabled) await page.clock.install({ time: new Date(at) });
    await page.goto(server.url + path);
    return { context, page };
  }

  test.each([320, 390, 1280])("covers nothing and asks for no scrolling sideways at %i pixels, also without a script", async (width) => {
    const { context, page } = await open({ path: "/", at: NOW, width, javaScriptEnabled: false });
    const bar = await page.locator(".announcements").boundingBox();
    const header = await page.locator(".header").boundingBox();
    expect(header?.y).toBeCloseTo((bar?.y ?? 0) + (bar?.height ?? 0), 0);
    expect(await page.locator(".announcements").evaluate((element) => element.scrollWidth <= document.documentElement.clientWidth)).toBe(
      true,
    );
    await context.close();
  });

  test("can be found and read by everybody", async () => {
    const { context, page } = await open({ path: "/", at: NOW, width: 1280 });
    await expect(page.getByRole("region", { name: "Besked fra netværket" }).textContent()).resolves.toContain("Drikkevandet");
    expect(await accessibilityProblems(page)).toEqual([]);
    await context.close();
  });

  test("goes by the reader's clock when no publisher takes it away: on the page, and on the screen", async () => {
    for (const path of ["/", "/skaerm/"]) {
      const { context, page } = await open({ path, at: "2026-05-02T16:29:00.000Z" });
      const notices = page.locator(".announcement");
      expect(await notices.count(), path).toBe(2);
      await page.clock.runFor(90_000);
      expect(await notices.allInnerTexts(), path).toEqual([expect.stringContaining("Landsbytopmøde")]);
      await context.close();
    }
  });

  test("that was over when the page was opened is not shown at all", async () => {
    const { context, page } = await open({ path: "/", at: "2026-06-01T10:00:00.000Z" });
    await page.locator(".announcements").waitFor({ state: "detached" });
    await context.close();
  });

  test("is printed with the page, and not on posters", async () => {
    const { context, page } = await open({ path: "/", at: NOW, width: 1280 });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".announcement--urgent").isVisible()).toBe(true);
    await page.goto(`${server.url}/ugeplan/`);
    expect(await page.locator(".announcement--urgent").isVisible()).toBe(false);
    await context.close();
  });
});
