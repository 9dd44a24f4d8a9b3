import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
} from "payload";
import type { ResolvedOptions } from "../options.ts";
import { afterCommit } from "../publish/after-commit.ts";
import { jpegsOnWhite } from "./jpegs-on-white.ts";

/** As much of an upload as says which files are its own. */
export type MediaDoc = { filename?: string | null; sizes?: Record<string, { filename?: string | null } | null | undefined> | null };

const REPLACED = "klyngeReplacedFiles";

/** Where a request's context holds a list under this name, the names of all files it stores are added to it before they are written. */
export const NOTED_FILES = "klyngeNotedFiles";
const CHECKSUM_LENGTH = 32;

/**
 * Stores the files of an upload under names that are new, before the document says so; what they replace is deleted when
 * the change is committed. Payload's own storage deletes first and asks later, so that an upload which fails would take
 * the old picture with it.
 */
export function storeFiles({ options }: { options: ResolvedOptions }): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, operation, req }) => {
    const isUpload = req.file !== undefined && typeof data.filename === "string" && data.filename === req.file.name;
    if (!isUpload || data.filename === originalDoc?.filename) return data;
    const { file } = req as PayloadRequest & { file: NonNullable<PayloadRequest["file"]> };

    const buffers = { ...req.payloadUploadSizes, ...(await jpegsOnWhite({ req, content: file.data, data })) };
    const files = new Map<string, Buffer>([[file.name, file.data]]);
    for (const [name, size] of Object.entries((data as MediaDoc).sizes ?? {})) {
      const buffer = buffers[name];
      if (size?.filename && buffer) files.set(size.filename, buffer);
    }
    noteFiles({ req, names: files.keys() });
    await writeAll({ folder: options.mediaDir, files });
    data.checksum = createHash("sha256").update(file.data).digest("hex").slice(0, CHECKSUM_LENGTH);
    if (operation === "update" && originalDoc) req.context[REPLACED] = filesOf(originalDoc);
    return data;
  };
}

/** Deletes what an upload has replaced, once that is certain. */
export function deleteReplacedFiles({ options }: { options: ResolvedOptions }): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    const replaced = req.context[REPLACED];
    delete req.context[REPLACED];
    if (Array.isArray(replaced)) await deleteAfterCommit({ req, folder: options.mediaDir, names: replaced });
    return doc;
  };
}

/** Deletes the files of a deleted document. */
export function deleteFiles({ options }: { options: ResolvedOptions }): CollectionAfterDeleteHook {
  return ({ doc, req }) => deleteAfterCommit({ req, folder: options.mediaDir, names: filesOf(doc) });
}

/** Says which files a request is about to store, for whoever takes it back as a whole. */
export function noteFiles({ req, names }: { req: PayloadRequest; names: Iterable<string> }): void {
  const noted = req.context[NOTED_FILES];
  if (Array.isArray(noted)) noted.push(...names);
}

/** The names of all files of an upload: the original and every size. */
export function filesOf({ filename, sizes }: MediaDoc): string[] {
  return [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter((name) => typeof name === "string");
}

async function writeAll({ folder, files }: { folder: string; files: ReadonlyMap<string, Buffer> }): Promise<void> {
  const written: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) {
      const path = join(folder, name);
      // `wx`: a name that exists already belongs to somebody else.
      written.push(path);
      await writeFile(path, content, { flag: "wx" });
    }
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === "EEXIST";
    await Promise.all(written.slice(0, isTaken ? -1 : undefined).map((path) => rm(path, { force: true })));
    const why = error instanceof Error ? error.message : String(error);
    const failure = new APIError(
      `[media] The upload was not stored — ${why} — make room or repair the media folder, then upload again`,
      507,
    );
    throw Object.assign(failure, { cause: error });
  }
}

function deleteAfterCommit({ req, folder, names }: { req: PayloadRequest; folder: string; names: readonly string[] }): Promise<void> {
  const run = (): void => {
    for (const name of names) {
      rm(join(folder, name), { force: true }).catch((error: unknown) => {
        req.payload.logger.error({ err: error, msg: `[media] ${name} is no longer used but could not be deleted — delete it by hand` });
      });
    }
  };
  return afterCommit({ payload: req.payload, req, run });
}
