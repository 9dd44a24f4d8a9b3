import { contrast, type Oklch, toHex, toOklch } from "./color.ts";

/** The contrast WCAG 2.2 AA asks of text (1.4.3), and of large text and the parts of controls (1.4.11). */
const TEXT_CONTRAST = 4.5;
const SHAPE_CONTRAST = 3;

/** Every colour of a site, as `#rrggbb`. The style sheets know them as custom properties of the same names. */
export interface Palette {
  /** The page, and what stands on it. */
  paper: string;
  surface: string;
  line: string;
  ink: string;
  muted: string;
  link: string;
  outline: string;
  /** The cluster's own colour, as near as text on it allows: buttons, the mark. */
  brand: string;
  onBrand: string;
  /** The cluster's second colour: date blocks, badges, underlines. */
  accent: string;
  onAccent: string;
  accentText: string;
  /** Dark parts: the hero's panel, bands, the foot. */
  deep: string;
  onDeep: string;
  deepMuted: string;
  deepLink: string;
  /** What warns: cancelled. */
  alert: string;
  onAlert: string;
  /** The drawn landscape, from back to front. Decoration: nothing is written on these. */
  sky: string;
  sun: string;
  hillFar: string;
  hillMiddle: string;
  hillNear: string;
  house: string;
  roof: string;
}

/** Every pair of text and background the theme uses, with the contrast it needs. The tests hold every palette to them. */
export const TEXT_PAIRS: readonly { text: keyof Palette; on: keyof Palette; atLeast: number }[] = [
  ...(["ink", "muted", "link", "accentText", "alert"] as const).flatMap((text) =>
    (["paper", "surface"] as const).map((on) => ({ text, on, atLeast: TEXT_CONTRAST })),
  ),
  { text: "ink", on: "sky", atLeast: TEXT_CONTRAST },
  { text: "link", on: "sky", atLeast: TEXT_CONTRAST },
  { text: "accentText", on: "sky", atLeast: TEXT_CONTRAST },
  { text: "outline", on: "sky", atLeast: SHAPE_CONTRAST },
  { text: "onBrand", on: "brand", atLeast: TEXT_CONTRAST },
  { text: "onAccent", on: "accent", atLeast: TEXT_CONTRAST },
  { text: "onAlert", on: "alert", atLeast: TEXT_CONTRAST },
  { text: "onDeep", on: "deep", atLeast: TEXT_CONTRAST },
  { text: "deepMuted", on: "deep", atLeast: TEXT_CONTRAST },
  { text: "deepLink", on: "deep", atLeast: TEXT_CONTRAST },
  { text: "outline", on: "paper", atLeast: SHAPE_CONTRAST },
  { text: "outline", on: "surface", atLeast: SHAPE_CONTRAST },
];

/**
 * All colours of a site from the two an editor picked (`#rrggbb`). Hue and character stay; lightness moves just as far as
 * the text on it, or under it, needs.
 */
export function paletteOf({ color, accent }: { color: string; accent: string }): Palette {
  const brand = toOklch(color);
  const second = toOklch(accent);
  const tint = (l: number, chroma: number): string => toHex({ l, c: Math.min(brand.c, chroma), h: brand.h });
  const paper = toHex({ ...WARM_WHITE, l: 0.987 });
  const surface = toHex({ l: 0.957, c: 0.013, h: brand.c > 0.02 ? brand.h : WARM_WHITE.h });
  const sky = tint(0.935, 0.03);
  const lights = [paper, surface, sky];
  const ink = tint(0.25, 0.035);
  const deep = tint(0.3, 0.075);
  const solidBrand = withReadableText(brand, ink);
  const solidAccent = withReadableText(second, ink);
  const alert = darkenUntil({ l: 0.5, c: 0.17, h: 27 }, lights);
  return {
    paper,
    surface,
    line: tint(0.89, 0.018),
    ink,
    muted: darkenUntil({ l: 0.5, c: Math.min(brand.c, 0.03), h: brand.h }, lights),
    link: darkenUntil(brand, lights),
    outline: tint(0.56, 0.04),
    brand: solidBrand.background,
    onBrand: solidBrand.text,
    accent: solidAccent.background,
    onAccent: solidAccent.text,
    accentText: darkenUntil(second, lights),
    deep,
    onDeep: tint(0.98, 0.01),
    deepMuted: tint(0.86, 0.03),
    deepLink: lightenUntil(second, [deep]),
    alert,
    onAlert: "#ffffff",
    sky,
    sun: toHex({ l: 0.84, c: 0.13, h: Math.min(95, Math.max(45, second.h)) }),
    hillFar: tint(0.8, 0.05),
    hillMiddle: tint(0.66, 0.08),
    hillNear: tint(0.46, 0.085),
    house: toHex({ ...WARM_WHITE, l: 0.98 }),
    roof: toHex(TILE_RED),
  };
}

const WARM_WHITE: Oklch = { l: 0.987, c: 0.007, h: 85 };
/** Danish villages have red roofs, whatever colour their cluster picks. */
const TILE_RED: Oklch = { l: 0.56, c: 0.12, h: 38 };

/** The colour as a background and the text for it: white or ink, whichever reads better; the colour moves if neither does. */
function withReadableText(color: Oklch, ink: string): { background: string; text: string } {
  const background = toHex(color);
  const [white, dark] = [contrast(background, "#ffffff"), contrast(background, ink)];
  if (white >= TEXT_CONTRAST) return { background, text: "#ffffff" };
  if (dark >= TEXT_CONTRAST) return { background, text: ink };
  return white >= dark
    ? { background: darkenUntil(color, ["#ffffff"]), text: "#ffffff" }
    : { background: lightenUntil(color, [ink]), text: ink };
}

const STEP = 0.01;

function darkenUntil(color: Oklch, backgrounds: readonly string[]): string {
  return moveUntil(color, -STEP, backgrounds);
}

function lightenUntil(color: Oklch, backgrounds: readonly string[]): string {
  return moveUntil(color, STEP, backgrounds);
}

function moveUntil(color: Oklch, step: number, others: readonly string[]): string {
  for (let l = color.l; l > 0 && l < 1; l += step) {
    const hex = toHex({ ...color, l });
    if (others.every((other) => contrast(hex, other) >= TEXT_CONTRAST)) return hex;
  }
  return step < 0 ? "#000000" : "#ffffff";
}
