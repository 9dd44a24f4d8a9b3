import { randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CollectionBeforeOperationHook, PayloadRequest } from "payload";
import { refuseField } from "../errors.ts";
import { COLLECTIONS } from "../names.ts";
import type { ResolvedOptions } from "../options.ts";
import { toSlug } from "../slugs/to-slug.ts";
import type { TextKey } from "../texts/text.ts";
import { cleanPicture, PictureError } from "./clean-picture.ts";
import { fileKindOf } from "./file-kinds.ts";

type UploadedFile = NonNullable<PayloadRequest["file"]>;

type FocalArgs = { id?: string | number; data?: { focalX?: unknown; focalY?: unknown } };

const MAX_NAME = 60;
const MEGABYTE = 1024 * 1024;

/**
 * Checks and cleans an uploaded file before Payload looks at it, and gives it a name that no file ever had: a stored
 * file never changes its content. A new focal point counts as an upload of the same picture for that reason.
 */
export function prepareUpload({ options }: { options: ResolvedOptions }): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (operation !== "create" && operation !== "update") return args;
    // This hook runs before the access rules: nobody who will be refused may make the server work.
    if (!args.overrideAccess && (await args.collection.config.access[operation]({ req, data: args.data })) === false) return args;

    const file = req.file ?? (operation === "update" ? await fileForNewFocalPoint({ args: args as FocalArgs, req, options }) : undefined);
    if (!file) {
      // Without a file Payload would fetch `data.url` over the network.
      if (operation === "create") refuse(req, "error.fileMissing");
      // A point that stayed where it was: Payload would fetch the picture over the network to cut it once more.
      if (req.query?.uploadEdits) delete req.query.uploadEdits;
      return args;
    }
    if (operation === "update" && !("id" in args && args.id)) refuse(req, "error.fileBulk");
    req.file = await clean({ req, file, options });
    return args;
  };
}

/** The stored file of a picture whose focal point is about to move. */
async function fileForNewFocalPoint({
  args,
  req,
  options,
}: {
  args: FocalArgs;
  req: PayloadRequest;
  options: ResolvedOptions;
}): Promise<UploadedFile | undefined> {
  const edits = (req.query?.uploadEdits as { focalPoint?: { x?: unknown; y?: unknown } } | undefined)?.focalPoint;
  const x = edits?.x ?? args.data?.focalX;
  const y = edits?.y ?? args.data?.focalY;
  if (args.id === undefined || (x === undefined && y === undefined)) return undefined;
  const doc = await req.payload.findByID({
    collection: COLLECTIONS.media,
    id: args.id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  });
  const isUnchanged = Number(x ?? doc?.focalX) === doc?.focalX && Number(y ?? doc?.focalY) === doc?.focalY;
  if (!doc?.filename || !doc.mimeType?.startsWith("image/") || isUnchanged) return undefined;
  const data = await readFile(join(options.mediaDir, doc.filename));
  const name = doc.filename.replace(/-[0-9a-f]{8}(?=\.[a-z]+$)/, "");
  return { data, name, mimetype: doc.mimeType, size: data.length };
}

async function clean({ req, file, options }: { req: PayloadRequest; file: UploadedFile; options: ResolvedOptions }): Promise<UploadedFile> {
  const content = await contentOf(file);
  if (content.length > options.maxUploadBytes) {
    refuse(req, "error.fileTooBig", { limit: String(Math.floor(options.maxUploadBytes / MEGABYTE)) });
  }
  const kind = fileKindOf({ name: file.name, content });
  if (kind) return { ...toFile({ original: file, content, extension: kind.extension }), mimetype: kind.mimeType };

  const { sharp } = req.payload.config;
  try {
    const picture = await cleanPicture({ sharp: sharp as NonNullable<typeof sharp>, content });
    return { ...toFile({ original: file, content: picture.content, extension: picture.extension }), mimetype: picture.mimeType };
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    return refuse(req, error.reason === "tooLarge" ? "error.pictureTooLarge" : "error.fileUnreadable", { name: file.name });
  }
}

async function contentOf(file: UploadedFile): Promise<Buffer> {
  if (!file.tempFilePath) return file.data;
  const content = await readFile(file.tempFilePath);
  await rm(file.tempFilePath, { force: true });
  return content;
}

/** The random part keeps names apart across clusters, which share one folder, and across versions of one file. */
function toFile({
  original,
  content,
  extension,
}: {
  original: UploadedFile;
  content: Buffer;
  extension: string;
}): Omit<UploadedFile, "mimetype"> {
  const stem =
    toSlug(original.name.replace(/\.[^.]*$/, ""))
      .slice(0, MAX_NAME)
      .replace(/-+$/, "") || "fil";
  return { data: content, size: content.length, name: `${stem}-${randomBytes(4).toString("hex")}.${extension}` };
}

function refuse(req: PayloadRequest, key: TextKey, values?: Record<string, string>): never {
  return refuseField({ req, key, collection: COLLECTIONS.media, path: "file", ...(values ? { values } : {}) });
}
