import type { Payload, PayloadRequest } from "payload";
import { adminUrl } from "../mails/admin-url.ts";
import { mailLanguageOf } from "../mails/mail.ts";
import { leadsOf } from "../mails/recipients.ts";
import { sendMail } from "../mails/send-mail.ts";
import { message, type TextKey } from "../texts/text.ts";
import type { IntakeSite } from "./site.ts";

type Say = (key: TextKey, values?: Record<string, string>) => string;

const inDanish: Say = (key, values) => message({ key, language: "da", ...(values && { values }) });

/** Asks whoever sent an event in whether it was they. Holds nothing of what was written: anybody can give anybody's address. */
export async function mailConfirmation({
  payload,
  site,
  to,
  url,
  expiresAt,
}: {
  payload: Payload;
  site: IntakeSite;
  to: string;
  url: string;
  /** When the link runs out. */
  expiresAt: string;
}): Promise<void> {
  await sendMail({
    payload,
    to,
    expiresAt,
    language: "da",
    mail: {
      subject: inDanish("intake.mail.confirm.subject", { cluster: site.name }),
      paragraphs: [inDanish("intake.mail.confirm.text", { cluster: site.name })],
      action: { label: inDanish("intake.mail.confirm.action"), url },
      afterwards: [inDanish("intake.mail.confirm.after")],
    },
  });
}

/** Tells whoever sent an event in what became of it. */
export async function mailOutcome({
  payload,
  req,
  site,
  to,
  name,
  title,
  url,
  reason,
}: {
  payload: Payload;
  req: PayloadRequest;
  site: IntakeSite;
  to: string;
  name: string;
  title: string;
  /** Where it can be seen; null where it was not taken. */
  url: string | null;
  reason: string;
}): Promise<void> {
  const kind = url === null ? "rejected" : "approved";
  await sendMail({
    payload,
    req,
    to,
    language: "da",
    mail: {
      subject: inDanish(`intake.mail.${kind}.subject`, { title }),
      greeting: inDanish("intake.mail.greeting", { name }),
      paragraphs: [inDanish(`intake.mail.${kind}.text`, { title, cluster: site.name }), ...(reason ? [reason] : [])],
      ...(url !== null && { action: { label: inDanish("intake.mail.approved.action"), url } }),
    },
  });
}

/** Tells the leads of a cluster that somebody sent something in. `path` is where in the admin it lies. */
export async function mailLeads({
  payload,
  site,
  what,
  title,
  path,
}: {
  payload: Payload;
  site: IntakeSite;
  what: "event" | "idea" | "form";
  title: string;
  path: string;
}): Promise<void> {
  for (const lead of await leadsOf({ payload, tenantId: site.id })) {
    const language = mailLanguageOf(lead);
    const say: Say = (key, values) => message({ key, language, ...(values && { values }) });
    await sendMail({
      payload,
      to: lead.email,
      language,
      mail: {
        subject: say(`intake.mail.lead.${what}`, { title, cluster: site.name }),
        paragraphs: [say(`intake.mail.lead.${what}.text`, { title, cluster: site.name })],
        action: { label: say("intake.mail.lead.action"), url: adminUrl({ payload, path }) },
      },
    });
  }
}
