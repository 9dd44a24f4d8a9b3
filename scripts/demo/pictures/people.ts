import { darker } from "./color.ts";
import { circle, type Drawing, ellipse, group, type Point, path, round, stroke } from "./drawing.ts";
import type { Palette } from "./palettes.ts";

const CLOTHES = ["#c65b45", "#e0a63f", "#3f7c8a", "#f1e6d2", "#55749c", "#8a5576", "#5f8a58"] as const;
const SKIN = ["#e3b28e", "#d49c76", "#b47a57", "#efc6a4"] as const;
const HAIR = ["#4a3526", "#8a5f35", "#d9b46a", "#cfcac2", "#2c2420"] as const;

/** A standing or walking person. `at`: where the feet are; `size`: the height in pixels. */
export function person(
  drawing: Drawing,
  palette: Palette,
  { at, size, walking = true, pack = false, dim = 0 }: { at: Point; size: number; walking?: boolean; pack?: boolean; dim?: number },
): string {
  const { random } = drawing;
  const [x, y] = at;
  const shade = (color: string): string => darker(color, dim);
  const coat = shade(random.pick(CLOTHES));
  const trousers = shade(random.pick(["#39475c", "#5b4a3c", "#2f3b46"]));
  const step = walking ? size * 0.1 : size * 0.035;
  const hip = y - size * 0.46;
  const shoulder = y - size * 0.82;
  return group([
    ellipse(x + size * 0.06, y, size * 0.2, size * 0.03, palette.ink, { opacity: 0.25 }),
    stroke(`M${round(x - size * 0.03)} ${round(hip)}L${round(x - step)} ${round(y)}`, trousers, size * 0.1),
    stroke(`M${round(x + size * 0.03)} ${round(hip)}L${round(x + step)} ${round(y)}`, darker(trousers, 0.2), size * 0.1),
    pack
      ? path(
          `M${round(x - size * 0.2)} ${round(hip)}q${round(-size * 0.03)} ${round(-size * 0.34)} ${round(size * 0.1)} ${round(-size * 0.34)}h${round(size * 0.06)}v${round(size * 0.34)}Z`,
          shade("#7d6a4a"),
        )
      : "",
    path(
      `M${round(x - size * 0.11)} ${round(hip + size * 0.06)}Q${round(x - size * 0.14)} ${round(shoulder)} ${round(x)} ${round(shoulder - size * 0.015)}Q${round(x + size * 0.14)} ${round(shoulder)} ${round(x + size * 0.11)} ${round(hip + size * 0.06)}Z`,
      coat,
    ),
    stroke(
      `M${round(x + size * 0.08)} ${round(shoulder + size * 0.07)}L${round(x + size * (walking ? 0.15 : 0.11))} ${round(hip - size * 0.01)}`,
      darker(coat, 0.18),
      size * 0.06,
    ),
    circle(x, y - size * 0.91, size * 0.085, shade(random.pick(SKIN))),
    path(
      `M${round(x - size * 0.09)} ${round(y - size * 0.9)}a${round(size * 0.09)} ${round(size * 0.095)} 0 0 1 ${round(size * 0.18)} 0q${round(-size * 0.09)} ${round(-size * 0.05)} ${round(-size * 0.18)} 0Z`,
      shade(random.pick(HAIR)),
    ),
  ]);
}

/** Somebody on a bicycle, riding to the right. `at`: where the rear wheel meets the ground; `size`: rider's height. */
export function cyclist(drawing: Drawing, palette: Palette, { at: [x, y], size }: { at: Point; size: number }): string {
  const { random } = drawing;
  const wheel = size * 0.2;
  const front = x + size * 0.62;
  const coat = random.pick(CLOTHES);
  const hub = y - wheel;
  const saddle: Point = [x + size * 0.17, y - size * 0.52];
  const bar: Point = [x + size * 0.5, y - size * 0.56];
  const pedal: Point = [x + size * 0.28, y - size * 0.2];
  const line = (from: Point, to: Point): string => `M${round(from[0])} ${round(from[1])}L${round(to[0])} ${round(to[1])}`;
  const leg = darker(random.pick(["#39475c", "#5b4a3c"]), 0);
  return group([
    ellipse(x + size * 0.32, y + size * 0.01, size * 0.55, size * 0.03, palette.ink, { opacity: 0.2 }),
    ...[x, front].map((at) => circle(at, hub, wheel, "none", { stroke: palette.ink, "stroke-width": round(size * 0.022) })),
    stroke(
      line([x, hub], pedal) +
        line(pedal, bar) +
        line([x, hub], [saddle[0], saddle[1] + size * 0.08]) +
        line([saddle[0], saddle[1] + size * 0.04], pedal) +
        line(bar, [front, hub]) +
        line([saddle[0] + size * 0.01, saddle[1] + size * 0.08], bar),
      palette.roof,
      size * 0.028,
    ),
    stroke(
      `M${round(saddle[0])} ${round(saddle[1])}L${round(x + size * 0.37)} ${round(y - size * 0.34)}L${round(pedal[0] + size * 0.02)} ${round(y - size * 0.08)}`,
      leg,
      size * 0.085,
    ),
    path(
      `M${round(saddle[0] - size * 0.08)} ${round(saddle[1] + size * 0.03)}Q${round(saddle[0])} ${round(y - size * 0.86)} ${round(x + size * 0.3)} ${round(y - size * 0.93)}Q${round(x + size * 0.38)} ${round(y - size * 0.8)} ${round(saddle[0] + size * 0.11)} ${round(saddle[1] + size * 0.03)}Z`,
      coat,
    ),
    stroke(`M${round(x + size * 0.28)} ${round(y - size * 0.83)}L${round(bar[0])} ${round(bar[1])}`, darker(coat, 0.15), size * 0.06),
    circle(x + size * 0.34, y - size * 1.02, size * 0.085, random.pick(SKIN)),
    path(
      `M${round(x + size * 0.245)} ${round(y - size * 1.03)}a${round(size * 0.095)} ${round(size * 0.095)} 0 0 1 ${round(size * 0.19)} 0Z`,
      random.pick(["#f1e6d2", "#c65b45", "#3f7c8a"]),
    ),
  ]);
}

/** A bunch of people who stand together. */
export function crowd(
  drawing: Drawing,
  palette: Palette,
  { from, to, y, size, count, dim = 0 }: { from: number; to: number; y: number; size: number; count: number; dim?: number },
): string[] {
  const { random } = drawing;
  return Array.from({ length: count }, () => ({ x: random.between(from, to), y: y + random.between(-0.12, 0.22) * size }))
    .toSorted((a, b) => a.y - b.y)
    .map((at) => person(drawing, palette, { at: [at.x, at.y], size: size * random.between(0.8, 1.05), walking: random.chance(0.3), dim }));
}
