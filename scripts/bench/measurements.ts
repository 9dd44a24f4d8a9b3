import { rmSync } from "node:fs";
import { join } from "node:path";
import { createDemoPlatform } from "../../test/support/platform.ts";
import { buildCms } from "../lib/build.ts";
import { buildTheme } from "../lib/build-theme.ts";
import { measureClashes } from "./clashes.ts";
import { measureFeedImport } from "./feed-import.ts";
import type { Figures } from "./figures.ts";
import { measureNewCluster } from "./new-cluster.ts";
import { measurePortal } from "./portal.ts";
import { measurePreview } from "./preview.ts";
import { measurePublishToLive, type Platform } from "./publish-to-live.ts";
import { runQuietly } from "./run-quietly.ts";
import { measureServers } from "./servers.ts";
import { measureStaticBuild } from "./static-build.ts";
import { writeWorkload } from "./workload.ts";

/** What every measurement finds ready: a folder of the bench's own and the theme, compiled into it. */
export interface Setting {
  folder: string;
  themeDir: string;
}

/** The parts of the bench by the names `--only` takes, in the order they run. */
export const MEASUREMENTS: Record<string, { title: string; measure: (setting: Setting) => Promise<Figures> }> = {
  static: {
    title: "Building one cluster as a plain static Astro project",
    measure: async () => ({ astroBuildSeconds: await measureStaticBuild() }),
  },
  publisher: { title: "Publishing the network, then one article at a time", measure: measurePublisher },
  server: {
    title: "Asking the site server, and nginx, for a page",
    measure: ({ folder, themeDir }) => measureServers({ folder, themeDir, mediaDir: folder }),
  },
  feeds: {
    title: "Importing an association's calendar of 1,000 events",
    measure: async ({ folder }) => ({ feedImportMs: await measureFeedImport({ folder }) }),
  },
  live: {
    title: "Changing an article until the site shows it, typing until the preview does (builds the CMS first)",
    measure: measureLive,
  },
  newCluster: {
    title: "Making a cluster with a logo until its site is there (builds the CMS first)",
    measure: () =>
      onDemoPlatform(async ({ cmsUrl, config }) => ({
        newClusterSeconds: await measureNewCluster({ cmsUrl, sitesPort: config.sitesPort }),
      })),
  },
  portal: { title: "Publishing the portal with 1,000 clusters", measure: measurePortal },
  clashes: {
    title: "Asking what lies near a date in a calendar of 5,000 events",
    measure: async ({ folder }) => ({ clashMs: await measureClashes({ folder }) }),
  },
};

async function measurePublisher({ folder, themeDir }: Setting): Promise<Figures> {
  const { mediaDir, network, large } = writeWorkload(folder);
  const sitesDir = join(folder, "sites");
  // What writing the media has left to be flushed is not the publisher's work.
  await runQuietly({ command: "sync", args: [] });
  const script = join(import.meta.dirname, "publisher-run.ts");
  const { output } = await runQuietly({
    command: "node",
    args: [script, themeDir, mediaDir, sitesDir, large, ...network],
    env: { NODE_ENV: "production", MALLOC_ARENA_MAX: "2" },
  });
  for (const dir of [sitesDir, mediaDir]) rmSync(dir, { recursive: true });
  return JSON.parse(output) as Figures;
}

function measureLive(): Promise<Figures> {
  return onDemoPlatform(async ({ cmsUrl, config }) => {
    const slug = "mols-i-udvikling";
    const running: Platform = {
      cmsUrl,
      sitesPort: config.sitesPort,
      slug,
      host: `${slug}.localhost:${config.sitesPort}`,
      email: "kommunikation@mols.example.org",
      password: "klynge-demo",
    };
    const publishToLiveMs = await measurePublishToLive({ platform: running, times: 50 });
    return { publishToLiveMs, previewMs: await measurePreview({ platform: running, times: 20 }) };
  });
}

/** The whole platform with the demo network, as production runs it. */
async function onDemoPlatform(measure: (platform: Awaited<ReturnType<typeof createDemoPlatform>>) => Promise<Figures>): Promise<Figures> {
  await Promise.all([buildTheme(), buildCms()]);
  const platform = await createDemoPlatform();
  try {
    await platform.start();
    return await measure(platform);
  } finally {
    await platform.remove();
  }
}
