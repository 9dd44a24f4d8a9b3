import type { CollectionSlug } from "payload";
import { test } from "vitest";
import { arrangeOverview, readOverviewQuery } from "../../packages/plugin/src/overview/arrange-overview.ts";
import { overviewCsv } from "../../packages/plugin/src/overview/overview-csv.ts";
import { readOverview } from "../../packages/plugin/src/overview/read-overview.ts";
import { bootPayload } from "./support/boot.ts";
import { databases } from "./support/databases.ts";

test.each(databases)("%s", { timeout: 900_000 }, async (database) => {
  const { payload, stop } = await bootPayload({ database });
  const now = Date.now();
  const n = 1000;
  for (let i = 0; i < n; i += 1) {
    const c = await payload.db.create({
      collection: "clusters" as CollectionSlug,
      data: {
        name: `Klynge ${i}`,
        slug: `k-${i}`,
        kind: "cluster",
        status: i % 5 ? "live" : "draft",
        municipality: `Kommune ${i % 98}`,
        theme: { color: "#1f5f4a", accent: "#d98324" },
        domains:
          i % 3
            ? []
            : [
                { id: `a${i}`, host: `k-${i}.dk`, primary: true },
                { id: `b${i}`, host: `www.k-${i}.dk` },
              ],
      },
    });
    await payload.db.create({
      collection: "publish-activity" as CollectionSlug,
      data: {
        id: c.id,
        lastChangeAt: new Date(now - i * 1e7).toISOString(),
        lastChangeTitle: `Nyhed ${i}`,
        eventsAhead: i % 40,
        mediaBytes: i * 1e5,
        releaseBytes: i * 1e5,
      },
    });
    for (let u = 0; u < 4; u += 1)
      await payload.db.create({
        collection: "users" as CollectionSlug,
        data: {
          name: "x",
          email: `u${i}-${u}@example.org`,
          lastSignInAt: new Date(now - i * 1e7).toISOString(),
          tenants: [{ id: `t${i}-${u}`, tenant: c.id, role: u ? "editor" : "communication-lead" }],
        },
      });
    for (let r = 0; r < 10; r += 1)
      await payload.db.create({
        collection: "releases" as CollectionSlug,
        data: {
          tenant: c.id,
          status: r === 0 && i % 10 === 0 ? "failed" : "succeeded",
          startedAt: new Date(now - r * 86_400_000).toISOString(),
        },
      });
    if (i % 3 === 0)
      for (const h of [`k-${i}.dk`, `www.k-${i}.dk`])
        await payload.db.create({
          collection: "domain-states" as CollectionSlug,
          data: {
            id: h,
            owner: c.id,
            claimedAt: new Date().toISOString(),
            state: "here",
            found: { expected: ["192.0.2.1"], addresses: ["192.0.2.1"], foreign: [] },
          },
        });
  }
  const times: number[] = [];
  const csvs: number[] = [];
  for (let k = 0; k < 7; k += 1) {
    const t = performance.now();
    const lines = await readOverview({ payload, now });
    times.push(performance.now() - t);
    const t2 = performance.now();
    overviewCsv({ lines: arrangeOverview({ lines, query: readOverviewQuery({ sort: "-events" }) }), now, language: "da" });
    csvs.push(performance.now() - t2);
  }
  console.log("MEASURED", database, times.map(Math.round), csvs.map(Math.round));
  await stop();
});
