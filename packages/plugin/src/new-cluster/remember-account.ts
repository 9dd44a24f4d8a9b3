import type { PayloadRequest } from "payload";
import { invitationsFor, restoreInvitations } from "../invitations/invitation-store.ts";
import { tenantIdsOf } from "../users/tenant-ids.ts";

type Row = Record<string, unknown> & { id: string };

/** What puts the account with this address back to what it is now: to what it says, or to there being none. */
export async function rememberAccount({
  req,
  collection,
  email,
  tenant,
}: {
  req: PayloadRequest;
  collection: string;
  email: string;
  /** The cluster the account is about to be added to. */
  tenant: string;
}): Promise<() => Promise<void>> {
  const { payload } = req;
  const where = { email: { equals: email } };
  const before = await payload.db.findOne<Row>({ collection, where, req });
  if (before) {
    const invitations = await invitationsFor({ req, userId: String(before.id) });
    return async () => {
      // The whole row: on SQLite an update with one list empties the others. MongoDB keeps what came to it since, unless told not to.
      const now = await payload.db.findOne<Row>({ collection, where: { id: { equals: before.id } } });
      const since = Object.keys(now ?? {}).filter((name) => !(name in before));
      const dropped = since.length > 0 ? { $unset: Object.fromEntries(since.map((name) => [name, ""])) } : {};
      await payload.db.updateOne({ collection, id: before.id, data: { ...before, ...dropped } });
      await restoreInvitations({ payload, userId: String(before.id), invitations });
    };
  }
  return async () => {
    const made = await payload.db.findOne<Row>({ collection, where });
    // Somebody else may have made an account with this address meanwhile; ours is in the new cluster.
    if (!made || !tenantIdsOf(made).includes(tenant)) return;
    await restoreInvitations({ payload, userId: String(made.id), invitations: [] });
    await payload.db.deleteOne({ collection, where: { id: { equals: made.id } } });
  };
}
