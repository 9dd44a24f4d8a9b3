import type { Payload, PayloadRequest } from "payload";
import { rolesOf } from "../access/user-roles.ts";
import { TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";

/** Somebody who gets mails. */
export type Recipient = { id: string; name?: string | null; email: string; language?: string | null };

type Asked = { payload: Payload; req?: PayloadRequest };

/** The communication leads of a cluster. */
export async function leadsOf({ tenantId, ...asked }: Asked & { tenantId: string }): Promise<Recipient[]> {
  const members = await findUsers({ ...asked, where: { [`tenants.${TENANT_FIELD}`]: { equals: tenantId } } });
  return members.filter((user) => rolesOf(user).some((held) => held.role === "communication-lead" && held.tenantId === tenantId));
}

/** Those who look after a cluster: its leads, or the secretariat where it has none. */
export async function leadsOrSecretariat({ tenantId, ...asked }: Asked & { tenantId: string }): Promise<Recipient[]> {
  const leads = await leadsOf({ ...asked, tenantId });
  return leads.length > 0 ? leads : secretariat(asked);
}

export function secretariat(asked: Asked): Promise<Recipient[]> {
  return findUsers({ ...asked, where: { role: { equals: "secretariat" } } });
}

async function findUsers({ payload, req, where }: Asked & { where: Record<string, { equals: string }> }): Promise<Recipient[]> {
  const collection = pluginOptions(payload).usersSlug;
  const { docs } = await payload.db.find<Recipient>({
    collection,
    where,
    sort: "email",
    pagination: false,
    limit: 0,
    ...(req && { req }),
  });
  return docs.map((user) => ({ ...user, id: String(user.id) }));
}
