import type { Config } from "@klynge/config";
import { archiveCluster, askDeletion, COLLECTIONS, cancelDeletion, restoreCluster } from "@klynge/plugin";
import { APIError, createLocalReq, getPayload, type Payload, type PayloadRequest } from "payload";
import { createConfig } from "../../cms/config/create-config.ts";
import { touchWakeFile } from "../../cms/config/wake-file.ts";
import { CommandError } from "../lib/command.ts";

export type Change =
  | { action: "archive"; mode: "notice" | "read-only"; notice: string | null }
  | { action: "restore" | "keep" }
  | { action: "delete"; typedName: string };

/** A network may have a thousand clusters, and nobody reads so many. */
const MOST_NAMED = 20;

type Found = { id: string; name: string; slug: string };

/**
 * Archives a cluster, brings it back, marks it for deletion or calls that off, beside a running platform or without one. Returns
 * what to tell of it.
 *
 * @throws {CommandError} saying what was wrong; then nothing is changed
 */
export async function changeLife({ config, slug, change }: { config: Config; slug: string; change: Change }): Promise<string> {
  const payload = await getPayload({ config: createConfig({ config, wakePublisher: () => touchWakeFile(config) }) });
  try {
    const cluster = await findCluster({ payload, slug });
    const req = await createLocalReq({}, payload);
    // What it refuses is read by whoever typed the command.
    req.i18n = { ...req.i18n, language: "en" };
    return await carryOut({ req, cluster, change });
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= 500) throw error;
    throw new CommandError(`[cluster] ${slug}: nothing was changed — ${error.message}`, { cause: error });
  } finally {
    await payload.destroy();
  }
}

async function carryOut({ req, cluster, change }: { req: PayloadRequest; cluster: Found; change: Change }): Promise<string> {
  const { id, name, slug } = cluster;
  const soon = "a running publisher sees to its site at once, otherwise the next one that starts";
  switch (change.action) {
    case "archive":
      await archiveCluster({ req, id, mode: change.mode, notice: change.notice });
      return `✓ ${name} is archived; ${soon}. Back again: npm run cluster -- restore ${slug}`;
    case "restore":
      await restoreCluster({ req, id });
      return `✓ ${name} is back as it was; ${soon}.`;
    case "delete": {
      const at = await askDeletion({ req, id, typedName: change.typedName });
      return `✓ ${name} is deleted for good on ${at.slice(0, 10)}. Until then: npm run cluster -- delete ${slug} --undo`;
    }
    case "keep":
      await cancelDeletion({ req, id });
      return `✓ ${name} is not deleted. It stays archived.`;
  }
}

async function findCluster({ payload, slug }: { payload: Payload; slug: string }): Promise<Found> {
  const { docs } = await payload.db.find<Found>({
    collection: COLLECTIONS.clusters,
    where: {},
    select: { name: true, slug: true },
    sort: "slug",
    pagination: false,
    limit: 0,
  });
  const found = docs.find((cluster) => cluster.slug === slug);
  if (found) return found;
  const near = docs.filter((cluster) => slug.length > 1 && (cluster.slug.includes(slug) || slug.includes(cluster.slug)));
  const [shown, count] = near.length > 0 ? [near, near.length] : [docs, docs.length];
  const known = shown.slice(0, MOST_NAMED).map((cluster) => cluster.slug);
  const more = count > MOST_NAMED ? ` and ${count - MOST_NAMED} more` : "";
  throw new CommandError(
    `[cluster] Nothing was changed — there is no cluster "${slug}" — name one of: ${known.join(", ") || "none"}${more}`,
  );
}
