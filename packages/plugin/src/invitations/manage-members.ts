import { randomBytes } from "node:crypto";
import type { PayloadRequest } from "payload";
import { z } from "zod";
import { CHECKED_ACCOUNT_CHANGE } from "../access/guard-accounts.ts";
import { CLUSTER_ROLES, isSecretariat } from "../access/roles.ts";
import { idOf } from "../access/user-roles.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { AUDITED_ELSEWHERE } from "../audit/with-audit.ts";
import { inTransaction } from "../endpoints/in-transaction.ts";
import { readBody } from "../endpoints/read-body.ts";
import { refuseAction } from "../errors.ts";
import { MAIL_LANGUAGES, mailLanguageOf } from "../mails/mail.ts";
import { sendMail } from "../mails/send-mail.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { ROLES_NOTED } from "../users/note-account-changes.ts";
import { endSessions } from "../users/sessions.ts";
import { addedMail, invitationMail, removedMail } from "./invitation-mails.ts";
import { forgetInvitations, invitationsOf, makeInvitation } from "./invitation-store.ts";
import { managesMembers, managesRole } from "./may-manage.ts";
import { type MembershipRow, rowIn, type UserRow } from "./members.ts";

const id = z.string().min(1).max(100);
const membership = {
  tenant: id,
  role: z.enum(CLUSTER_ROLES),
  villages: z.array(id).max(200).default([]),
  organisations: z.array(id).max(200).default([]),
};
const inviteSchema = z.object({
  email: z.email().max(200),
  name: z.string().trim().min(1).max(200),
  language: z.enum(MAIL_LANGUAGES).default("da"),
  ...membership,
});
const memberSchema = z.object({ user: id, tenant: id });

type Cluster = { id: string; name: string };

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
  await inTransaction({
    req,
    run: async () => {
      const known = await findUser({ req, where: { email: { equals: email } } });
      if (known && rowIn({ user: known, tenantId: body.tenant })) refuseAction({ req, key: "members.already", status: 409 });
      const row = { [TENANT_FIELD]: body.tenant, role: body.role, villages: body.villages, organisations: body.organisations };
      const user = known ? await addRow({ req, user: known, row }) : await createInvited({ req, data: { ...body, email }, row });
      const isNew = !known || (await isStillInvited({ req, user: known }));
      const subject = { req, collection: usersSlugOf(req), id: user.id, title: user.name || user.email, tenant: body.tenant };
      await noteAudit({ ...subject, action: isNew ? "invite" : "member-added", details: { role: body.role } });
      if (isNew) await mailInvitation({ req, user, cluster, role: body.role });
      else await mailTo({ req, user, mail: addedMail({ ...mailArgs({ req, user, cluster }), role: body.role }) });
    },
  });
  return Response.json({ ok: true }, { status: 201 });
}

/** Sends the link once more; the one before stops working. */
export async function resend(req: PayloadRequest): Promise<Response> {
  const { user, row, cluster } = await memberToManage(req);
  if (!(await isStillInvited({ req, user }))) refuseAction({ req, key: "members.notInvited", status: 409 });
  await inTransaction({
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
      await mailInvitation({ req, user, cluster, role: row.role });
    },
  });
  return Response.json({ ok: true });
}

/** Changes what somebody is in the cluster, and for which villages and organisations. */
export async function changeMember(req: PayloadRequest): Promise<Response> {
  const body = await readBody({ req, schema: z.object({ user: id, ...membership }) });
  const { user } = await memberToManage(req);
  refuseOneself({ req, user });
  if (!managesRole({ user: req.user, tenantId: body.tenant, role: body.role }))
    refuseAction({ req, key: "members.roleNotYours", status: 403 });
  refuseEditorOfNothing({ req, ...body });
  const tenants = (user.tenants ?? []).map((row) =>
    idOf(row[TENANT_FIELD]) === body.tenant ? { ...row, role: body.role, villages: body.villages, organisations: body.organisations } : row,
  );
  await inTransaction({ req, run: () => saveTenants({ req, user, tenants }) });
  return Response.json({ ok: true });
}

/**
 * Takes somebody out of the cluster, or an invitation back. Their sessions end at once. Of an invited person who never
 * came and is nowhere else, nothing is kept.
 */
export async function removeMember(req: PayloadRequest): Promise<Response> {
  const { user, row, cluster } = await memberToManage(req);
  refuseOneself({ req, user });
  const usersSlug = usersSlugOf(req);
  const isInvited = await isStillInvited({ req, user });
  const tenants = (user.tenants ?? []).filter((each) => each !== row);
  await inTransaction({
    req,
    run: async () => {
      req.context[ROLES_NOTED] = true;
      const action = isInvited ? "invitation-withdrawn" : "member-removed";
      await noteAudit({ req, action, collection: usersSlug, id: user.id, title: user.name || user.email, tenant: cluster.id });
      if (isInvited && tenants.length === 0 && !user.role) {
        req.context[AUDITED_ELSEWHERE] = true;
        await req.payload.delete({ collection: usersSlug as never, id: user.id, req, overrideAccess: true });
        return;
      }
      await saveTenants({ req, user, tenants });
      await endSessions({ req, collection: usersSlug, id: user.id });
      if (isInvited) await forgetInvitations({ req, userId: String(user.id) });
      else await mailTo({ req, user, mail: removedMail({ ...mailArgs({ req, user, cluster }), role: row.role }) });
    },
  });
  return Response.json({ ok: true });
}

