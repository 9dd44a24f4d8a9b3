import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ClusterSnapshot } from "@klynge/contract";

/** A picture or file of a site by its path there; null where the site has none, or it is gone from the disk. */
export async function readMedia({
  snapshot,
  path,
  mediaDir,
}: {
  snapshot: ClusterSnapshot;
  path: string;
  mediaDir: string;
}): Promise<{ body: Buffer; type: string } | null> {
  const asset = snapshot.assets.find((candidate) => candidate.path === path);
  if (!asset) return null;
  const file = join(mediaDir, asset.source);
  const inside = relative(mediaDir, file);
  if (inside.startsWith(`..${sep}`) || inside === "..") return null;
  try {
    return { body: await readFile(file), type: asset.mimeType };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
