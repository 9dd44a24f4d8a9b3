import type { CollectionConfig, Payload, PayloadRequest, SendEmailOptions, Where } from "payload";
import { MAIL_PROBLEMS, type MailProblem } from "./mail-problem.ts";
import type { ToldNote } from "./told-once.ts";

export const OUTBOX = "mail-outbox";

const nobody = () => false;

/**
 * The mails that the mail server has not taken yet. A row is written together with what the mail tells of, and deleted when it is
 * sent. Mails hold links that let people in, so what they say is encrypted with the platform's secret. Open to no API.
 */
export const outboxCollection: CollectionConfig = {
  slug: OUTBOX,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: "to", type: "text", required: true },
    { name: "subject", type: "text", required: true },
    { name: "content", type: "textarea" },
    { name: "state", type: "select", required: true, options: ["waiting", "given-up"] },
    { name: "dueAt", type: "date", required: true, index: true },
    { name: "since", type: "date", required: true },
    { name: "tries", type: "number", required: true },
    { name: "problem", type: "select", options: [...MAIL_PROBLEMS] },
    { name: "detail", type: "textarea" },
    { name: "expiresAt", type: "date" },
    { name: "tenant", type: "text", index: true },
    { name: "about", type: "text", index: true },
    { name: "notes", type: "json" },
  ],
};

/** Times are instants in UTC. */
export type OutboxRow = {
  id: string;
  to: string;
  subject: string;
  /** The whole mail, encrypted; null once it is good for nothing any more. */
  content?: string | null;
  state: "waiting" | "given-up";
  /** When it is tried; once it was given up, when it is forgotten. */
  dueAt: string;
  /** From when on it has been tried. */
  since: string;
  tries: number;
  /** Why the last try failed, for people, and what the mail server said. */
  problem?: MailProblem | null;
  detail?: string | null;
  /** When the link in it runs out. */
  expiresAt?: string | null;
  tenant?: string | null | undefined;
  /** What makes a later mail stand in for it, or for whom its notes are. */
  about?: string | null;
  notes?: ToldNote[] | null;
};

/** What goes into the outbox beside the mail itself. */
export type Kept = Pick<OutboxRow, "tenant" | "about" | "expiresAt" | "notes">;

/** What `about` says of the mail with somebody's link, so that it goes no more once the link is worth nothing. */
export const aboutInvitation = (userId: string): string => `invitation:${userId}`;
export const aboutReminders = (userId: string): string => `reminders:${userId}`;

/** Puts a mail into the outbox, within the request's transaction. Returns its id. */
export async function addMail({
  payload,
  req,
  mail,
  dueAt,
  ...kept
}: Partial<Kept> & {
  payload: Payload;
  req?: Partial<PayloadRequest> | undefined;
  mail: SendEmailOptions & { to: string; subject: string };
  /** When a keeper takes it up, where whoever wrote it has not sent it by then; milliseconds since 1970. */
  dueAt: number;
}): Promise<string> {
  const row = (await payload.db.create({
    collection: OUTBOX,
    data: {
      ...kept,
      to: mail.to,
      subject: mail.subject,
      content: payload.encrypt(JSON.stringify(mail)),
      state: "waiting",
      dueAt: new Date(dueAt).toISOString(),
      since: new Date().toISOString(),
      tries: 0,
    },
    ...(req && { req }),
  })) as { id: string };
  return String(row.id);
}

/** The mail itself; null where it is gone, or was encrypted with another secret. */
export function contentOf({ payload, row }: { payload: Payload; row: OutboxRow }): SendEmailOptions | null {
  if (!row.content) return null;
  try {
    return JSON.parse(payload.decrypt(row.content)) as SendEmailOptions;
  } catch {
    return null;
  }
}

export function findMail({ payload, id }: { payload: Payload; id: string }): Promise<OutboxRow | null> {
  return payload.db.findOne<OutboxRow>({ collection: OUTBOX, where: { id: { equals: id } } });
}

export async function changeMail({ payload, id, data }: { payload: Payload; id: string; data: Partial<OutboxRow> }): Promise<void> {
  await payload.db.updateMany({ collection: OUTBOX, where: { id: { equals: id } }, data, returning: false });
}

export async function removeMail({ payload, id }: { payload: Payload; id: string }): Promise<void> {
  await payload.db.deleteMany({ collection: OUTBOX, where: { id: { equals: id } } });
}

/** Takes out what is about this, within the request's transaction. */
export async function removeMailsAbout({
  req,
  about,
}: {
  req: { payload: Payload } & Partial<PayloadRequest>;
  about: string;
}): Promise<void> {
  await req.payload.db.deleteMany({ collection: OUTBOX, where: { about: { equals: about } }, req });
}

/** What is due at the instant `now`, the longest due first. */
export async function listDueMails({ payload, now, limit }: { payload: Payload; now: number; limit: number }): Promise<string[]> {
  const where: Where = { and: [{ state: { equals: "waiting" } }, { dueAt: { less_than_equal: new Date(now).toISOString() } }] };
  const { docs } = await payload.db.find<OutboxRow>({ collection: OUTBOX, where, sort: "dueAt", limit, pagination: false });
  return docs.map(({ id }) => String(id));
}

/** Forgets what was given up and could be tried again long enough, and takes the words out of mails whose link has run out. */
export async function tidyOutbox({ payload, now }: { payload: Payload; now: number }): Promise<void> {
  const before = { less_than_equal: new Date(now).toISOString() };
  const isGivenUp = { state: { equals: "given-up" } };
  await payload.db.deleteMany({ collection: OUTBOX, where: { and: [isGivenUp, { dueAt: before }] } });
  const isExpired: Where = { and: [isGivenUp, { expiresAt: before }, { content: { exists: true } }] };
  await payload.db.updateMany({ collection: OUTBOX, where: isExpired, data: { content: null, problem: "expired" }, returning: false });
}

/** The notes of the mails to a person that have not been sent. */
export async function notesInOutbox({ payload, userId }: { payload: Payload; userId: string }): Promise<ToldNote[]> {
  const { docs } = await payload.db.find<OutboxRow>({
    collection: OUTBOX,
    where: { about: { equals: aboutReminders(userId) } },
    pagination: false,
    limit: 0,
  });
  return docs.flatMap(({ notes }) => notes ?? []);
}
