import type { Page } from "@klynge/contract";
import { excerptOf } from "./plain-text.ts";

/** What a page is about in a sentence or two: the editor's words, else the beginning of its first text. */
export function pageSummary({ layout, meta }: Page): string | null {
  if (meta.description) return meta.description;
  for (const block of layout) {
    if (block.type === "richText") return excerptOf(block.html);
    if (block.type === "hero" && block.text) return block.text;
  }
  return null;
}
