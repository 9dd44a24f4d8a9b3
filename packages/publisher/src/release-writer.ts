import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ManifestFile, ReleaseManifest } from "@klynge/contract";
import { type CompressedVariants, compressQuickly, isWorthCompressing } from "./compress.ts";
import { flush } from "./durable.ts";
import { createFolders, type Folders } from "./folders.ts";
import type { ClusterLayout } from "./layout.ts";
import { linkFile } from "./link-or-copy.ts";

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
 * which changes nothing leaves no trace. It begins with a copy of the live release where one lies ready (see `Spares`)
 * and changes what is different there; or else with nothing, and hard-links what is the same.
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
  /** Sees to it that the release is there, holds what `settle` told and nothing else, and survives a power cut. */
  complete(): Promise<void>;
  /** Removes whatever was written. */
  discard(): Promise<void>;
}

export function createReleaseWriter({
  layout,
  id,
  previous,
  takeSpare,
}: {
  layout: ClusterLayout;
  id: string;
  previous: ReleaseManifest | null;
  /** Moves a copy of the previous release to a folder; false where there is none. */
  takeSpare: (target: string) => boolean;
}): ReleaseWriter {
  const { dir, www } = layout.release(id);
  const files = new Map<string, ManifestFile>();
  const reused = new Map<string, ManifestFile>();
  const improvable = new Map<string, string>();
  const unflushed: string[] = [];
  /** Undefined until there is something to write. */
  let begun: { folders: Folders; fromSpare: boolean } | undefined;
  let written = 0;

  function begin(): { folders: Folders; fromSpare: boolean } {
    if (begun) return begun;
    const releases = createFolders({ root: layout.releases });
    releases.make(layout.releases);
    const fromSpare = takeSpare(dir);
    begun = { fromSpare, folders: createFolders({ root: dir, mayExist: fromSpare }) };
    for (const [file, facts] of reused) link(file, facts);
    reused.clear();
    return begun;
  }

  function reuse({ file, type, immutable }: FileFacts, known: ManifestFile): void {
    files.set(file, { ...known, type, immutable });
    if (begun) link(file, known);
    else reused.set(file, known);
  }

  function link(file: string, facts: ManifestFile): void {
    const { fromSpare, folders } = begin();
    if (fromSpare) return;
    const target = join(www, file);
    folders.make(dirname(target));
    linkFile({ source: join(layout.release(previous?.id ?? "").www, file), target, facts });
  }

  /** Where a new file goes: its folder is there, and no older file of the name, which other releases share. */
  function place(file: string): string {
    const { fromSpare, folders } = begin();
    const path = join(www, file);
    if (fromSpare) remove(file);
    folders.make(dirname(path));
    return path;
  }

  function remove(file: string): void {
    const known = previous?.files[file];
    if (!known) return;
    const path = join(www, file);
    rmSync(path, { force: true });
    if (known.br) rmSync(`${path}.br`, { force: true });
    if (known.gz) rmSync(`${path}.gz`, { force: true });
  }

  function write(path: string, body: Uint8Array): void {
    writeFileSync(path, body, { flag: "wx" });
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
      const { fromSpare, folders } = begin();
      folders.make(www);
      const gone = fromSpare ? Object.keys(previous?.files ?? {}).filter((file) => !files.has(file)) : [];
      for (const file of gone) remove(file);
      const emptied = gone.map((file) => removeEmptyFolders({ from: dirname(join(www, file)), upTo: www }));
      await flush({ paths: [...new Set([...unflushed, ...folders.made, ...emptied, layout.releases])], folder: dir });
    },
    async discard() {
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Removes a folder that is empty now, and those above it that are then. Gives the first that stays. */
function removeEmptyFolders({ from, upTo }: { from: string; upTo: string }): string {
  if (from === upTo || (existsSync(from) && readdirSync(from).length > 0)) return from;
  rmSync(from, { recursive: true, force: true });
  return removeEmptyFolders({ from: dirname(from), upTo });
}
