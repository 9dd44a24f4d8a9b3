import type { PayloadRequest } from "payload";
import { z } from "zod";
import { idOf } from "../access/user-roles.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { AUDITED_ELSEWHERE } from "../audit/with-audit.ts";
import { inTransaction } from "../endpoints/in-transaction.ts";
import { readBody } from "../endpoints/read-body.ts";
import { refuseAction } from "../errors.ts";
import { TENANT_FIELD } from "../names.ts";
import { ROLES_NOTED } from "../users/note-account-changes.ts";
import { endSessions } from "../users/sessions.ts";
import { removedMail } from "./invitation-mails.ts";
import { forgetInvitations } from "./invitation-store.ts";
import { managesRole } from "./may-manage.ts";
import {
  id,
  isStillInvited,
  mailArgs,
  mailTo,
  membership,
  memberToManage,
  refuseEditorOfNothing,
  saveTenants,
  usersSlugOf,
} from "./member-requests.ts";
import type { UserRow } from "./members.ts";

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
      else await mailTo({ req, user, cluster, mail: removedMail({ ...mailArgs({ req, user, cluster }), role: row.role }) });
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

/** A cluster whose last lead has left by mistake could be helped by nobody in it. */
function refuseOneself({ req, user }: { req: PayloadRequest; user: UserRow }): void {
  if (String(user.id) === String(req.user?.id)) refuseAction({ req, key: "members.notYourself", status: 403 });
}
