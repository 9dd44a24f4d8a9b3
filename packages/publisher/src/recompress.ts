import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReleaseManifest } from "@klynge/contract";
import { brotliBest } from "./compress.ts";
import type { ClusterLayout } from "./layout.ts";
import type { ManifestStore } from "./manifest.ts";

/** Files are improved a few at a time, so that a publish that comes along waits for milliseconds only. */
const BATCH = 64;

/** Files of one cluster whose Brotli file could be smaller: their path in `www` and the digest of their content. */
export type Improvable = Map<string, string>;

/**
 * Replaces the quick Brotli files of the live release by the best ones. A file that has changed meanwhile is left out:
 * the publish that changed it has asked for its own. Older releases keep the file they have.
 *
 * `pause` holds the work while the machine is needed for publishing; `exclusively` runs a task under the cluster's lock.
 */
export async function recompress({
  layout,
  improvable,
  manifests,
  pause,
  exclusively,
  isStopped,
}: {
  layout: ClusterLayout;
  improvable: Improvable;
  manifests: ManifestStore;
  pause: () => Promise<void>;
  exclusively: (task: () => Promise<void>) => Promise<void>;
  isStopped: () => boolean;
}): Promise<void> {
  while (improvable.size > 0 && !isStopped()) {
    const batch = takeBatch(improvable);
    const manifest = await manifests.readCurrent(layout);
    if (!manifest) return;
    const better: Better[] = [];
    for (const [file, digest] of batch) {
      await pause();
      if (isStopped()) return;
      const found = await improve({ layout, manifest, file, digest });
      if (found) better.push(found);
    }
    if (better.length > 0) await exclusively(() => install({ layout, manifests, better }));
  }
}

interface Better {
  file: string;
  digest: string;
  body: Buffer;
}

function takeBatch(improvable: Improvable): [file: string, digest: string][] {
  const batch = [...improvable].slice(0, BATCH);
  for (const [file] of batch) improvable.delete(file);
  return batch;
}

async function improve({
  layout,
  manifest,
  file,
  digest,
}: {
  layout: ClusterLayout;
  manifest: ReleaseManifest;
  file: string;
  digest: string;
}): Promise<Better | null> {
  if (!canImprove({ manifest, file, digest, bytes: 0 })) return null;
  const content = await readIfThere(join(layout.release(manifest.id).www, file));
  if (!content) return null;
  const body = await brotliBest(content);
  return canImprove({ manifest, file, digest, bytes: body.length }) ? { file, digest, body } : null;
}

/** A release may be put away while its files are read: nothing is lost, it was not the live one any more. */
async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function canImprove({
  manifest,
  file,
  digest,
  bytes,
}: {
  manifest: ReleaseManifest;
  file: string;
  digest: string;
  bytes: number;
}): boolean {
  const known = manifest.files[file];
  return known?.digest === digest && known.br !== undefined && bytes < known.br;
}

/**
 * Renames the better files into place, then tells the manifest. A kill in between leaves files that are smaller than
 * the manifest says, which is why servers take the length from the file.
 */
async function install({
  layout,
  manifests,
  better,
}: {
  layout: ClusterLayout;
  manifests: ManifestStore;
  better: Better[];
}): Promise<void> {
  const manifest = await manifests.readCurrent(layout);
  if (!manifest) return;
  const files = { ...manifest.files };
  await mkdir(layout.temporary, { recursive: true });
  for (const { file, digest, body } of better) {
    const known = files[file];
    if (!known || !canImprove({ manifest, file, digest, bytes: body.length })) continue;
    const unfinished = join(layout.temporary, randomUUID());
    await writeFile(unfinished, body, { flush: true });
    await rename(unfinished, `${join(layout.release(manifest.id).www, file)}.br`);
    files[file] = { ...known, br: body.length };
  }
  await manifests.write(layout, { ...manifest, files });
}
