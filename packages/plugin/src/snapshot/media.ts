import { createHash } from "node:crypto";
import { type Asset, type File, type Image, type ImageSource, MEDIA_PATH } from "@klynge/contract";
import { licenseNotice, toLicense, toLicenseVersion } from "../media/rights.ts";
import { IMAGE_SIZES, type ImageSizePurpose } from "../media/sizes.ts";
import { toSlug } from "../slugs/to-slug.ts";
import { idOf, type MediaRow, type MediaSizeRow, type Ref, textOf } from "./rows.ts";

/** The cluster's pictures and files. Whatever is asked for becomes an asset of the site, and nothing else. */
export type MediaLibrary = {
  /** The picture a relation leads to; null where there is none in this cluster, or the file is not a picture. */
  image(ref: Ref): Image | null;
  /** The file a relation leads to; null where there is none in this cluster. A picture's own file is never published: it gives its largest JPEG. Of a PDF it has the first page too, if that could be drawn. */
  file(ref: Ref): File | null;
  /** The files that were asked for, each once. */
  assets(): Asset[];
};

const DIGEST_LENGTH = 10;

export function mediaLibrary(rows: readonly MediaRow[]): MediaLibrary {
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  const images = new Map<string, Image>();
  const assets = new Map<string, Asset>();
  const find = (ref: Ref) => byId.get(idOf(ref) ?? "");

  return {
    image: (ref) => {
      const row = find(ref);
      if (!row || !isPicture(row)) return null;
      const id = String(row.id);
      const image = images.get(id) ?? toImage({ row, assets });
      images.set(id, image);
      return image;
    },
    file: (ref) => {
      const row = find(ref);
      if (!row) return null;
      if (isPicture(row)) return pictureAsFile({ row, assets });
      const path = addAsset({ row, file: row, size: null, assets });
      const cover = isComplete(row.sizes?.fallback) ? toImage({ row, assets }) : null;
      return { path, filename: publicName(row), mimeType: row.mimeType, bytes: row.filesize, pages: row.pages || null, cover };
    },
    assets: () => [...assets.values()],
  };
}

function isPicture(row: MediaRow): boolean {
  return row.mimeType.startsWith("image/");
}

function toImage({ row, assets }: { row: MediaRow; assets: Map<string, Asset> }): Image {
  const sources = (purpose: ImageSizePurpose) => sourcesFor({ row, purpose, assets });
  const fallback = fallbackOf({ row, assets });
  return {
    id: String(row.id),
    alt: row.alt ?? "",
    credit: textOf(row.credit),
    license: licenseNotice({ license: toLicense(row.license), version: row.licenseVersion ?? toLicenseVersion(row.license) }),
    sourceUrl: textOf(row.sourceUrl),
    width: row.width ?? fallback.width,
    height: row.height ?? fallback.height,
    focal: { x: (row.focalX ?? 50) / 100, y: (row.focalY ?? 50) / 100 },
    sources: sources("wide"),
    card: sources("card"),
    social: sources("social")[0] ?? null,
    fallback,
  };
}

function pictureAsFile({ row, assets }: { row: MediaRow; assets: Map<string, Asset> }): File {
  const { path, type } = fallbackOf({ row, assets });
  const cover = toImage({ row, assets });
  return { path, filename: publicName(row), mimeType: type, bytes: assets.get(path)?.bytes ?? 0, pages: null, cover };
}

function fallbackOf({ row, assets }: { row: MediaRow; assets: Map<string, Asset> }): ImageSource {
  const [fallback] = sourcesFor({ row, purpose: "fallback", assets });
  if (fallback) return fallback;
  throw new Error(
    `[snapshot] The picture ${row.filename} cannot be published — its sizes were never made — upload it again, or choose another picture`,
  );
}

/** The sizes of one purpose, by type, then width. A small picture is not enlarged, so several sizes may be the same. */
function sourcesFor({ row, purpose, assets }: { row: MediaRow; purpose: ImageSizePurpose; assets: Map<string, Asset> }): ImageSource[] {
  const byShape = new Map<string, ImageSource>();
  for (const { name } of IMAGE_SIZES.filter((size) => size.purpose === purpose)) {
    const size = row.sizes?.[name];
    if (!isComplete(size)) continue;
    const shape = `${size.mimeType} ${size.width}`;
    if (byShape.has(shape)) continue;
    const path = addAsset({ row, file: size, size: name, assets });
    byShape.set(shape, { path, type: size.mimeType as ImageSource["type"], width: size.width, height: size.height });
  }
  return [...byShape.values()].sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : a.width - b.width));
}

type CompleteSize = { filename: string; mimeType: string; filesize: number; width: number; height: number };

function isComplete(size: MediaSizeRow): size is CompleteSize {
  return Boolean(size?.filename && size.mimeType && size.filesize && size.width && size.height);
}

/**
 * The file's address on the site. It holds a digest of everything its bytes come from, so that browsers may keep it for
 * good and no file need be read to know it.
 */
function addAsset({
  row,
  file,
  size,
  assets,
}: {
  row: MediaRow;
  file: { filename: string; mimeType: string; filesize: number };
  size: string | null;
  assets: Map<string, Asset>;
}): string {
  const origin = [row.checksum ?? row.filename, row.focalX ?? 50, row.focalY ?? 50, size ?? "", file.filesize];
  const digest = createHash("sha256").update(origin.join("|")).digest("hex").slice(0, DIGEST_LENGTH);
  const stem = publicName(row).replace(EXTENSION, "");
  const name = toSlug(size === null ? stem : `${stem}-${size}`) || "fil";
  const path = `${MEDIA_PATH}${name}.${digest}${EXTENSION.exec(file.filename)?.[0].toLowerCase() ?? ""}`;
  const source = row.prefix ? `${row.prefix}/${file.filename}` : file.filename;
  assets.set(path, { path, source, bytes: file.filesize, mimeType: file.mimeType });
  return path;
}

const EXTENSION = /\.[a-z0-9]+$/i;

/** The name a file was uploaded under, without the random part that keeps stored files apart. */
function publicName({ filename }: MediaRow): string {
  return filename.replace(/-[0-9a-f]{8}(?=\.[a-z0-9]+$)/i, "");
}
