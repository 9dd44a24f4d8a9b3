import { readdir, rm, rmdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { ReleaseManifest } from "@klynge/contract";
import { flush } from "./durable.ts";
import { PublishError } from "./errors.ts";
import type { ClusterLayout } from "./layout.ts";
import { listReleaseIds, type ManifestStore, readCurrentId } from "./manifest.ts";
import { switchTo } from "./publish-cluster.ts";
import { NEVER } from "./refreshes.ts";

export interface ReleaseInfo {
  id: string;
  /** When it was made, an instant in UTC. */
  createdAt: string;
  /** True for the one that is live. */
  current: boolean;
  /** How many files it holds, without compressed ones. */
  files: number;
}

/** The finished releases of a cluster, newest first. */
export async function listReleases({ layout, manifests }: { layout: ClusterLayout; manifests: ManifestStore }): Promise<ReleaseInfo[]> {
  const current = await readCurrentId(layout);
  const found = await readReleases({ layout, manifests });
  return found.map(({ id, createdAt, files }) => ({ id, createdAt, current: id === current, files: Object.keys(files).length }));
}

/**
 * Puts an older release live. The caller holds the cluster's lock.
 *
 * @throws {PublishError} where there is no such release, or none before the live one.
 */
export async function rollback({
  layout,
  manifests,
  releaseId,
}: {
  layout: ClusterLayout;
  manifests: ManifestStore;
  releaseId: string | undefined;
}): Promise<{ slug: string; releaseId: string }> {
  const current = await readCurrentId(layout);
  const releases = await readReleases({ layout, manifests });
  const target = releaseId === undefined ? newestBefore({ releases, current }) : releases.find(({ id }) => id === releaseId);
  if (!target) {
    throw new PublishError({
      problem: "no-release",
      what: `"${layout.slug}" was not taken back`,
      why: releaseId === undefined ? "there is no older release" : `there is no finished release ${JSON.stringify(releaseId)}`,
      whatToDo: `Choose one of: ${releases.map(({ id }) => id).join(", ") || "none yet, publish the cluster first"}`,
    });
  }
  if (target.id !== current) {
    await manifests.write(layout, { ...target, refreshAt: NEVER });
    await switchTo({ layout, id: target.id });
  }
  return { slug: layout.slug, releaseId: target.id };
}

/** Takes a site off the net; nothing happens where it is not live. The caller holds the cluster's lock. */
export async function unpublish({ layout }: { layout: ClusterLayout }): Promise<void> {
  if ((await readCurrentId(layout)) === null) return;
  await unlink(layout.current);
  await flush({ paths: [layout.dir], folder: layout.dir });
}

/** Whether anything lies on disk for a cluster. */
export async function hasFolder({ layout }: { layout: ClusterLayout }): Promise<boolean> {
  return stat(layout.dir).then(
    () => true,
    () => false,
  );
}

/** Deletes everything of a site but the lock, which the caller holds: the way to the live release first, then all releases. */
export async function removeAll({ layout }: { layout: ClusterLayout }): Promise<void> {
  await unpublish({ layout });
  for (const name of await readdir(layout.dir)) {
    const path = join(layout.dir, name);
    if (path !== layout.lock) await rm(path, { recursive: true, force: true });
  }
}

/** Deletes the folder of a site that was removed; it stays where somebody has begun to publish there. */
export async function removeFolder({ layout }: { layout: ClusterLayout }): Promise<void> {
  await rmdir(layout.dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTEMPTY" && error.code !== "ENOENT") throw error;
  });
}

async function readReleases({ layout, manifests }: { layout: ClusterLayout; manifests: ManifestStore }): Promise<ReleaseManifest[]> {
  const ids = (await listReleaseIds(layout)).reverse();
  const found = await Promise.all(ids.map((id) => manifests.read(layout, id)));
  return found.filter((manifest) => manifest !== null);
}

function newestBefore({ releases, current }: { releases: ReleaseManifest[]; current: string | null }): ReleaseManifest | undefined {
  return releases.find(({ id }) => current === null || id < current);
}
