import type { Mail, MailLanguage } from "../mails/mail.ts";
import { message, type TextKey } from "../texts/text.ts";

type Kind = "locked" | "password-changed" | "second-factor-on" | "second-factor-off" | "recovery-code-used";

/** What people are told when something about their way in has changed: it may not have been them. */
export function accountMail({ kind, user, language }: { kind: Kind; user: { name?: string | null }; language: MailLanguage }): Mail {
  const say = (key: TextKey) => message({ key, language, values: { name: user.name ?? "" } });
  return {
    subject: say(`mail.${kind}.subject`),
    greeting: say("mail.greeting"),
    paragraphs: [say(`mail.${kind}.text`), say("mail.notYou")],
  };
}
