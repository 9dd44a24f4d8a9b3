import { join } from "node:path";
import { RELEASE_LAYOUT } from "@klynge/contract";

/** Where the parts of one cluster lie on disk. Names that begin with a dot are the publisher's own, servers never look there. */
export interface ClusterLayout {
  slug: string;
  dir: string;
  current: string;
  releases: string;
  lock: string;
  /** For files that are renamed into place once they are complete. */
  temporary: string;
  release(id: string): { dir: string; www: string; manifest: string };
}

export function clusterLayout({ sitesDir, slug }: { sitesDir: string; slug: string }): ClusterLayout {
  const dir = join(sitesDir, slug);
  const releases = join(dir, RELEASE_LAYOUT.releases);
  return {
    slug,
    dir,
    current: join(dir, RELEASE_LAYOUT.current),
    releases,
    lock: join(dir, ".lock"),
    temporary: join(dir, ".tmp"),
    release(id) {
      const releaseDir = join(releases, id);
      return { dir: releaseDir, www: join(releaseDir, RELEASE_LAYOUT.www), manifest: join(releaseDir, RELEASE_LAYOUT.manifest) };
    },
  };
}
