import { readFile } from "node:fs/promises";
import type { ClusterSnapshot } from "@klynge/contract";
import { createPublisher, type Publisher } from "@klynge/publisher";
import { median } from "./statistics.ts";

/*
 * Everything the publisher is measured at, in a process of its own, so that its peak of memory is its own too. Prints one
 * line of JSON. `node publisher-run.ts <themeDir> <mediaDir> <sitesDir> <large.json> <cluster.json …>`
 */
const WARM_UP = 5;
const RUNS = 20;
const LARGE_RUNS = 9;

const [themeDir = "", mediaDir = "", sitesDir = "", large = "", ...network] = process.argv.slice(2);

const started = performance.now();
const publisher = await createPublisher({
  sitesDir,
  mediaDir,
  themeDir,
  onBackgroundError: (error) => {
    throw error;
  },
});
const reports = await Promise.all(network.map(async (file) => publisher.publish({ snapshot: await readSnapshot(file) })));
const networkSeconds = (performance.now() - started) / 1000;
const pages = reports.reduce((sum, report) => sum + report.pages, 0);
await publisher.idle();

const oneArticleMs = await republish({ publisher, file: network[0] ?? "", runs: WARM_UP + RUNS });
await publisher.publish({ snapshot: await readSnapshot(large) });
await publisher.idle();
const oneArticleLargeMs = await republish({ publisher, file: large, runs: WARM_UP + LARGE_RUNS });
await publisher.close();

console.log(
  JSON.stringify({
    networkSeconds,
    pages,
    msPerPage: (networkSeconds * 1000) / pages,
    oneArticleMs,
    oneArticleLargeMs,
    publisherPeakMb: process.resourceUsage().maxRSS / 1024,
  }),
);

/** Changes one article over and over, a different one each time, and publishes. The median from snapshot to live site, milliseconds. */
async function republish({ publisher, file, runs }: { publisher: Publisher; file: string; runs: number }) {
  const snapshot = await readSnapshot(file);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const changed = withChangedArticle({ snapshot, run });
    const begun = performance.now();
    await publisher.publish({ snapshot: changed });
    times.push(performance.now() - begun);
    await publisher.idle();
  }
  return median(times.slice(WARM_UP));
}

function withChangedArticle({ snapshot, run }: { snapshot: ClusterSnapshot; run: number }): ClusterSnapshot {
  const changed = run % snapshot.news.length;
  const news = snapshot.news.map((article, index) =>
    index === changed ? { ...article, title: `${article.title} (rettet ${run})` } : article,
  );
  return { ...snapshot, news };
}

async function readSnapshot(file: string): Promise<ClusterSnapshot> {
  return JSON.parse(await readFile(file, "utf8")) as ClusterSnapshot;
}
