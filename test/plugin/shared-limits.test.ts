import { expect, test } from "vitest";
import type { SharedContent } from "../../packages/plugin/src/snapshot/read-shared.ts";
import type { ClusterRow, EventRow } from "../../packages/plugin/src/snapshot/rows.ts";
import { toShared } from "../../packages/plugin/src/snapshot/shared.ts";

const NOW = "2026-05-01T10:00:00.000Z";
const DAY = 86_400_000;

const cluster = (slug: string): ClusterRow => ({ id: slug, slug, name: slug, kind: "cluster", status: "live", updatedAt: NOW });

function event({ tenant, day, listing = "main" }: { tenant: string; day: number; listing?: "main" | "regular" }): EventRow {
  const id = `${tenant}-${listing}-${day}`;
  const start = new Date(Date.parse(NOW) + day * DAY).toISOString();
  return { id, slug: id, tenant, title: id, updatedAt: NOW, start, status: "confirmed", listing, share: "network" };
}

const sharedOf = (events: EventRow[]) => {
  const clusters = ["nord", "syd"].map(cluster);
  const content: SharedContent = { clusters, events, news: [], places: [], villages: [] };
  return toShared({ content, now: NOW, timezone: "Europe/Copenhagen", siteOrigin: ({ slug }) => `https://${slug}.example.org` }).shared;
};

test("all that is shared crosses where it is not too much to read", () => {
  const shared = sharedOf([event({ tenant: "syd", day: 3 }), event({ tenant: "nord", day: 2 })]);
  expect(shared.events.map(({ id }) => id)).toEqual(["nord-main-2", "syd-main-3"]);
  expect(shared.omittedEvents).toBe(0);
});

test("of very much, what comes first crosses, whichever cluster it is from, and the rest is counted", () => {
  const days = Array.from({ length: 200 }, (_, index) => index + 1);
  const shared = sharedOf([
    ...days.map((day) => event({ tenant: "nord", day: day * 2 })),
    ...days.map((day) => event({ tenant: "syd", day: day * 2 + 1 })),
    ...days.slice(0, 70).map((day) => event({ tenant: "syd", day, listing: "regular" })),
  ]);
  const main = shared.events.filter(({ listing }) => listing === "main");
  expect(main).toHaveLength(300);
  expect(Math.max(...main.map(({ occurrences }) => Date.parse(occurrences[0]?.start ?? "")))).toBeLessThanOrEqual(
    Date.parse(NOW) + 301 * DAY,
  );
  expect(new Set(main.map(({ source }) => source.slug))).toEqual(new Set(["nord", "syd"]));
  expect(shared.events.filter(({ listing }) => listing === "regular")).toHaveLength(60);
  expect(shared.omittedEvents).toBe(110);
});
