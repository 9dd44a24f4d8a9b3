import { darker, lighter, mix } from "../color.ts";
import { type Drawing, ellipse, group, type Point, path, stroke } from "../drawing.ts";
import { heightAt, hill, range, ridge, track } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { person } from "../people.ts";
import { conifer, heather, hedge, meadow, tree, tuft } from "../plants.ts";
import { birds, clouds, mist, sky, streaks } from "../sky.ts";
import { nearTrack, signpost } from "./countryside.ts";

/** An old track over a heath, a crooked oak beside it and burial mounds on the horizon. */
export function heath(drawing: Drawing, palette: Palette): void {
  const { width, height } = drawing;
  sky(drawing, palette, { horizon: 520, sun: [width * 0.3, 300] });
  streaks(drawing, palette, { from: 60, to: 470, count: 13 });
  clouds(drawing, palette, [{ at: [width * 0.62, 230], size: 170 }]);
  range(drawing, palette, { count: 2, from: 515, to: 560, swing: 26, wave: 380 });
  const plain = ridge(drawing, { y: 600, swing: 14, wave: 420 }).map(
    ([x, y]): Point => [x, y - mound(x, width * 0.2, 90, 44) - mound(x, width * 0.36, 60, 28) - mound(x, width * 0.66, 75, 36)],
  );
  hill(drawing, { line: plain, color: mix(mix(palette.hills[1], palette.bloom[0], 0.25), palette.haze, 0.25), depth: 260 });
  drawing.add(
    hedge(drawing, {
      from: [width * 0.74, heightAt(plain, width * 0.74) + 6],
      to: [width * 1.02, 604],
      size: 26,
      color: mix(palette.tree, palette.haze, 0.3),
    }),
    ...[0.02, 0.045, 0.09].map((share) =>
      conifer(drawing, { x: width * share, y: 612, size: 90, color: mix(palette.tree, palette.haze, 0.3) }),
    ),
  );
  mist(drawing, palette.haze, { y: 640, depth: 120, opacity: 0.4 });
  const ground = ridge(drawing, { y: 690, swing: 26, wave: 520 });
  const way = track(drawing, {
    from: [width * 0.36, height + 30],
    to: [width * 0.52, heightAt(ground, width * 0.52)],
    wide: 360,
    narrow: 14,
    sway: 120,
    color: palette.sand,
    turns: 2,
  });
  hill(drawing, { line: ground, color: mix(palette.hills[1], palette.bloom[0], 0.14), depth: 420, contents: way.shapes });
  const clear = nearTrack(way.at, 1.4);
  heather(drawing, palette, { from: 700, to: height + 20, count: 270, size: 74, skip: clear });
  drawing.add(
    person(drawing, palette, { at: way.at(0.56), size: 92, pack: true }),
    person(drawing, palette, { at: [way.at(0.56)[0] + 30, way.at(0.56)[1] + 6], size: 86, pack: true }),
    signpost(palette, [width * 0.6, 905], 190),
    oak(drawing, palette, { x: width * 0.81, y: 935, size: 620 }),
  );
  meadow(drawing, { from: 760, color: mix(palette.tree, palette.sand, 0.45), count: 130, tall: 58, skip: clear });
  birds(drawing, palette, { around: [width * 0.4, 330], count: 9, spread: 160 });
}

/** Standing stones in the shape of a ship, and a rune stone, in the morning mist. */
export function stones(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  sky(drawing, palette, { horizon: 560, sun: [width * 0.7, 360] });
  streaks(drawing, palette, { from: 100, to: 500, count: 8 });
  range(drawing, palette, { count: 3, from: 520, to: 600, swing: 36, wave: 330 });
  drawing.add(
    ...Array.from({ length: 13 }, () =>
      conifer(drawing, {
        x: random.between(0, width * 0.5),
        y: 640,
        size: random.between(90, 170),
        color: mix(palette.tree, palette.haze, 0.55),
      }),
    ),
  );
  mist(drawing, palette.haze, { y: 640, depth: 190, opacity: 0.75 });
  const ground = ridge(drawing, { y: 680, swing: 18, wave: 520 });
  hill(drawing, { line: ground, color: mix(palette.hills[1], palette.sand, 0.15), depth: 420 });
  const ship = Array.from({ length: 22 }, (_, index): { at: Point; size: number } => {
    const angle = (index / 22) * Math.PI * 2;
    const depth = (Math.sin(angle) + 1) / 2;
    return {
      at: [width * 0.52 + Math.cos(angle) * width * 0.4, 775 + Math.sin(angle) * 62 * (1.3 - Math.abs(Math.cos(angle)))],
      size: 46 + 44 * depth + (Math.abs(Math.cos(angle)) > 0.97 ? 60 : 0),
    };
  });
  for (const { at, size } of ship.toSorted((a, b) => a.at[1] - b.at[1])) {
    drawing.add(
      stone(drawing, palette, at, size * random.between(0.8, 1.2)),
      tuft(drawing, { x: at[0] - size * 0.3, y: at[1] + 6, size: size * 0.4, color: mix(palette.tree, palette.sand, 0.4), blades: 6 }),
    );
  }
  mist(drawing, palette.haze, { y: 770, depth: 150, opacity: 0.42 });
  heather(drawing, palette, { from: 850, to: height + 20, count: 110, size: 66 });
  const rune: Point = [width * 0.27, 965];
  drawing.add(
    stone(drawing, palette, rune, 330),
    ...runes(palette, rune, 330),
    ...[0.17, 0.22, 0.33, 0.36].map((share) =>
      tuft(drawing, { x: width * share, y: 985, size: 96, color: mix(palette.tree, palette.sand, 0.3), blades: 14 }),
    ),
  );
  drawing.add(
    person(drawing, palette, { at: [width * 0.7, 860], size: 150, pack: true }),
    person(drawing, palette, { at: [width * 0.735, 868], size: 142 }),
  );
  meadow(drawing, { from: 900, color: mix(palette.tree, palette.sand, 0.4), count: 120, tall: 62 });
  birds(drawing, palette, { around: [width * 0.42, 330], count: 7, spread: 120 });
}

