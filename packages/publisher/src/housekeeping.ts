import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ClusterLayout } from "./layout.ts";
import { listReleaseIds, readCurrentId } from "./manifest.ts";
import { SPARE } from "./spares.ts";

const TRASH = ".trash-";

/*
 * Clearing away is two steps: under the cluster's lock things are renamed into a trash folder, which takes no time, and
 * what is in the trash is deleted later without anybody waiting (a large release holds thousands of files).
 */

/** Puts away what a publisher that was killed left behind. The caller holds the cluster's lock. */
export async function sweepLeftovers(layout: ClusterLayout): Promise<void> {
  const current = await readCurrentId(layout);
  const unfinished: string[] = [];
  for (const id of await listReleaseIds(layout)) {
    if (id !== current && !(await exists(layout.release(id).manifest))) unfinished.push(layout.release(id).dir);
  }
  for (const name of await readdir(layout.dir)) {
    if (name.startsWith(SPARE) || join(layout.dir, name) === layout.temporary) unfinished.push(join(layout.dir, name));
  }
  await moveToTrash(layout, unfinished);
}

/** Puts away all releases but the newest `keep` and the live one. The caller holds the cluster's lock. */
export async function pruneReleases({ layout, keep }: { layout: ClusterLayout; keep: number }): Promise<void> {
  const current = await readCurrentId(layout);
  const ids = await listReleaseIds(layout);
  const old = ids.slice(0, Math.max(0, ids.length - keep)).filter((id) => id !== current);
  await moveToTrash(
    layout,
    old.map((id) => layout.release(id).dir),
  );
}

/** Deletes what was put away. Needs no lock: nobody looks into the trash. */
export async function emptyTrash(layout: ClusterLayout): Promise<void> {
  for (const name of await readdir(layout.dir)) {
    if (name.startsWith(TRASH)) await rm(join(layout.dir, name), { recursive: true, force: true });
  }
}

async function moveToTrash(layout: ClusterLayout, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const trash = join(layout.dir, `${TRASH}${randomUUID()}`);
  await mkdir(trash);
  for (const [index, path] of paths.entries()) await rename(path, join(trash, String(index)));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
