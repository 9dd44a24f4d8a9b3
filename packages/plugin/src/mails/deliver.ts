import type { Payload, SendEmailOptions } from "payload";
import { noteAudit } from "../audit/note-audit.ts";
import { acquireLease } from "../publish/leases.ts";
import { isFinal, isServerAway, type MailProblem, problemOf } from "./mail-problem.ts";
import { changeMail, contentOf, findMail, type OutboxRow, removeMail } from "./outbox.ts";
import { sendAtOnce } from "./send-at-once.ts";
import { noteTold } from "./told-once.ts";

/** `busy`: another process is at it; `away`: no mail can be sent at the moment; `gone`: it was sent or taken back meanwhile. */
export type Delivery = "sent" | "later" | "away" | "given-up" | "busy" | "gone";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Waits after each failed try, the last one over and over: greylisting lasts some minutes, a mail server is away for hours. */
const RETRY_AFTER_MS = [1, 5, 15, 30, 60].map((minutes) => minutes * MINUTE_MS);
/** After so long somebody has to be told that it does not get through. */
const GIVE_UP_MS = 3 * DAY_MS;
/** How long what was given up can be tried again by hand. */
const KEEP_MS = 14 * DAY_MS;

/**
 * Tries to send a mail of the outbox, under a lease, so that of several processes one does. It is deleted once the mail server has
 * taken it. Killed between the two, it goes once more under the same Message-ID, by which mail programs know it: rather twice than
 * never, and SMTP has no way to ask (RFC 1047).
 */
export async function deliverMail({ payload, id, now = Date.now() }: { payload: Payload; id: string; now?: number }): Promise<Delivery> {
  const lease = await acquireLease({ payload, slug: `mail:${id}` });
  if (!lease) return "busy";
  try {
    const row = await findMail({ payload, id });
    if (row?.state !== "waiting") return "gone";
    return await tryMail({ payload, row, now });
  } finally {
    await lease.release();
  }
}

async function tryMail({ payload, row, now }: { payload: Payload; row: OutboxRow; now: number }): Promise<Delivery> {
  const mail = contentOf({ payload, row });
  if (row.expiresAt && Date.parse(row.expiresAt) <= now) return fail({ payload, row, now, problem: "expired", detail: null });
  if (!mail) return fail({ payload, row, now, problem: "unreadable", detail: null });
  await noteTold({ payload, notes: row.notes ?? [] });
  try {
    await sendAtOnce({ payload, mail: { ...mail, messageId: messageIdOf({ payload, row }) } as SendEmailOptions });
  } catch (error) {
    return fail({ payload, row, now, ...problemOf(error) });
  }
  await removeMail({ payload, id: String(row.id) });
  return "sent";
}

/** The same at every try. */
function messageIdOf({ payload, row }: { payload: Payload; row: OutboxRow }): string {
  return `<${row.id}@${payload.email.defaultFromAddress.split("@").at(-1)}>`;
}

type Failed = { payload: Payload; row: OutboxRow; now: number; problem: MailProblem; detail: string | null };

async function fail(failed: Failed): Promise<Delivery> {
  const { payload, row, now, problem, detail } = failed;
  if (isFinal(problem) || now - Date.parse(row.since) >= GIVE_UP_MS) return giveUp(failed);
  const tries = row.tries + 1;
  const wait = RETRY_AFTER_MS[Math.min(tries, RETRY_AFTER_MS.length) - 1] ?? 0;
  const dueAt = new Date(Math.min(now + wait, row.expiresAt ? Date.parse(row.expiresAt) : Number.POSITIVE_INFINITY)).toISOString();
  await changeMail({ payload, id: String(row.id), data: { tries, dueAt, problem, detail } });
  if (tries === 1) {
    payload.logger.warn(
      `[mails] A mail to ${row.to} has to wait — ${detail} — it is tried again by itself; check SMTP_URL and the mail server: ${row.subject}`,
    );
  }
  return isServerAway(problem) ? "away" : "later";
}

/** Leaves it to the secretariat, and keeps no link longer than it is good for. */
async function giveUp({ payload, row, now, problem, detail }: Failed): Promise<Delivery> {
  const dueAt = new Date(now + KEEP_MS).toISOString();
  const content = problem === "expired" || problem === "unreadable" ? null : (row.content ?? null);
  // What the mail server said before tells more than that the time has run out.
  const reason = detail ?? row.detail ?? problem;
  await changeMail({
    payload,
    id: String(row.id),
    data: { state: "given-up", tries: row.tries + 1, dueAt, problem, detail: reason, content },
  });
  payload.logger.error(
    `[mails] A mail to ${row.to} could not be sent — ${reason} — the secretariat's start page shows it and can have it sent again: ${row.subject}`,
  );
  await noteAudit({
    req: { payload },
    action: "mail-failed",
    title: row.subject,
    tenant: row.tenant ?? undefined,
    details: { to: row.to, reason },
  });
  return "given-up";
}
