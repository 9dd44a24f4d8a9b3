import type { Payload } from "payload";
import { COLLECTIONS } from "../names.ts";

/** How long the log is kept: what a dispute may need, and no longer than personal data should be. */
const KEPT_YEARS = 2;
const LOOK_EVERY_MS = 12 * 3_600_000;

/** Deletes what is older than two years, at most twice a day. */
export function createAuditPruner({ payload }: { payload: Payload }): { pruneWhenDue(): Promise<void> } {
  let nextLook = 0;
  return {
    async pruneWhenDue() {
      if (Date.now() < nextLook) return;
      nextLook = Date.now() + LOOK_EVERY_MS;
      await pruneAudit({ payload, now: new Date() });
    },
  };
}

/** Deletes what was noted more than two years before `now`. */
export async function pruneAudit({ payload, now }: { payload: Payload; now: Date }): Promise<void> {
  const oldest = new Date(now);
  oldest.setUTCFullYear(oldest.getUTCFullYear() - KEPT_YEARS);
  await payload.db.deleteMany({ collection: COLLECTIONS.auditLog, where: { createdAt: { less_than: oldest.toISOString() } } });
}
