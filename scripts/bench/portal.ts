import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSnapshot } from "@klynge/plugin";
import { createPublisher, type Publisher } from "@klynge/publisher";
import { getPayload, type Payload } from "payload";
import { benchConfig, doNotSync } from "./bench-config.ts";
import type { Figures } from "./figures.ts";
import { seedClusters, seedPortal } from "./portal-content.ts";

const NOW_CLUSTERS = 29;
const CLUSTERS = 1000;

/**
 * How long the portal takes to publish with 1,000 live clusters in the database (SQLite): everything read, the snapshot made, every
 * page rendered, compressed and switched to. The publisher is warm, as it is in operation, and published the portal with 29 clusters
 * before; hardly a page stays as it was. Sizes are of the page with the map and all clusters.
 */
export async function measurePortal({ folder, themeDir }: { folder: string; themeDir: string }): Promise<Figures> {
  const config = benchConfig({ folder, name: "portal" });
  const payload = await getPayload({ config, key: "bench-portal" });
  const sitesDir = join(folder, "portal-sites");
  const publisher = await createPublisher({
    sitesDir,
    mediaDir: join(folder, "portal-media"),
    themeDir,
    onBackgroundError: (error) => {
      throw error;
    },
  });
  try {
    await doNotSync(payload);
    await seedPortal(payload);
    await seedClusters({ payload, from: 0, to: NOW_CLUSTERS });
    await publish({ payload, publisher });
    const now = sizesOf(sitesDir);
    await seedClusters({ payload, from: NOW_CLUSTERS, to: CLUSTERS });
    const thousand = await publish({ payload, publisher });
    const { page, map } = sizesOf(sitesDir);
    return {
      portalThousandSeconds: thousand.seconds,
      portalThousand: { snapshotSeconds: thousand.snapshotSeconds, pages: thousand.pages, page, map },
      portalNow: now,
    };
  } finally {
    await publisher.close();
    await payload.destroy();
  }
}

async function publish({ payload, publisher }: { payload: Payload; publisher: Publisher }) {
  const begun = performance.now();
  const snapshot = await buildSnapshot({ payload, cluster: "portal", now: new Date().toISOString() });
  const built = performance.now();
  const { pages } = await publisher.publish({ snapshot });
  const seconds = (performance.now() - begun) / 1000;
  await publisher.idle();
  return { seconds, snapshotSeconds: (built - begun) / 1000, pages };
}

/** The page of all clusters and the map on it, in kB: as it is, and compressed with gzip. */
function sizesOf(sitesDir: string) {
  const html = readFileSync(join(sitesDir, "portal/current/www/klynger/index.html"), "utf8");
  const [map = ""] = /<svg class="cluster-map__drawing".*?<\/svg>/s.exec(html) ?? [];
  return { page: sizeOf(html), map: sizeOf(map) };
}

function sizeOf(text: string): { kB: number; gzipKB: number } {
  return { kB: Buffer.byteLength(text) / 1000, gzipKB: gzipSync(text, { level: 9 }).length / 1000 };
}
