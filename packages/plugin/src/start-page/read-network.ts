import type { Payload } from "payload";
import { idOf, rolesOf } from "../access/user-roles.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { readActivity } from "../publish/activity.ts";

/** One cluster in the secretariat's table. Times are instants in UTC. */
export type ClusterLine = {
  id: string;
  name: string;
  status: string;
  lastChangeAt: string | null;
  lastPublishAt: string | null;
  failures: number;
  problem: string | null;
  /** How many of its people have not signed in for 90 days, or never. */
  away: number;
  people: number;
};

/** The columns the table can be sorted by. */
export const SORTABLE = ["name", "lastChangeAt", "lastPublishAt", "failures", "away"] as const;
export type SortKey = (typeof SORTABLE)[number];

export type NetworkTable = { lines: ClusterLine[]; page: number; pages: number; total: number; failing: number; awayInAll: number };

const PER_PAGE = 50;
const AWAY_MS = 90 * 86_400_000;

type User = { id: string; lastSignInAt?: string | null; createdAt: string; role?: string | null; tenants?: unknown };
type Cluster = { id: string; name: string; status: string };

/**
 * All clusters with what the secretariat looks after, in three queries however many there are. The caller has checked that
 * the secretariat asks.
 */
export async function readNetworkTable({
  payload,
  sort,
  descending,
  page,
  now,
}: {
  payload: Payload;
  sort: SortKey;
  descending: boolean;
  page: number;
  now: number;
}): Promise<NetworkTable> {
  const all = { pagination: false, limit: 0, where: {} } as const;
  const [clusters, activity, users] = await Promise.all([
    payload.db.find<Cluster>({ ...all, collection: COLLECTIONS.clusters, select: { name: true, status: true } }),
    readActivity({ payload }),
    payload.db.find<User>({
      ...all,
      collection: pluginOptions(payload).usersSlug as typeof COLLECTIONS.clusters,
      select: { lastSignInAt: true, createdAt: true, tenants: true } as never,
    }),
  ]);
  const people = countPeople({ users: users.docs, now });
  const lines = clusters.docs.map((cluster): ClusterLine => {
    const id = String(cluster.id);
    const { lastChangeAt, lastPublishAt, failures, problem } = activity.get(id) ?? {};
    const counted = people.get(id) ?? { people: 0, away: 0 };
    const known = { lastChangeAt: lastChangeAt ?? null, lastPublishAt: lastPublishAt ?? null, problem: problem ?? null };
    return { id, name: cluster.name, status: cluster.status, ...known, failures: failures ?? 0, ...counted };
  });
  const sorted = lines.sort((one, other) => compare({ one, other, sort }) * (descending ? -1 : 1));
  const pages = Math.max(Math.ceil(sorted.length / PER_PAGE), 1);
  const shown = Math.min(Math.max(page, 1), pages);
  return {
    lines: sorted.slice((shown - 1) * PER_PAGE, shown * PER_PAGE),
    page: shown,
    pages,
    total: lines.length,
    failing: lines.filter(({ failures }) => failures > 0).length,
    awayInAll: lines.reduce((sum, { away }) => sum + away, 0),
  };
}

function compare({ one, other, sort }: { one: ClusterLine; other: ClusterLine; sort: SortKey }): number {
  const [a, b] = [one[sort] ?? "", other[sort] ?? ""];
  const order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "da");
  return order === 0 ? one.name.localeCompare(other.name, "da") : order;
}

/** Leads and editors: those a cluster's site depends on. Who was invited lately has not been away. */
function countPeople({ users, now }: { users: readonly User[]; now: number }): Map<string, { people: number; away: number }> {
  const counts = new Map<string, { people: number; away: number }>();
  for (const user of users) {
    const isAway = Date.parse(user.lastSignInAt ?? user.createdAt) < now - AWAY_MS;
    const tenants = rolesOf(user).flatMap(({ role, tenantId }) => (role === "municipality" ? [] : (idOf(tenantId) ?? [])));
    for (const tenantId of new Set(tenants)) {
      const count = counts.get(tenantId) ?? { people: 0, away: 0 };
      counts.set(tenantId, { people: count.people + 1, away: count.away + (isAway ? 1 : 0) });
    }
  }
  return counts;
}
