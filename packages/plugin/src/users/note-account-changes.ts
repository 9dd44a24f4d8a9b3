import type { CollectionAfterChangeHook, CollectionAfterOperationHook, CollectionBeforeChangeHook } from "payload";
import { idOf } from "../access/user-roles.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { AUDITED_ELSEWHERE } from "../audit/with-audit.ts";
import { mailLanguageOf } from "../mails/mail.ts";
import { sendMail } from "../mails/send-mail.ts";
import { TENANT_FIELD } from "../names.ts";
import { hasSecondFactor } from "../second-factor/factor-store.ts";
import { isRequiredOfLeads } from "../second-factor/requirement.ts";
import { accountMail } from "./account-mails.ts";
import { endSessions } from "./sessions.ts";
import { tenantIdsOf } from "./tenant-ids.ts";

const PASSWORD = "klyngeNewPassword";

type User = { id: string; name?: string; email: string; role?: string | null; tenants?: Record<string, unknown>[] | null };

/** Payload has hashed the password before the hooks after a change, so it is noticed here. */
export const rememberNewPassword: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === "update" && data.password) req.context[`${PASSWORD}:${originalDoc.id}`] = true;
  return data;
};

/** Notes a new password and other rights, tells the person, and ends the sessions of whoever was taken out of something. */
export const noteAccountChange: CollectionAfterChangeHook = async ({ collection, doc, data, previousDoc, operation, req }) => {
  if (operation !== "update") return doc;
  const user: User = { ...previousDoc, ...doc, ...data };
  const subject = { req, collection: collection.slug, id: doc.id, title: user.name ?? user.email };
  const tenant = [...tenantIdsOf(previousDoc), ...tenantIdsOf(user)];
  if (req.context[`${PASSWORD}:${doc.id}`] === true && req.context[AUDITED_ELSEWHERE] !== true) {
    delete req.context[`${PASSWORD}:${doc.id}`];
    await noteAudit({ ...subject, tenant, action: "password-changed" });
    const language = mailLanguageOf(user);
    const mail = accountMail({ kind: "password-changed", user, language });
    await sendMail({ payload: req.payload, req, to: user.email, language, mail });
  }
  const [before, after] = [rolesIn(previousDoc), rolesIn(user)];
  if (before.join() === after.join()) return doc;
  if (!req.context[ROLES_NOTED]) {
    await noteAudit({ ...subject, tenant, action: "roles-changed", details: { before: before.join(", "), after: after.join(", ") } });
  }
  const mustEnrol =
    !before.some(isLead) &&
    after.some(isLead) &&
    (await isRequiredOfLeads(req.payload)) &&
    !(await hasSecondFactor({ payload: req.payload, userId: doc.id }));
  if (mustEnrol || before.some((held) => !after.includes(held))) await endSessions({ req, collection: collection.slug, id: doc.id });
  return doc;
};

/** Set in a request's context by whoever notes a change of roles in better words. */
export const ROLES_NOTED = "klyngeRolesNoted";

/** Notes that an account was opened again. */
export const noteUnlock: CollectionAfterOperationHook = async ({ operation, args, result, req, collection }) => {
  if (operation !== ("unlock" as string)) return result;
  const { email } = (args as unknown as { data: { email: string } }).data;
  const user = await req.payload.db.findOne<User>({
    collection: collection.slug,
    where: { email: { equals: email.toLowerCase().trim() } },
  });
  if (user) {
    await noteAudit({
      req,
      action: "account-unlocked",
      collection: collection.slug,
      id: user.id,
      title: user.name ?? user.email,
      tenant: tenantIdsOf(user),
    });
  }
  return result;
};

const isLead = (held: string): boolean => held.startsWith("communication-lead in ");

/** What a user may do, as «secretariat» and «editor in <cluster>», sorted. */
function rolesIn(user: User): string[] {
  const rows = Array.isArray(user.tenants) ? user.tenants : [];
  const held = rows.map((row) => `${String(row.role)} in ${idOf(row[TENANT_FIELD])}`);
  return [...(user.role ? [user.role] : []), ...held].sort();
}
