import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  Config,
  PayloadRequest,
} from "payload";
import { GUARDED_COLLECTIONS } from "../access/rights.ts";
import { idOf } from "../access/user-roles.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import type { ResolvedOptions } from "../options.ts";
import type { AuditAction } from "./actions.ts";
import { changedFields } from "./changed-fields.ts";
import { mergeIntoRecent } from "./merge-recent.ts";
import { noteAudit } from "./note-audit.ts";

type Data = Record<string, unknown>;

/** Set in a request's context by whoever notes what it does in better words. */
export const AUDITED_ELSEWHERE = "klyngeAuditedElsewhere";

/** The log itself, what the publish job writes (a row per publish is a log already), and shared links, which are noted with their document. */
const UNLOGGED: ReadonlySet<string> = new Set([COLLECTIONS.auditLog, COLLECTIONS.releases, COLLECTIONS.previewLinks]);

/** Notes every change of what the table of rights guards, in the transaction of the change. People have their own hooks besides. */
export function withAudit({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  const logged = new Set<string>(
    GUARDED_COLLECTIONS.filter((name) => !UNLOGGED.has(name)).map((name) => (name === "users" ? options.usersSlug : name)),
  );
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) => (logged.has(collection.slug) ? log(collection) : collection)),
  };
}

function log(collection: CollectionConfig): CollectionConfig {
  const { hooks } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeChange: [...(hooks?.beforeChange ?? []), rememberRow],
      afterChange: [...(hooks?.afterChange ?? []), noteChange],
      afterDelete: [...(hooks?.afterDelete ?? []), noteDelete],
    },
  };
}

const WAS_PUBLISHED = "klyngeAuditWasPublished";

/** Taking down and saving a draft beside what is published look the same afterwards; only the row before tells. */
const rememberRow: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === "update" && collection.versions?.drafts && data._status !== "published") {
    req.context[`${WAS_PUBLISHED}:${originalDoc.id}`] = await isPublished({ req, collection: collection.slug, id: originalDoc.id });
  }
  return data;
};

const noteChange: CollectionAfterChangeHook = async ({ collection, doc, data, previousDoc, operation, req }) => {
  if (req.context[AUDITED_ELSEWHERE] === true) return doc;
  const after: Data = { ...doc, ...data };
  const before: Data = operation === "update" ? (previousDoc ?? {}) : {};
  // What people may do is told in words of its own, see users/note-account-changes.ts.
  const fields = collection.flattenedFields
    .map((field) => field.name)
    .filter((name) => !(collection.auth && (name === "role" || name === "tenants")));
  const changed = operation === "update" ? changedFields({ before, after, fields }) : [];
  const action = await actionOf({ collection: collection.slug, id: doc.id, before, after, operation, req });
  if (action === "update" && changed.length === 0) return doc;
  const title = titleOf({ useAsTitle: collection.admin?.useAsTitle, after, before });
  const note = {
    req,
    action,
    collection: collection.slug,
    id: doc.id,
    title,
    tenant: tenantsOf({ collection, docs: [before, after], id: doc.id }),
  };
  const isAutosave = req.query?.autosave === "true" || req.query?.autosave === true;
  if (isAutosave && action === "update" && (await mergeIntoRecent({ ...note, changedFields: changed }))) return doc;
  await noteAudit({ ...note, changedFields: changed });
  return doc;
};

const noteDelete: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  if (req.context[AUDITED_ELSEWHERE] === true) return doc;
  const title = titleOf({ useAsTitle: collection.admin?.useAsTitle, after: doc, before: {} });
  // A cluster that is gone can be nobody's any more.
  const tenant = collection.slug === COLLECTIONS.clusters ? [] : tenantsOf({ collection, docs: [doc], id });
  await noteAudit({ req, action: "delete", collection: collection.slug, id, title, tenant });
  return doc;
};

async function actionOf({
  collection,
  id,
  before,
  after,
  operation,
  req,
}: {
  collection: string;
  id: string | number;
  before: Data;
  after: Data;
  operation: "create" | "update";
  req: PayloadRequest;
}): Promise<AuditAction> {
  if (operation === "create") return after._status === "published" ? "publish" : "create";
  if (req.context.isRestoringVersion === true) return "restore-version";
  if (Boolean(after.deletedAt) !== Boolean(before.deletedAt)) return after.deletedAt ? "trash" : "untrash";
  if (after._status === "published") return before._status === "published" ? "update" : "publish";
  const wasPublished = req.context[`${WAS_PUBLISHED}:${id}`] === true;
  return wasPublished && !(await isPublished({ req, collection, id })) ? "unpublish" : "update";
}

async function isPublished({ req, collection, id }: { req: PayloadRequest; collection: string; id: string | number }): Promise<boolean> {
  const where = { id: { equals: id } };
  const row = await req.payload.db.findOne<{ id: string; _status?: string }>({ collection, where, select: { _status: true }, req });
  return row?._status === "published";
}

function titleOf({ useAsTitle, after, before }: { useAsTitle: string | undefined; after: Data; before: Data }): string | null {
  const value = useAsTitle && useAsTitle !== "id" && useAsTitle !== "createdAt" ? (after[useAsTitle] ?? before[useAsTitle]) : null;
  return typeof value === "string" ? value : null;
}

/** The clusters a document belongs to, before and after: whoever loses somebody must see that too. */
function tenantsOf({
  collection,
  docs,
  id,
}: {
  collection: { slug: string; auth?: unknown };
  docs: Data[];
  id: string | number;
}): string[] {
  if (collection.slug === COLLECTIONS.clusters) return [String(id)];
  const found = docs.flatMap((doc) =>
    collection.auth
      ? Array.isArray(doc.tenants)
        ? doc.tenants.map((row: Data) => idOf(row?.[TENANT_FIELD]))
        : []
      : [idOf(doc[TENANT_FIELD])],
  );
  return found.filter((tenant) => tenant !== null);
}
