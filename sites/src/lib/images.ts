import type { Image, ImageSource } from "@klynge/contract";

/** What `<picture>` needs: one `srcset` for each type, best first. */
export interface PictureSources {
  sources: { type: string; srcset: string }[];
  /** For the `<img>` itself. */
  src: string;
  width: number;
  height: number;
}

const BEST_FIRST = ["image/avif", "image/webp", "image/svg+xml", "image/jpeg", "image/png"];

/** The sources of a picture, of its 3:2 card crop where `crop` asks for it and the CMS made one. */
export function pictureSources(image: Image, crop: "none" | "card" = "none"): PictureSources {
  const sizes = crop === "card" && image.card.length > 0 ? image.card : image.sources;
  const types = BEST_FIRST.filter((type) => sizes.some((size) => size.type === type));
  const { path, width, height } = sizes === image.card ? largest(image.card) : image.fallback;
  return {
    sources: types.map((type) => ({ type, srcset: srcsetOf(sizes.filter((size) => size.type === type)) })),
    src: sizes === image.card && largest(image.card).type === image.fallback.type ? path : image.fallback.path,
    width,
    height,
  };
}

/** Classes that keep the picture's focal point in sight when a layout crops it, in steps of five per cent. */
export function focalClasses({ focal: { x, y } }: Image): string {
  const step = (fraction: number): number => Math.round(fraction * 20) * 5;
  return [step(x) === 50 ? "" : `fx-${step(x)}`, step(y) === 50 ? "" : `fy-${step(y)}`].filter(Boolean).join(" ");
}

/** The picture for Open Graph, which knows neither SVG nor the new types; null where there is no such size. */
export function socialImage(image: Image | null): ImageSource | null {
  const candidate = image?.social ?? image?.fallback ?? null;
  return candidate && ["image/jpeg", "image/png"].includes(candidate.type) ? candidate : null;
}

function srcsetOf(sizes: readonly ImageSource[]): string {
  return sizes.map(({ path, width }) => `${path} ${width}w`).join(", ");
}

function largest(sizes: readonly ImageSource[]): ImageSource {
  return sizes.reduce((widest, size) => (size.width > widest.width ? size : widest));
}
