import type { PayloadRequest } from "payload";
import { adminUrl } from "../mails/admin-url.ts";
import { mailLanguageOf } from "../mails/mail.ts";
import { leadsOrSecretariat } from "../mails/recipients.ts";
import { sendMail } from "../mails/send-mail.ts";
import { pluginOptions } from "../plugin-options.ts";
import { message, type TextKey } from "../texts/text.ts";
import type { ApprovalRequest } from "./requests.ts";
import { titleOf } from "./title.ts";

type Person = { id: string; name?: string | null; email: string };

/** Tells those who can publish in the cluster that something waits for them: its leads, or the secretariat where it has none. */
export async function tellLeads({ req, request }: { req: PayloadRequest; request: ApprovalRequest }): Promise<void> {
  const sender = await findPerson({ req, id: request.sentBy });
  const leads = await leadsOrSecretariat({ payload: req.payload, req, tenantId: request.cluster });
  const title = await titleOf({ req, ...request });
  for (const person of leads) {
    const language = mailLanguageOf(person);
    const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
    await sendMail({
      payload: req.payload,
      req,
      to: person.email,
      language,
      mail: {
        subject: say("approval.mail.sent.subject", { title }),
        greeting: say("mail.greeting", { name: person.name ?? "" }),
        paragraphs: [
          say("approval.mail.sent.text", { who: nameOf(sender), title }),
          ...(request.note ? [say("approval.mail.note", { note: request.note })] : []),
        ],
        action: { label: say("approval.mail.sent.action"), url: adminUrl({ payload: req.payload, path: "/til-godkendelse" }) },
      },
    });
  }
}

/** Tells whoever sent it what became of it, unless they decided it themselves. */
export async function tellSender({ req, request }: { req: PayloadRequest; request: ApprovalRequest }): Promise<void> {
  const person = await findPerson({ req, id: request.sentBy });
  if (!person || request.decidedBy === request.sentBy) return;
  const who = nameOf(request.decidedBy ? await findPerson({ req, id: request.decidedBy }) : null);
  const title = await titleOf({ req, ...request });
  const language = mailLanguageOf(person);
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const decision = request.status === "returned" ? "returned" : "approved";
  await sendMail({
    payload: req.payload,
    req,
    to: person.email,
    language,
    mail: {
      subject: say(`approval.mail.${decision}.subject`, { title }),
      greeting: say("mail.greeting", { name: person.name ?? "" }),
      paragraphs: [
        say(`approval.mail.${decision}.text`, { who, title }),
        ...(request.comment ? [say("approval.mail.comment", { comment: request.comment })] : []),
      ],
      action: {
        label: say(`approval.mail.${decision}.action`),
        url: adminUrl({ payload: req.payload, path: `/collections/${request.about}/${request.aboutId}` }),
      },
    },
  });
}

export async function findPerson({ req, id }: { req: PayloadRequest; id: string }): Promise<Person | null> {
  return req.payload.db.findOne<Person>({ collection: pluginOptions(req.payload).usersSlug, where: { id: { equals: id } }, req });
}

const nameOf = (person: Person | null): string => person?.name || person?.email || "–";
