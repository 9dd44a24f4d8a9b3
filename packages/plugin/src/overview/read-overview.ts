import type { Payload } from "payload";
import { type DomainSummary, summaryOf } from "../domains/describe-domain.ts";
import { type DomainRow, readDomains } from "../domains/domain-states.ts";
import { readableHost } from "../domains/host.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { readActivity } from "../publish/activity.ts";
import { type People, readPeople } from "./people.ts";

/** One cluster as the secretariat sees it beside all others. Times are instants in UTC; null where nothing is known. */
export type OverviewLine = People & {
  id: string;
  name: string;
  slug: string;
  /** `network` is the portal, which the secretariat looks after itself. */
  kind: string;
  municipality: string | null;
  status: string;
  phase: string | null;
  /** When somebody changed content last, and what. */
  newestAt: string | null;
  newestTitle: string | null;
  lastPublishAt: string | null;
  /** Dates in the next 60 days; null where the site was never published. */
  eventsAhead: number | null;
  /** Publishes that failed within 30 days, those since the last that worked, and why that one did not. */
  failures: number;
  failuresInRow: number;
  problem: string | null;
  mediaBytes: number | null;
  releaseBytes: number | null;
  /** Its own domains, the one that is the site's address first. */
  domains: { name: string; summary: DomainSummary }[];
};

const FAILURES_MS = 30 * 86_400_000;
/** More failures than this are not counted, whatever has happened. */
const MOST_FAILURES = 10_000;

type Cluster = Pick<OverviewLine, "id" | "name" | "slug" | "kind" | "status"> & {
  municipality?: string | null;
  phase?: string | null;
  domains?: { host?: string | null; primary?: boolean | null }[] | null;
};

/**
 * Every cluster, in five queries however many there are. What takes long to find out (disk space, dates ahead) the publisher has
 * noted. The caller has checked that the secretariat asks.
 */
export async function readOverview({ payload, now }: { payload: Payload; now: number }): Promise<OverviewLine[]> {
  const [clusters, activity, people, failures, domains] = await Promise.all([
    payload.db.find<Cluster>({
      collection: COLLECTIONS.clusters,
      where: {},
      select: { name: true, slug: true, kind: true, municipality: true, status: true, phase: true, domains: true },
      pagination: false,
      limit: 0,
    }),
    readActivity({ payload }),
    readPeople({ payload, now }),
    countFailures({ payload, since: new Date(now - FAILURES_MS) }),
    readDomains({ payload }),
  ]);
  return clusters.docs.map((cluster): OverviewLine => {
    const id = String(cluster.id);
    const known = activity.get(id);
    return {
      id,
      name: cluster.name,
      slug: cluster.slug,
      kind: cluster.kind,
      municipality: cluster.municipality?.trim() || null,
      status: cluster.status,
      phase: cluster.phase ?? null,
      newestAt: known?.lastChangeAt ?? null,
      newestTitle: known?.lastChangeTitle ?? null,
      lastPublishAt: known?.lastPublishAt ?? null,
      eventsAhead: known?.eventsAhead ?? null,
      failures: failures.get(id) ?? 0,
      failuresInRow: known?.failures ?? 0,
      problem: known?.problem ?? null,
      mediaBytes: known?.mediaBytes ?? null,
      releaseBytes: known?.releaseBytes ?? null,
      ...(people.get(id) ?? { people: 0, active: 0, lastSignInAt: null }),
      domains: domainsOf({ cluster, rows: domains }),
    };
  });
}

function domainsOf({ cluster, rows }: { cluster: Cluster; rows: ReadonlyMap<string, DomainRow> }): OverviewLine["domains"] {
  return (cluster.domains ?? [])
    .toSorted((one, other) => Number(other.primary ?? false) - Number(one.primary ?? false))
    .flatMap(({ host }) => (host ? { name: readableHost(host), summary: summaryOf(rows.get(host)) } : []));
}

async function countFailures({ payload, since }: { payload: Payload; since: Date }): Promise<Map<string, number>> {
  const { docs } = await payload.db.find<{ id: string } & Record<typeof TENANT_FIELD, unknown>>({
    collection: COLLECTIONS.releases,
    where: { and: [{ startedAt: { greater_than: since.toISOString() } }, { status: { equals: "failed" } }] },
    select: { [TENANT_FIELD]: true },
    sort: "-startedAt",
    limit: MOST_FAILURES,
    pagination: false,
  });
  const counts = new Map<string, number>();
  for (const { [TENANT_FIELD]: tenant } of docs) counts.set(String(tenant), (counts.get(String(tenant)) ?? 0) + 1);
  return counts;
}
