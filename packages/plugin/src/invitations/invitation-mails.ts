import type { Payload } from "payload";
import { adminUrl } from "../mails/admin-url.ts";
import { type Mail, type MailLanguage, mailLanguageOf } from "../mails/mail.ts";
import { message, type TextKey } from "../texts/text.ts";

type Args = { payload: Payload; user: { name?: string | null }; cluster: { name: string }; role: string; by?: string | null | undefined };

/** «Du er inviteret»: the link is good for seven days and once. The token stands behind #, so that it reaches no server's log. */
export function invitationMail({ token, ...args }: Args & { token: string }): Mail {
  const say = sayFor(args);
  return {
    subject: say("mail.invite.subject"),
    greeting: say("mail.greeting"),
    paragraphs: [say(args.by ? "mail.invite.text" : "mail.invite.again"), say("mail.invite.how")],
    action: { label: say("mail.invite.action"), url: `${adminUrl({ payload: args.payload, path: "/invitation" })}#${token}` },
    afterwards: [say("mail.invite.after")],
  };
}

/** For somebody who has an account already: they are in, nothing needs to be done. */
export function addedMail(args: Args): Mail {
  const say = sayFor(args);
  return {
    subject: say("mail.added.subject"),
    greeting: say("mail.greeting"),
    paragraphs: [say("mail.added.text"), say("mail.added.how")],
    action: { label: say("mail.added.action"), url: adminUrl({ payload: args.payload }) },
  };
}

export function removedMail(args: Args): Mail {
  const say = sayFor(args);
  return { subject: say("mail.removed.subject"), greeting: say("mail.greeting"), paragraphs: [say("mail.removed.text")] };
}

function sayFor({ user, cluster, role, by }: Args): (key: TextKey) => string {
  const language: MailLanguage = mailLanguageOf(user);
  const roleName = message({ key: `role.${role}` as TextKey, language }).toLowerCase();
  const values = { name: user.name ?? "", cluster: cluster.name, role: roleName, by: by ?? "" };
  return (key) => message({ key, language, values });
}
