/** What people read of the preview server itself: Danish first, then English. What the page of a cluster says is the theme's. */
export const TEXTS = {
  da: {
    title: "Forhåndsvisning",
    starting: "Forhåndsvisningen hentes …",
    banner: "Forhåndsvisning – ikke offentliggjort",
    back: "Tilbage til siden, du skriver på",
    expired: "Forhåndsvisningen er udløbet. Hent siden igen.",
    failed: "Forhåndsvisningen kan ikke hentes lige nu. Det, du skriver, går ikke tabt.",
    gone: ["Her er intet at se", "Linket er udløbet, trukket tilbage eller skrevet forkert. Bed om et nyt hos den, der sendte det."],
    broken: ["Siden kan ikke vises", "Der er sket en fejl. Prøv igen om lidt."],
  },
  en: {
    title: "Preview",
    starting: "Loading the preview …",
    banner: "Preview – not published",
    back: "Back to the page you are writing",
    expired: "The preview has expired. Reload the page.",
    failed: "The preview cannot be loaded right now. Nothing you write is lost.",
    gone: ["Nothing to see here", "The link has expired, was taken back or is misspelt. Ask whoever sent it for a new one."],
    broken: ["This page cannot be shown", "Something went wrong. Please try again in a moment."],
  },
} as const;

export type Language = keyof typeof TEXTS;
