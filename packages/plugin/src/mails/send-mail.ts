import type { Payload, PayloadRequest } from "payload";
import { noteAudit } from "../audit/note-audit.ts";
import { afterCommit } from "../publish/after-commit.ts";
import type { Mail, MailLanguage } from "./mail.ts";
import { type RenderedMail, renderMail } from "./render-mail.ts";

type SendMailArgs = {
  payload: Payload;
  /** The request the mail belongs to: it is sent once what the request wrote is stored, and not where that fails. */
  req?: Partial<PayloadRequest> | undefined;
  to: string;
  language: MailLanguage;
  mail: Mail;
  /** The cluster it concerns: its lead sees in the log when the mail cannot be sent. */
  tenant?: string | undefined;
};

/**
 * Sends a mail through Payload's mail adapter, after the request's transaction. Never throws and never makes a save wait
 * for a mail server: a mail that cannot be sent is logged and noted in the audit log, where the secretariat sees it.
 *
 * @example await sendMail({ payload, req, to: user.email, language: mailLanguageOf(user), mail: { subject, paragraphs } })
 */
export async function sendMail({ payload, req, to, language, mail, tenant }: SendMailArgs): Promise<void> {
  const rendered = renderMail({ mail, language });
  await afterCommit({ payload, req, run: () => void send({ payload, to, rendered, tenant }) });
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
  await payload.sendEmail({ to, ...renderMail({ mail, language }) });
}

type Sending = { payload: Payload; to: string; rendered: RenderedMail; tenant: string | undefined };

async function send({ payload, to, rendered, tenant }: Sending): Promise<void> {
  try {
    await payload.sendEmail({ to, ...rendered });
  } catch (error) {
    await noteFailure({ payload, to, rendered, tenant, error });
  }
}

async function noteFailure({ payload, to, rendered: { subject }, tenant, error }: Sending & { error: unknown }): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  payload.logger.error(
    `[mails] A mail to ${to} could not be sent — ${reason} — check SMTP_URL and the mail server, then have it sent again: ${subject}`,
  );
  try {
    await noteAudit({ req: { payload }, action: "mail-failed", title: subject, tenant, details: { to, reason } });
  } catch (cause) {
    payload.logger.error(cause, "[mails] The failure could not be noted in the audit log — is the database away?");
  }
}
