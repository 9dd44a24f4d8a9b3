import {
  beforeValidateTraverseFields,
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type TypedUser,
} from "payload";
import { TENANT_FIELD } from "../names.ts";
import type { PreviewCollection } from "./collections.ts";
import type { StoredDocument } from "./stored.ts";

type Data = Record<string, unknown>;

/** The id of a document that has none yet. */
const NEW_ID = "preview";

/** What Payload sets itself, whatever a form says. */
const OWN_FIELDS = ["id", "createdAt", "updatedAt", "deletedAt", "_status"] as const;

/**
 * What stands in a form, as saving a draft would store it: the same clean-up of fields, the same rights to single fields, and
 * the same hooks before validation, which refuse pointers into another cluster and addresses that run a program. Nothing
 * is written.
 *
 * @throws Payload's own errors where saving would be refused
 */
export async function prepareUnsaved({
  payload,
  user,
  language,
  collection: slug,
  stored,
  cluster,
  data,
}: {
  payload: Payload;
  user: TypedUser;
  language: string;
  collection: PreviewCollection;
  stored: StoredDocument | null;
  cluster: string;
  data: Data;
}): Promise<StoredDocument> {
  const collection = payload.collections[slug]?.config;
  if (!collection) throw new Error(`[preview] Nothing can be shown of ${slug} — this Payload runs without it — use klyngePlugin()`);
  const req = await createLocalReq({ user, context: { isPreview: true } }, payload);
  req.i18n = { ...req.i18n, language: language as typeof req.i18n.language };
  const operation = stored ? "update" : "create";
  let values = withoutOwnFields(data);
  if (slug !== "clusters") values = { ...values, [TENANT_FIELD]: cluster, _status: "draft" };
  values = await runOperationHooks({ req, hooks: collection.hooks.beforeOperation, collection, operation, data: values });
  const doc: Data = stored ?? {};
  await beforeValidateTraverseFields({
    ...(stored ? { id: stored.id } : {}),
    collection,
    context: req.context,
    data: values,
    doc,
    fields: collection.fields,
    global: null,
    operation,
    overrideAccess: false,
    parentIndexPath: "",
    parentPath: "",
    parentSchemaPath: "",
    req,
    siblingData: values,
    siblingDoc: doc,
  });
  for (const hook of collection.hooks.beforeValidate) {
    values =
      (await hook({ collection, context: req.context, data: values, operation, ...(stored ? { originalDoc: stored } : {}), req })) ??
      values;
  }
  return { ...values, id: stored?.id ?? NEW_ID, updatedAt: stored?.updatedAt ?? new Date().toISOString(), _status: "draft" };
}

type Collection = SanitizedCollectionConfig;

async function runOperationHooks({
  req,
  hooks,
  collection,
  operation,
  data,
}: {
  req: PayloadRequest;
  hooks: Collection["hooks"]["beforeOperation"];
  collection: Collection;
  operation: "create" | "update";
  data: Data;
}): Promise<Data> {
  let args = { collection, data, draft: true, req };
  for (const hook of hooks ?? []) {
    const call = { args, collection, context: req.context, operation, overrideAccess: false, req } as unknown as Parameters<typeof hook>[0];
    args = ((await hook(call)) as typeof args | undefined) ?? args;
  }
  return args.data;
}

function withoutOwnFields(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !(OWN_FIELDS as readonly string[]).includes(name)));
}
