import { type Palette, paletteOf, THEME_ASSETS_PATH } from "@klynge/contract";
import { digestOf } from "./digest.ts";
import { perSite } from "./per-site.ts";

/** The colours of a site. */
export const sitePalette = perSite(({ cluster }): Palette => paletteOf(cluster.theme));

/** The cluster's own style sheet: its colours as custom properties. Its name changes with its content. */
export const themeStylesheet = perSite((site) => {
  const properties = Object.entries(sitePalette(site)).map(([name, color]) => `--${kebabCase(name)}:${color}`);
  const css = `:root{${properties.join(";")}}\n`;
  return { path: `${THEME_ASSETS_PATH}theme.${digestOf(css)}.css`, css };
});

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
