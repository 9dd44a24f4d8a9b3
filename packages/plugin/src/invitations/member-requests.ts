import type { PayloadRequest } from "payload";
import { z } from "zod";
import { CHECKED_ACCOUNT_CHANGE } from "../access/guard-accounts.ts";
import { CLUSTER_ROLES, isSecretariat } from "../access/roles.ts";
import { readBody } from "../endpoints/read-body.ts";
import { refuseAction } from "../errors.ts";
import { type Mail, mailLanguageOf } from "../mails/mail.ts";
import { fateWithin, type MailFate, sendMail } from "../mails/send-mail.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { invitationsOf, linkFacts } from "./invitation-store.ts";
import { managesMembers, managesRole } from "./may-manage.ts";
import { type MembershipRow, rowIn, type UserRow } from "./members.ts";

export const id = z.string().min(1).max(100);

/** What an endpoint is told of somebody's place in a cluster. */
export const membership = {
  tenant: id,
  role: z.enum(CLUSTER_ROLES),
  villages: z.array(id).max(200).default([]),
  organisations: z.array(id).max(200).default([]),
};

const memberSchema = z.object({ user: id, tenant: id });

export type Cluster = { id: string; name: string; status?: string | null };

export const usersSlugOf = (req: PayloadRequest): string => pluginOptions(req.payload).usersSlug;

/** The cluster whose people the caller looks after; refused for every other, and for one there is not, in the same words. */
export async function clusterToManage({ req, tenantId }: { req: PayloadRequest; tenantId: string }): Promise<Cluster> {
  const isUser = req.user?.collection === usersSlugOf(req);
  if (!isUser || !managesMembers({ user: req.user, tenantId })) return refuseAction({ req, key: "error.notAllowed", status: 403 });
  const cluster = await req.payload.db.findOne<Cluster>({ collection: COLLECTIONS.clusters, where: { id: { equals: tenantId } }, req });
  if (!cluster) return refuseAction({ req, key: "error.notAllowed", status: 403 });
  if (cluster.status === "archived" && !isSecretariat(req.user)) return refuseAction({ req, key: "error.clusterArchived", status: 403 });
  return cluster;
}

export async function memberToManage(req: PayloadRequest): Promise<{ user: UserRow; row: MembershipRow; cluster: Cluster }> {
  const body = await readBody({ req, schema: memberSchema });
  const cluster = await clusterToManage({ req, tenantId: body.tenant });
  const user = await findUser({ req, where: { id: { equals: body.user } } });
  const row = user ? rowIn({ user, tenantId: body.tenant }) : undefined;
  if (!user || !row) return refuseAction({ req, key: "members.unknown", status: 404 });
  if (!managesRole({ user: req.user, tenantId: body.tenant, role: row.role }))
    return refuseAction({ req, key: "members.roleNotYours", status: 403 });
  return { user, row, cluster };
}

export function findUser({ req, where }: { req: PayloadRequest; where: Record<string, { equals: string }> }): Promise<UserRow | null> {
  return req.payload.db.findOne<UserRow>({ collection: usersSlugOf(req), where, req });
}

export function refuseEditorOfNothing({
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

export async function saveTenants({ req, user, tenants }: { req: PayloadRequest; user: UserRow; tenants: MembershipRow[] }): Promise<void> {
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
export async function isStillInvited({ req, user }: { req: PayloadRequest; user: UserRow }): Promise<boolean> {
  if (user.lastSignInAt) return false;
  const invitation = (await invitationsOf({ req, userIds: [String(user.id)] })).get(String(user.id));
  return invitation !== undefined && !invitation.usedAt;
}

export function mailArgs({ req, user, cluster }: { req: PayloadRequest; user: UserRow; cluster: Cluster }) {
  const by = isSecretariat(req.user) ? null : (req.user as { name?: string } | null)?.name;
  return { payload: req.payload, user, cluster, by };
}

type MailTo = { req: PayloadRequest; user: UserRow; cluster: Cluster; mail: Mail; hasLink?: boolean };

/** Sends a mail to a member. `hasLink`: it holds the link of an invitation. */
export function mailTo({ req, user, cluster, mail, hasLink = false }: MailTo): Promise<{ fate: Promise<MailFate> }> {
  return sendMail({
    payload: req.payload,
    req,
    to: user.email,
    language: mailLanguageOf(user),
    mail,
    tenant: String(cluster.id),
    ...(hasLink && linkFacts(String(user.id))),
  });
}

/** How long somebody who invites waits to hear whether the mail went. */
const TELL_WITHIN_MS = 5_000;

/** Says what became of an invitation: `sent`, `waiting` for the mail server, or `refused` by it. */
export async function answerWithFate({ fate, status = 200 }: { fate: Promise<MailFate>; status?: number }): Promise<Response> {
  return Response.json({ ok: true, mail: await fateWithin({ fate, ms: TELL_WITHIN_MS }) }, { status });
}
