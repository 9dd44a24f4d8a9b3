import type { Block, BlockType } from "@klynge/contract";
import type { SnapshotContext } from "./context.ts";
import { type BlockRow, type ContactRow, type LinkRow, type Maybe, type Point, type Ref, type RichText, textOf } from "./rows.ts";
import { toContact, toLocation } from "./values.ts";

/** A page's blocks. One whose essence is not published (a picture, the village a list is about) is left out. */
export function toBlocks({ rows, context }: { rows: Maybe<readonly BlockRow[]>; context: SnapshotContext }): Block[] {
  return (rows ?? []).map((row, index) => toBlock({ row, index, context })).filter((block) => block !== null);
}

function toBlock({ row, index, context }: { row: BlockRow; index: number; context: SnapshotContext }): Block | null {
  const convert = CONVERTERS[row.blockType] as Converter | undefined;
  if (!convert) {
    throw new Error(
      `[snapshot] A page holds a block of the type ${row.blockType} — sites do not know it — remove the block, or bring the plugin and the contract to the same version`,
    );
  }
  const fields = convert(row as never, context);
  return fields && ({ ...fields, type: row.blockType, id: row.id ?? String(index), ...headingOf({ row, fields }) } as Block);
}

/** Most blocks have a heading that may be missing. */
function headingOf({ row, fields }: { row: BlockRow; fields: object }): { heading?: string | null } {
  return row.blockType === "richText" || row.blockType === "picture" || "heading" in fields
    ? {}
    : { heading: textOf(row.heading as Maybe<string>) };
}

type Fields<Type extends BlockType> = Omit<Extract<Block, { type: Type }>, "type" | "id" | "heading"> & { heading?: string };
type Converter = (row: never, context: SnapshotContext) => object | null;

const DEFAULT_LIMIT = 6;

const CONVERTERS: { [Type in BlockType]: (row: never, context: SnapshotContext) => Fields<Type> | null } = {
  richText: ({ content }: { content?: RichText }, { html }) => {
    const text = html(content);
    return text === "" ? null : { html: text };
  },
  hero: ({ heading, text, image, links }: HeroRow, { media, addresses }) => ({
    heading,
    text: textOf(text),
    image: media.image(image),
    links: addresses.links(links),
  }),
  picture: ({ image, caption, wide }: PictureRow & { wide?: Maybe<boolean> }, { media }) => {
    const picture = media.image(image);
    return picture && { image: picture, caption: textOf(caption), wide: wide ?? false };
  },
  gallery: ({ images }: { images?: Maybe<PictureRow[]> }, { media }) => {
    const pictures = (images ?? []).flatMap(({ image, caption }) => {
      const picture = media.image(image);
      return picture ? [{ image: picture, caption: textOf(caption) }] : [];
    });
    return pictures.length > 0 ? { images: pictures } : null;
  },
  callToAction: ({ heading, text, links }: HeroRow, { addresses }) => ({ heading, text: textOf(text), links: addresses.links(links) }),
  cards: ({ cards }: { cards?: Maybe<CardRow[]> }, { media, addresses }) => {
    const made = (cards ?? []).map(({ heading, text, image, link }) => ({
      heading,
      text: textOf(text),
      image: media.image(image),
      link: addresses.link(link),
    }));
    return made.length > 0 ? { cards: made } : null;
  },
  newsList: ({ limit, village }: ListRow, { addresses }) => {
    const villageId = addresses.published("villages", village);
    return village && !villageId ? null : { limit: limit ?? DEFAULT_LIMIT, villageId };
  },
  eventList: ({ limit, village, category }: ListRow & { category?: Maybe<string> }, { addresses }) => {
    const villageId = addresses.published("villages", village);
    return village && !villageId ? null : { limit: limit ?? DEFAULT_LIMIT, villageId, category: textOf(category) };
  },
  villageList: () => ({}),
  groupList: ({ onlyWantingVolunteers }: { onlyWantingVolunteers?: Maybe<boolean> }) => ({
    onlyWantingVolunteers: onlyWantingVolunteers ?? false,
  }),
  contact: ({ text, contact, address }: { text?: Maybe<string>; contact?: ContactRow; address?: Maybe<string> }) => ({
    text: textOf(text),
    contact: toContact(contact) ?? { name: null, email: null, phone: null },
    address: textOf(address),
  }),
  figures: ({ figures, source }: { figures?: Maybe<{ value: string; label: string }[]>; source?: Maybe<LinkRow> }, { addresses }) => {
    const made = (figures ?? []).map(({ value, label }) => ({ value, label }));
    return made.length > 0 ? { figures: made, source: addresses.link(source) } : null;
  },
  chart: ({ unit, rows, source }: ChartRow, { addresses }) => {
    const made = (rows ?? []).map(({ label, value }) => ({ label, value }));
    return made.length > 0 ? { unit: textOf(unit), rows: made, source: addresses.link(source) } : null;
  },
  phases: ({ text }: TextRow) => ({ text: textOf(text) }),
  clusterMap: ({ text }: TextRow) => ({ text: textOf(text) }),
  accordion: ({ items }: { items?: Maybe<{ heading: string; content?: RichText }[]> }, { html }) => {
    const made = (items ?? []).map(({ heading, content }) => ({ heading, html: html(content) }));
    return made.length > 0 ? { items: made } : null;
  },
  map: ({ location, address, url }: { location?: Point; address?: Maybe<string>; url: string }) => {
    const point = toLocation(location);
    return point && { location: point, address: textOf(address), url };
  },
  fileList: ({ files }: { files?: Maybe<{ label: string; file?: Ref }[]> }, { media }) => {
    const made = (files ?? []).flatMap(({ label, file }) => {
      const found = media.file(file);
      return found ? [{ label, file: found }] : [];
    });
    return made.length > 0 ? { files: made } : null;
  },
  form: ({ text, form }: { text?: Maybe<string>; form?: Ref }, context) => {
    const found = context.form(form);
    return found && { text: textOf(text), form: found };
  },
};

type LinkRows = Maybe<{ link?: Maybe<LinkRow> }[]>;
type HeroRow = { heading: string; text?: Maybe<string>; image?: Ref; links?: LinkRows };
type PictureRow = { image?: Ref; caption?: Maybe<string> };
type CardRow = { heading: string; text?: Maybe<string>; image?: Ref; link?: Maybe<LinkRow> };
type TextRow = { text?: Maybe<string> };
type ChartRow = { unit?: Maybe<string>; rows?: Maybe<{ label: string; value: number }[]>; source?: Maybe<LinkRow> };
type ListRow = { limit?: Maybe<number>; village?: Ref };
