import { defineTexts } from "../define-texts.ts";

export const writing = defineTexts({
  da: {
    "pages.parent": "Ligger under",
    "pages.parent.help": "Siden får adresse under den valgte side.",
    "pages.layout": "Indhold",
    "pages.layout.help": "Siden bygges af blokke. Træk i en blok for at flytte den.",
    "pages.block": "Blok",
    "news.publishedAt": "Dato på nyheden",
    "news.excerpt": "Indledning",
    "news.excerpt.help": "To-tre linjer, som vises i lister.",
    "news.body": "Tekst",
  },
  en: {
    "pages.parent": "Lies below",
    "pages.parent.help": "The page gets an address below the chosen page.",
    "pages.layout": "Content",
    "pages.layout.help": "The page is built of blocks. Drag a block to move it.",
    "pages.block": "Block",
    "news.publishedAt": "Date of the article",
    "news.excerpt": "Introduction",
    "news.excerpt.help": "Two or three lines, shown in lists.",
    "news.body": "Text",
  },
});
