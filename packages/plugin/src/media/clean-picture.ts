import type { SharpDependency } from "payload";

/** What pictures may arrive as. They are stored as JPEG, or as PNG where they are drawings or let something shine through. */
export const PICTURE_MIME_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif", "image/tiff"] as const;

export type CleanPicture = { content: Buffer; mimeType: "image/jpeg" | "image/png"; extension: "jpg" | "png" };

/** The longest side of a stored picture, in pixels: twice the widest size that sites show, room for crops. */
const MAX_SIDE = 3200;

/** More pixels than any telephone's camera gives; a small file that unfolds into more is an attack or an accident. */
const MAX_PIXELS = 80_000_000;

const FORMATS = new Set(["jpeg", "png", "webp", "heif", "gif", "tiff"]);

/** `unreadable`: sharp cannot decode it; `tooLarge`: more than `MAX_PIXELS`. */
export class PictureError extends Error {
  override readonly name = "PictureError";
  readonly reason: "unreadable" | "tooLarge";

  constructor(reason: PictureError["reason"], cause?: unknown) {
    super(`[media] The picture cannot be used — ${reason}`, { cause });
    this.reason = reason;
  }
}

/**
 * Decodes a picture completely and writes it anew: upright, in sRGB, without EXIF, GPS, XMP, comments or thumbnails, and
 * no larger than sites need. An animation keeps its first frame.
 *
 * @throws {PictureError}
 */
export async function cleanPicture({ sharp, content }: { sharp: SharpDependency; content: Buffer }): Promise<CleanPicture> {
  if (content.length === 0) throw new PictureError("unreadable");
  const open = () => sharp(content, { limitInputPixels: MAX_PIXELS, failOn: "error", animated: false });
  const metadata = await open()
    .metadata()
    .catch((error: unknown) => Promise.reject(toPictureError(error)));
  if (!FORMATS.has(metadata.format ?? "")) throw new PictureError("unreadable");
  if ((metadata.width ?? 0) * (metadata.height ?? 0) > MAX_PIXELS) throw new PictureError("tooLarge");

  const upright = open().rotate().resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true });
  const isDrawing = metadata.format === "png" || metadata.format === "gif";
  try {
    if (isDrawing || metadata.hasAlpha) {
      return { content: await upright.png({ compressionLevel: 9 }).toBuffer(), mimeType: "image/png", extension: "png" };
    }
    return { content: await upright.jpeg({ quality: 88 }).toBuffer(), mimeType: "image/jpeg", extension: "jpg" };
  } catch (error) {
    throw toPictureError(error);
  }
}

function toPictureError(error: unknown): PictureError {
  return new PictureError(/pixel limit/i.test(String(error)) ? "tooLarge" : "unreadable", error);
}