function mound(x: number, at: number, wide: number, tall: number): number {
  return tall * Math.exp(-(((x - at) / wide) ** 2));
}

function oak(drawing: Drawing, palette: Palette, { x, y, size }: { x: number; y: number; size: number }): string {
  const bark = "#5a4634";
  return group([
    ellipse(x + size * 0.1, y + 6, size * 0.6, size * 0.04, darker(palette.tree, 0.75), { opacity: 0.3 }),
    tree(drawing, { x, y, size, color: palette.tree, trunk: bark, spread: 1.5 }),
    path(
      `M${x - size * 0.09} ${y + 8}Q${x - size * 0.03} ${y - size * 0.1} ${x - size * 0.045} ${y - size * 0.36}H${x + size * 0.05}Q${x + size * 0.03} ${y - size * 0.1} ${x + size * 0.11} ${y + 8}Z`,
      drawing.gradient(
        [x - size * 0.08, 0],
        [x + size * 0.1, 0],
        [
          [0, lighter(bark, 0.2)],
          [1, darker(bark, 0.35)],
        ],
      ),
    ),
  ]);
}

function stone(drawing: Drawing, palette: Palette, [x, y]: Point, size: number): string {
  const { random } = drawing;
  const grey = mix("#8b8b8d", palette.sand, 0.2);
  const [lean, wide] = [random.between(-0.08, 0.08) * size, size * random.between(0.3, 0.38)];
  return group([
    ellipse(x + size * 0.16, y + 2, wide * 1.5, size * 0.06, palette.ink, { opacity: 0.28 }),
    path(
      `M${x - wide} ${y}Q${x - wide * 1.1} ${y - size * 0.55} ${x - wide * 0.55 + lean} ${y - size * 0.86}Q${x + lean} ${y - size * 1.06} ${x + wide * 0.6 + lean} ${y - size * 0.8}Q${x + wide * 1.15} ${y - size * 0.5} ${x + wide} ${y}Z`,
      drawing.gradient(
        [x - wide, y - size],
        [x + wide, y],
        [
          [0, darker(grey, 0.08)],
          [0.45, lighter(grey, 0.12)],
          [1, darker(grey, 0.45)],
        ],
      ),
    ),
    ...Array.from({ length: 9 }, () =>
      ellipse(
        x + random.between(-0.7, 0.6) * wide,
        y - random.between(0.1, 0.8) * size,
        size * random.between(0.02, 0.07),
        size * random.between(0.015, 0.04),
        random.chance(0.5) ? mix("#b9bb8a", grey, 0.3) : darker(grey, 0.25),
        { opacity: 0.5 },
      ),
    ),
  ]);
}

/** A band with strokes like runes on it; they spell nothing. */
function runes(palette: Palette, [x, y]: Point, size: number): string[] {
  const color = darker(mix(palette.roof, "#8a3b2c", 0.5), 0.1);
  return [
    stroke(
      `M${x - size * 0.2} ${y - size * 0.12}Q${x - size * 0.24} ${y - size * 0.6} ${x - size * 0.08} ${y - size * 0.78}M${x - size * 0.09} ${y - size * 0.12}Q${x - size * 0.12} ${y - size * 0.55} ${x} ${y - size * 0.72}`,
      color,
      4,
      { opacity: 0.8 },
    ),
    ...Array.from({ length: 9 }, (_, index) => {
      const share = index / 9;
      const [px, py] = [x - size * (0.15 + 0.02 * Math.sin(share * 3)) + share * share * size * 0.09, y - size * (0.16 + share * 0.58)];
      const twig = index % 3 === 0 ? "l9 -9" : index % 3 === 1 ? "l-9 -8" : "l8 8";
      return stroke(`M${px - 9} ${py}l18 -4M${px} ${py}${twig}`, color, 3.5, { opacity: 0.85 });
    }),
  ];
}
