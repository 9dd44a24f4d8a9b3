import { lighter, mix } from "./color.ts";
import { circle, curve, type Drawing, group, type Point, rect } from "./drawing.ts";
import type { Palette } from "./palettes.ts";
import { lens } from "./water.ts";

/** The sky with its sun or moon, and stars when it is dark. `horizon` is where the sky ends, in pixels from the top. */
export function sky(drawing: Drawing, palette: Palette, { horizon, sun }: { horizon: number; sun?: Point }): void {
  const { width, height, random } = drawing;
  const [top, middle, low] = palette.sky;
  drawing.add(
    rect(
      0,
      0,
      width,
      height,
      drawing.gradient(
        [0, 0],
        [0, horizon],
        [
          [0, top],
          [0.55, middle],
          [1, low],
        ],
      ),
    ),
  );
  if (palette.dark && !palette.snow) {
    for (let index = 0; index < 130; index++) {
      const y = random.next() ** 1.4 * horizon * 0.8;
      drawing.add(
        circle(random.between(0, width), y, random.between(0.6, 2), "#fff8e6", { opacity: (0.9 - y / horizon) * random.between(0.3, 1) }),
      );
    }
  }
  if (sun !== undefined) {
    const [x, y] = sun;
    drawing.add(
      circle(x, y, width * 0.5, drawing.glow(palette.sun, palette.dark ? 0.35 : 0.75)),
      circle(x, y, width * 0.12, drawing.glow(palette.sun, 0.8)),
      circle(x, y, palette.dark ? 30 : 44, lighter(palette.sun, 0.3), { opacity: 0.92 }),
    );
  }
}

/** Long thin clouds: lenses laid over each other, so that their edges are soft without a blur, which would cost most of the time. */
export function streaks(drawing: Drawing, palette: Palette, { from, to, count }: { from: number; to: number; count: number }): void {
  const { random, width } = drawing;
  for (let index = 0; index < count; index++) {
    const y = random.between(from, to);
    const x = random.between(0, width);
    const long = random.between(140, 420);
    const opacity = random.between(0.06, 0.15);
    for (let part = 0; part < 4; part++) {
      const [at, level] = [x + random.between(-long, long) * 0.5, y + random.between(-9, 9)];
      const [reach, thick] = [long * random.between(0.9, 1.7), random.between(6, 20)];
      for (const layer of [1, 0.72, 0.45])
        drawing.add(lens(at, level, reach * (0.55 + 0.45 * layer), thick * layer, palette.cloud, opacity));
    }
  }
}

/** Heaped clouds with a flat, shaded base. */
export function clouds(drawing: Drawing, palette: Palette, places: readonly { at: Point; size: number }[]): void {
  for (const { at, size } of places) drawing.add(cloud(drawing, palette, at, size));
}

function cloud(drawing: Drawing, palette: Palette, [x, y]: Point, size: number): string {
  const { random } = drawing;
  const shade = mix(palette.cloud, palette.sky[1], 0.5);
  const heaps = Array.from({ length: 15 }, (_, index) => {
    const share = (index + 0.5) / 15;
    const bulk = Math.sin(Math.PI * share) ** 0.8;
    return {
      x: x + (share - 0.5) * size * 2 + random.between(-0.06, 0.06) * size,
      y: y - size * 0.12 * bulk - random.next() * size * 0.34 * bulk,
      r: size * (0.07 + 0.2 * bulk * random.between(0.6, 1.1)),
    };
  });
  const dune = curve(
    Array.from({ length: 7 }, (_, index): Point => [x + (index / 3 - 1) * size * 1.5, y + random.between(-0.05, 0.03) * size]),
  );
  const above = `${dune}V${y - size * 1.2}H${x - size * 1.5}Z`;
  const paint = drawing.gradient(
    [x, y - size * 0.6],
    [x, y],
    [
      [0, palette.cloud],
      [0.55, palette.cloud],
      [1, shade],
    ],
  );
  const soft = drawing.inside(
    above,
    heaps.map((heap) => circle(heap.x, heap.y, heap.r, paint)),
  );
  const light = heaps.map((heap) =>
    circle(heap.x - heap.r * 0.18, heap.y - heap.r * 0.2, heap.r * 0.62, lighter(palette.cloud, 0.5), { opacity: 0.35 }),
  );
  return group([soft, ...light], { opacity: palette.dark ? 0.3 : 0.9, filter: drawing.blur(2.2) });
}

/** A band of mist: nothing at its edges, most in the middle. */
export function mist(drawing: Drawing, color: string, { y, depth, opacity }: { y: number; depth: number; opacity: number }): void {
  drawing.add(
    rect(
      0,
      y - depth / 2,
      drawing.width,
      depth,
      drawing.gradient(
        [0, y - depth / 2],
        [0, y + depth / 2],
        [
          [0, color, 0],
          [0.5, color, opacity],
          [1, color, 0],
        ],
      ),
    ),
  );
}

/** Birds far off, each two strokes. */
export function birds(
  drawing: Drawing,
  palette: Palette,
  { around, count, spread }: { around: Point; count: number; spread: number },
): void {
  const { random } = drawing;
  for (let index = 0; index < count; index++) {
    const x = around[0] + random.between(-spread, spread);
    const y = around[1] + random.between(-spread, spread) * 0.35;
    const span = random.between(8, 17);
    const lift = span * random.between(0.25, 0.55);
    drawing.add(
      `<path d="M${x - span} ${y - lift}Q${x - span * 0.4} ${y - lift * 1.3} ${x} ${y}Q${x + span * 0.4} ${y - lift * 1.3} ${x + span} ${y - lift}" fill="none" stroke="${palette.ink}" stroke-width="2.2" stroke-linecap="round" opacity="0.65"/>`,
    );
  }
}
