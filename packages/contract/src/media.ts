import { z } from "zod";
import { idSchema, sitePathSchema, webUrlSchema } from "./primitives.ts";

/** One encoded size of a picture. `path` is its address on the site; the bytes come from the asset of the same path. */
export const imageSourceSchema = z.object({
  path: sitePathSchema,
  type: z.enum(["image/avif", "image/webp", "image/jpeg", "image/png", "image/svg+xml"]),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type ImageSource = z.infer<typeof imageSourceSchema>;

/**
 * A picture in all its sizes.
 * `sources`: the same crop in several widths and types, sorted by type, then width (pixels). For `<picture>`/`srcset`.
 * `fallback`: what a browser without AVIF and WebP gets, and the element's `src`.
 * `card`: a fixed 3:2 crop around the focal point, empty where the CMS made none.
 * `social`: one 1200×630 JPEG crop for Open Graph.
 * `credit`: who made it. `license`: the licence it is shown under, where that wants to be named and linked to.
 * `sourceUrl`: the page it was found on.
 * `focal`: the point to keep when a layout crops, as fractions of width and height from the top left corner.
 */
export const imageSchema = z.object({
  id: idSchema,
  alt: z.string(),
  credit: z.string().nullable(),
  license: z
    .object({ name: z.string().min(1), url: webUrlSchema })
    .nullable()
    .default(null),
  sourceUrl: webUrlSchema.nullable().default(null),
  width: z.int().positive(),
  height: z.int().positive(),
  focal: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }),
  sources: z.array(imageSourceSchema),
  card: z.array(imageSourceSchema),
  social: imageSourceSchema.nullable(),
  fallback: imageSourceSchema,
});
export type Image = z.infer<typeof imageSchema>;

/**
 * A published file. `bytes` is its size. `pages`: how many a PDF has, where that is known. `cover`: the first page of a PDF as a picture of
 * the page's own shape, without crops for cards; the picture itself where the file is one; null where there is none to show.
 */
export const fileSchema = z.object({
  path: sitePathSchema,
  filename: z.string().min(1),
  mimeType: z.string().min(1),
  bytes: z.int().nonnegative(),
  pages: z.int().positive().nullable(),
  cover: imageSchema.nullable(),
});
export type File = z.infer<typeof fileSchema>;

/**
 * A file the release must carry: `path` on the site, `source` relative to the media folder, with `/` as separator.
 * A site path holds a digest of the content, so that one path never changes its bytes.
 */
export const assetSchema = z.object({
  path: sitePathSchema,
  source: z
    .string()
    .min(1)
    .refine((source) => !source.startsWith("/") && !source.split(/[\\/]/).includes(".."), "a path inside the media folder"),
  bytes: z.int().nonnegative(),
  mimeType: z.string().min(1),
});
export type Asset = z.infer<typeof assetSchema>;
