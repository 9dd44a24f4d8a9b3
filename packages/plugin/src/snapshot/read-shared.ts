import type { Payload, Where } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { published, readAll } from "./read.ts";
import { type ClusterRow, type EventRow, idOf, type NewsRow, type PlaceRow, type VillageRow } from "./rows.ts";

/** What the database holds of other clusters that a site shows: what they share, and the names that say where it is. */
export type SharedContent = {
  clusters: ClusterRow[];
  events: EventRow[];
  news: NewsRow[];
  places: PlaceRow[];
  villages: VillageRow[];
};

const NOTHING: SharedContent = { clusters: [], events: [], news: [], places: [], villages: [] };

/**
 * Reads what other live clusters share with this one: the portal shows all of the network, a cluster those it follows. Published
 * content only, and of that only what its own cluster lets cross. Five queries, none where nobody is followed.
 */
export async function readShared({ payload, cluster }: { payload: Payload; cluster: ClusterRow }): Promise<SharedContent> {
  const which = sourcesOf(cluster);
  // What an archived site shows stands still, and what neighbours share does not.
  if (which === null || cluster.status === "archived") return NOTHING;
  const clusters = await readAll<ClusterRow>({
    payload,
    collection: COLLECTIONS.clusters,
    where: { and: [which, { status: { equals: "live" } }, { id: { not_equals: cluster.id } }] },
  });
  if (clusters.length === 0) return NOTHING;
  const own = { [TENANT_FIELD]: { in: clusters.map(({ id }) => id) } };
  const shared = { share: { equals: "network" } };
  const [events, news, places, villages] = await Promise.all([
    readAll<EventRow>({ payload, collection: "events", where: { and: [published({ collection: "events", own }), shared] } }),
    readAll<NewsRow>({ payload, collection: "news", where: { and: [published({ collection: "news", own }), shared] } }),
    readAll<PlaceRow>({
      payload,
      collection: "places",
      where: published({ collection: "places", own }),
      select: { name: true, village: true, [TENANT_FIELD]: true },
    }),
    readAll<VillageRow>({
      payload,
      collection: "villages",
      where: published({ collection: "villages", own }),
      select: { name: true, [TENANT_FIELD]: true },
    }),
  ]);
  return { clusters, events, news, places, villages };
}

function sourcesOf({ kind, follows }: ClusterRow): Where | null {
  if (kind === "network") return { kind: { equals: "cluster" } };
  const ids = (follows ?? []).map(idOf).filter((id) => id !== null);
  return ids.length > 0 ? { id: { in: ids } } : null;
}
