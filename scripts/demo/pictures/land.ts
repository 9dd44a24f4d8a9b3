import { darker, lighter, mix } from "./color.ts";
import { curve, type Drawing, outline, type Point, path, rect, round, stroke, through } from "./drawing.ts";
import type { Palette } from "./palettes.ts";
import { createNoise } from "./random.ts";

/** A skyline across the picture, a point every ten pixels. */
export type Ridge = readonly Point[];

/** A skyline around `y` that swings up and down by `swing`, in waves about `wave` pixels long. `tilt` lowers its right end. */
export function ridge(
  drawing: Drawing,
  { y, swing, wave, detail = 0.16, tilt = 0 }: { y: number; swing: number; wave: number; detail?: number; tilt?: number },
): Ridge {
  const noise = createNoise(drawing.random);
  const start = drawing.random.between(0, 50);
  const points: Point[] = [];
  for (let x = -20; x <= drawing.width + 20; x += 10) {
    const at = start + x / wave;
    points.push([
      x,
      y + swing * (noise(at) + detail * noise(at * 3.1 + 7) + detail * 0.3 * noise(at * 9.7 + 3)) + (tilt * x) / drawing.width,
    ]);
  }
  return points;
}

/** How high the skyline is at `x`, in pixels from the top. */
export function heightAt(line: Ridge, x: number): number {
  const index = (x + 20) / 10;
  const left = line[Math.min(line.length - 1, Math.max(0, Math.floor(index)))];
  const right = line[Math.min(line.length - 1, Math.max(0, Math.ceil(index)))];
  if (left === undefined || right === undefined)
    throw new RangeError("[demo] A skyline has no points — the picture is too narrow — draw it wider.");
  return left[1] + (right[1] - left[1]) * (index - Math.floor(index));
}

/** The outline of the ground below a skyline. */
function below(drawing: Drawing, line: Ridge): string {
  return outline([...line, [drawing.width + 20, drawing.height + 20], [-20, drawing.height + 20]]);
}

/** A hill: lit along its top, darker and deeper below. `contents` is drawn on it and cut off at its skyline. */
export function hill(
  drawing: Drawing,
  { line, color, depth, contents = [] }: { line: Ridge; color: string; depth: number; contents?: readonly string[] },
): void {
  const top = Math.min(...line.map(([, y]) => y));
  drawing.add(
    drawing.inside(below(drawing, line), [
      rect(
        -20,
        top - 5,
        drawing.width + 40,
        drawing.height,
        drawing.gradient(
          [0, top],
          [0, top + depth],
          [
            [0, lighter(color, 0.14)],
            [0.45, color],
            [1, darker(color, 0.2)],
          ],
        ),
      ),
      ...contents,
    ]),
    stroke(through(line), lighter(color, 0.35), 2.5, { opacity: 0.45 }),
  );
}

/** Hills one behind the other, the farthest nearly gone in the haze. Gives back their skylines, the nearest last. */
export function range(
  drawing: Drawing,
  palette: Palette,
  { count, from, to, swing, wave }: { count: number; from: number; to: number; swing: number; wave: number },
): Ridge[] {
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 1 : index / (count - 1);
    const line = ridge(drawing, { y: from + (to - from) * share, swing: swing * (0.45 + 0.55 * share), wave: wave * (0.6 + 0.4 * share) });
    const color = mix(mix(palette.hills[0], palette.hills[1], share ** 1.4), palette.haze, 0.5 * (1 - share));
    hill(drawing, { line, color, depth: 240 });
    return line;
  });
}

/**
 * A patchwork of fields on a slope: strips that run down from the skyline and widen towards the viewer, with furrows.
 * `bend` pushes the strips' lower ends apart around the middle.
 */
