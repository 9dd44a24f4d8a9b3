import type { AstroIntegration } from "astro";

const ENTRYPOINT = new URL("../src/routes/answer-file.ts", import.meta.url);

/** The paths of files that the theme makes from a site's content, as Astro's route patterns. */
const PATTERNS = [
  "/_routes.json",
  "/_assets/theme.[digest].css",
  "/favicon.svg",
  "/site.webmanifest",
  "/robots.txt",
  "/sitemap.xml",
  "/nyheder.xml",
  "/kalender.ics",
  "/kalender.json",
  "/kalender.xml",
  "/kalender/[event]/[file].ics",
  "/kalender/emne/[category]/kalender.ics",
  "/landsbyer/[village]/kalender.ics",
  "/steder/[place]/kalender.ics",
  "/foreninger/[organisation]/kalender.ics",
  "/skaerm/offline.js",
  "/soeg/indeks.json",
];

/** Lets one endpoint answer every file. Below `pages/` Astro would ignore the names that begin with an underscore. */
export function siteFiles(): AstroIntegration {
  return {
    name: "klynge:site-files",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        for (const pattern of PATTERNS) injectRoute({ pattern, entrypoint: ENTRYPOINT });
      },
    },
  };
}
