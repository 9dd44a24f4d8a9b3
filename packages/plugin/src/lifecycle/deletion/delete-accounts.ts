import type { CollectionSlug, Payload } from "payload";
import { CHECKED_ACCOUNT_CHANGE } from "../../access/guard-accounts.ts";
import { idOf } from "../../access/user-roles.ts";
import { AUDITED_ELSEWHERE } from "../../audit/with-audit.ts";
import type { UserRow } from "../../invitations/members.ts";
import { COLLECTIONS, CONTENT_COLLECTIONS, TENANT_FIELD } from "../../names.ts";
import { pluginOptions } from "../../plugin-options.ts";
import { ROLES_NOTED } from "../../users/note-account-changes.ts";

const BATCH = 100;

/** Where a document names the account that made it. */
const AUTHORED = [...CONTENT_COLLECTIONS, COLLECTIONS.media, COLLECTIONS.previewLinks] as const;

/** What Payload keeps for a person: what they are writing in, and how they like the admin. On SQL databases it would outlive them. */
const BESIDE = ["payload-locked-documents", "payload-preferences"] as const;

/**
 * Takes everybody out of a cluster. Whoever has no other role loses the account, since nothing is kept of people that nobody needs;
 * unless something of another cluster still names them as its author: then the account stays, without a role, so that nothing of
 * that cluster changes. False where it stopped because `mayGoOn` said so.
 */
export async function deleteAccounts({
  payload,
  tenantId,
  mayGoOn,
}: {
  payload: Payload;
  tenantId: string;
  mayGoOn: () => boolean;
}): Promise<boolean> {
  const collection = pluginOptions(payload).usersSlug as CollectionSlug;
  const context = { ...CHECKED_ACCOUNT_CHANGE, [AUDITED_ELSEWHERE]: true, [ROLES_NOTED]: true };
  for (;;) {
    if (!mayGoOn()) return false;
    const { docs } = await payload.db.find<UserRow>({
      collection,
      where: { [`tenants.${TENANT_FIELD}`]: { equals: tenantId } },
      limit: BATCH,
      pagination: false,
    });
    if (docs.length === 0) return true;
    for (const user of docs) {
      const tenants = (user.tenants ?? []).filter((row) => idOf(row[TENANT_FIELD]) !== tenantId);
      const isNeeded = tenants.length > 0 || user.role || (await isNamedElsewhere({ payload, userId: user.id }));
      if (isNeeded) {
        const data = { tenants } as never;
        await payload.update({ collection, id: user.id, data, depth: 0, overrideAccess: true, context });
      } else {
        for (const beside of BESIDE) await deleteOwnedBy({ payload, collection: beside, usersSlug: collection, userId: user.id });
        await payload.delete({ collection, id: user.id, overrideAccess: true, context });
      }
    }
  }
}

/** The cluster's own documents are gone by now, so what is found is another's. */
async function isNamedElsewhere({ payload, userId }: { payload: Payload; userId: string }): Promise<boolean> {
  for (const collection of AUTHORED) {
    const where = { createdBy: { equals: userId } };
    if (await payload.db.findOne({ collection: collection as CollectionSlug, where })) return true;
  }
  return false;
}

async function deleteOwnedBy({
  payload,
  collection,
  usersSlug,
  userId,
}: {
  payload: Payload;
  collection: string;
  usersSlug: string;
  userId: string;
}): Promise<void> {
  const where = { and: [{ "user.relationTo": { equals: usersSlug } }, { "user.value": { equals: userId } }] };
  const { docs } = await payload.db.find<{ id: string }>({ collection, where, pagination: false, limit: 0 });
  if (docs.length > 0) await payload.db.deleteMany({ collection, where: { id: { in: docs.map(({ id }) => id) } } });
}