/** Signs a member out everywhere: a lost phone, a computer at the library. */
export async function endMemberSessions(req: PayloadRequest): Promise<Response> {
  const { user, cluster } = await memberToManage(req);
  const ended = await endSessions({ req, collection: usersSlugOf(req), id: user.id });
  await noteAudit({
    req,
    action: "sessions-ended",
    collection: usersSlugOf(req),
    id: user.id,
    title: user.name || user.email,
    tenant: cluster.id,
    details: { ended },
  });
  return Response.json({ ended });
}

const usersSlugOf = (req: PayloadRequest): string => pluginOptions(req.payload).usersSlug;

/** The cluster whose people the caller looks after; refused for every other, and for one there is not, in the same words. */
async function clusterToManage({ req, tenantId }: { req: PayloadRequest; tenantId: string }): Promise<Cluster> {
  const isUser = req.user?.collection === usersSlugOf(req);
  if (!isUser || !managesMembers({ user: req.user, tenantId })) return refuseAction({ req, key: "error.notAllowed", status: 403 });
  const cluster = await req.payload.db.findOne<Cluster>({ collection: COLLECTIONS.clusters, where: { id: { equals: tenantId } }, req });
  return cluster ?? refuseAction({ req, key: "error.notAllowed", status: 403 });
}

async function memberToManage(req: PayloadRequest): Promise<{ user: UserRow; row: MembershipRow; cluster: Cluster }> {
  const body = await readBody({ req, schema: memberSchema });
  const cluster = await clusterToManage({ req, tenantId: body.tenant });
  const user = await findUser({ req, where: { id: { equals: body.user } } });
  const row = user ? rowIn({ user, tenantId: body.tenant }) : undefined;
  if (!user || !row) return refuseAction({ req, key: "members.unknown", status: 404 });
  if (!managesRole({ user: req.user, tenantId: body.tenant, role: row.role }))
    return refuseAction({ req, key: "members.roleNotYours", status: 403 });
  return { user, row, cluster };
}

function findUser({ req, where }: { req: PayloadRequest; where: Record<string, { equals: string }> }): Promise<UserRow | null> {
  return req.payload.db.findOne<UserRow>({ collection: usersSlugOf(req), where, req });
}

/** A cluster whose last lead has left by mistake could be helped by nobody in it. */
function refuseOneself({ req, user }: { req: PayloadRequest; user: UserRow }): void {
  if (String(user.id) === String(req.user?.id)) refuseAction({ req, key: "members.notYourself", status: 403 });
}

function refuseEditorOfNothing({
  req,
  role,
  villages,
  organisations,
}: {
  req: PayloadRequest;
  role: string;
  villages: string[];
  organisations: string[];
}): void {
  if (role === "editor" && villages.length + organisations.length === 0) refuseAction({ req, key: "members.editorOfNothing" });
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

async function saveTenants({ req, user, tenants }: { req: PayloadRequest; user: UserRow; tenants: MembershipRow[] }): Promise<void> {
  Object.assign(req.context, CHECKED_ACCOUNT_CHANGE);
  await req.payload.update({
    collection: usersSlugOf(req) as never,
    id: user.id,
    data: { tenants } as never,
    overrideAccess: true,
    depth: 0,
    req,
  });
}

/** True for somebody who was invited and has not chosen a password. */
async function isStillInvited({ req, user }: { req: PayloadRequest; user: UserRow }): Promise<boolean> {
  if (user.lastSignInAt) return false;
  const invitation = (await invitationsOf({ req, userIds: [String(user.id)] })).get(String(user.id));
  return invitation !== undefined && !invitation.usedAt;
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
}): Promise<void> {
  const token = await makeInvitation({ req, userId: String(user.id), tenantId: String(cluster.id) });
  await mailTo({ req, user, mail: invitationMail({ ...mailArgs({ req, user, cluster }), role, token }) });
}

function mailArgs({ req, user, cluster }: { req: PayloadRequest; user: UserRow; cluster: Cluster }) {
  const by = isSecretariat(req.user) ? null : (req.user as { name?: string } | null)?.name;
  return { payload: req.payload, user, cluster, by };
}

async function mailTo({
  req,
  user,
  mail,
}: {
  req: PayloadRequest;
  user: UserRow;
  mail: Parameters<typeof sendMail>[0]["mail"];
}): Promise<void> {
  await sendMail({ payload: req.payload, req, to: user.email, language: mailLanguageOf(user), mail });
}
