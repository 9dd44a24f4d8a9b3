import { randomBytes } from "node:crypto";
import type { PayloadRequest } from "payload";
import { z } from "zod";
import { CHECKED_ACCOUNT_CHANGE } from "../access/guard-accounts.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { AUDITED_ELSEWHERE } from "../audit/with-audit.ts";
import { inTransaction } from "../endpoints/in-transaction.ts";
import { readBody } from "../endpoints/read-body.ts";
import { refuseAction } from "../errors.ts";
import { MAIL_LANGUAGES } from "../mails/mail.ts";
import type { MailFate } from "../mails/send-mail.ts";
import { TENANT_FIELD } from "../names.ts";
import { ROLES_NOTED } from "../users/note-account-changes.ts";
import { addedMail, invitationMail } from "./invitation-mails.ts";
import { makeInvitation } from "./invitation-store.ts";
import { managesRole } from "./may-manage.ts";
import {
  answerWithFate,
  type Cluster,
  clusterToManage,
  findUser,
  isStillInvited,
  mailArgs,
  mailTo,
  membership,
  memberToManage,
  refuseEditorOfNothing,
  saveTenants,
  usersSlugOf,
} from "./member-requests.ts";
import { type MembershipRow, rowIn, type UserRow } from "./members.ts";

const inviteSchema = z.object({
  email: z.email().max(200),
  name: z.string().trim().min(1).max(200),
  language: z.enum(MAIL_LANGUAGES).default("da"),
  ...membership,
});

/**
 * Invites somebody into a cluster. Whoever has an account already is in at once and told so by mail; the answer is the
 * same for both, and says nothing of other clusters.
 */
export async function invite(req: PayloadRequest): Promise<Response> {
  const body = await readBody({ req, schema: inviteSchema });
  const cluster = await clusterToManage({ req, tenantId: body.tenant });
  if (!managesRole({ user: req.user, tenantId: body.tenant, role: body.role }))
    refuseAction({ req, key: "members.roleNotYours", status: 403 });
  refuseEditorOfNothing({ req, ...body });
  const email = body.email.toLowerCase();
  const { fate } = await inTransaction({
    req,
    run: async () => {
      const { user, token } = await addMember({ req, cluster, member: { ...body, email } });
      const args = { ...mailArgs({ req, user, cluster }), role: body.role };
      const mail = token === null ? addedMail(args) : invitationMail({ ...args, token });
      return mailTo({ req, user, cluster, mail, hasLink: token !== null });
    },
  });
  return answerWithFate({ fate, status: 201 });
}

type NewMember = {
  /** In lower case. */
  email: string;
  name: string;
  language: string;
  role: string;
  villages: string[];
  organisations: string[];
};

/**
 * Brings somebody into a cluster, with an account where they have none, and notes it. `token` is that of the link by
 * which a new account gets its password; null where the person can sign in already. The mail is the caller's.
 */
export async function addMember({
  req,
  cluster,
  member: { email, name, language, role, villages, organisations },
}: {
  req: PayloadRequest;
  cluster: Cluster;
  member: NewMember;
}): Promise<{ user: UserRow; token: string | null }> {
  const tenant = String(cluster.id);
  const known = await findUser({ req, where: { email: { equals: email } } });
  if (known && rowIn({ user: known, tenantId: tenant })) refuseAction({ req, key: "members.already", status: 409 });
  const row = { [TENANT_FIELD]: tenant, role, villages, organisations };
  const user = known ? await addRow({ req, user: known, row }) : await createInvited({ req, data: { email, name, language }, row });
  const isNew = !known || (await isStillInvited({ req, user: known }));
  const subject = { req, collection: usersSlugOf(req), id: user.id, title: user.name || user.email, tenant };
  await noteAudit({ ...subject, action: isNew ? "invite" : "member-added", details: { role } });
  return { user, token: isNew ? await makeInvitation({ req, userId: String(user.id), tenantId: tenant }) : null };
}

/** Sends the link once more; the one before stops working. */
export async function resend(req: PayloadRequest): Promise<Response> {
  const { user, row, cluster } = await memberToManage(req);
  if (!(await isStillInvited({ req, user }))) refuseAction({ req, key: "members.notInvited", status: 409 });
  const { fate } = await inTransaction({
    req,
    run: async () => {
      await noteAudit({
        req,
        action: "invite",
        collection: usersSlugOf(req),
        id: user.id,
        title: user.name || user.email,
        tenant: cluster.id,
      });
      return mailInvitation({ req, user, cluster, role: row.role });
    },
  });
  return answerWithFate({ fate });
}

/** Nobody knows this password; the link lets them choose one. */
async function createInvited({
  req,
  data,
  row,
}: {
  req: PayloadRequest;
  data: { email: string; name: string; language: string };
  row: object;
}): Promise<UserRow> {
  Object.assign(req.context, CHECKED_ACCOUNT_CHANGE, { [AUDITED_ELSEWHERE]: true });
  const { email, name, language } = data;
  return (await req.payload.create({
    collection: usersSlugOf(req) as never,
    data: { email, name, language, tenants: [row], password: randomBytes(32).toString("base64url") } as never,
    disableVerificationEmail: true,
    overrideAccess: true,
    depth: 0,
    req,
  })) as unknown as UserRow;
}

async function addRow({ req, user, row }: { req: PayloadRequest; user: UserRow; row: object }): Promise<UserRow> {
  req.context[ROLES_NOTED] = true;
  await saveTenants({ req, user, tenants: [...(user.tenants ?? []), row as MembershipRow] });
  return user;
}

async function mailInvitation({
  req,
  user,
  cluster,
  role,
}: {
  req: PayloadRequest;
  user: UserRow;
  cluster: Cluster;
  role: string;
}): Promise<{ fate: Promise<MailFate> }> {
  const token = await makeInvitation({ req, userId: String(user.id), tenantId: String(cluster.id) });
  return mailTo({ req, user, cluster, mail: invitationMail({ ...mailArgs({ req, user, cluster }), role, token }), hasLink: true });
}
