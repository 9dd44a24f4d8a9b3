import type { PayloadRequest } from "payload";
import { generatePayloadCookie } from "payload/shared";
import { z } from "zod";
import { noteAudit } from "../audit/note-audit.ts";
import { AUDITED_ELSEWHERE } from "../audit/with-audit.ts";
import { readBody } from "../endpoints/read-body.ts";
import { refuseAction } from "../errors.ts";
import { mailLanguageOf } from "../mails/mail.ts";
import { sendMail } from "../mails/send-mail.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { refuseWeakPassword } from "../users/password-rule.ts";
import { tenantIdsOf } from "../users/tenant-ids.ts";
import { invitationMail } from "./invitation-mails.ts";
import {
  findInvitation,
  type Invitation,
  linkFacts,
  makeInvitation,
  reopenInvitation,
  spendInvitation,
  stateOf,
} from "./invitation-store.ts";
import { rowIn, type UserRow } from "./members.ts";

const token = z.string().min(1).max(200);
/** How soon a new link can be asked for again: nobody's mailbox shall be filled. */
const ASK_AGAIN_MS = 2 * 60_000;

/** What a link is worth, for the page it leads to. Whoever has the link learns only what the mail said anyway. */
export async function checkInvitation(req: PayloadRequest): Promise<Response> {
  const body = await readBody({ req, schema: z.object({ token }) });
  const invitation = await findInvitation({ req, token: body.token });
  const state = stateOf(invitation);
  if (state !== "open" || !invitation) return answer({ state });
  const { user, cluster } = await peopleOf({ req, invitation });
  if (!user) return answer({ state: "unknown" });
  return answer({ state, name: user.name ?? "", email: user.email, cluster: cluster?.name ?? "" });
}

/** Chooses the first password and signs in. The link is used up first, so that it works once even when opened twice. */
export async function acceptInvitation(req: PayloadRequest): Promise<Response> {
  const body = await readBody({ req, schema: z.object({ token, password: z.string().max(500) }) });
  refuseWeakPassword({ req, password: body.password });
  const { payload } = req;
  const { usersSlug } = pluginOptions(payload);
  const invitation = await findInvitation({ req, token: body.token });
  const { user } = invitation ? await peopleOf({ req, invitation }) : { user: null };
  if (!invitation || !user || user.lastSignInAt || !(await spendInvitation({ req, invitation })))
    return refuseAction({ req, key: "invitation.notGood", status: 410 });
  try {
    req.context[AUDITED_ELSEWHERE] = true;
    await payload.update({
      collection: usersSlug as never,
      id: user.id,
      data: { password: body.password } as never,
      overrideAccess: true,
      depth: 0,
      req,
    });
  } catch (error) {
    await reopenInvitation({ req, invitation });
    throw error;
  }
  const title = user.name || user.email;
  await noteAudit({
    req,
    action: "invitation-accepted",
    collection: usersSlug,
    id: user.id,
    title,
    tenant: tenantIdsOf(user),
    actor: user,
  });
  const result = await payload.login({
    collection: usersSlug as never,
    data: { email: user.email, password: body.password } as never,
    req,
  });
  const auth = payload.config.collections.find(({ slug }) => slug === usersSlug)?.auth as CookieAuth;
  const cookie = generatePayloadCookie({
    collectionAuthConfig: auth,
    cookiePrefix: payload.config.cookiePrefix,
    token: result.token ?? "",
  });
  return Response.json({ ok: true }, { headers: { "Set-Cookie": cookie, "Cache-Control": "no-store" } });
}

/** Asks for a new link in place of one that has run out. The answer is the same whatever happens. */
export async function renewInvitation(req: PayloadRequest): Promise<Response> {
  const body = await readBody({ req, schema: z.object({ token }) });
  const invitation = await findInvitation({ req, token: body.token });
  const isRecent = invitation && Date.now() - new Date(invitation.createdAt).getTime() < ASK_AGAIN_MS;
  if (!invitation || invitation.usedAt || isRecent) return answer({ ok: true });
  const { user, cluster } = await peopleOf({ req, invitation });
  const row = user && cluster ? rowIn({ user, tenantId: String(cluster.id) }) : undefined;
  if (!user || !cluster || !row || user.lastSignInAt) return answer({ ok: true });
  const { payload } = req;
  const fresh = await makeInvitation({ req, userId: String(user.id), tenantId: String(cluster.id) });
  await noteAudit({
    req,
    action: "invite",
    collection: pluginOptions(payload).usersSlug,
    id: user.id,
    title: user.name || user.email,
    tenant: cluster.id,
    actor: user,
  });
  const mail = invitationMail({ payload, user, cluster, role: row.role, token: fresh });
  await sendMail({ payload, req, to: user.email, language: mailLanguageOf(user), mail, ...linkFacts(String(user.id)) });
  return answer({ ok: true });
}

type CookieAuth = Parameters<typeof generatePayloadCookie>[0]["collectionAuthConfig"];
type Cluster = { id: string; name: string };

async function peopleOf({
  req,
  invitation,
}: {
  req: PayloadRequest;
  invitation: Invitation;
}): Promise<{ user: UserRow | null; cluster: Cluster | null }> {
  const { payload } = req;
  const user = await payload.db.findOne<UserRow>({
    collection: pluginOptions(payload).usersSlug,
    where: { id: { equals: invitation.user } },
    req,
  });
  const cluster = invitation.tenant
    ? await payload.db.findOne<Cluster>({ collection: COLLECTIONS.clusters, where: { id: { equals: invitation.tenant } }, req })
    : null;
  return { user, cluster };
}

const answer = (body: unknown): Response => Response.json(body, { headers: { "Cache-Control": "no-store" } });
