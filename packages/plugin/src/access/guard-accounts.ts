import type { CollectionBeforeValidateHook, FieldAccess, PayloadRequest } from "payload";
import { refuseAction, refuseField } from "../errors.ts";
import { TENANT_FIELD } from "../names.ts";
import { ROLES_LEADS_GIVE } from "./rights.ts";
import { isSecretariat } from "./roles.ts";
import { idOf, rolesOf } from "./user-roles.ts";

type Row = { id?: string | null; role?: string | null; [TENANT_FIELD]?: unknown };
type Account = Record<string, unknown> & { tenants?: Row[] | null };

/**
 * The `context` of a call by the plugin's own code that changes somebody's account while a lead is signed in, such as an
 * invitation that is accepted; it has checked by itself what it does. No request from outside can set it.
 */
export const CHECKED_ACCOUNT_CHANGE = { klyngeCheckedAccountChange: true } as const;

/** What leads write in the account of somebody who works in their clusters only. */
const NAMES = ["name", "email"];

/**
 * Nobody makes themselves more than they are, and a communication lead gives and takes only the roles of
 * `ROLES_LEADS_GIVE` in the clusters they lead. Rows of other clusters and with other roles stay as they are, whatever a
 * form sends along. Names and e-mail addresses leads correct only where nobody else has to do with the account, and
 * passwords never: whoever sets one can sign in as somebody else.
 */
export const guardAccounts: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req, context, collection: { slug } }) => {
  if (!data || !req.user || isSecretariat(req.user) || context.klyngeCheckedAccountChange === true) return data;
  const account = data as Account;
  if (operation === "create") return checkNewAccount({ account, req, collection: slug });
  const stored = (originalDoc ?? {}) as Account;
  if (idOf(stored) === idOf(req.user)) {
    account.tenants = stored.tenants ?? [];
    account.role = stored.role ?? null;
    return account;
  }
  const gives = givableBy(req.user);
  refuseOthersAccount({ account, stored, gives, req });
  if (account.tenants !== undefined) {
    account.tenants = mergeRows({ given: account.tenants ?? [], stored: stored.tenants ?? [], gives, req, collection: slug });
  }
  for (const key of Object.keys(account)) {
    if (key !== "tenants" && !NAMES.includes(key)) account[key] = stored[key];
  }
  return account;
};

/** Whether the list of clusters can be changed in the form: not in one's own account. */
export const mayAssignRoles: FieldAccess = ({ req, id }) =>
  isSecretariat(req.user) || (leadsOf(req.user).size > 0 && (id === undefined || String(id) !== idOf(req.user)));

function checkNewAccount({ account, req, collection }: { account: Account; req: PayloadRequest; collection: string }): Account {
  const gives = givableBy(req.user);
  const rows = account.tenants ?? [];
  if (idOf(account.role) !== null || rows.length === 0 || !rows.every(gives)) {
    refuseField({ req, key: "error.roleNotYours", collection, path: "tenants" });
  }
  refuseTwoRoles({ rows, req, collection });
  return account;
}

function refuseOthersAccount({
  account,
  stored,
  gives,
  req,
}: {
  account: Account;
  stored: Account;
  gives: (row: Row) => boolean;
  req: PayloadRequest;
}): void {
  if (idOf(account.password) !== null) refuseAction({ req, key: "error.passwordNotYours", status: 403 });
  const isOnlyHere = idOf(stored.role) === null && (stored.tenants ?? []).every(gives);
  const isRenamed = NAMES.some((name) => account[name] !== undefined && account[name] !== stored[name]);
  if (isRenamed && !isOnlyHere) refuseAction({ req, key: "error.accountNotYours", status: 403 });
}

function mergeRows({
  given,
  stored,
  gives,
  req,
  collection,
}: {
  given: Row[];
  stored: Row[];
  gives: (row: Row) => boolean;
  req: PayloadRequest;
  collection: string;
}): Row[] {
  const kept = stored.filter((row) => !gives(row));
  const keptIds = new Set(kept.map((row) => row.id));
  const changed = given.filter((row) => !(row.id && keptIds.has(row.id)));
  if (!changed.every(gives)) refuseField({ req, key: "error.roleNotYours", collection, path: "tenants" });
  const rows = [...kept, ...changed];
  refuseTwoRoles({ rows, req, collection });
  return rows;
}

function refuseTwoRoles({ rows, req, collection }: { rows: Row[]; req: PayloadRequest; collection: string }): void {
  const clusters = rows.map((row) => idOf(row[TENANT_FIELD]));
  if (new Set(clusters).size < clusters.length) refuseField({ req, key: "error.roleTwice", collection, path: "tenants" });
}

/** Whether a lead may give or take what a row says. */
function givableBy(user: unknown): (row: Row) => boolean {
  const clusters = leadsOf(user);
  return (row) => clusters.has(idOf(row[TENANT_FIELD]) ?? "") && (ROLES_LEADS_GIVE as readonly unknown[]).includes(row.role);
}

function leadsOf(user: unknown): Set<string> {
  return new Set(rolesOf(user).flatMap(({ role, tenantId }) => (role === "communication-lead" && tenantId !== null ? tenantId : [])));
}
