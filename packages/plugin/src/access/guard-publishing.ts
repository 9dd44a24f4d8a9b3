import type {
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  PayloadRequest,
} from "payload";
import { refuseAction } from "../errors.ts";
import type { ContentCollection } from "../names.ts";
import { mayPublish } from "./may-publish.ts";

/** Travels with the data from the operation to the hooks, which Payload does not tell whether a draft is saved. */
const SAVES_DRAFT = "klyngeSavesDraft";

type Doc = Record<string, unknown>;

/**
 * Lets only those change what residents see who may: publishing, taking off the site, changing, moving and deleting what
 * is there. Whoever may not can still save drafts beside it. Everything that writes passes here: REST, GraphQL, bulk
 * changes, restored versions, and jobs and code that run for a user.
 */
export function withGuardedPublishing({
  config,
  collection,
}: {
  config: CollectionConfig;
  collection: ContentCollection;
}): CollectionConfig {
  const { hooks } = config;
  return {
    ...config,
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks?.beforeOperation ?? []), noteDraft],
      beforeValidate: [refuseChange({ collection }), ...(hooks?.beforeValidate ?? [])],
      beforeDelete: [refuseDeletion({ collection }), ...(hooks?.beforeDelete ?? [])],
    },
  };
}

const noteDraft: CollectionBeforeOperationHook = ({ args, operation, context }) => {
  const asked = args as { draft?: boolean; data?: Doc };
  if (operation === "restoreVersion") context[SAVES_DRAFT] = asked.draft === true;
  if (operation === "update" && asked.data) return { ...args, data: { ...asked.data, [SAVES_DRAFT]: asked.draft === true } };
  return args;
};

function refuseChange({ collection }: { collection: ContentCollection }): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, operation, req, context }) => {
    if (!data) return data;
    const isDraft = (data[SAVES_DRAFT] ?? (context.isRestoringVersion ? context[SAVES_DRAFT] : false)) === true;
    delete data[SAVES_DRAFT];
    if (!req.user) return data;
    const stored = operation === "update" ? (originalDoc as Doc) : undefined;
    // An older version keeps the status it had, unless it is restored as a draft.
    const publishes = (data._status ?? stored?._status) === "published" && !(isDraft && context.isRestoringVersion);
    if (!publishes && (isDraft || !stored)) return data;
    const live = stored ? await findLive({ req, collection, id: stored.id }) : null;
    if (!publishes && !live) return data;
    for (const doc of [{ ...stored, ...data }, ...(stored ? [stored] : []), ...(live ? [live] : [])]) {
      if (!(await mayPublish({ req, collection, doc }))) refuse(req);
    }
    return data;
  };
}

function refuseDeletion({ collection }: { collection: ContentCollection }): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const live = req.user ? await findLive({ req, collection, id }) : null;
    if (live && !(await mayPublish({ req, collection, doc: live }))) refuse(req);
  };
}

/** What residents see of a document, if anything. */
async function findLive({ req, collection, id }: { req: PayloadRequest; collection: ContentCollection; id: unknown }): Promise<Doc | null> {
  return req.payload.db.findOne<Doc & { id: string }>({
    collection,
    where: { and: [{ id: { equals: id } }, { _status: { equals: "published" } }] },
    req,
  });
}

function refuse(req: PayloadRequest): never {
  return refuseAction({ req, key: "error.mayNotPublish", status: 403 });
}
