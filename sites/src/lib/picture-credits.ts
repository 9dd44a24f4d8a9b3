import { type Image, imageSchema } from "@klynge/contract";
import { perSite } from "./per-site.ts";

/**
 * The pictures of a site whose makers have to be named, each once, by maker and then by what they show. Pictures in
 * running text are HTML by now and have their makers below them.
 */
export const pictureCredits = perSite((site): Image[] => {
  const { assets: _assets, ...content } = site;
  const found = new Map<string, Image>();
  collect(content, found);
  return [...found.values()]
    .filter(({ credit, license }) => credit || license)
    .sort((a, b) => danish.compare(a.credit ?? "", b.credit ?? "") || danish.compare(a.alt, b.alt) || (a.id < b.id ? -1 : 1));
});

/** Whether a site has any picture, and so the page that tells of their makers. Asks nothing of the pages the pictures are on. */
export const hasPictures = perSite((site) => site.assets.some(({ mimeType }) => mimeType.startsWith("image/")));

const danish = new Intl.Collator("da");

const KEYS = Object.keys(imageSchema.shape);

function collect(value: unknown, found: Map<string, Image>): void {
  if (typeof value !== "object" || value === null) return;
  if (isImage(value)) {
    found.set(value.id, value);
    return;
  }
  for (const entry of Object.values(value)) collect(entry, found);
}

/** The snapshot was parsed: what has every key of a picture is one. */
function isImage(value: object): value is Image {
  return KEYS.every((key) => Object.hasOwn(value, key));
}
