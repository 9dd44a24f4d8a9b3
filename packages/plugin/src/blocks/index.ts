import type { BlockType } from "@klynge/contract";
import { BLOCK_TYPES } from "@klynge/contract";
import type { Block } from "payload";
import { blockLabel } from "../fields/row-label.ts";
import { text } from "../texts/text.ts";
import { introducingFields } from "./introducing.ts";
import { listFields } from "./lists.ts";
import { practicalFields } from "./practical.ts";
import { writtenFields } from "./written.ts";

/** The blocks a page is built of, in the contract's order. `blockType` is the contract's `type`. */
export function pageBlocks(): Block[] {
  return BLOCK_TYPES.map((slug) => ({
    slug,
    interfaceName: `${slug.charAt(0).toUpperCase()}${slug.slice(1)}Block`,
    labels: { singular: text(`block.${slug}`), plural: text(`block.${slug}`) },
    admin: { disableBlockName: true, components: { Label: blockLabel({ kind: text(`block.${slug}`), parts: ["heading"] }) } },
    fields: FIELDS[slug](),
  }));
}

const FIELDS: Record<BlockType, () => Block["fields"]> = { ...writtenFields, ...introducingFields, ...listFields, ...practicalFields };
