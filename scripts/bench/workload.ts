import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Asset, type ClusterSnapshot, parseSnapshot, serialiseSnapshot } from "@klynge/contract";
import { bytesOf } from "../../test/fixtures/pictures.ts";
import { type FixtureOptions, makeSnapshot } from "../../test/fixtures/snapshot.ts";
import { photoBytes, withPhotos } from "./pictures.ts";

/** As many as the network has. */
const NETWORK_CLUSTERS = 29;

/** A cluster whose site has 60 pages with the theme as it is, besides its feeds: an event has three and a series fifteen. The bench prints how many it really made. */
const SMALL: FixtureOptions = {
  villages: 2,
  news: 5,
  events: 2,
  series: 1,
  places: 1,
  organisations: 1,
  groups: 1,
  documents: 2,
  pages: 2,
};
/** One with 2,000. */
const LARGE: FixtureOptions = {
  villages: 24,
  news: 640,
  events: 410,
  series: 20,
  places: 30,
  organisations: 60,
  groups: 20,
  documents: 30,
  pages: 25,
};

/** Snapshots as files, the way they come from the CMS, and the media they speak of. */
export interface Workload {
  mediaDir: string;
  /** One JSON file per cluster. */
  network: string[];
  large: string;
}

/** Writes everything the publisher gets to do. The same bytes at every run. */
export function writeWorkload(folder: string): Workload {
  const mediaDir = join(folder, "media");
  const snapshotsDir = join(folder, "snapshots");
  for (const dir of [mediaDir, snapshotsDir]) mkdirSync(dir, { recursive: true });
  const write = (snapshot: ClusterSnapshot): string => {
    for (const asset of snapshot.assets) writeFileSync(join(mediaDir, asset.source), contentOf(asset));
    const file = join(snapshotsDir, `${snapshot.cluster.slug}.json`);
    writeFileSync(file, serialiseSnapshot(snapshot));
    return file;
  };
  return {
    mediaDir,
    network: Array.from({ length: NETWORK_CLUSTERS }, (_, index) => write(smallCluster(`klynge-${index + 1}`))),
    large: write(withPhotos({ snapshot: makeSnapshot({ ...LARGE, slug: "stor-klynge", name: "Den store klynge" }), photos: 200 })),
  };
}

export function smallCluster(slug: string): ClusterSnapshot {
  return parseSnapshot(withPhotos({ snapshot: makeSnapshot({ ...SMALL, slug, name: `Klyngen ${slug}` }), photos: 12 }));
}

function contentOf(asset: Asset): Buffer {
  return asset.mimeType.startsWith("image/") ? photoBytes(asset) : bytesOf(asset.source);
}
