import type { Payload, SelectType, Where } from "payload";
import { formAction } from "../intake/site.ts";
import { hasSite } from "../lifecycle/site-facts.ts";
import { COLLECTIONS, CONTENT_COLLECTIONS, type ContentCollection, type KlyngeCollection, TENANT_FIELD } from "../names.ts";
import { loadPageTree } from "../pages/page-tree.ts";
import type { PageNode } from "../pages/path.ts";
import { ClusterNotLiveError, UnknownClusterError } from "./errors.ts";
import type { FormAction, FormRow } from "./intake.ts";
import type { ClusterRow, ContentRows, Id, MediaRow, Point, RedirectRow } from "./rows.ts";

/** What the database holds of one cluster for the public. */
export type ClusterContent = {
  cluster: ClusterRow;
  content: ContentRows;
  media: MediaRow[];
  redirects: RedirectRow[];
  /** Every page, also those that are not published: the path of one below them goes through them. */
  pageTree: readonly PageNode[];
  forms: FormRow[];
  /** Where forms of the site are posted to. */
  formAction: FormAction;
};

/** The live clusters and their villages, for the portal. */
export type NetworkContent = { clusters: ClusterRow[]; villages: { id: Id; name: string; location?: Point; tenant?: unknown }[] };

/**
 * Reads the published content of a cluster: one query for the cluster, one per collection and one for the tree of
 * pages, however much there is. `onlyLive` is false for editors, who look at their
 * site before it goes live.
 *
 * @throws {UnknownClusterError} where no cluster has the slug
 * @throws {ClusterNotLiveError} where it has no site: it is neither live nor archived with one
 */
export async function readCluster({
  payload,
  slug,
  onlyLive = true,
}: {
  payload: Payload;
  slug: string;
  onlyLive?: boolean;
}): Promise<ClusterContent> {
  const cluster = await readClusterRow({ payload, slug });
  if (onlyLive && !hasSite(cluster)) throw new ClusterNotLiveError({ slug, status: cluster.status });
  const own = { [TENANT_FIELD]: { equals: cluster.id } };
  const [tree, media, redirects, forms, ...lists] = await Promise.all([
    loadPageTree({ payload, tenantId: String(cluster.id) }),
    readAll<MediaRow>({ payload, collection: COLLECTIONS.media, where: { and: [own, NOT_TRASHED] } }),
    readAll<RedirectRow>({ payload, collection: COLLECTIONS.redirects, where: own }),
    readAll<FormRow>({ payload, collection: COLLECTIONS.forms, where: own }),
    ...CONTENT_COLLECTIONS.map((collection) => readAll({ payload, collection, where: published({ collection, own }) })),
  ]);
  const content = Object.fromEntries(CONTENT_COLLECTIONS.map((collection, index) => [collection, lists[index]]));
  return {
    cluster,
    content: content as ContentRows,
    media,
    redirects,
    pageTree: tree,
    forms,
    formAction: (kind) => formAction({ payload, cluster: cluster.slug, kind }),
  };
}

/** Reads what the portal shows of the network, in two queries. */
export async function readNetwork({ payload }: { payload: Payload }): Promise<NetworkContent> {
  const clusters = await readAll<ClusterRow>({
    payload,
    collection: COLLECTIONS.clusters,
    where: { and: [{ status: { equals: "live" } }, { kind: { equals: "cluster" } }] },
    select: {
      slug: true,
      name: true,
      kind: true,
      domains: true,
      tagline: true,
      municipality: true,
      population: true,
      phase: true,
      theme: { color: true },
    },
  });
  const own = { [TENANT_FIELD]: { in: clusters.map((cluster) => cluster.id) } };
  // Whole rows: where fields are chosen, Payload's adapter for SQLite leaves out every point.
  const villages = await readAll<NetworkContent["villages"][number]>({
    payload,
    collection: COLLECTIONS.villages,
    where: published({ collection: "villages", own }),
  });
  return { clusters, villages };
}

/** The network's portal, where it is live: whoever looks for somebody of an archived cluster is sent there. */
export async function readPortal({ payload }: { payload: Payload }): Promise<ClusterRow | null> {
  const [portal] = await readAll<ClusterRow>({
    payload,
    collection: COLLECTIONS.clusters,
    where: { and: [{ status: { equals: "live" } }, { kind: { equals: "network" } }] },
  });
  return portal ?? null;
}

async function readClusterRow({ payload, slug }: { payload: Payload; slug: string }): Promise<ClusterRow> {
  const [cluster] = await readAll<ClusterRow>({ payload, collection: COLLECTIONS.clusters, where: { slug: { equals: slug } } });
  if (!cluster) {
    const all = await readAll<{ slug: string }>({ payload, collection: COLLECTIONS.clusters, where: {}, select: { slug: true } });
    throw new UnknownClusterError({ slug, known: all.map((known) => known.slug) });
  }
  return cluster;
}

const NOT_TRASHED: Where = { deletedAt: { exists: false } };

/** A held date ("hold") is for the cluster's editors only. */
export function published({ collection, own }: { collection: ContentCollection; own: Where }): Where {
  const holds: Where[] = collection === "events" ? [{ status: { not_equals: "hold" } }] : [];
  return { and: [own, { _status: { equals: "published" } }, NOT_TRASHED, ...holds] };
}

/**
 * Asks the database itself: Payload's own `find` runs every field of every document through its hooks, which takes twice
 * the time of all the rest and changes nothing here. Draft versions lie in tables of their own, so that this reads
 * the published document also while a newer draft exists.
 */
export async function readAll<Row>({
  payload,
  collection,
  where,
  select,
  sort,
  limit = 0,
}: {
  payload: Payload;
  collection: KlyngeCollection;
  where: Where;
  select?: SelectType;
  sort?: string;
  /** 0 is all. */
  limit?: number;
}): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection,
    where,
    pagination: false,
    limit,
    ...(select && { select }),
    ...(sort && { sort }),
  });
  return docs;
}
