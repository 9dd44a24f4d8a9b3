import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isOver, pagesOf } from "../../sites/src/screen/pages.ts";
import { launchBrowser } from "../browser/support/browser.ts";
import { accessibilityProblems } from "./support/accessibility.ts";
import { makeOneEvent, siteWith } from "./support/events.ts";
import { render } from "./support/render.ts";
import { serveSite } from "./support/serve.ts";

const NOW = "2026-05-01T10:00:00.000Z";
const TURN = 15_000;
const DAY = 86_400_000;

const titles = ["Fællesspisning", "Loppemarked", "Generalforsamling", "Koncert", "Banko", "Vandretur", "Foredrag", "Sommerfest"];
const site = siteWith({
  now: NOW,
  events: titles.map((title, index) =>
    makeOneEvent({
      id: title,
      slug: `e${index}`,
      title,
      occurrences: [
        {
          start: new Date(Date.parse("2026-05-01T17:00:00Z") + index * DAY).toISOString(),
          end: new Date(Date.parse("2026-05-01T19:00:00Z") + index * DAY).toISOString(),
        },
      ],
    }),
  ),
});

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

/** The headings on the screen now. */
function shown(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".screen__item:not(.is-away) h2")].map((heading) => heading.textContent?.trim() ?? ""),
  );
}

async function openScreen(viewport = { width: 1920, height: 1080 }) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.clock.install({ time: new Date(NOW) });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`${server.url}/skaerm/`);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  return { context, page, problems };
}

describe("the screen in the hall", () => {
  test.each([
    ["lies", { width: 1920, height: 1080 }],
    ["stands", { width: 1080, height: 1920 }],
  ])("shows everything in turn where it %s, whole, and large enough for five metres", async (_how, viewport) => {
    const { context, page, problems } = await openScreen(viewport);
    const seen = new Set<string>();
    for (let turn = 0; turn < 12; turn += 1) {
      const facts = await page.evaluate(() => {
        const room = document.querySelector(".screen__items")?.getBoundingClientRect();
        const items = [...document.querySelectorAll(".screen__item:not(.is-away)")];
        const sizes = items.map((item) => Number.parseFloat(getComputedStyle(item.querySelector("h2") ?? item).fontSize));
        return {
          isWhole: items.every((item) => item.getBoundingClientRect().bottom <= (room?.bottom ?? 0) + 1),
          smallest: Math.min(...sizes),
        };
      });
      expect(facts.isWhole).toBe(true);
      // Letters of a sixteenth of the screen's shorter side.
      expect(facts.smallest).toBeGreaterThanOrEqual(1080 / 16);
      for (const title of await shown(page)) seen.add(title);
      await page.clock.runFor(TURN);
    }
    expect([...titles].filter((title) => !seen.has(title))).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("goes on for days without the net: it turns, drops what is over by its own clock, and comes up again", async () => {
    const { context, page, problems } = await openScreen();
    await page.waitForFunction(() => document.documentElement.dataset.kept === "true");
    await context.setOffline(true);
    const first = await shown(page);
    await page.clock.runFor(TURN);
    expect(await shown(page)).not.toEqual(first);
    await page.clock.setSystemTime(new Date(Date.parse(NOW) + 3 * DAY));
    const later = new Set<string>();
    for (let turn = 0; turn < 8; turn += 1) {
      await page.clock.runFor(TURN);
      for (const title of await shown(page)) later.add(title);
    }
    expect([...later]).toEqual(expect.arrayContaining(titles.slice(3)));
    expect([...later].filter((title) => titles.slice(0, 3).includes(title))).toEqual([]);
    // The power was away too: the page comes up again from what was kept.
    await page.reload();
    await page.locator(".screen__clock").waitFor();
    expect((await shown(page)).length).toBeGreaterThan(0);
    await context.setOffline(false);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("stays lit: asks the browser for it again when it was taken back, by a touch and when the page comes back", async () => {
    const context = await browser.newContext({ permissions: ["screen-wake-lock"] });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const held: WakeLockSentinel[] = [];
      const request = WakeLock.prototype.request;
      WakeLock.prototype.request = async function (type) {
        const sentinel = await request.call(this, type);
        held.push(sentinel);
        return sentinel;
      };
      Object.assign(window, { held });
    });
    const given = () => page.evaluate(() => (window as unknown as { held: WakeLockSentinel[] }).held.length);
    const takeBack = () => page.evaluate(() => (window as unknown as { held: WakeLockSentinel[] }).held.at(-1)?.release());
    await page.goto(`${server.url}/skaerm/`);
    await expect.poll(given).toBe(1);
    // Whoever holds it asks for no second one.
    await page.mouse.click(5, 5);
    await takeBack();
    await page.mouse.click(5, 5);
    await expect.poll(given).toBe(2);
    await takeBack();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect.poll(given).toBe(3);
    await context.close();
  });

  test("says where to look when all it knows is over", async () => {
    const { context, page } = await openScreen();
    await page.evaluate(() => {
      for (const item of document.querySelectorAll(".screen__item--news")) item.remove();
    });
    await page.clock.setSystemTime(new Date(Date.parse(NOW) + 60 * DAY));
    await page.clock.runFor(TURN);
    expect(await page.locator(".screen__empty").isVisible()).toBe(true);
    await context.close();
  });

  test("is read by those who hear it, and loads itself again where there is no script", async () => {
    const { context, page } = await openScreen();
    expect(await accessibilityProblems(page)).toEqual([]);
    await context.close();
    expect((await render(site, "/skaerm/")).body).toMatch(/<noscript>\s*<meta http-equiv="refresh" content="300">\s*<\/noscript>/);
    const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1920, height: 1080 } });
    const still = await plain.newPage();
    await still.goto(`${server.url}/skaerm/`);
    expect(await still.getByText(titles[0] ?? "").isVisible()).toBe(true);
    await plain.close();
  });
});

describe("pages of the screen", () => {
  const heights = (...list: number[]) => list.map((height) => ({ height }));

  test("hold what there is room for, in order, and lose nothing", () => {
    expect(pagesOf({ items: heights(40, 40, 40, 90, 10), room: 100 })).toEqual([[0, 1], [2], [3, 4]]);
    expect(pagesOf({ items: heights(300, 10), room: 100 })).toEqual([[0], [1]]);
    expect(pagesOf({ items: [], room: 100 })).toEqual([]);
  });

  test("know what is over", () => {
    expect(isOver({ until: "2026-05-01T10:00:00.000Z", now: Date.parse(NOW) })).toBe(true);
    expect(isOver({ until: "2026-05-01T10:00:01.000Z", now: Date.parse(NOW) })).toBe(false);
    expect(isOver({ until: undefined, now: Date.parse(NOW) })).toBe(false);
  });
});
