import type { AstroIntegration } from "astro";

const ENTRYPOINT = new URL("../src/routes/answer-file.ts", import.meta.url);

/** Adds the routes that a file below `pages/` cannot name, because Astro ignores names that begin with an underscore. */
export function siteFiles(): AstroIntegration {
  return {
    name: "klynge:site-files",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        injectRoute({ pattern: "/_routes.json", entrypoint: ENTRYPOINT });
        injectRoute({ pattern: "/_assets/theme.[digest].css", entrypoint: ENTRYPOINT });
      },
    },
  };
}
