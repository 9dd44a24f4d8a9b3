import node from "@astrojs/node";
import { defineConfig } from "astro/config";
import { denmark } from "./sites/integrations/denmark.ts";
import { devSites } from "./sites/integrations/dev-sites.ts";
import { siteFiles } from "./sites/integrations/site-files.ts";

/** The theme: compiled once, rendered for every cluster. See docs/architecture.md. */
export default defineConfig({
  output: "server",
  adapter: node({ mode: "middleware", experimentalDisableStreaming: true }),
  srcDir: "./sites/src",
  publicDir: "./sites/public",
  // Where `astro build` by hand leaves it. `npm run build` names a folder for each build (scripts/lib/theme-builds.ts).
  outDir: "./sites/dist/by-hand",
  cacheDir: "./node_modules/.cache/astro",
  trailingSlash: "always",
  build: { assets: "_assets", inlineStylesheets: "never" },
  session: false,
  devToolbar: { enabled: false },
  integrations: [denmark(), siteFiles(), devSites()],
  vite: {
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ["**/{cms,docs,scripts,test}/**", "**/sites/dist/**", "**/releases/**", "**/media/**"] } },
  },
});
