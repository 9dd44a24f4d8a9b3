import type { Payload } from "payload";
import { idOf } from "../access/user-roles.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { feedKey } from "./feed-states.ts";
import type { FeedOwner } from "./reconcile.ts";

/** A calendar that an organisation keeps elsewhere, and all that reading it takes. */
export type Feed = FeedOwner & { url: string; label: string; organisationName: string; clusterName: string; timezone: string };

type Cluster = { id: string; slug: string; name: string; status: string; timezone?: string | null };
type Organisation = {
  id: string;
  name: string;
  tenant?: unknown;
  villages?: unknown[] | null;
  calendarFeeds?: { url?: string | null; label?: string | null }[] | null;
};

/**
 * The calendars of all published organisations, or of one. Archived clusters read none; theirs are told where `withArchived` asks,
 * since what was read before stays.
 */
export async function listFeeds({
  payload,
  organisationId,
  withArchived = false,
}: {
  payload: Payload;
  organisationId?: string;
  withArchived?: boolean;
}): Promise<Feed[]> {
  const { docs: clusters } = await payload.db.find<Cluster>({
    collection: COLLECTIONS.clusters,
    where: withArchived ? {} : { status: { not_equals: "archived" } },
    select: { slug: true, name: true, status: true, timezone: true },
    pagination: false,
    limit: 0,
  });
  const byId = new Map(clusters.map((cluster) => [String(cluster.id), cluster]));
  const { docs: organisations } = await payload.db.find<Organisation>({
    collection: COLLECTIONS.organisations,
    where: {
      and: [
        { _status: { equals: "published" } },
        { deletedAt: { exists: false } },
        { "calendarFeeds.url": { exists: true } },
        ...(organisationId === undefined ? [] : [{ id: { equals: organisationId } }]),
      ],
    },
    select: { name: true, villages: true, calendarFeeds: true, [TENANT_FIELD]: true },
    pagination: false,
    limit: 0,
  });
  return organisations.flatMap((organisation) => {
    const cluster = byId.get(idOf(organisation.tenant) ?? "");
    return cluster ? feedsOf({ organisation, cluster }) : [];
  });
}

function feedsOf({ organisation, cluster }: { organisation: Organisation; cluster: Cluster }): Feed[] {
  const rows = new Map((organisation.calendarFeeds ?? []).flatMap(({ url, label }) => (url ? [[url, label ?? ""] as const] : [])));
  return [...rows].map(([url, label]) => ({
    key: feedKey({ organisation: String(organisation.id), url }),
    url,
    label: label || new URL(url).host,
    tenantId: String(cluster.id),
    clusterSlug: cluster.slug,
    clusterName: cluster.name,
    isLive: cluster.status === "live",
    timezone: cluster.timezone || "Europe/Copenhagen",
    organisationId: String(organisation.id),
    organisationName: organisation.name,
    villageIds: (organisation.villages ?? []).flatMap((village) => idOf(village) ?? []),
  }));
}
