import type { PayloadRequest } from "payload";
import { type COLLECTIONS, CONTENT_COLLECTIONS, type ContentCollection, TENANT_FIELD } from "../names.ts";
import type { SiteVersion } from "./types.ts";

const SHOWN_TITLES = 4;
/** Per collection: whoever published more than this since the oldest version is shown needs no list to choose by. */
const LOOKED_AT = 50;

type Change = { title: string; updatedAt: string };

/** Says for each version what was published anew with it, so that one knows which to go back to. */
export async function addChanges({
  req,
  tenantId,
  versions,
}: {
  req: PayloadRequest;
  tenantId: string;
  versions: readonly (SiteVersion & { startedAt: string })[];
}): Promise<SiteVersion[]> {
  const oldest = versions.at(-1);
  if (!oldest) return [];
  const lists = await Promise.all(
    CONTENT_COLLECTIONS.map((collection) => changesOf({ req, collection, tenantId, since: oldest.startedAt })),
  );
  const changes = lists.flat().sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
  return versions.map(({ startedAt, ...version }, index) => {
    const before = versions[index + 1]?.startedAt ?? startedAt;
    const own = changes.filter(({ updatedAt }) => updatedAt > before && updatedAt <= startedAt).map(({ title }) => title);
    return { ...version, changes: { titles: own.slice(0, SHOWN_TITLES), more: Math.max(own.length - SHOWN_TITLES, 0) } };
  });
}

async function changesOf({
  req,
  collection,
  tenantId,
  since,
}: {
  req: PayloadRequest;
  collection: ContentCollection;
  tenantId: string;
  since: string;
}): Promise<Change[]> {
  const { docs } = await req.payload.find({
    collection: collection as typeof COLLECTIONS.news,
    where: {
      and: [{ [TENANT_FIELD]: { equals: tenantId } }, { _status: { equals: "published" } }, { updatedAt: { greater_than: since } }],
    },
    select: { title: true, name: true, updatedAt: true } as never,
    sort: "-updatedAt",
    limit: LOOKED_AT,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  });
  return (docs as { title?: string; name?: string; updatedAt: string }[]).map(({ title, name, updatedAt }) => ({
    title: title ?? name ?? "",
    updatedAt,
  }));
}
