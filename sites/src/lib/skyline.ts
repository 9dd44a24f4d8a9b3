import { perSite } from "./per-site.ts";
import { seededNumbers } from "./seeded.ts";

/** The outline at the foot of a cluster's pages. */
export const skylineOf = perSite(({ cluster }) => skyline(cluster.slug));

/** The outline of a village on its hill, as one SVG path for `viewBox="0 0 1200 120"`: the upper edge of the foot. */
function skyline(seed: string): string {
  const next = seededNumbers(`skyline ${seed}`);
  const number = (from: number, to: number): number => Math.round(from + next() * (to - from));
  const church = number(300, 820);
  const houses = [-250, -170, -80, 130, 215, 300].map((offset) => house(church + offset + number(-12, 12), number(44, 62)));
  const trees = [60, 170, 960, 1060, 1150].map((x) => tree(x + number(-30, 30), number(16, 26)));
  const ground = `M0 ${number(96, 104)}Q300 ${number(70, 84)} 600 88T1200 ${number(90, 100)}V121H0z`;
  return [ground, tower(church), ...houses, ...trees].join("");
}

function tower(x: number): string {
  return `M${x} 110V34h4v-6h4v-6h4v-6h14v6h4v6h4v6h4v22l8-14h40l10 16v50z`;
}

function house(x: number, width: number): string {
  return `M${x} 112V74l-4 1 11-20h6V45h7v10h${width - 24}l11 20-4-1v38z`;
}

function tree(x: number, radius: number): string {
  return `M${x - radius} 88a${radius} ${radius} 0 1 1 ${radius * 2} 0v24h-${radius * 2}z`;
}
