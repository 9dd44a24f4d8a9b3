import type { EmailAdapter, Payload, SendEmailOptions } from "payload";

type InitializedEmail = ReturnType<EmailAdapter>;
/** The host's mail adapter as `withMails` wraps it. */
export type DurableEmail = InitializedEmail & { sendPastOutbox: InitializedEmail["sendEmail"] };

/**
 * Hands a mail to the mail server, past the outbox.
 *
 * @throws where the mail server does not take it
 */
export async function sendAtOnce({ payload, mail }: { payload: Payload; mail: SendEmailOptions }): Promise<void> {
  // A host without a mail adapter has Payload's own, which writes mails to the console.
  const { sendPastOutbox = payload.email.sendEmail } = payload.email as Partial<DurableEmail>;
  await sendPastOutbox(mail);
}
