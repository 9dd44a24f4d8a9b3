import { FAVICON_PATH } from "./paths.ts";
import type { Site } from "./per-site.ts";
import { sitePalette } from "./theme-css.ts";

/** How the site looks when somebody puts it on the home screen (https://www.w3.org/TR/appmanifest/). */
export function webManifest(site: Site): string {
  const { cluster } = site;
  const { paper, brand } = sitePalette(site);
  return JSON.stringify({
    name: cluster.name,
    short_name: cluster.name,
    lang: cluster.locale,
    start_url: "/",
    scope: "/",
    display: "browser",
    background_color: paper,
    theme_color: brand,
    icons: [{ src: FAVICON_PATH, type: "image/svg+xml", sizes: "any" }],
  });
}
