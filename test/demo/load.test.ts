import { parseSnapshot } from "@klynge/contract";
import { buildSnapshot } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "../../scripts/demo/accounts.ts";
import { DEMO_SITES } from "../../scripts/demo/content/index.ts";
import { type DemoSummary, loadDemo } from "../../scripts/demo/load.ts";
import { type Booted, bootPayload } from "../plugin/support/boot.ts";

const NOW = new Date("2026-11-22T10:00:00Z");

let booted: Booted;
let payload: Payload;
let summary: DemoSummary;
const lines: string[] = [];

beforeAll(async () => {
  booted = await bootPayload({ database: "sqlite" });
  payload = booted.payload;
  summary = await loadDemo({ payload, now: NOW, onProgress: (line) => lines.push(line) });
});
afterAll(() => booted?.stop());

test("creates everything that is written, once", async () => {
  for (const collection of ["villages", "places", "organisations", "groups", "documents", "news", "events", "pages"] as const) {
    const written = DEMO_SITES.reduce((sum, site) => sum + site[collection].length, 0);
    const { totalDocs } = await payload.count({
      collection: collection as CollectionSlug,
      where: { _status: { equals: "published" } } as never,
    });
    expect([collection, totalDocs, summary.documents[collection]]).toEqual([collection, written, written]);
  }
  expect(summary.sites).toBe(7);
  expect(lines).toHaveLength(7);
});

test("puts every cluster live with its mark, its hero and its menu", async () => {
  const { docs } = await payload.find({ collection: "clusters" as CollectionSlug, pagination: false, depth: 0 });
  for (const cluster of docs as unknown as { slug: string; status: string; theme: object; menu: unknown[] }[]) {
    expect(cluster, cluster.slug).toMatchObject({ status: "live", theme: { logo: expect.any(String), hero: expect.any(String) } });
    expect(cluster.menu.length).toBeGreaterThanOrEqual(4);
  }
});

test("asks for a publish per site, not per document", async () => {
  const { docs } = await payload.find({ collection: "payload-jobs" as CollectionSlug, pagination: false });
  const slugs = (docs as unknown as { input: { slug: string } }[]).map(({ input }) => input.slug);
  expect(new Set(slugs)).toEqual(new Set(DEMO_SITES.map(({ slug }) => slug)));
  expect(slugs.length).toBeLessThanOrEqual(2 * DEMO_SITES.length);
});

test("is refused where there are clusters already", async () => {
  await expect(loadDemo({ payload, now: NOW })).rejects.toThrow(/\[demo\] .* already has 7 clusters — .*--reset/);
});

test.each(DEMO_ACCOUNTS)("lets $email sign in with the rights it should have", async ({ email, role, member }) => {
  const { user } = await payload.login({ collection: "users" as CollectionSlug, data: { email, password: DEMO_PASSWORD } as never });
  type Named = { slug: string };
  type Row = { tenant: Named; role: string; villages?: Named[]; organisations?: Named[] };
  const person = user as unknown as { role: string | null; tenants: Row[] };
  const slugs = (docs: readonly Named[] = []) => docs.map(({ slug }) => slug);
  expect(person.role ?? null).toBe(role);
  const rows = (person.tenants ?? []).map((row) => [row.tenant.slug, row.role, slugs(row.villages), slugs(row.organisations)]);
  expect(rows).toEqual(member ? [[member.cluster, member.role, member.villages ?? [], member.organisations ?? []]] : []);
});

describe.each(DEMO_SITES.map((site) => [site.slug, site] as const))("the snapshot of %s", (slug, site) => {
  const snapshot = async () => parseSnapshot(await buildSnapshot({ payload, cluster: slug, now: NOW.toISOString() }));

  test("holds what residents may see", async () => {
    const found = await snapshot();
    expect(found.villages).toHaveLength(site.villages.length);
    expect(found.pages).toHaveLength(site.pages.length);
    expect(found.pages.map(({ path }) => path)).toContain("/");
    expect(found.news).toHaveLength(site.news.filter(({ day }) => day < 0).length);
    expect(found.documents.every(({ file }) => file.mimeType === "application/pdf" && file.bytes > 500)).toBe(true);
    expect(found.cluster.theme.hero?.sources.length).toBeGreaterThan(0);
    expect(found.cluster.menu).toHaveLength(site.menu.length);
  });

  test("shows no held date, and a series with its exception", async () => {
    const { events } = await snapshot();
    const held = site.events.filter(({ status }) => status === "hold").map(({ slug: event }) => event);
    expect(events.map((event) => event.slug).filter((event) => held.includes(event))).toEqual([]);
    for (const { slug: series, skip } of site.events.filter(({ skip: dates }) => dates !== undefined)) {
      const dates = events.find((event) => event.slug === series)?.occurrences.map(({ start }) => Date.parse(start)) ?? [];
      const first = dates[0] ?? Number.NaN;
      const day = 86_400_000;
      for (const days of skip ?? []) {
        const near = (date: number) => Math.abs(date - first - days * day) < day / 2;
        expect(dates.some(near), series).toBe(false);
        expect(
          dates.some((date) => date > first + (days + 1) * day),
          series,
        ).toBe(true);
      }
    }
  });

  test("marks every made-up article and event", async () => {
    const { news, events } = await snapshot();
    const sourced = site.news.filter(({ source }) => source).map(({ slug: article }) => article);
    for (const article of news) expect(article.body, article.slug).toContain(sourced.includes(article.slug) ? "Kilde: " : "Eksempel: ");
    for (const event of events) expect(event.description, event.slug).toContain("Eksempel: ");
  });
});
