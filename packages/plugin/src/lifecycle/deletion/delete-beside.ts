import type { Payload } from "payload";
import { idOf } from "../../access/user-roles.ts";
import { APPROVAL_REQUESTS } from "../../approval/requests-collection.ts";
import { forgetDomains } from "../../domains/domain-states.ts";
import { INVITATIONS } from "../../invitations/invitation-store.ts";
import { OUTBOX } from "../../mails/outbox.ts";
import { SENT_REMINDERS } from "../../mails/told-once.ts";
import { COLLECTIONS, TENANT_FIELD } from "../../names.ts";
import { ACTIVITY } from "../../publish/activity.ts";
import { deleteLocks } from "./delete-documents.ts";

const BATCH = 100;

/** Deletes what is kept of a cluster beside its documents: requests, invitations, reminders, mails on their way, how its site was doing, its domains, its lines in the log. */
export async function deleteBeside({ payload, tenantId }: { payload: Payload; tenantId: string }): Promise<void> {
  const { db } = payload;
  await db.deleteMany({ collection: APPROVAL_REQUESTS, where: { cluster: { equals: tenantId } } });
  await db.deleteMany({ collection: INVITATIONS, where: { tenant: { equals: tenantId } } });
  await db.deleteMany({ collection: SENT_REMINDERS, where: { cluster: { equals: tenantId } } });
  await db.deleteMany({ collection: OUTBOX, where: { tenant: { equals: tenantId } } });
  await db.deleteMany({ collection: ACTIVITY, where: { id: { equals: tenantId } } });
  await forgetDomains({ payload, owner: tenantId, except: [] });
  await deleteLocks({ payload, relationTo: COLLECTIONS.clusters, ids: [tenantId] });
  await leaveAnnouncements({ payload, tenantId });
  await deleteLog({ payload, tenantId });
}

/** What the secretariat tells several clusters goes on for the others; what it told this one alone goes with it. */
async function leaveAnnouncements({ payload, tenantId }: { payload: Payload; tenantId: string }): Promise<void> {
  const collection = COLLECTIONS.announcements;
  for (;;) {
    const { docs } = await payload.db.find<{ id: string; clusters?: unknown[] | null }>({
      collection,
      where: { clusters: { in: [tenantId] } },
      limit: BATCH,
      pagination: false,
    });
    if (docs.length === 0) return;
    for (const row of docs) {
      const clusters = (row.clusters ?? []).filter((cluster) => idOf(cluster) !== tenantId);
      if (clusters.length > 0) await payload.db.updateOne({ collection, id: row.id, data: { ...row, clusters }, returning: false });
      else {
        await payload.db.deleteVersions({ collection, where: { parent: { equals: row.id } } });
        await payload.db.deleteMany({ collection, where: { id: { equals: row.id } } });
      }
    }
  }
}

/** Lines that concern another cluster too are that one's, and stay. */
async function deleteLog({ payload, tenantId }: { payload: Payload; tenantId: string }): Promise<void> {
  const collection = COLLECTIONS.auditLog;
  for (let page = 1; ; ) {
    const { docs } = await payload.db.find<{ id: string; tenant?: unknown[] | null }>({
      collection,
      where: { [TENANT_FIELD]: { in: [tenantId] } },
      sort: "id",
      limit: BATCH,
      page,
      pagination: true,
    });
    if (docs.length === 0) return;
    const own = docs.filter(({ tenant }) => (tenant ?? []).length <= 1).map(({ id }) => id);
    if (own.length > 0) await payload.db.deleteMany({ collection, where: { id: { in: own } } });
    // What was deleted makes the next ones move up.
    else page += 1;
  }
}
