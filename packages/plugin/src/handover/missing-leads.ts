import type { CollectionSlug, Payload } from "payload";
import { idOf } from "../access/user-roles.ts";
import type { Reminder } from "../mails/told-once.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";

const DAY_MS = 86_400_000;

/** A lead who has not signed in for so long is taken to be gone. */
const ABSENT_DAYS = 180;
/** A new cluster finds its lead in the meantime. */
const GRACE_DAYS = 14;

/** A live cluster that nobody leads. `lastSeenAt`: when one of its leads was here last; null where it has none, or none ever came. */
export type MissingLead = Reminder & { clusterName: string; lastSeenAt: string | null };

type Lead = {
  id: string;
  lastSignInAt?: string | null;
  tenants?: { role?: string | null; tenant?: unknown; since?: string | null }[] | null;
};

/** The live clusters that have had no active lead at the instant `now`. Two queries. */
export async function clustersWithoutLead({ payload, now }: { payload: Payload; now: number }): Promise<MissingLead[]> {
  const before = (days: number) => new Date(now - days * DAY_MS).toISOString();
  const { docs: clusters } = await payload.db.find<{ id: string; name: string }>({
    collection: COLLECTIONS.clusters,
    where: {
      and: [{ status: { equals: "live" } }, { kind: { equals: "cluster" } }, { createdAt: { less_than: before(GRACE_DAYS) } }],
    },
    select: { name: true },
    pagination: false,
    limit: 0,
  });
  const { docs: leads } = await payload.db.find<Lead>({
    collection: pluginOptions(payload).usersSlug as CollectionSlug,
    where: { "tenants.role": { equals: "communication-lead" } },
    select: { lastSignInAt: true, tenants: true },
    pagination: false,
    limit: 0,
  });
  const seen = lastSeen(leads);
  return clusters.flatMap(({ id, name }) => {
    const { active = "", lastSeenAt = null } = seen.get(String(id)) ?? {};
    return active > before(ABSENT_DAYS) ? [] : [{ kind: "no-lead", cluster: String(id), mark: "", clusterName: name, lastSeenAt } as const];
  });
}

/** By cluster when a lead was here last, and until when one counts as active: who was just given the role is, before the first sign-in. */
function lastSeen(leads: readonly Lead[]): Map<string, { active: string; lastSeenAt: string | null }> {
  const seen = new Map<string, { active: string; lastSeenAt: string | null }>();
  for (const { lastSignInAt, tenants } of leads) {
    for (const row of tenants ?? []) {
      const tenantId = idOf(row[TENANT_FIELD]);
      if (row.role !== "communication-lead" || tenantId === null) continue;
      const [here, since] = [instant(lastSignInAt), instant(row.since)];
      const known = seen.get(tenantId) ?? { active: "", lastSeenAt: null };
      const lastSeenAt = [known.lastSeenAt ?? "", here].sort().at(-1) || null;
      seen.set(tenantId, { active: [known.active, here, since].sort().at(-1) ?? "", lastSeenAt });
    }
  }
  return seen;
}

const instant = (value: string | null | undefined): string => (value ? new Date(value).toISOString() : "");
