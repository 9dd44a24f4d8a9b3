import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type ClusterSnapshot, outputFile, parseSnapshot } from "@klynge/contract";
import { PublishError } from "@klynge/publisher";
import { expect, test } from "vitest";
import { digestOf } from "../../packages/publisher/src/digest.ts";
import { themeDir } from "../../scripts/lib/build-theme.ts";
import { bytesOf } from "../fixtures/pictures.ts";
import { readManifest, startPublisher } from "../publisher/support.ts";
import { listMutationsOf, type Mutation, mutationsOf } from "./support/mutate.ts";
import { listRoutes, render } from "./support/render.ts";
import { SITES } from "./support/sites.ts";

const MINUTES = 60_000;

/** Compares what a publisher that remembers has on disk with what the theme makes of the same snapshot from nothing. */
async function compare({ site, www }: { site: ClusterSnapshot; www: string }): Promise<{ paths: number; differing: string[] }> {
  const { files } = await readManifest(dirname(www));
  const paths = await listRoutes(site);
  const differing: string[] = [];
  for (const path of paths) {
    const { body } = await render(site, path);
    if (files[outputFile(path)]?.digest !== digestOf(body)) differing.push(path);
  }
  return { paths: paths.length, differing };
}

/** Moments after which something else is true: a second, an hour, a day, two months. */
const LATER: Mutation[] = [1, 3600, 86_400, 60 * 86_400].map((seconds) => ({
  name: `${seconds} seconds later`,
  apply: (site) => ({ ...site, now: new Date(Date.parse(site.now) + seconds * 1000).toISOString() }),
}));

// A few changes at a time: hundreds of kinds of values, one by one, would take minutes.
test.each([
  ["a usual cluster", 4],
  ["the portal of the network", 10],
  ["a cluster that a notice stands for", 10],
] as const)(
  "%s: whatever changes, a page that is not rendered again would have been the same",
  async (name, atOnce) => {
    const first = SITES[name] as ClusterSnapshot;
    const { publisher, mediaDir, www } = await startPublisher({ themeDir });
    for (const { source } of first.assets) await writeFile(join(mediaDir, source), bytesOf(source));
    const { mutations, fixed } = mutationsOf(first);
    expect(mutations.length).toBeGreaterThan(10 * fixed.length);
    const changes = [...mutations, ...listMutationsOf(first), ...LATER];
    let site = first;
    await publisher.publish({ snapshot: site });
    const wrong: Record<string, string[]> = {};
    const pages = { rendered: 0, left: 0, refused: 0 };
    for (let from = 0; from < changes.length; from += atOnce) {
      const now = changes.slice(from, from + atOnce);
      const changed = now.reduce((before, { apply }) => published(apply(before)) ?? before, site);
      const report = await publisher.publish({ snapshot: changed }).catch(refused);
      // Refused, and the site is as it was: what is remembered must still be right.
      if (!report) {
        pages.refused += 1;
        continue;
      }
      site = changed;
      const { paths, differing } = await compare({ site, www: www(site.cluster.slug) });
      pages.rendered += report.rendered;
      pages.left += paths - report.rendered;
      if (differing.length > 0) wrong[now.map(({ name }) => name).join(", ")] = differing;
    }
    expect(wrong).toEqual({});
    expect(pages.refused).toBeLessThan(changes.length / atOnce / 10);
    // Or the comparison would say nothing.
    expect(pages.left).toBeGreaterThan(pages.rendered / 2);
  },
  5 * MINUTES,
);

/** Some changes make no sense together, such as two pages of one address: of those the theme says which page fails. */
function refused(error: unknown): null {
  if (error instanceof PublishError && error.problem === "page") return null;
  throw error;
}

/** The snapshot as the publisher takes it; null where one change made another impossible. */
function published(site: ClusterSnapshot): ClusterSnapshot | null {
  try {
    return parseSnapshot(site);
  } catch {
    return null;
  }
}
