import type { Payload, PayloadRequest } from "payload";
import { addMember } from "../invitations/invite.ts";
import { type MailLanguage, mailLanguageOf } from "../mails/mail.ts";
import { sendMailNow } from "../mails/send-mail.ts";
import { pluginOptions } from "../plugin-options.ts";
import { message } from "../texts/text.ts";
import type { WayBack } from "./all-or-nothing.ts";
import { leadMail } from "./lead-mail.ts";
import { rememberAccount } from "./remember-account.ts";

/** The invitation could not be sent, so the cluster was not made. */
export class LeadNotTold extends Error {
  override readonly name = "LeadNotTold";
  readonly email: string;

  constructor({ email, why, cause }: { email: string; why: string; cause: unknown }) {
    super(
      `[new-cluster] The cluster was not made — the invitation to ${email} could not be sent: ${why} — check SMTP_URL and the mail server, then try again`,
      { cause },
    );
    this.email = email;
  }
}

/** The lead as they were added: `token` is that of the link to a first password, null for somebody who has one. */
export type AddedLead = { email: string; name: string; language: MailLanguage; token: string | null };

/** Makes somebody the lead of the new cluster. The mail that says so is for later, when all of it is stored. */
export async function addLead({
  req,
  undo,
  cluster,
  lead: { email, name },
}: {
  req: PayloadRequest;
  cluster: { id: string; name: string };
  lead: { email: string; name?: string };
} & WayBack): Promise<AddedLead> {
  const { payload } = req;
  undo(await rememberAccount({ req, collection: pluginOptions(payload).usersSlug, email, tenant: cluster.id }));
  const member = {
    email,
    name: name ?? message({ key: "newCluster.leadOf", language: "da", values: { cluster: cluster.name } }),
    language: "da",
    role: "communication-lead",
    villages: [],
    organisations: [],
  };
  const { user, token } = await addMember({ req, cluster, member });
  return { email, name: user.name ?? "", language: mailLanguageOf(user), token };
}

/** Sends the lead the mail, and waits for the mail server: a cluster whose lead was never told would lie there. */
export async function tellLead({
  payload,
  lead: { email, name, language, token },
  ...site
}: {
  payload: Payload;
  lead: AddedLead;
  cluster: string;
  url: string;
  isLive: boolean;
}): Promise<void> {
  const mail = leadMail({ payload, language, name, token, ...site });
  try {
    await sendMailNow({ payload, to: email, language, mail });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LeadNotTold({ email, why, cause });
  }
}
