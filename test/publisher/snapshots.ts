import { fileURLToPath } from "node:url";
import { type ClusterSnapshot, type NewsArticle, parseSnapshot } from "@klynge/contract";
import { minimalSnapshot } from "../contract/support.ts";

/** A theme without Astro, see there. */
export const tinyTheme = fileURLToPath(new URL("./fixtures/tiny-theme", import.meta.url));

/** A cluster with `articles` news. */
export function snapshotWith({ articles = 3, ...parts }: { articles?: number } & Partial<ClusterSnapshot> = {}): ClusterSnapshot {
  return { ...minimalSnapshot(), news: Array.from({ length: articles }, (_, index) => article({ slug: `nyhed-${index}` })), ...parts };
}

export function snapshotOf(slug: string, parts: Parameters<typeof snapshotWith>[0] = {}): ClusterSnapshot {
  const snapshot = snapshotWith(parts);
  return { ...snapshot, cluster: { ...snapshot.cluster, slug, origin: `http://${slug}.localhost:4321` } };
}

export function article(parts: Partial<NewsArticle> & { slug: string }): NewsArticle {
  return {
    id: parts.slug,
    updatedAt: "2026-04-01T00:00:00.000Z",
    title: `Om ${parts.slug}`,
    publishedAt: "2026-04-01T00:00:00.000Z",
    excerpt: null,
    body: `<p>Her står ${parts.slug}.</p>`,
    image: null,
    villageIds: [],
    organisationId: null,
    fromMunicipality: false,
    share: "cluster",
    meta: { title: null, description: null, image: null },
    ...parts,
  };
}

/** The same snapshot with another title on one article. */
export function withTitle(snapshot: ClusterSnapshot, slug: string, title: string): ClusterSnapshot {
  return { ...snapshot, news: snapshot.news.map((found) => (found.slug === slug ? { ...found, title } : found)) };
}

/** Passes a snapshot the way the CMS does, as data that went through JSON. */
export function asJson(snapshot: ClusterSnapshot): unknown {
  return JSON.parse(JSON.stringify(parseSnapshot(snapshot)));
}
