import { darker, lighter, mix } from "./color.ts";
import { circle, type Drawing, ellipse, group, outline, type Point, path, rect, round, stroke } from "./drawing.ts";
import type { Palette } from "./palettes.ts";

/** Water from `top` down to `bottom`, with waves that grow towards the viewer and the sun's track on it. */
export function water(
  drawing: Drawing,
  palette: Palette,
  { top, bottom, sun, waves = 150, calm = false }: { top: number; bottom: number; sun?: number; waves?: number; calm?: boolean },
): void {
  const { random, width } = drawing;
  const [far, near] = palette.sea;
  drawing.add(
    rect(
      0,
      top,
      width,
      bottom - top,
      drawing.gradient(
        [0, top],
        [0, bottom],
        [
          [0, mix(far, palette.sky[2], 0.35)],
          [0.2, far],
          [1, near],
        ],
      ),
    ),
    rect(0, top - 1, width, 3, lighter(far, 0.4), { opacity: 0.6 }),
  );
  for (let index = 0; index < waves; index++) {
    const share = random.next() ** 1.3;
    const y = top + (bottom - top) * share;
    const long = (calm ? 60 : 34) + 150 * share * random.between(0.4, 1.2);
    const thick = 0.8 + (calm ? 2.2 : 4.5) * share;
    const light = random.chance(0.55);
    drawing.add(
      lens(
        random.between(-60, width + 60),
        y,
        long,
        thick,
        light ? lighter(mix(far, near, share), 0.38) : darker(mix(far, near, share), 0.3),
        (light ? 0.45 : 0.3) * random.between(0.5, 1),
      ),
    );
  }
  if (sun === undefined) return;
  for (let index = 0; index < 90; index++) {
    const share = random.next() ** 1.2;
    const y = top + (bottom - top) * share;
    const spread = 18 + 190 * share;
    drawing.add(
      lens(
        sun + random.between(-spread, spread) * random.next(),
        y,
        12 + 46 * share * random.next(),
        1 + 2.6 * share,
        lighter(palette.sun, 0.25),
        random.between(0.35, 0.9),
      ),
    );
  }
}

/** A line of surf that runs along a beach. */
export function surf(drawing: Drawing, points: readonly Point[], thick: number): void {
  const { random } = drawing;
  const upper = points.map(([x, y]): Point => [x, y - thick * random.between(0.2, 1)]);
  const lower = points.map(([x, y]): Point => [x, y + thick * random.between(0, 0.5)]).reverse();
  drawing.add(path(outline([...upper, ...lower]), "#ffffff", { opacity: 0.72, filter: drawing.blur(1.2) }));
}

/** A small sailing boat, or a dinghy without mast. `x`, `y`: the middle of the waterline; `size`: its length. */
export function boat(
  drawing: Drawing,
  palette: Palette,
  { x, y, size, sail = true, hull = palette.roof }: { x: number; y: number; size: number; sail?: boolean; hull?: string },
): string {
  const deck = y - size * 0.16;
  const canvas = palette.dark ? lighter(palette.wall, 0.25) : "#fdf8ec";
  return group([
    ellipse(x, y + size * 0.05, size * 0.6, size * 0.05, darker(palette.sea[1], 0.45), { opacity: 0.35 }),
    sail
      ? group([
          stroke(`M${round(x - size * 0.04)} ${round(deck)}v${round(-size * 1.12)}`, palette.ink, size * 0.022),
          path(
            `M${round(x - size * 0.01)} ${round(deck - size * 1.08)}Q${round(x + size * 0.36)} ${round(deck - size * 0.5)} ${round(x + size * 0.4)} ${round(deck - size * 0.1)}H${round(x - size * 0.01)}Z`,
            drawing.gradient(
              [x, 0],
              [x + size * 0.4, 0],
              [
                [0, darker(canvas, 0.12)],
                [1, canvas],
              ],
            ),
          ),
          path(
            `M${round(x - size * 0.07)} ${round(deck - size * 0.98)}Q${round(x - size * 0.36)} ${round(deck - size * 0.4)} ${round(x - size * 0.48)} ${round(deck - size * 0.06)}L${round(x - size * 0.07)} ${round(deck - size * 0.1)}Z`,
            darker(canvas, 0.06),
          ),
        ])
      : "",
    path(
      `M${round(x - size * 0.55)} ${round(deck - size * 0.04)}Q${round(x)} ${round(deck + size * 0.05)} ${round(x + size * 0.52)} ${round(deck - size * 0.02)}Q${round(x + size * 0.42)} ${round(y + size * 0.06)} ${round(x + size * 0.28)} ${round(y + size * 0.06)}H${round(x - size * 0.3)}Q${round(x - size * 0.45)} ${round(y + size * 0.04)} ${round(x - size * 0.55)} ${round(deck - size * 0.04)}Z`,
      drawing.gradient(
        [0, deck],
        [0, y],
        [
          [0, lighter(hull, 0.1)],
          [1, darker(hull, 0.3)],
        ],
      ),
    ),
    stroke(
      `M${round(x - size * 0.53)} ${round(deck - size * 0.02)}Q${round(x)} ${round(deck + size * 0.07)} ${round(x + size * 0.5)} ${round(deck)}`,
      "#fdf3dd",
      size * 0.025,
    ),
    ...Array.from({ length: 5 }, (_, index) =>
      lens(x + (index - 2) * size * 0.2, y + size * (0.12 + 0.05 * (index % 3)), size * 0.3, size * 0.02, canvas, 0.28),
    ),
  ]);
}

/** Somebody swimming: a head, an arm, a ring of ripples. */
export function swimmer(palette: Palette, [x, y]: Point, size: number, cap: string): string {
  return group([
    ellipse(x, y, size * 1.3, size * 0.22, "#ffffff", { opacity: 0.3 }),
    circle(x, y - size * 0.3, size * 0.27, "#d9a27c"),
    path(
      `M${round(x - size * 0.28)} ${round(y - size * 0.32)}a${round(size * 0.28)} ${round(size * 0.28)} 0 0 1 ${round(size * 0.56)} 0Z`,
      cap,
    ),
    stroke(
      `M${round(x + size * 0.2)} ${round(y - size * 0.05)}q${round(size * 0.4)} ${round(-size * 0.5)} ${round(size * 0.75)} ${round(0)}`,
      "#d9a27c",
      size * 0.15,
    ),
    ellipse(x, y + size * 0.06, size * 0.7, size * 0.12, palette.sea[1], { opacity: 0.8 }),
  ]);
}

/** A thin lens, pointed at both ends: one wave, one glint. */
export function lens(x: number, y: number, long: number, thick: number, color: string, opacity: number): string {
  const half = long / 2;
  return path(
    `M${round(x - half)} ${round(y)}Q${round(x)} ${round(y - thick)} ${round(x + half)} ${round(y)}Q${round(x)} ${round(y + thick * 0.6)} ${round(x - half)} ${round(y)}Z`,
    color,
    { opacity: Math.round(opacity * 100) / 100 },
  );
}
