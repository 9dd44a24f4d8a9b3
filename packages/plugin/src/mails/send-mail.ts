import type { Payload, PayloadRequest } from "payload";
import { afterCommit } from "../publish/after-commit.ts";
import { type Delivery, deliverMail } from "./deliver.ts";
import type { Mail, MailLanguage } from "./mail.ts";
import { addMail, type Kept } from "./outbox.ts";
import { renderMail } from "./render-mail.ts";
import { sendAtOnce } from "./send-at-once.ts";

type SendMailArgs = Partial<Pick<Kept, "about" | "expiresAt" | "notes">> & {
  payload: Payload;
  /** The request the mail belongs to: it is kept together with what the request wrote, and not where that fails. */
  req?: Partial<PayloadRequest> | undefined;
  to: string;
  language: MailLanguage;
  mail: Mail;
  /** The cluster it concerns: its lead sees in the log when the mail cannot be sent. */
  tenant?: string | undefined;
};

/** What became of a mail at first: the rest of the way it makes by itself, unless it was refused. */
export type MailFate = "sent" | "waiting" | "refused";

/** How long whoever writes a mail has for sending it before a keeper does. */
const GRACE_MS = 30_000;

/**
 * Sends a mail through Payload's mail adapter. It lies in the outbox from the moment the request's transaction is stored until the
 * mail server has taken it, and never makes a save wait for a mail server: one that cannot be sent now is sent later, and one that
 * cannot be sent at all is shown to the secretariat.
 *
 * @returns what became of it, which nobody has to wait for; for ever open where the transaction is rolled back
 * @throws where the database cannot keep it
 * @example await sendMail({ payload, req, to: user.email, language: mailLanguageOf(user), mail: { subject, paragraphs } })
 */
export async function sendMail({ payload, req, ...args }: SendMailArgs): Promise<{ fate: Promise<MailFate> }> {
  const id = await keep({ payload, req, ...args, dueAt: Date.now() + GRACE_MS });
  const { promise: fate, resolve } = Promise.withResolvers<MailFate>();
  await afterCommit({ payload, req, run: () => void deliverNow({ payload, id }).then(resolve) });
  return { fate };
}

/** Puts a mail into the outbox, from where the mail keeper sends it: for many at once, one after the other. */
export async function queueMail(args: SendMailArgs): Promise<void> {
  await keep({ ...args, dueAt: Date.now() });
}

/**
 * Sends a mail at once and waits until the mail server has taken it, for what must not happen without it.
 *
 * @throws where it cannot be sent
 */
export async function sendMailNow({
  payload,
  to,
  language,
  mail,
}: Pick<SendMailArgs, "payload" | "to" | "language" | "mail">): Promise<void> {
  await sendAtOnce({ payload, mail: { to, ...renderMail({ mail, language }) } });
}

/** What became of a mail within some seconds; whoever asks is told no later. */
export async function fateWithin({ fate, ms }: { fate: Promise<MailFate>; ms: number }): Promise<MailFate> {
  const { promise, resolve } = Promise.withResolvers<MailFate>();
  const timer = setTimeout(() => resolve("waiting"), ms);
  void fate.then(resolve);
  return promise.finally(() => clearTimeout(timer));
}

function keep({ to, language, mail, ...args }: SendMailArgs & { dueAt: number }): Promise<string> {
  return addMail({ ...args, mail: { to, ...renderMail({ mail, language }) } });
}

async function deliverNow({ payload, id }: { payload: Payload; id: string }): Promise<MailFate> {
  try {
    return fateOf(await deliverMail({ payload, id }));
  } catch (error) {
    payload.logger.error(error, "[mails] A mail could not be sent now — is the database away? — it stays in the outbox");
    return "waiting";
  }
}

/** As people are told. What is gone without having been refused was sent by somebody faster. */
export function fateOf(delivery: Delivery): MailFate {
  if (delivery === "sent" || delivery === "gone") return "sent";
  return delivery === "given-up" ? "refused" : "waiting";
}
