import type { Config } from "@klynge/config";
import { hasSite, publishNow } from "@klynge/plugin";
import type { Payload } from "payload";
import { CommandError, describeError } from "./command.ts";
import { startPublishing } from "./publishing.ts";

/**
 * Publishes the named clusters, or all that have a site, one line each. Returns how many failed; the sites of those stay as
 * they were.
 *
 * @throws {CommandError} naming a cluster that is not there and those that are; then nothing is published
 */
export async function publishClusters({ config, slugs }: { config: Config; slugs: readonly string[] | "all" }): Promise<number> {
  const publishing = await startPublishing({ config, log: console.error, work: false });
  try {
    const wanted = await resolveClusters({ payload: publishing.payload, slugs });
    let failed = 0;
    for (const slug of wanted) failed += (await publishOne({ payload: publishing.payload, slug })) ? 0 : 1;
    return failed;
  } finally {
    await publishing.stop();
  }
}

async function resolveClusters({ payload, slugs }: { payload: Payload; slugs: readonly string[] | "all" }): Promise<string[]> {
  const { docs } = await payload.find({ collection: "clusters", pagination: false, depth: 0, sort: "slug" });
  const clusters = docs as unknown as { slug: string; status: string }[];
  const live = clusters.filter(hasSite).map(({ slug }) => slug);
  if (slugs === "all") return live;
  const missing = slugs.filter((slug) => !live.includes(slug));
  if (missing.length === 0) return [...slugs];
  const why = missing.map((slug) => {
    const cluster = clusters.find((candidate) => candidate.slug === slug);
    return cluster ? `"${slug}" has no site, it is ${cluster.status}` : `there is no cluster "${slug}"`;
  });
  throw new CommandError(`[publish] Nothing was published — ${why.join("; ")} — those with a site are: ${live.join(", ") || "none"}`);
}

async function publishOne({ payload, slug }: { payload: Payload; slug: string }): Promise<boolean> {
  try {
    const started = performance.now();
    const outcome = await publishNow({ payload, cluster: slug });
    const detail = "pages" in outcome ? `${outcome.pages} pages, ${outcome.written} files written, ` : "";
    console.log(`✓ ${slug}: ${detail}${Math.round(performance.now() - started)} ms`);
    return true;
  } catch (error) {
    console.error(`✗ ${slug}: ${describeError(error)}`);
    return false;
  }
}
