import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { filesOf, noteFiles } from "../media/store-files.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import type { Writer } from "./writer.ts";

type Size = { filename?: string | null; url?: string | null };
type MediaRow = Record<string, unknown> & Size & { id: string; sizes?: Record<string, Size | null> | null };

/**
 * Copies every picture and file of a cluster with all its sizes, rights and focal points, and nothing that lies in the
 * trash. The files get names of their own: whatever becomes of one cluster's, the other keeps its. Returns the ids of the
 * copies by those of the originals.
 */
export async function copyMedia({
  writer: { req, tenant, made },
  from,
  remember,
}: {
  writer: Writer;
  from: string;
  /** Told the description of every copy. */
  remember: (id: string, alt: unknown) => void;
}): Promise<Map<string, string>> {
  const { payload } = req;
  const { mediaDir } = pluginOptions(payload);
  const { docs } = await payload.db.find<MediaRow>({
    collection: COLLECTIONS.media,
    where: { and: [{ [TENANT_FIELD]: { equals: from } }, { deletedAt: { exists: false } }] },
    pagination: false,
    limit: 0,
    req,
  });
  await mkdir(mediaDir, { recursive: true });
  const copies = new Map<string, string>();
  for (const row of docs) {
    const rename = renamer(row.filename ?? "");
    const names = filesOf(row);
    noteFiles({ req, names: names.map(rename) });
    for (const name of names) await copyOne({ from: join(mediaDir, name), to: join(mediaDir, rename(name)), name });
    const { id, createdAt: _created, updatedAt: _updated, createdBy: _creator, ...data } = renamed(row, rename);
    const now = new Date().toISOString();
    const copy = await payload.db.create({
      collection: COLLECTIONS.media,
      data: { ...data, [TENANT_FIELD]: tenant, createdAt: now, updatedAt: now },
      req,
    });
    const copyId = String((copy as { id: unknown }).id);
    copies.set(String(id), copyId);
    remember(copyId, row.alt);
    made[COLLECTIONS.media] = (made[COLLECTIONS.media] ?? 0) + 1;
  }
  return copies;
}

/** All files of an upload share the beginning of their names, which ends in a random part. */
function renamer(filename: string): (name: string) => string {
  const stem = filename.replace(/\.[^.]*$/, "");
  const fresh = `${stem.replace(/-[0-9a-f]{8}$/, "")}-${randomBytes(4).toString("hex")}`;
  return (name) => (stem !== "" && name.includes(stem) ? name.replace(stem, fresh) : name);
}

function renamed(row: MediaRow, rename: (name: string) => string): MediaRow {
  const one = <Entry extends Size>(entry: Entry): Entry => ({
    ...entry,
    ...(entry.filename ? { filename: rename(entry.filename) } : {}),
    ...(entry.url ? { url: rename(entry.url) } : {}),
  });
  const sizes = Object.entries(row.sizes ?? {}).map(([name, size]) => [name, size && one(size)]);
  return { ...one(row), ...(row.sizes ? { sizes: Object.fromEntries(sizes) } : {}) };
}

async function copyOne({ from, to, name }: { from: string; to: string; name: string }): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `[new-cluster] The cluster was not made — the file ${name} of the cluster that is copied could not be copied: ${why} — put the file back or delete the picture, then try again`,
      { cause },
    );
  }
}
