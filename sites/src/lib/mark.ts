import type { Cluster, NetworkCluster } from "@klynge/contract";
import { type Palette, paletteOf } from "@klynge/contract";
import { perSite } from "./per-site.ts";
import { sitePalette } from "./theme-css.ts";
import { escapeXml } from "./xml.ts";

const HILL = "M0 46q16-12 32-6t32-4v28H0z";

/** The cluster's mark where it has no logo: its initials over a hill, as the content of an `<svg viewBox="0 0 64 64">`. */
export const markContent = perSite(
  ({ cluster }) =>
    `<path class="m-ground" d="M0 0h64v64H0z"/><path class="m-hill" d="${HILL}"/><text class="m-text" x="32" y="36" text-anchor="middle">${escapeXml(initialsOf(cluster))}</text>`,
);

/** The mark as a file of its own, for browser tabs and home screens. */
export const favicon = perSite((site) => {
  const content = drawMark({ name: site.cluster.name, colors: sitePalette(site) });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><clipPath id="c"><rect width="64" height="64" rx="14"/></clipPath><g clip-path="url(#c)">${content}</g></svg>\n`;
});

/** The mark of another cluster in its own colour, for the portal; content of the same viewBox. */
export function clusterMark({ name, color }: Pick<NetworkCluster, "name" | "color">): string {
  const { brand, onBrand, hillFar } = paletteOf({ color, accent: color });
  return drawMark({ name, colors: { brand, onBrand, accent: hillFar } });
}

function drawMark({ name, colors }: { name: string; colors: Pick<Palette, "brand" | "onBrand" | "accent"> }): string {
  return `<path fill="${colors.brand}" d="M0 0h64v64H0z"/><path fill="${colors.accent}" d="${HILL}"/><text x="32" y="37" text-anchor="middle" font-family="system-ui,sans-serif" font-size="27" font-weight="700" fill="${colors.onBrand}">${escapeXml(initialsOf({ name }))}</text>`;
}

/** One or two letters: of the first two words that are no small words, such as `MU` for Mols i Udvikling. */
export function initialsOf({ name }: Pick<Cluster, "name">): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Letter}/u.test(word));
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  const letters = (large.length > 0 ? large : words).slice(0, 2).map((word) => word.charAt(0).toLocaleUpperCase("da-DK"));
  return letters.join("") || "•";
}
