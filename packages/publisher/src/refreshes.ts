import type { ClusterLayout } from "./layout.ts";
import { type ManifestStore, readCurrentId } from "./manifest.ts";

export interface DueRefresh {
  slug: string;
  /** An instant in UTC; in the past where the cluster wants publishing now. */
  refreshAt: string;
}

/** Due at once: publishing again mends a live release whose manifest cannot be read. */
const NOW = "1970-01-01T00:00:00.000Z";

/** Every live cluster and when its content goes stale by itself, soonest first. */
export async function nextRefreshes({
  clusters,
  manifests,
}: {
  clusters: ClusterLayout[];
  manifests: ManifestStore;
}): Promise<DueRefresh[]> {
  const due = await Promise.all(
    clusters.map(async (layout) => {
      if ((await readCurrentId(layout)) === null) return null;
      const manifest = await manifests.readCurrent(layout);
      return { slug: layout.slug, refreshAt: manifest?.refreshAt ?? NOW };
    }),
  );
  return due.filter((refresh) => refresh !== null).sort((a, b) => (a.refreshAt < b.refreshAt ? -1 : 1));
}
