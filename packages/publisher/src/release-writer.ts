import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ManifestFile, ReleaseManifest } from "@klynge/contract";
import { type CompressedVariants, compressQuickly, isWorthCompressing } from "./compress.ts";
import { flush } from "./durable.ts";
import type { ClusterLayout } from "./layout.ts";
import { linkOrCopy } from "./link-or-copy.ts";

/** The live release names a file that is not there: somebody has meddled with it. */
export class DamagedReleaseError extends Error {
  override readonly name = "DamagedReleaseError";
}

interface SettledFiles {
  /** Every file of the site, sorted. */
  files: Record<string, ManifestFile>;
  /** How many of them are new. */
  written: number;
  /** New files that were compressed quickly, not best: their path and digest. */
  improvable: Map<string, string>;
}

interface FileFacts {
  /** The path inside `www`, with `/` as separator. */
  file: string;
  type: string;
  immutable: boolean;
}

/**
 * Writes one release beside the live one. Nothing is written before the first file that differs, so that a publish
 * which changes nothing leaves no trace; from then on what did not change is hard-linked.
 *
 * Works synchronously: small files are written and compressed in less time than it takes to ask another thread to.
 */
export interface ReleaseWriter {
  /**
   * Adds a file whose content is at hand, or null where it is known to be that of the live release. Without `variants`
   * it is compressed quickly.
   */
  add(file: FileFacts & { digest: string; body: Uint8Array | null; variants?: CompressedVariants }): void;
  /** Adds a file that `write` puts at the path it is given. */
  fill(file: FileFacts & { write: (path: string) => { digest: string; bytes: number } }): void;
  /** Takes a file over from the live release without looking at its content. False where that has no such file. */
  keep(file: FileFacts): boolean;
  /** Tells every file of the site. */
  settle(): SettledFiles;
  /** Sees to it that the release is there, also where no content is new, and survives a power cut. */
  complete(): Promise<void>;
  /** Removes whatever was written. */
  discard(): Promise<void>;
}

export function createReleaseWriter({
  layout,
  id,
  previous,
}: {
  layout: ClusterLayout;
  id: string;
  previous: ReleaseManifest | null;
}): ReleaseWriter {
  const { dir, www } = layout.release(id);
  const files = new Map<string, ManifestFile>();
  const reused = new Map<string, ManifestFile>();
  let begun = false;
  const improvable = new Map<string, string>();
  let written = 0;
  const folders = new Set<string>();
  const unflushed: string[] = [];

  /** A file of the live release is linked at once when there is a new release to link it into, and waits until then. */
  function reuse({ file, type, immutable }: FileFacts, known: ManifestFile): void {
    files.set(file, { ...known, type, immutable });
    if (begun) link(file, known);
    else reused.set(file, known);
  }

  function begin(): void {
    if (begun) return;
    begun = true;
    for (const [file, known] of reused) link(file, known);
    reused.clear();
  }

  function link(file: string, { br, gz }: ManifestFile): void {
    const source = join(layout.release(previous?.id ?? "").www, file);
    const target = place(file);
    linkFromRelease(source, target);
    if (br) linkFromRelease(`${source}.br`, `${target}.br`);
    if (gz) linkFromRelease(`${source}.gz`, `${target}.gz`);
  }

  /** Where a file goes in this release; its folder is there afterwards. */
  function place(file: string): string {
    begin();
    const path = join(www, file);
    makeFolder(dirname(path));
    return path;
  }

  function makeFolder(folder: string): void {
    if (folders.has(folder)) return;
    if (folder === dir) mkdirSync(folder, { recursive: true });
    else {
      makeFolder(dirname(folder));
      mkdirSync(folder);
    }
    folders.add(folder);
  }

  function write(path: string, body: Uint8Array): void {
    writeFileSync(path, body);
    unflushed.push(path);
  }

  function writeVariants(path: string, { br, gz }: CompressedVariants): Pick<ManifestFile, "br" | "gz"> {
    if (br) write(`${path}.br`, br);
    if (gz) write(`${path}.gz`, gz);
    return { ...(br && { br: br.length }), ...(gz && { gz: gz.length }) };
  }

  function quickVariants({
    file,
    digest,
    body,
    type,
  }: {
    file: string;
    digest: string;
    body: Uint8Array;
    type: string;
  }): CompressedVariants {
    const variants = compressQuickly({ body, type });
    if (variants.br) improvable.set(file, digest);
    return variants;
  }

  return {
    add({ file, type, immutable, digest, body, variants }) {
      const known = previous?.files[file];
      if (known?.digest === digest) return reuse({ file, type, immutable }, known);
      if (!body) throw new Error(`[publisher] ${file} was not sent — this is a mistake in the publisher — report it`);
      const path = place(file);
      write(path, body);
      const sizes = writeVariants(path, variants ?? quickVariants({ file, digest, body, type }));
      files.set(file, { digest, bytes: body.length, type, ...sizes, immutable });
      written += 1;
    },
    fill({ file, type, immutable, write: writeTo }) {
      const path = place(file);
      const { digest, bytes } = writeTo(path);
      unflushed.push(path);
      const isText = isWorthCompressing({ type, bytes });
      const sizes = isText ? writeVariants(path, quickVariants({ file, digest, body: readFileSync(path), type })) : {};
      files.set(file, { digest, bytes, type, ...sizes, immutable });
      written += 1;
    },
    keep(facts) {
      const known = previous?.files[facts.file];
      if (known) reuse(facts, known);
      return known !== undefined;
    },
    settle() {
      return { files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))), written, improvable };
    },
    async complete() {
      begin();
      makeFolder(www);
      await flush({ paths: [...unflushed, ...folders, layout.releases], folder: dir });
    },
    async discard() {
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Files of the live release are there, or somebody has meddled with it. */
function linkFromRelease(source: string, target: string): void {
  try {
    linkOrCopy({ source, target });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new DamagedReleaseError(`${source} is missing`, { cause: error });
    }
    throw error;
  }
}
