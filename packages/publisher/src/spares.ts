import { randomUUID } from "node:crypto";
import { renameSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { RELEASE_LAYOUT, type ReleaseManifest } from "@klynge/contract";
import { flush } from "./durable.ts";
import { createFolders } from "./folders.ts";
import type { ClusterLayout } from "./layout.ts";
import { DamagedReleaseError, linkFile } from "./link-or-copy.ts";
import type { ManifestStore } from "./manifest.ts";

/**
 * Copies of live releases, made of hard links while nobody waits, for the next publish to begin with: it then touches
 * only what changed, however large the site is. They are known to this process alone; others sweep them away.
 */
export interface Spares {
  /** Lays out a copy of a cluster's live release, unless there is one. */
  prepare(layout: ClusterLayout): Promise<void>;
  /**
   * Moves the copy of a release to `target`. False where there is none of it as this manifest describes it: compressing
   * better replaces files of a release, and its manifest.
   */
  take(options: { layout: ClusterLayout; of: ReleaseManifest; target: string }): boolean;
}

/** How the names of their folders begin, beside the releases. */
export const SPARE = ".spare-";

/** Files linked between two looks at whether the machine is needed for something else: a few milliseconds. */
const SLICE = 50;

export function createSpares({
  manifests,
  pause,
  isStopped,
}: {
  manifests: ManifestStore;
  /** Resolves when nobody is publishing. */
  pause: () => Promise<void>;
  isStopped: () => boolean;
}): Spares {
  const spares = new Map<string, { of: ReleaseManifest; dir: string }>();

  /** False where it was stopped before the end. */
  async function copy({ layout, manifest, dir }: { layout: ClusterLayout; manifest: ReleaseManifest; dir: string }): Promise<boolean> {
    const folders = createFolders({ root: dir });
    const [from, to] = [layout.release(manifest.id).www, join(dir, RELEASE_LAYOUT.www)];
    for (const [index, [file, facts]] of Object.entries(manifest.files).entries()) {
      if (index % SLICE === 0) {
        await setImmediate();
        await pause();
        if (isStopped()) return false;
      }
      const target = join(to, file);
      folders.make(dirname(target));
      linkFile({ source: join(from, file), target, facts });
    }
    await flush({ paths: [...folders.made], folder: dir });
    return true;
  }

  return {
    async prepare(layout) {
      const manifest = await manifests.readCurrent(layout);
      const before = spares.get(layout.slug);
      if (!manifest || before?.of === manifest) return;
      const dir = join(layout.dir, `${SPARE}${randomUUID()}`);
      try {
        if (!(await copy({ layout, manifest, dir }))) return await discard(dir);
      } catch (error) {
        await discard(dir);
        // Another publisher has put the release or the copy away meanwhile; a publish manages without.
        if (isGone(error)) return;
        throw error;
      }
      spares.set(layout.slug, { of: manifest, dir });
      if (before) await discard(before.dir);
    },
    take({ layout, of, target }) {
      const spare = spares.get(layout.slug);
      // Another one stays for `prepare` to replace.
      if (spare?.of !== of) return false;
      spares.delete(layout.slug);
      try {
        renameSync(spare.dir, target);
        return true;
      } catch (error) {
        if (isGone(error)) return false;
        throw error;
      }
    },
  };
}

function isGone(error: unknown): boolean {
  return error instanceof DamagedReleaseError || (error instanceof Error && "code" in error && error.code === "ENOENT");
}

async function discard(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true });
}
