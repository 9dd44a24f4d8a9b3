import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { CollectionSlug, Payload } from "payload";
import { APPROVAL_REQUESTS } from "../../approval/requests-collection.ts";
import { filesOf, type MediaDoc } from "../../media/store-files.ts";
import { COLLECTIONS, FEED_STATES, TENANT_FIELD, type TenantCollection } from "../../names.ts";
import { pluginOptions } from "../../plugin-options.ts";
import { removeJobsOf } from "../../scheduling/jobs.ts";

/** So many at a time: memory stays the same however large a cluster is. */
const BATCH = 100;

type Row = MediaDoc & { id: string };

/**
 * Deletes what a cluster has in one collection, in the trash or not, with versions, files, locks, jobs and whatever else hangs on
 * it. Past all hooks: these look after a site that is no more. False where it stopped because `mayGoOn` said so.
 */
export async function deleteDocuments({
  payload,
  tenantId,
  collection,
  mayGoOn,
}: {
  payload: Payload;
  tenantId: string;
  collection: TenantCollection;
  mayGoOn: () => boolean;
}): Promise<boolean> {
  const slug = collection as CollectionSlug;
  const own = { [TENANT_FIELD]: { equals: tenantId } };
  for (;;) {
    if (!mayGoOn()) return false;
    const { docs } = await payload.db.find<Row>({ collection: slug, where: own, limit: BATCH, pagination: false });
    if (docs.length === 0) break;
    const ids = docs.map(({ id }) => String(id));
    await deleteWhatHangsOn({ payload, collection, ids });
    if (collection === COLLECTIONS.media) await deleteFiles({ payload, docs });
    await payload.db.deleteMany({ collection: slug, where: { id: { in: ids } } });
  }
  return !payload.collections[slug]?.config.versions || deleteVersions({ payload, slug, tenantId, mayGoOn });
}

async function deleteVersions({
  payload,
  slug,
  tenantId,
  mayGoOn,
}: {
  payload: Payload;
  slug: CollectionSlug;
  tenantId: string;
  mayGoOn: () => boolean;
}): Promise<boolean> {
  for (;;) {
    if (!mayGoOn()) return false;
    const { docs } = await payload.db.findVersions({
      collection: slug,
      where: { [`version.${TENANT_FIELD}`]: { equals: tenantId } },
      limit: BATCH,
      pagination: false,
    });
    if (docs.length === 0) return true;
    await payload.db.deleteVersions({ collection: slug, where: { id: { in: docs.map(({ id }) => id) } } });
  }
}

async function deleteWhatHangsOn({
  payload,
  collection,
  ids,
}: {
  payload: Payload;
  collection: TenantCollection;
  ids: readonly string[];
}): Promise<void> {
  const { db } = payload;
  await removeJobsOf({ payload, collection, ids });
  await db.deleteMany({
    collection: APPROVAL_REQUESTS,
    where: { and: [{ about: { equals: collection } }, { aboutId: { in: [...ids] } }] },
  });
  await deleteLocks({ payload, relationTo: collection, ids });
  // How somebody has folded a document's form away.
  await db.deleteMany({
    collection: "payload-preferences",
    where: { key: { in: ids.flatMap((id) => [`${collection}-${id}`, `collection-${collection}-${id}`]) } },
  });
  if (collection === COLLECTIONS.organisations) {
    await db.deleteMany({ collection: FEED_STATES, where: { organisation: { in: [...ids] } } });
  }
}

/** Takes away the notes on who is writing in what. */
export async function deleteLocks({
  payload,
  relationTo,
  ids,
}: {
  payload: Payload;
  relationTo: string;
  ids: readonly string[];
}): Promise<void> {
  const collection = "payload-locked-documents";
  const where = { and: [{ "document.relationTo": { equals: relationTo } }, { "document.value": { in: [...ids] } }] };
  const { docs } = await payload.db.find<{ id: string }>({ collection, where, pagination: false, limit: 0 });
  if (docs.length > 0) await payload.db.deleteMany({ collection, where: { id: { in: docs.map(({ id }) => id) } } });
}

/** Names of files are one upload's only. Before the rows, which are what says that they are there. */
async function deleteFiles({ payload, docs }: { payload: Payload; docs: readonly Row[] }): Promise<void> {
  const { mediaDir } = pluginOptions(payload);
  for (const name of docs.flatMap(filesOf)) await rm(join(mediaDir, name), { force: true });
}
