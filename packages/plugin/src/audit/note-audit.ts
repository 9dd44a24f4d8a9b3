import type { Payload, PayloadRequest } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { rolesOf } from "../access/user-roles.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import type { AuditAction } from "./actions.ts";
import { clientOf } from "./client-of.ts";

type Request = { payload: Payload } & Partial<PayloadRequest>;
type Actor = { id: string | number; name?: unknown; email?: unknown };

export type AuditNote = {
  /** The request that does it. Its transaction is used: what is rolled back was never noted. */
  req: Request;
  action: AuditAction;
  collection?: string;
  id?: string | number;
  /** What people know the thing by. Never something private. */
  title?: string | null | undefined;
  /** The cluster it happened in; several for a person who belongs to several; none for what concerns no cluster. */
  tenant?: string | readonly string[] | null | undefined;
  /** Names of fields, never what stands in them. */
  changedFields?: readonly string[];
  /** Plain facts for whoever looks closer, such as an old and a new role. Nothing private, no contents. */
  details?: Record<string, string | number | boolean | null>;
  /** Who did it where that is not the signed-in user of the request: at the moment of signing in. Null: nobody known. */
  actor?: Actor | null;
};

const MAX_TITLE = 200;

/** Where a stranger is, is noted where somebody tries to get in, and never of residents who send something. */
const ABOUT_STRANGERS: ReadonlySet<AuditAction> = new Set(["sign-in-failed", "account-locked", "second-factor-failed"]);

/**
 * Writes one line into the audit log: who did what to what, when, from where. Throws where it cannot be written, so that
 * nothing happens unseen.
 *
 * @example await noteAudit({ req, action: "rollback", collection: "clusters", id, title: cluster.name, tenant: id })
 */
export async function noteAudit({
  req,
  action,
  collection,
  id,
  title,
  tenant,
  changedFields = [],
  details,
  actor,
}: AuditNote): Promise<void> {
  const { payload } = req;
  const who = actor === undefined ? ((req.user ?? null) as Actor | null) : actor;
  const now = new Date().toISOString();
  await payload.db.create({
    collection: COLLECTIONS.auditLog,
    data: {
      action,
      actorId: who ? String(who.id) : null,
      actorName: who ? String(who.name ?? "") : null,
      actorEmail: who ? String(who.email ?? "") : null,
      actorRole: who ? roleIn({ user: who, tenants: listOf(tenant) }) : null,
      subjectCollection: collection === pluginOptions(payload).usersSlug ? "users" : (collection ?? null),
      subjectId: id === undefined ? null : String(id),
      title: title ? title.slice(0, MAX_TITLE) : null,
      tenant: listOf(tenant),
      changedFields: changedFields.join(", ") || null,
      details: details ?? null,
      ...(who || ABOUT_STRANGERS.has(action) ? clientOf(req) : { ip: null, agent: null }),
      createdAt: now,
      updatedAt: now,
    },
    req,
  });
}

const listOf = (tenant: AuditNote["tenant"]): string[] => [...new Set(tenant ? (typeof tenant === "string" ? [tenant] : tenant) : [])];

/** The role the person acted in: that in the cluster it happened in, else the strongest they hold. */
function roleIn({ user, tenants }: { user: unknown; tenants: readonly string[] }): string | null {
  if (isSecretariat(user)) return "secretariat";
  const held = rolesOf(user);
  return (held.find(({ tenantId }) => tenantId !== null && tenants.includes(tenantId)) ?? held[0])?.role ?? null;
}
