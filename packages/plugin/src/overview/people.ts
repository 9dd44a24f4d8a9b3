import type { Payload } from "payload";
import { idOf, rolesOf } from "../access/user-roles.ts";
import type { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";

/** Whoever has not signed in for longer is not counted among the active. */
const ACTIVE_MS = 90 * 86_400_000;

/** The leads and editors of a cluster: those its site depends on. */
export type People = { people: number; active: number; lastSignInAt: string | null };

type User = { id: string; lastSignInAt?: string | null; tenants?: unknown };

/** Everybody's people by the cluster's id. One query. */
export async function readPeople({ payload, now }: { payload: Payload; now: number }): Promise<Map<string, People>> {
  const { docs } = await payload.db.find<User>({
    collection: pluginOptions(payload).usersSlug as typeof COLLECTIONS.clusters,
    where: {},
    select: { lastSignInAt: true, tenants: true } as never,
    pagination: false,
    limit: 0,
  });
  const counts = new Map<string, People>();
  for (const user of docs) {
    const lastSignInAt = user.lastSignInAt ?? null;
    const isActive = lastSignInAt !== null && Date.parse(lastSignInAt) >= now - ACTIVE_MS;
    const tenants = rolesOf(user).flatMap(({ role, tenantId }) => (role === "municipality" ? [] : (idOf(tenantId) ?? [])));
    for (const tenant of new Set(tenants)) {
      const known = counts.get(tenant) ?? { people: 0, active: 0, lastSignInAt: null };
      counts.set(tenant, {
        people: known.people + 1,
        active: known.active + (isActive ? 1 : 0),
        lastSignInAt: [known.lastSignInAt ?? "", lastSignInAt ?? ""].sort().at(-1) || null,
      });
    }
  }
  return counts;
}
