/** What the help page explains, in this order: how many steps each has, and the screenshot it shows, if any. */
export const HELP_TOPICS = [
  { name: "article", steps: 3, picture: "nyhed" },
  { name: "event", steps: 3, picture: "arrangement" },
  { name: "photo", steps: 3, picture: "billede" },
  { name: "undo", steps: 3, picture: "versioner" },
  { name: "preview", steps: 2, picture: null },
  { name: "approval", steps: 2, picture: null },
  { name: "site", steps: 3, picture: "hjemmeside" },
  { name: "roles", steps: 4, picture: null },
] as const;

export type HelpPicture = NonNullable<(typeof HELP_TOPICS)[number]["picture"]> | "forside";

/** Every screenshot of the help page; `npm run help:screenshots` makes them by driving the demo. */
export const HELP_PICTURES: readonly HelpPicture[] = ["forside", ...HELP_TOPICS.flatMap(({ picture }) => picture ?? [])];
