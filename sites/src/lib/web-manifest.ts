import { paletteOf } from "./palette.ts";
import { FAVICON_PATH } from "./paths.ts";
import type { Site } from "./per-site.ts";

/** How the site looks when somebody puts it on the home screen (https://www.w3.org/TR/appmanifest/). */
export function webManifest({ cluster }: Site): string {
  const { paper, brand } = paletteOf(cluster.theme);
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
