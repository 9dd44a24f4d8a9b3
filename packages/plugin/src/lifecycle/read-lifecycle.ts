import type { Archive } from "@klynge/contract";
import { type CollectionSlug, NotFound, type PayloadRequest, type Where } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { COLLECTIONS, CONTENT_COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { waitingDays } from "./ask-deletion.ts";
import type { LivingCluster } from "./find-cluster.ts";
import { archiveOf } from "./site-facts.ts";

/** What a deletion takes, in numbers. */
type Holdings = { documents: number; files: number; sentIn: number; people: number };

/** Where a cluster is in its life. Times are instants in UTC. */
export type Lifecycle = {
  name: string;
  status: string;
  isPortal: boolean;
  /** Null where no site stands for the archived cluster. */
  mode: Archive["mode"] | null;
  since: string | null;
  notice: string | null;
  /** Whether it was on the net before it was archived: only then there is a site to show. */
  wasLive: boolean;
  deletion: { at: string; askedBy: string | null; hasBegun: boolean } | null;
  /** Null for whoever can change none of it. */
  may: { waitingDays: number; holdings: Holdings | null } | null;
};

export async function readLifecycle({ req, id }: { req: PayloadRequest; id: string }): Promise<Lifecycle> {
  const { payload } = req;
  const cluster = await payload.db.findOne<LivingCluster>({ collection: COLLECTIONS.clusters, where: { id: { equals: id } }, req });
  if (!cluster) throw new NotFound(req.t);
  const { name, status, kind, archive, deletion } = cluster;
  const isIt = status === "archived";
  const shown = archiveOf(cluster);
  return {
    name,
    status,
    isPortal: kind === "network",
    mode: shown?.mode ?? null,
    since: isIt && archive?.since ? new Date(archive.since).toISOString() : null,
    notice: shown?.notice ?? null,
    wasLive: archive?.before === "live",
    deletion: deletion?.at
      ? { at: new Date(deletion.at).toISOString(), askedBy: deletion.askedBy ?? null, hasBegun: Boolean(deletion.startedAt) }
      : null,
    may: isSecretariat(req.user)
      ? { waitingDays: await waitingDays(payload), holdings: isIt ? await countHoldings({ req, tenantId: id }) : null }
      : null,
  };
}

/** Counted by the database, whatever lies in the trash included. */
async function countHoldings({ req, tenantId }: { req: PayloadRequest; tenantId: string }): Promise<Holdings> {
  const { payload } = req;
  const own = { [TENANT_FIELD]: { equals: tenantId } };
  const count = async (collection: string, where: Where = own): Promise<number> =>
    (await payload.db.count({ collection: collection as CollectionSlug, where, req })).totalDocs;
  const sum = async (collections: readonly string[]) =>
    (await Promise.all(collections.map((collection) => count(collection)))).reduce((total, one) => total + one, 0);
  const [documents, files, sentIn, people] = await Promise.all([
    sum([...CONTENT_COLLECTIONS, COLLECTIONS.forms, COLLECTIONS.redirects]),
    count(COLLECTIONS.media),
    sum([COLLECTIONS.ideas, COLLECTIONS.formSubmissions, COLLECTIONS.eventSubmissions]),
    count(pluginOptions(payload).usersSlug, { [`tenants.${TENANT_FIELD}`]: { equals: tenantId } }),
  ]);
  return { documents, files, sentIn, people };
}
