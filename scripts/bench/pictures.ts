import { createCipheriv, createHash } from "node:crypto";
import type { Asset, ClusterSnapshot, Image, ImageSource } from "@klynge/contract";

/**
 * What the CMS makes of one photo: the same sizes and types, and files as heavy as photos of landscapes are at its
 * quality settings. `bytes` were measured on such photos.
 */
const ENCODINGS = [
  { name: "w480avif", use: "wide", type: "image/avif", width: 480, height: 320, bytes: 17_000 },
  { name: "w960avif", use: "wide", type: "image/avif", width: 960, height: 640, bytes: 54_000 },
  { name: "w1600avif", use: "wide", type: "image/avif", width: 1600, height: 1067, bytes: 128_000 },
  { name: "w480webp", use: "wide", type: "image/webp", width: 480, height: 320, bytes: 26_000 },
  { name: "w960webp", use: "wide", type: "image/webp", width: 960, height: 640, bytes: 84_000 },
  { name: "w1600webp", use: "wide", type: "image/webp", width: 1600, height: 1067, bytes: 196_000 },
  { name: "cardAvif", use: "card", type: "image/avif", width: 720, height: 480, bytes: 34_000 },
  { name: "cardWebp", use: "card", type: "image/webp", width: 720, height: 480, bytes: 52_000 },
  { name: "social", use: "social", type: "image/jpeg", width: 1200, height: 630, bytes: 140_000 },
  { name: "fallback", use: "fallback", type: "image/jpeg", width: 960, height: 640, bytes: 112_000 },
] as const;

/**
 * Replaces the drawn pictures of a generated snapshot by `photos` different photos, used over and over, with the
 * number and weight of files that real ones have.
 */
export function withPhotos({ snapshot, photos }: { snapshot: ClusterSnapshot; photos: number }): ClusterSnapshot {
  const { slug } = snapshot.cluster;
  const assets = new Map<string, Asset>();
  let next = 0;
  const replaced = replaceImages(snapshot, (image) => {
    const photo = `${slug}-${next++ % photos}`;
    for (const asset of photoAssets(photo)) assets.set(asset.path, asset);
    return { ...image, ...photoSources(photo) };
  }) as ClusterSnapshot;
  const files = snapshot.assets.filter(({ mimeType }) => !mimeType.startsWith("image/"));
  const ordered = [...files, ...assets.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...replaced, assets: ordered };
}

/** The bytes of a photo's file: noise, which no disk and no checksum can shorten, the same for the same name. */
export function photoBytes({ source, bytes }: Pick<Asset, "source" | "bytes">): Buffer {
  const key = createHash("sha256").update(source).digest();
  return createCipheriv("aes-256-ctr", key, Buffer.alloc(16)).update(Buffer.alloc(bytes));
}

function photoSources(photo: string): Pick<Image, "sources" | "card" | "social" | "fallback"> {
  const of = (use: (typeof ENCODINGS)[number]["use"]): ImageSource[] =>
    ENCODINGS.filter((encoding) => encoding.use === use).map(({ name, type, width, height }) => ({
      path: pathOf(photo, name, type),
      type,
      width,
      height,
    }));
  const [social] = of("social");
  const [fallback] = of("fallback");
  if (!social || !fallback)
    throw new Error("[bench] the list of encodings lacks one — social or fallback — mend scripts/bench/pictures.ts");
  return { sources: of("wide"), card: of("card"), social, fallback };
}

function photoAssets(photo: string): Asset[] {
  return ENCODINGS.map(({ name, type, bytes }) => {
    const path = pathOf(photo, name, type);
    return { path, source: path.slice("/media/".length), bytes, mimeType: type };
  });
}

function pathOf(photo: string, name: string, type: string): string {
  const digest = createHash("sha256").update(`${photo}-${name}`).digest("hex").slice(0, 10);
  return `/media/${photo}-${name.toLowerCase()}.${digest}.${type.slice("image/".length)}`;
}

function replaceImages(value: unknown, replace: (image: Image) => Image): unknown {
  if (Array.isArray(value)) return value.map((part) => replaceImages(part, replace));
  if (typeof value !== "object" || value === null) return value;
  if ("focal" in value && "fallback" in value) return replace(value as Image);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaceImages(part, replace)]));
}
