import { readdir, readFile, readlink, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { ContractError, parseManifest, RELEASE_LAYOUT, type ReleaseManifest } from "@klynge/contract";
import { replaceFile } from "./durable.ts";
import type { ClusterLayout } from "./layout.ts";

/** Reads and writes the manifests of releases, and keeps those it has seen while their file stays the same. */
export interface ManifestStore {
  /** Null where there is no such release, it was never finished, or its manifest is not one this program reads. */
  read(layout: ClusterLayout, id: string): Promise<ReleaseManifest | null>;
  /** The live release of a cluster. */
  readCurrent(layout: ClusterLayout): Promise<ReleaseManifest | null>;
  write(layout: ClusterLayout, manifest: ReleaseManifest): Promise<void>;
}

export function createManifestStore(): ManifestStore {
  // One per cluster, the last one seen: parsing that of a large cluster costs more than the rest of a small publish.
  const latest = new Map<string, { stamp: string; manifest: ReleaseManifest }>();

  async function stampOf(path: string): Promise<string> {
    const { ino, mtimeMs, size } = await stat(path);
    return `${path} ${ino} ${mtimeMs} ${size}`;
  }

  async function read(layout: ClusterLayout, id: string): Promise<ReleaseManifest | null> {
    const path = layout.release(id).manifest;
    try {
      const stamp = await stampOf(path);
      const known = latest.get(layout.slug);
      if (known?.stamp === stamp) return known.manifest;
      const manifest = parseManifest(JSON.parse(await readFile(path, "utf8")));
      latest.set(layout.slug, { stamp, manifest });
      return manifest;
    } catch (error) {
      if (isMissing(error) || error instanceof SyntaxError || error instanceof ContractError) return null;
      throw error;
    }
  }

  return {
    read,
    async readCurrent(layout) {
      const id = await readCurrentId(layout);
      return id === null ? null : read(layout, id);
    },
    async write(layout, manifest) {
      const path = layout.release(manifest.id).manifest;
      await replaceFile({ path, data: JSON.stringify(manifest), temporary: layout.temporary });
      latest.set(layout.slug, { stamp: await stampOf(path), manifest });
    },
  };
}

/** The id that `current` points to; null where the cluster is not live. */
export async function readCurrentId(layout: ClusterLayout): Promise<string | null> {
  try {
    const target = await readlink(layout.current);
    return basename(dirname(target)) === RELEASE_LAYOUT.releases ? basename(target) : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The ids of everything that lies among the releases, finished or not, oldest first. */
export async function listReleaseIds(layout: ClusterLayout): Promise<string[]> {
  try {
    return (await readdir(layout.releases)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
