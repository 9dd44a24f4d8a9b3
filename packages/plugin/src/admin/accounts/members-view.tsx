import { getTenantFromCookie } from "@payloadcms/plugin-multi-tenant/utilities";
import type { AdminViewServerProps, PayloadRequest } from "payload";
import { CLUSTER_ROLES, isSecretariat } from "../../access/roles.ts";
import { rolesOf } from "../../access/user-roles.ts";
import { managesRole } from "../../invitations/may-manage.ts";
import { listMembers } from "../../invitations/members.ts";
import { COLLECTIONS, TENANT_FIELD } from "../../names.ts";
import { pluginOptions } from "../../plugin-options.ts";
import { hasSecondFactor } from "../../second-factor/factor-store.ts";
import { message } from "../../texts/text.ts";
import type { Choice } from "./invite-form.tsx";
import { type MembersOfCluster, MembersPanel } from "./members-panel.tsx";
import { requireSignedIn, SignedInPage } from "./signed-in-page.tsx";

/** «Redaktører»: the people of the chosen cluster, for its lead; of any cluster, for the secretariat. */
export async function MembersView(view: AdminViewServerProps) {
  requireSignedIn(view);
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const ids = managedClusters(req);
  const clusters: MembersOfCluster[] = [];
  for (const id of ids) {
    const cluster = await readCluster({ req, id });
    if (cluster) clusters.push(cluster);
  }
  const hint = isSecretariat(req.user) ? "members.choose" : "error.notAllowed";
  return (
    <SignedInPage about="members.about" title="menu.members" view={view}>
      {pluginOptions(req.payload).mailFolder !== undefined && (
        <p className="klynge-notice">{message({ key: "notice.noMails", language })}</p>
      )}
      {clusters.length === 0 && <p>{message({ key: hint, language })}</p>}
      {clusters.map((cluster) => (
        <MembersPanel cluster={cluster} key={cluster.id} mayResetSecondFactor={isSecretariat(req.user)} />
      ))}
    </SignedInPage>
  );
}

/** The cluster chosen at the top of the admin, else every cluster the person leads. */
function managedClusters(req: PayloadRequest): string[] {
  const chosen = getTenantFromCookie(req.headers, "text");
  if (isSecretariat(req.user)) return chosen === null ? [] : [String(chosen)];
  const led = rolesOf(req.user).flatMap(({ role, tenantId }) => (role === "communication-lead" && tenantId !== null ? tenantId : []));
  return led.includes(String(chosen)) ? [String(chosen)] : led;
}

async function readCluster({ req, id }: { req: PayloadRequest; id: string }): Promise<MembersOfCluster | null> {
  const { payload, user } = req;
  const cluster = await payload.db.findOne<{ id: string; name: string }>({
    collection: COLLECTIONS.clusters,
    where: { id: { equals: id } },
  });
  if (!cluster) return null;
  const members = await listMembers({ req: { payload }, tenantId: id });
  return {
    id,
    name: cluster.name,
    villages: await namesIn({ req, collection: COLLECTIONS.villages, tenantId: id }),
    organisations: await namesIn({ req, collection: COLLECTIONS.organisations, tenantId: id }),
    roles: CLUSTER_ROLES.filter((role) => managesRole({ user, tenantId: id, role })).sort((one) => (one === "editor" ? -1 : 1)),
    members: await Promise.all(
      members.map(async (member) => ({
        ...member,
        mayManage: managesRole({ user, tenantId: id, role: member.role }),
        isSelf: member.id === String(user?.id),
        hasSecondFactor: isSecretariat(user) && (await hasSecondFactor({ payload, userId: member.id })),
      })),
    ),
  };
}

async function namesIn({ req, collection, tenantId }: { req: PayloadRequest; collection: string; tenantId: string }): Promise<Choice[]> {
  const { docs } = await req.payload.db.find<{ id: string; name?: string | null; deletedAt?: string | null }>({
    collection,
    where: { [TENANT_FIELD]: { equals: tenantId } },
    sort: "name",
    limit: 0,
    pagination: false,
  });
  return docs.filter((doc) => !doc.deletedAt).map(({ id, name }) => ({ id: String(id), name: name ?? "" }));
}
