import type { Image, ImageSource } from "@klynge/contract";
import { message } from "../texts/text.ts";
import { escapeHtml } from "./escape-html.ts";

/** How wide a picture stands in running text: the theme's text column, or the screen where that is narrower. */
const SIZES = "(min-width: 48rem) 44rem, 100vw";
const TYPES = ["image/avif", "image/webp"] as const;

/** A picture in running text, with every type and width it exists in, the best type first. */
export function pictureHtml(image: Image): string {
  const sources = TYPES.map((type) => sourceHtml({ type, sources: image.sources.filter((source) => source.type === type) })).join("");
  const { path, width, height } = image.fallback;
  const img = `<img src="${escapeHtml(path)}" alt="${escapeHtml(image.alt)}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
  const credit = creditHtml(image);
  return `<figure><picture>${sources}${img}</picture>${credit && `<figcaption>${credit}</figcaption>`}</figure>`;
}

function sourceHtml({ type, sources }: { type: string; sources: readonly ImageSource[] }): string {
  if (sources.length === 0) return "";
  const srcset = sources.map(({ path, width }) => `${path} ${width}w`).join(", ");
  return `<source type="${type}" srcset="${escapeHtml(srcset)}" sizes="${SIZES}">`;
}

/** Who made the picture, and under which licence it is shown; nothing where neither has to be said. */
function creditHtml({ credit, license, sourceUrl }: Image): string {
  const who = credit === null ? "" : escapeHtml(message({ key: "site.photoCredit", language: "da", values: { credit } }));
  const source = who && sourceUrl ? linkHtml({ href: sourceUrl, html: who }) : who;
  const terms = license && linkHtml({ href: license.url, html: escapeHtml(license.name), rel: "license" });
  return [source, terms].filter(Boolean).join(", ");
}

function linkHtml({ href, html, rel }: { href: string; html: string; rel?: string }): string {
  return `<a href="${escapeHtml(href)}"${rel ? ` rel="${rel}"` : ""}>${html}</a>`;
}
