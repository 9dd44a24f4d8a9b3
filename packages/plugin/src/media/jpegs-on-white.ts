import type { PayloadRequest } from "payload";
import { ENCODINGS, IMAGE_SIZES, type ImageSizeEntry } from "./sizes.ts";

type SizeData = { width?: number | null; height?: number | null; filesize?: number | null };

/**
 * JPEG knows no transparency, and Payload would put a logo on black. Makes the JPEG sizes of a picture with transparent
 * areas anew, on white and uncropped, and corrects their measures in `data`. Nothing for any other picture.
 */
export async function jpegsOnWhite({
  req,
  content,
  data,
}: {
  req: PayloadRequest;
  content: Buffer;
  data: { mimeType?: string | null; sizes?: Record<string, SizeData | null | undefined> | null };
}): Promise<Record<string, Buffer>> {
  const { sharp } = req.payload.config;
  if (!sharp || data.mimeType !== "image/png") return {};
  const { isOpaque } = await sharp(content).stats();
  if (isOpaque) return {};
  const made: Record<string, Buffer> = {};
  for (const size of IMAGE_SIZES as readonly ImageSizeEntry[]) {
    const sizeData = data.sizes?.[size.name];
    if (size.type !== "image/jpeg" || !sizeData) continue;
    const fit = size.height ? ({ fit: "contain", background: "#ffffff" } as const) : ({ withoutEnlargement: true } as const);
    const { data: jpeg, info } = await sharp(content)
      .flatten({ background: "#ffffff" })
      .resize({ width: size.width, ...(size.height ? { height: size.height } : {}), ...fit })
      .jpeg(ENCODINGS["image/jpeg"].options)
      .toBuffer({ resolveWithObject: true });
    Object.assign(sizeData, { width: info.width, height: info.height, filesize: info.size });
    made[size.name] = jpeg;
  }
  return made;
}
