import type { Config, EmailAdapter, SendEmailOptions } from "payload";
import { PASSWORD_LINK } from "../users/auth-mails.ts";
import { undeliveredEndpoints } from "./endpoints.ts";
import { isFinal, problemOf } from "./mail-problem.ts";
import { addMail, outboxCollection } from "./outbox.ts";
import { plainTextOf } from "./plain-text.ts";
import type { DurableEmail } from "./send-at-once.ts";
import { sentRemindersCollection } from "./told-once.ts";

const RETRY_MS = 60_000;
/** How long Payload's link to a new password lasts. */
const PASSWORD_LINK_MS = 3_600_000;

/**
 * Adds the outbox. Mails that Payload and the host's other plugins send go into it too where the mail server does not take them at
 * the moment, and all that are HTML only get a plain text: some people and all spam filters look for it.
 */
export function withMails({ config }: { config: Config }): Config {
  return {
    ...config,
    collections: [...(config.collections ?? []), outboxCollection, sentRemindersCollection],
    endpoints: [...(config.endpoints ?? []), ...undeliveredEndpoints],
    ...(config.email && { email: Promise.resolve(config.email).then(durable) }),
  };
}

function durable(adapter: EmailAdapter): EmailAdapter {
  return ({ payload }) => {
    const made = adapter({ payload });
    const sendPastOutbox: DurableEmail["sendEmail"] = (mail) => made.sendEmail(withPlainText(mail));
    const sendEmail: DurableEmail["sendEmail"] = async (mail) => {
      try {
        return await sendPastOutbox(mail);
      } catch (error) {
        const { problem } = problemOf(error);
        if (isFinal(problem) || !canBeKept(mail)) throw error;
        await addMail({ payload, mail, dueAt: Date.now() + RETRY_MS, expiresAt: expiryOf(mail) });
        return undefined;
      }
    };
    return { ...made, sendEmail, sendPastOutbox } satisfies DurableEmail;
  };
}

/** One address and nothing that is not text: whatever Payload itself sends. */
function canBeKept(mail: SendEmailOptions): mail is SendEmailOptions & { to: string; subject: string } {
  return typeof mail.to === "string" && typeof mail.subject === "string" && mail.attachments === undefined;
}

function expiryOf(mail: SendEmailOptions): string | null {
  const isLink = typeof mail.html === "string" && mail.html.includes(PASSWORD_LINK);
  return isLink ? new Date(Date.now() + PASSWORD_LINK_MS).toISOString() : null;
}

function withPlainText(mail: SendEmailOptions): SendEmailOptions {
  return mail.text === undefined && typeof mail.html === "string" ? { ...mail, text: plainTextOf(mail.html) } : mail;
}
