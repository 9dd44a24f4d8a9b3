import type { ReleaseManifest } from "@klynge/contract";
import type { ClusterLayout } from "./layout.ts";
import { type ManifestStore, readCurrentId } from "./manifest.ts";
import type { Theme } from "./theme.ts";

export interface DueRefresh {
  slug: string;
  /** An instant in UTC; in the past where the cluster wants publishing now. */
  refreshAt: string;
  /** Why it wants that: its dates move on, or there is a new theme. */
  because: "clock" | "theme";
}

/** Due at once: publishing again mends a live release whose manifest cannot be read. */
const NOW = "1970-01-01T00:00:00.000Z";

/** Never by itself: as a release that somebody went back to, which would put live what they went back from. */
export const NEVER = "9999-12-31T23:59:59.999Z";

/**
 * Every live cluster and when its content goes stale by itself, soonest first. What was made before the theme came into use is so
 * at once. (Not what another publisher has made since with a theme of its own: two that differ for a while must not take turns.)
 */
export async function nextRefreshes({
  clusters,
  manifests,
  theme,
}: {
  clusters: ClusterLayout[];
  manifests: ManifestStore;
  theme: Pick<Theme, "digest" | "since">;
}): Promise<DueRefresh[]> {
  const due = await Promise.all(
    clusters.map(async (layout): Promise<DueRefresh | null> => {
      if ((await readCurrentId(layout)) === null) return null;
      const manifest = await manifests.readCurrent(layout);
      if (manifest && isOutdated({ manifest, theme })) return { slug: layout.slug, refreshAt: theme.since, because: "theme" };
      return { slug: layout.slug, refreshAt: manifest?.refreshAt ?? NOW, because: "clock" };
    }),
  );
  return due.filter((refresh) => refresh !== null).sort((a, b) => (a.refreshAt < b.refreshAt ? -1 : 1));
}

function isOutdated({ manifest, theme }: { manifest: ReleaseManifest; theme: Pick<Theme, "digest" | "since"> }): boolean {
  const { themeDigest, refreshAt, createdAt, renderedAt = createdAt } = manifest;
  return themeDigest !== theme.digest && renderedAt < theme.since && refreshAt !== NEVER;
}
