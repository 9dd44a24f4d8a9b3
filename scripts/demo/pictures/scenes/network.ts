import { village } from "../buildings.ts";
import { mix } from "../color.ts";
import { circle, curve, type Drawing, group, type Point, stroke } from "../drawing.ts";
import { fields, heightAt, hill, type Ridge, range, ridge } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { hedge, meadow, tree } from "../plants.ts";
import { birds, mist, sky, streaks } from "../sky.ts";
import { water } from "../water.ts";

/** Villages far and near in the dusk, tied together by paths of light. */
export function network(drawing: Drawing, palette: Palette): void {
  const { width } = drawing;
  sky(drawing, palette, { horizon: 380, sun: [width * 0.68, 300] });
  streaks(drawing, palette, { from: 60, to: 350, count: 14 });
  water(drawing, palette, { top: 372, bottom: 520, sun: width * 0.68, waves: 60, calm: true });
  range(drawing, palette, { count: 2, from: 385, to: 425, swing: 30, wave: 260 });
  mist(drawing, palette.haze, { y: 450, depth: 130, opacity: 0.6 });
  const slopes = [
    { y: 470, swing: 60, wave: 300, haze: 0.5, depth: 210 },
    { y: 590, swing: 80, wave: 380, haze: 0.26, depth: 280 },
    { y: 750, swing: 95, wave: 460, haze: 0.08, depth: 380 },
  ];
  const spots: Point[] = [];
  for (const [index, slope] of slopes.entries()) {
    const line = ridge(drawing, slope);
    hill(drawing, {
      line,
      color: mix(palette.hills[1], palette.haze, slope.haze),
      depth: slope.depth,
      contents: fields(drawing, palette, { line, depth: slope.depth, columns: 9, rows: 3, haze: slope.haze }),
    });
    const shares =
      [
        [0.16, 0.46, 0.83],
        [0.3, 0.66, 0.94],
        [0.12, 0.56],
      ][index] ?? [];
    for (const share of shares)
      spots.push(settle(drawing, palette, { line, x: width * share, size: 30 + 24 * index, drop: 22 + 26 * index, haze: slope.haze }));
    mist(drawing, palette.haze, { y: slope.y + 90, depth: 110, opacity: 0.26 - index * 0.08 });
  }
  const near = ridge(drawing, { y: 985, swing: 26, wave: 560 });
  hill(drawing, { line: near, color: palette.hills[1], depth: 160 });
  drawing.add(
    tree(drawing, { x: width * 0.93, y: heightAt(near, width * 0.93) + 30, size: 420, color: palette.tree }),
    tree(drawing, { x: width * 0.035, y: heightAt(near, width * 0.035) + 26, size: 300, color: palette.tree }),
  );
  meadow(drawing, { from: 990, color: mix(palette.tree, palette.fields[3] ?? palette.tree, 0.4), count: 150, tall: 60 });
  const ties = [
    [0, 1],
    [1, 2],
    [0, 3],
    [1, 3],
    [1, 4],
    [2, 4],
    [2, 5],
    [4, 5],
    [3, 6],
    [3, 7],
    [4, 7],
    [6, 7],
  ] as const;
  for (const [from, to] of ties) {
    const [a, b] = [spots[from], spots[to]];
    if (a !== undefined && b !== undefined) drawing.add(tie(drawing, palette, a, b));
  }
  birds(drawing, palette, { around: [width * 0.34, 230], count: 9, spread: 170 });
}

function settle(
  drawing: Drawing,
  palette: Palette,
  { line, x, size, drop, haze }: { line: Ridge; x: number; size: number; drop: number; haze: number },
): Point {
  const ground = (at: number): number => heightAt(line, Math.min(drawing.width, Math.max(0, at)));
  const at: Point = [x, ground(x) + drop];
  drawing.add(
    circle(at[0], at[1] - size * 0.3, size * 3.6, drawing.glow(palette.lamp, 0.5)),
    ...village(drawing, palette, {
      at: [x, drop],
      size,
      houses: 5,
      withChurch: true,
      ground,
      tree: (px, py, tall) => tree(drawing, { x: px, y: py, size: tall * 1.2, color: mix(palette.tree, palette.haze, haze * 0.8) }),
    }),
    hedge(drawing, {
      from: [x + size * 2.6, ground(x + size * 2.6) + drop + 6],
      to: [x + size * 5, ground(x + size * 5) + drop],
      size: size * 0.3,
      color: mix(palette.tree, palette.haze, haze),
    }),
  );
  return [x, at[1] + size * 0.5];
}

/** A bowed path of small lights between two villages. */
function tie(_drawing: Drawing, palette: Palette, from: Point, to: Point): string {
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + Math.abs(to[0] - from[0]) * 0.09 + 14];
  const at = (share: number): Point => {
    const back = 1 - share;
    return [
      back * back * from[0] + 2 * back * share * middle[0] + share * share * to[0],
      back * back * from[1] + 2 * back * share * middle[1] + share * share * to[1],
    ];
  };
  const line = Array.from({ length: 17 }, (_, index) => at(index / 16));
  const count = Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 17);
  const near = ((from[1] + to[1]) / 2 - 400) / 500;
  return group([
    stroke(curve(line), palette.lamp, 8 + 8 * near, { opacity: 0.13 }),
    ...Array.from({ length: count + 1 }, (_, index) => circle(...at(index / count), 1.8 + 2.4 * near, palette.lamp, { opacity: 0.92 })),
  ]);
}
