import type { Payload } from "payload";
import type { MailProblem } from "./mail-problem.ts";
import { OUTBOX, type OutboxRow } from "./outbox.ts";

/** A mail that could not be sent, without what it says. */
export type UndeliveredMail = {
  id: string;
  to: string;
  subject: string;
  problem: MailProblem;
  /** In the words of the mail server. */
  detail: string | null;
  /** When it was written, an instant in UTC. */
  since: string;
  canBeTried: boolean;
};

export type Undelivered = {
  mails: UndeliveredMail[];
  /** How many there are altogether. */
  count: number;
  /** How many mails wait for another try, and why the newest of them does. */
  waiting: { count: number; problem: MailProblem } | null;
};

/** What the secretariat has to know of the outbox: what was given up, newest first, and whether mails wait for the mail server. */
export async function readUndelivered({ payload, limit, now }: { payload: Payload; limit: number; now: number }): Promise<Undelivered> {
  const select = { to: true, subject: true, content: true, problem: true, detail: true, since: true, expiresAt: true } as const;
  const [givenUp, waiting] = await Promise.all([
    payload.db.find<OutboxRow>({
      collection: OUTBOX,
      where: { state: { equals: "given-up" } },
      sort: "-since",
      limit,
      select,
    }),
    payload.db.find<OutboxRow>({
      collection: OUTBOX,
      where: { and: [{ state: { equals: "waiting" } }, { tries: { greater_than: 0 } }] },
      sort: "-since",
      limit: 1,
      select: { problem: true },
    }),
  ]);
  return {
    mails: givenUp.docs.map((row) => ({
      id: String(row.id),
      to: row.to,
      subject: row.subject,
      problem: row.problem ?? "other",
      detail: row.detail ?? null,
      since: row.since,
      canBeTried: Boolean(row.content) && (!row.expiresAt || Date.parse(row.expiresAt) > now),
    })),
    count: givenUp.totalDocs,
    waiting: waiting.totalDocs > 0 ? { count: waiting.totalDocs, problem: waiting.docs[0]?.problem ?? "other" } : null,
  };
}
