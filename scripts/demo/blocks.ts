import type { References } from "./references.ts";
import type { LexicalDocument } from "./rich-text.ts";
import type { DemoBlock, DemoLink, Markup } from "./types.ts";

/** What a block may need from the site it stands on. */
interface BlockContext {
  references: References;
  picture: (key: string) => string;
  text: (markup: Markup) => LexicalDocument;
}

/** A block as the CMS stores it. */
export function blockData({ block, context }: { block: DemoBlock; context: BlockContext }): object {
  const { references, picture, text } = context;
  const links = (items: readonly DemoLink[] = []): object[] => items.map((link) => ({ link: references.link(link) }));
  const { type: blockType } = block;
  switch (block.type) {
    case "richText":
      return { blockType, content: text(block.text) };
    case "hero":
      return {
        blockType,
        heading: block.heading,
        text: block.text,
        links: links(block.links),
        ...(block.picture && { image: picture(block.picture) }),
      };
    case "picture":
      return { blockType, image: picture(block.picture), caption: block.caption, wide: block.wide ?? false };
    case "gallery":
      return {
        blockType,
        heading: block.heading,
        images: block.pictures.map((item) => ({ image: picture(item.picture), caption: item.caption })),
      };
    case "callToAction":
      return { blockType, heading: block.heading, text: block.text, links: links(block.links) };
    case "cards":
      return {
        blockType,
        heading: block.heading,
        cards: block.cards.map((card) => ({
          heading: card.heading,
          text: card.text,
          ...(card.picture && { image: picture(card.picture) }),
          ...(card.link && { link: references.link(card.link) }),
        })),
      };
    case "newsList":
      return {
        blockType,
        heading: block.heading,
        limit: block.limit,
        ...(block.village && { village: references.id("villages", block.village) }),
      };
    case "eventList":
      return {
        blockType,
        heading: block.heading,
        limit: block.limit,
        category: block.category,
        ...(block.village && { village: references.id("villages", block.village) }),
      };
    case "villageList":
      return { blockType, heading: block.heading };
    case "groupList":
      return { blockType, heading: block.heading, onlyWantingVolunteers: block.onlyWantingVolunteers ?? false };
    case "contact":
      return { blockType, heading: block.heading, text: block.text, contact: block.contact, address: block.address };
    case "figures":
      return { blockType, heading: block.heading, figures: block.figures, ...(block.source && { source: references.link(block.source) }) };
    case "chart":
      return {
        blockType,
        heading: block.heading,
        unit: block.unit,
        rows: block.rows,
        ...(block.source && { source: references.link(block.source) }),
      };
    case "phases":
    case "clusterMap":
      return { blockType, heading: block.heading, text: block.text };
    case "accordion":
      return { blockType, heading: block.heading, items: block.items.map((item) => ({ heading: item.heading, content: text(item.text) })) };
    case "map":
      return { blockType, heading: block.heading, location: block.location, address: block.address, url: block.url };
    case "form":
      return { blockType, heading: block.heading, text: block.text, form: references.id("forms", block.form) };
    case "fileList":
      return {
        blockType,
        heading: block.heading,
        files: block.files.map(({ label, document }) => ({ label, file: references.id("files", document) })),
      };
  }
}
