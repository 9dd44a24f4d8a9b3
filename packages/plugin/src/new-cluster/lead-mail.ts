import type { Payload } from "payload";
import { adminUrl } from "../mails/admin-url.ts";
import type { Mail, MailLanguage } from "../mails/mail.ts";
import { message, type TextKey } from "../texts/text.ts";

/** Tells the lead of a new cluster what there is already, where to sign in, and what is still to be done. */
export function leadMail({
  payload,
  language,
  name,
  cluster,
  token,
  url,
  isLive,
}: {
  payload: Payload;
  language: MailLanguage;
  name: string;
  cluster: string;
  /** That of the link to the first password; null for somebody who has one. */
  token: string | null;
  url: string;
  isLive: boolean;
}): Mail {
  const say = (key: TextKey): string => message({ key, language, values: { name, cluster, url } });
  const action =
    token === null
      ? { label: say("mail.added.action"), url: adminUrl({ payload }) }
      : { label: say("mail.invite.action"), url: `${adminUrl({ payload, path: "/invitation" })}#${token}` };
  return {
    subject: say("mail.newCluster.subject"),
    greeting: say("mail.greeting"),
    paragraphs: [
      say("mail.newCluster.text"),
      say(isLive ? "mail.newCluster.live" : "mail.newCluster.draft"),
      say("mail.newCluster.todo"),
      say(token === null ? "mail.newCluster.known" : "mail.invite.how"),
    ],
    action,
    ...(token === null ? {} : { afterwards: [say("mail.invite.after")] }),
  };
}
