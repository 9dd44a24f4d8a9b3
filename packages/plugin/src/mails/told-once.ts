import type { CollectionConfig, Payload, Where } from "payload";
import { notesInOutbox } from "./outbox.ts";

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

/** Something to tell somebody once: what kind, about which cluster, and what makes it this one and no other. */
export type Reminder = {
  kind: "renewal" | "no-lead" | "domain-down" | "domain-back" | "schedule-failed";
  cluster: string;
  mark: string;
};

/** That somebody was told something. It lies with the mail in the outbox first, so that mail and note come about in one write. */
export type ToldNote = { id: string; kind: string; cluster: string; sentAt: string };

const idOf = ({ kind, cluster, mark }: Reminder, userId: string): string => `${kind}:${cluster}:${mark}:${userId}`;

/** The notes of a mail that tells a person of these. */
export function toldNotes({ reminders, userId, now }: { reminders: readonly Reminder[]; userId: string; now: number }): ToldNote[] {
  const sentAt = new Date(now).toISOString();
  return reminders.map((one) => ({ id: idOf(one, userId), kind: one.kind, cluster: one.cluster, sentAt }));
}

/** Those of the reminders that the person was not told of since the instant `since`, and that no mail on its way tells of. */
export async function notYetTold<One extends Reminder>({
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
  // The outbox first: what leaves it meanwhile is found among the notes.
  const waiting = await notesInOutbox({ payload, userId });
  const where: Where = { and: [{ id: { in: reminders.map((one) => idOf(one, userId)) } }, { sentAt: { greater_than: since } }] };
  const { docs } = await payload.db.find<{ id: string }>({ collection: SENT_REMINDERS, where, pagination: false, limit: 0 });
  const told = new Set([...waiting.filter(({ sentAt }) => sentAt > since), ...docs].map(({ id }) => id));
  return reminders.filter((one) => !told.has(idOf(one, userId)));
}

/** Keeps the notes of a mail. A second time changes nothing. */
export async function noteTold({ payload, notes }: { payload: Payload; notes: readonly ToldNote[] }): Promise<void> {
  for (const note of notes) {
    await payload.db.deleteMany({ collection: SENT_REMINDERS, where: { id: { equals: note.id } } });
    await payload.db.create({ collection: SENT_REMINDERS, data: note });
  }
}
