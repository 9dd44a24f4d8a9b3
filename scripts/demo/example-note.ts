import type { DemoArticle, Markup } from "./types.ts";

const NOTES = {
  places: "Eksempel: Beskrivelse, faciliteter og booking er skrevet til demonstrationen.",
  organisations: "Eksempel: Beskrivelsen er skrevet til demonstrationen.",
  groups: "Eksempel: Opgaver og aftaler er skrevet til demonstrationen.",
  news: "Eksempel: Nyheden er skrevet til demonstrationen og gengiver ikke en virkelig begivenhed.",
  events: "Eksempel: Arrangementet er fundet på til demonstrationen.",
} as const;

/** A made-up text, with a last paragraph that says it is one. */
export function withExampleNote({ collection, text }: { collection: keyof typeof NOTES; text: Markup }): Markup {
  return `${text}\n\n*${NOTES[collection]}*`;
}

/** An article's excerpt and body: with its source where it reports facts, else marked as an example. */
export function articleTexts({ excerpt, body, source }: Pick<DemoArticle, "excerpt" | "body" | "source">): {
  excerpt: string;
  body: Markup;
} {
  if (source) return { excerpt, body: `${body}\n\nKilde: [${source.label}](${source.to})` };
  return { excerpt: `${excerpt} (Eksempel)`, body: withExampleNote({ collection: "news", text: body }) };
}