export function fields(
  drawing: Drawing,
  palette: Palette,
  {
    line,
    depth,
    columns,
    rows,
    haze = 0,
    bend = 0.6,
  }: { line: Ridge; depth: number; columns: number; rows: number; haze?: number; bend?: number },
): string[] {
  const { random, width } = drawing;
  const noise = createNoise(random);
  const shift = random.between(0, 100);
  const middle = width * random.between(0.35, 0.65);
  // The corner of a strip: `u` across (0 to 1), `v` down the slope (0 to 1).
  const corner = (u: number, v: number): Point => {
    const top = (u * 1.5 - 0.25) * width;
    const x = middle + (top - middle) * (1 + bend * v) + 60 * noise(shift + u * 5 + v * 1.7) * v;
    return [x, heightAt(line, Math.min(width, Math.max(0, top))) + depth * v ** 1.35 + 14 * noise(shift + 40 + u * 7) * v];
  };
  const cuts = (count: number, spread: number): number[] => {
    const inner = Array.from({ length: count - 1 }, (_, index) => (index + 1 + random.between(-spread, spread)) / count);
    return [0, ...inner, 1];
  };
  const shapes: string[] = [];
  const down = cuts(rows, 0.2);
  for (let row = 0; row < rows; row++) {
    const across = cuts(columns, 0.3);
    const [v0 = 0, v1 = 1] = [down[row], down[row + 1]];
    for (let column = 0; column < columns; column++) {
      const [u0 = 0, u1 = 1] = [across[column], across[column + 1]];
      const color = mix(random.pick(palette.fields), palette.haze, haze);
      const side = (u: number): Point[] => [0, 0.34, 0.67, 1].map((share) => corner(u, v0 + (v1 - v0) * share));
      shapes.push(
        path(outline([...side(u0), ...side(u1).reverse()]), color),
        path(outline([...side(u0), ...side(u1).reverse()]), darker(color, 0.25), { opacity: random.between(0, 0.2) }),
      );
      const furrows = Math.round(5 + 9 * random.next());
      const lengthwise = random.chance(0.6);
      for (let index = 1; index < furrows; index++) {
        const share = index / furrows;
        const furrow = lengthwise
          ? side(u0 + (u1 - u0) * share)
          : [0, 0.5, 1].map((part) => corner(u0 + (u1 - u0) * part, v0 + (v1 - v0) * share));
        shapes.push(stroke(curve(furrow), darker(color, 0.35), 1 + v1 * 1.6, { opacity: 0.16 }));
      }
      shapes.push(stroke(curve(side(u1)), darker(mix(palette.tree, palette.haze, haze), 0.1), 1.5 + 4 * v1, { opacity: 0.5 }));
    }
  }
  return shapes;
}

/** A winding track that narrows towards its far end. */
export function track(
  drawing: Drawing,
  {
    from,
    to,
    wide,
    narrow,
    sway,
    color,
    turns = 1.5,
  }: {
    from: Point;
    to: Point;
    wide: number;
    narrow: number;
    sway: number;
    color: string;
    turns?: number;
  },
): { shapes: string[]; at: (share: number) => Point } {
  const at = (share: number): Point => {
    const easing = share ** 0.72;
    return [
      from[0] + (to[0] - from[0]) * easing + Math.sin(share * Math.PI * turns) * sway * (1 - easing) ** 0.8,
      from[1] + (to[1] - from[1]) * easing,
    ];
  };
  const left: Point[] = [];
  const right: Point[] = [];
  const ruts: Point[][] = [[], []];
  for (let step = 0; step <= 40; step++) {
    const share = step / 40;
    const [x, y] = at(share);
    const half = (narrow + (wide - narrow) * (1 - share ** 0.72) ** 1.6) / 2;
    left.push([x - half, y]);
    right.push([x + half, y]);
    ruts[0]?.push([x - half * 0.45, y]);
    ruts[1]?.push([x + half * 0.45, y]);
  }
  const body = outline([...left, ...right.reverse()]);
  const paint = drawing.gradient(to, from, [
    [0, lighter(color, 0.25)],
    [1, darker(color, 0.12)],
  ]);
  return {
    at,
    shapes: [
      stroke(through(left), darker(color, 0.45), round(narrow * 0.5 + 2), { opacity: 0.25 }),
      path(body, paint),
      ...ruts.map((rut) => stroke(curve(rut), darker(color, 0.3), wide * 0.03, { opacity: 0.18 })),
    ],
  };
}
