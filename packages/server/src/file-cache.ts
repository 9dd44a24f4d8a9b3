import { type FileHandle, open } from "node:fs/promises";
import type { Representation } from "./representation.ts";
import { ServerError } from "./server-error.ts";

/** A representation's bytes: in memory, or as an open file that whoever asked has to close. */
export type Content = { kind: "memory"; data: Buffer } | { kind: "file"; handle: FileHandle; bytes: number };

export type FileCache = {
  /** The bytes, where they are in memory. */
  get(representation: Representation): Buffer | undefined;
  /**
   * Reads a small file into memory, opens a large one. Once this has answered, deleting the file changes nothing.
   *
   * @throws {ServerError} where the file is not what the manifest says; the system's own error where it cannot be read
   */
  load(representation: Representation): Promise<Content>;
};

type Entry = { data: Buffer; readAt: number; used: boolean };

/** After this time, in milliseconds, a file is read again: the publisher may have compressed it better meanwhile. */
const FRESH_FOR = 60_000;

/**
 * Keeps small files in memory by their content, so that a page that a publish did not change stays warm, and the theme's
 * files are there once for all clusters. Full, it drops first what nobody asked for since it last looked ("second chance").
 *
 * @param limitBytes what all files together may take
 * @param fileLimitBytes files above this are never kept
 */
export function createFileCache({
  limitBytes,
  fileLimitBytes,
  now = Date.now,
}: {
  limitBytes: number;
  fileLimitBytes: number;
  now?: () => number;
}): FileCache {
  const entries = new Map<string, Entry>();
  let total = 0;

  function remove(key: string): void {
    total -= entries.get(key)?.data.length ?? 0;
    entries.delete(key);
  }

  function keep(key: string, data: Buffer): void {
    remove(key);
    if (data.length > limitBytes) return;
    for (const [oldest, entry] of entries) {
      if (total + data.length <= limitBytes) break;
      entries.delete(oldest);
      if (entry.used) entries.set(oldest, { ...entry, used: false });
      else total -= entry.data.length;
    }
    entries.set(key, { data, readAt: now(), used: false });
    total += data.length;
  }

  return {
    get({ contentKey }) {
      const entry = entries.get(contentKey);
      if (entry === undefined) return undefined;
      if (now() - entry.readAt > FRESH_FOR) {
        remove(contentKey);
        return undefined;
      }
      entry.used = true;
      return entry.data;
    },
    async load(representation) {
      const handle = await open(representation.diskPath, "r");
      let handedOver = false;
      try {
        const bytes = (await handle.stat()).size;
        assertSize({ representation, bytes });
        if (bytes > fileLimitBytes) {
          handedOver = true;
          return { kind: "file", handle, bytes };
        }
        const data = await handle.readFile();
        assertSize({ representation, bytes: data.length });
        keep(representation.contentKey, data);
        return { kind: "memory", data };
      } finally {
        if (!handedOver) await handle.close();
      }
    },
  };
}

function assertSize({ representation, bytes }: { representation: Representation; bytes: number }): void {
  if (representation.bytes === undefined || representation.bytes === bytes) return;
  throw new ServerError(
    `${representation.diskPath} cannot be served — it has ${bytes} bytes where its manifest says ${representation.bytes} — publish the cluster again`,
  );
}
