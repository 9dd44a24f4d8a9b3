import type { CollectionConfig, Payload, Where } from "payload";

export const SENT_REMINDERS = "sent-reminders";

const nobody = () => false;

/** Which reminders were sent to whom, so that each is sent once. Its id says all of it; the rest is for finding. Open to no API. */
export const sentRemindersCollection: CollectionConfig = {
  slug: SENT_REMINDERS,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: "id", type: "text", required: true },
    { name: "kind", type: "text", required: true, index: true },
    { name: "cluster", type: "text", required: true, index: true },
    { name: "sentAt", type: "date", required: true },
  ],
};

/** Something to tell somebody: what kind, about which cluster, and what makes it this one and no other. */
export type Reminder = { kind: "renewal" | "no-lead"; cluster: string; mark: string };

const idOf = ({ kind, cluster, mark }: Reminder, userId: string): string => `${kind}:${cluster}:${mark}:${userId}`;

/** Those of the reminders that the person was not sent since the instant `since`. One query. */
export async function notYetSent<One extends Reminder>({
  payload,
  reminders,
  userId,
  since = "1970-01-01T00:00:00.000Z",
}: {
  payload: Payload;
  reminders: readonly One[];
  userId: string;
  since?: string;
}): Promise<One[]> {
  const where: Where = { and: [{ id: { in: reminders.map((one) => idOf(one, userId)) } }, { sentAt: { greater_than: since } }] };
  const { docs } = await payload.db.find<{ id: string }>({ collection: SENT_REMINDERS, where, pagination: false, limit: 0 });
  const sent = new Set(docs.map(({ id }) => id));
  return reminders.filter((one) => !sent.has(idOf(one, userId)));
}

export async function noteSent({
  payload,
  reminders,
  userId,
  now,
}: {
  payload: Payload;
  reminders: readonly Reminder[];
  userId: string;
  now: number;
}): Promise<void> {
  for (const { kind, cluster, mark } of reminders) {
    const id = idOf({ kind, cluster, mark }, userId);
    await payload.db.deleteMany({ collection: SENT_REMINDERS, where: { id: { equals: id } } });
    await payload.db.create({ collection: SENT_REMINDERS, data: { id, kind, cluster, sentAt: new Date(now).toISOString() } });
  }
}
