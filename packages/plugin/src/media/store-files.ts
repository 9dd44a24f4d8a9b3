import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, PayloadRequest } from "payload";
import type { ResolvedOptions } from "../options.ts";
import { afterCommit } from "../publish/after-commit.ts";
import { jpegsOnWhite } from "./jpegs-on-white.ts";
import { PDF_MIME_TYPE, pdfCover } from "./pdf-cover.ts";
import { writeAll } from "./write-files.ts";

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

    Object.assign(data, { pages: null, coverProblem: null });
    const buffers = { ...req.payloadUploadSizes, ...(await jpegsOnWhite({ req, content: file.data, data })) };
    const files = new Map<string, Buffer>([[file.name, file.data]]);
    for (const [name, size] of Object.entries((data as MediaDoc).sizes ?? {})) {
      const buffer = buffers[name];
      if (size?.filename && buffer) files.set(size.filename, buffer);
    }
    noteFiles({ req, names: files.keys() });
    for (const [name, content] of await addPdfFacts({ req, file, data })) files.set(name, content);
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

/** Notes in `data` what is known of a PDF, and gives the pictures of its first page by the names to store them under. */
async function addPdfFacts({
  req,
  file,
  data,
}: {
  req: PayloadRequest;
  file: NonNullable<PayloadRequest["file"]>;
  data: { mimeType?: string | null };
}): Promise<Map<string, Buffer>> {
  const { sharp } = req.payload.config;
  if (data.mimeType !== PDF_MIME_TYPE || !sharp) return new Map();
  const { facts, files } = await pdfCover({ sharp, content: file.data, name: file.name });
  Object.assign(data, facts);
  return files;
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
