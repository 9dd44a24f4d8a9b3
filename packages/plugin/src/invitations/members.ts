import type { Payload, PayloadRequest } from "payload";
import { idOf } from "../access/user-roles.ts";
import { TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { isLocked } from "../users/note-failed-sign-in.ts";
import { invitationsOf, stateOf } from "./invitation-store.ts";

export type MembershipRow = {
  id?: string;
  tenant: unknown;
  role: string;
  since?: string | null;
  villages?: unknown[] | null;
  organisations?: unknown[] | null;
};

export type UserRow = {
  id: string;
  email: string;
  name?: string | null;
  role?: string | null;
  language?: string | null;
  lastSignInAt?: string | Date | null;
  lockUntil?: string | null;
  tenants?: MembershipRow[] | null;
};

export type Member = {
  id: string;
  name: string;
  email: string;
  role: string;
  villages: string[];
  organisations: string[];
  /** `invited`: has not chosen a password yet; `expired`: the link has run out before that. */
  status: "invited" | "expired" | "active" | "locked";
  lastSignInAt: string | null;
  /** Since when they hold the role; null where it was given before that was noted. */
  since: string | null;
};

/** The people of a cluster, by name: all that whoever looks after them needs to know, and nothing of their other clusters. */
export async function listMembers({
  req,
  tenantId,
}: {
  req: { payload: Payload } & Partial<PayloadRequest>;
  tenantId: string;
}): Promise<Member[]> {
  const { payload } = req;
  const { docs } = await payload.db.find<UserRow>({
    collection: pluginOptions(payload).usersSlug,
    where: { [`tenants.${TENANT_FIELD}`]: { equals: tenantId } },
    pagination: false,
    limit: 0,
    req,
  });
  const invitations = await invitationsOf({ req, userIds: docs.map((user) => String(user.id)) });
  const members = docs.flatMap((user): Member[] => {
    const row = rowIn({ user, tenantId });
    if (!row) return [];
    const invitation = invitations.get(String(user.id));
    const lastSignInAt = user.lastSignInAt ? new Date(user.lastSignInAt).toISOString() : null;
    const isNew = lastSignInAt === null && invitation !== undefined && !invitation.usedAt;
    const status = isNew ? (stateOf(invitation) === "open" ? "invited" : "expired") : isLocked(user) ? "locked" : "active";
    return [
      {
        id: String(user.id),
        name: user.name ?? "",
        email: user.email,
        role: row.role,
        villages: ids(row.villages),
        organisations: ids(row.organisations),
        status,
        lastSignInAt,
        since: row.since ? new Date(row.since).toISOString() : null,
      },
    ];
  });
  return members.sort((one, other) => one.name.localeCompare(other.name, "da"));
}

/** The row that says what a user is in a cluster. */
export function rowIn({ user, tenantId }: { user: UserRow; tenantId: string }): MembershipRow | undefined {
  return (user.tenants ?? []).find((row) => idOf(row[TENANT_FIELD]) === tenantId);
}

const ids = (values: unknown[] | null | undefined): string[] => (values ?? []).map(idOf).filter((id) => id !== null);
