import { village } from "../buildings.ts";
import { darker, lighter, mix } from "../color.ts";
import { type Drawing, group, outline, type Point, path, rect, stroke } from "../drawing.ts";
import { fields, heightAt, hill, range, ridge, track } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { cyclist, person } from "../people.ts";
import { flowers, heather, hedge, meadow, tree } from "../plants.ts";
import { birds, clouds, mist, sky, streaks } from "../sky.ts";
import { water } from "../water.ts";

/** Walkers on a path along a heather-clad slope, a bay below. */
export function walk(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  sky(drawing, palette, { horizon: 400, sun: [width * 0.14, 200] });
  streaks(drawing, palette, { from: 50, to: 330, count: 8 });
  clouds(drawing, palette, [
    { at: [width * 0.6, 200], size: 180 },
    { at: [width * 0.33, 260], size: 90 },
  ]);
  water(drawing, palette, { top: 400, bottom: 640, sun: width * 0.14, waves: 90, calm: true });
  range(drawing, palette, { count: 2, from: 415, to: 470, swing: 45, wave: 260 });
  mist(drawing, palette.haze, { y: 500, depth: 120, opacity: 0.5 });
  const back = ridge(drawing, { y: 560, swing: 95, wave: 300, tilt: -60 });
  hill(drawing, {
    line: back,
    color: mix(palette.hills[1], palette.haze, 0.2),
    depth: 300,
    contents: fields(drawing, palette, { line: back, depth: 330, columns: 8, rows: 3, haze: 0.22 }),
  });
  drawing.add(
    hedge(drawing, {
      from: [width * 0.5, heightAt(back, width * 0.5) + 30],
      to: [width * 0.9, heightAt(back, width * 0.9) + 20],
      size: 22,
      color: mix(palette.tree, palette.haze, 0.12),
    }),
  );
  const slope = ridge(drawing, { y: 0, swing: 45, wave: 380 }).map(
    ([x, y]): Point => [x, y + 800 - 190 * Math.max(0, 1 - x / (width * 0.75)) ** 1.2 + (x > width * 0.7 ? (x - width * 0.7) * 0.16 : 0)],
  );
  const way = track(drawing, {
    from: [width * 0.72, height + 30],
    to: [width * 0.24, heightAt(slope, width * 0.24) + 2],
    wide: 210,
    narrow: 12,
    sway: -120,
    color: palette.sand,
    turns: 1.4,
  });
  hill(drawing, { line: slope, color: palette.hills[1], depth: 380, contents: way.shapes });
  const clear = nearTrack(way.at);
  heather(drawing, palette, {
    from: 640,
    to: height + 20,
    count: 190,
    size: 66,
    skip: (x, y) => clear(x, y) || y < heightAt(slope, Math.min(width, Math.max(0, x))) + 14,
  });
  drawing.add(
    ...[0.62, 0.56, 0.5].map((share) =>
      person(drawing, palette, { at: way.at(share), size: 60 + 70 * (1 - share), pack: random.chance(0.6) }),
    ),
    person(drawing, palette, { at: [way.at(0.3)[0] - 20, way.at(0.3)[1]], size: 158, pack: true }),
    person(drawing, palette, { at: [way.at(0.3)[0] + 48, way.at(0.3)[1] + 14], size: 150, pack: true }),
    signpost(palette, [width * 0.86, 960], 240),
  );
  meadow(drawing, { from: 880, color: mix(palette.tree, palette.fields[0], 0.4), count: 90, tall: 56, skip: clear });
  birds(drawing, palette, { around: [width * 0.4, 310], count: 7, spread: 140 });
}

/** Cyclists on a road between fields, a village ahead. */
export function ride(drawing: Drawing, palette: Palette): void {
  const { width, height } = drawing;
  country(drawing, palette);
  const near = ridge(drawing, { y: 800, swing: 26, wave: 560 });
  const way = track(drawing, {
    from: [width * 0.3, height + 30],
    to: [width * 0.56, heightAt(near, width * 0.56)],
    wide: 420,
    narrow: 16,
    sway: -60,
    color: mix(palette.sand, "#9aa0a6", 0.6),
    turns: 1.3,
  });
  hill(drawing, { line: near, color: mix(palette.hills[1], palette.fields[1] ?? palette.hills[1], 0.4), depth: 330, contents: way.shapes });
  const clear = nearTrack(way.at, 1.5);
  drawing.add(
    tree(drawing, { x: width * 0.68, y: heightAt(near, width * 0.68) + 20, size: 190, color: palette.tree }),
    tree(drawing, { x: width * 0.78, y: heightAt(near, width * 0.78) + 50, size: 270, color: palette.tree }),
    tree(drawing, { x: width * 0.92, y: heightAt(near, width * 0.92) + 110, size: 400, color: palette.tree }),
  );
  drawing.add(
    ...[0.6, 0.5].map((share) => cyclist(drawing, palette, { at: [way.at(share)[0] - 26, way.at(share)[1]], size: 84 + 60 * (1 - share) })),
  );
  meadow(drawing, { from: 850, color: mix(palette.tree, palette.fields[1] ?? palette.tree, 0.5), count: 160, tall: 62, skip: clear });
  flowers(drawing, palette, { from: 850, to: height, count: 200, size: 12, skip: clear });
  drawing.add(
    cyclist(drawing, palette, { at: [width * 0.3, 965], size: 235 }),
    cyclist(drawing, palette, { at: [width * 0.43, 935], size: 205 }),
  );
  birds(drawing, palette, { around: [width * 0.4, 250], count: 7, spread: 150 });
}

/** A small train that crosses the fields. */
export function train(drawing: Drawing, palette: Palette): void {
  const { width, height } = drawing;
  country(drawing, palette);
  const bank = ridge(drawing, { y: 790, swing: 4, wave: 800 });
  hill(drawing, { line: bank, color: mix(palette.hills[1], palette.sand, 0.25), depth: 120 });
  drawing.add(
    ...Array.from({ length: 60 }, (_, index) => rect(index * 28, 786, 15, 7, darker(palette.sand, 0.6))),
    stroke(`M0 785H${width}`, palette.ink, 4),
    carriage(drawing, palette, { x: 250, y: 776, long: 300, tall: 92, front: false }),
    carriage(drawing, palette, { x: 556, y: 776, long: 300, tall: 92, front: false }),
    carriage(drawing, palette, { x: 862, y: 776, long: 330, tall: 92, front: true }),
  );
  const near = ridge(drawing, { y: 850, swing: 26, wave: 500 });
  hill(drawing, {
    line: near,
    color: palette.hills[1],
    depth: 260,
    contents: fields(drawing, palette, { line: near, depth: 330, columns: 6, rows: 1 }),
  });
  drawing.add(
    tree(drawing, { x: width * 0.08, y: 960, size: 420, color: palette.tree }),
    tree(drawing, { x: width * 0.2, y: 900, size: 230, color: palette.tree }),
    tree(drawing, { x: width * 0.93, y: 940, size: 330, color: palette.tree }),
  );
  meadow(drawing, { from: 960, color: mix(palette.tree, palette.fields[0], 0.5), count: 160, tall: 62 });
  flowers(drawing, palette, { from: 940, to: height, count: 190, size: 12 });
  birds(drawing, palette, { around: [width * 0.5, 260], count: 8, spread: 170 });
}

/** Sky, far hills and a patchwork of fields with a village: the upper part of a picture. */
function country(drawing: Drawing, palette: Palette): void {
  const { width } = drawing;
  sky(drawing, palette, { horizon: 480, sun: [width * drawing.random.between(0.7, 0.84), 220] });
  streaks(drawing, palette, { from: 60, to: 400, count: 9 });
  clouds(drawing, palette, [
    { at: [width * 0.22, 210], size: 200 },
    { at: [width * 0.5, 165], size: 120 },
  ]);
  range(drawing, palette, { count: 3, from: 470, to: 540, swing: 45, wave: 360 });
  mist(drawing, palette.haze, { y: 560, depth: 130, opacity: 0.5 });
  const middle = ridge(drawing, { y: 610, swing: 60, wave: 400 });
  hill(drawing, {
    line: middle,
    color: mix(palette.hills[1], palette.haze, 0.2),
    depth: 280,
    contents: fields(drawing, palette, { line: middle, depth: 250, columns: 8, rows: 3, haze: 0.2 }),
  });
  drawing.add(
    ...village(drawing, palette, {
      at: [width * 0.5, 26],
      size: 62,
      houses: 7,
      withChurch: true,
      ground: (x) => heightAt(middle, x),
      tree: (x, y, size) => tree(drawing, { x, y, size: size * 1.3, color: mix(palette.tree, palette.haze, 0.1) }),
    }),
  );
}

function carriage(
  drawing: Drawing,
  palette: Palette,
  { x, y, long, tall, front }: { x: number; y: number; long: number; tall: number; front: boolean },
): string {
  const red = mix(palette.roof, "#c63d35", 0.6);
  const nose = front ? 46 : 0;
  return group([
    ...[0.16, 0.26, 0.74, 0.84].map((share) => `<circle cx="${x + long * share}" cy="${y - 2}" r="10" fill="${palette.ink}"/>`),
    path(
      `M${x} ${y - 12}V${y - tall + 10}Q${x} ${y - tall} ${x + 12} ${y - tall}H${x + long - nose - 8}Q${x + long - nose * 0.2} ${y - tall} ${x + long} ${y - tall * 0.32}V${y - 12}Z`,
      drawing.gradient(
        [0, y - tall],
        [0, y],
        [
          [0, lighter(red, 0.18)],
          [0.5, red],
          [1, darker(red, 0.25)],
        ],
      ),
    ),
    rect(x + 6, y - tall * 0.34, long - 12, 5, "#fbf1df", { opacity: 0.9 }),
    ...Array.from({ length: front ? 6 : 7 }, (_, index) =>
      rect(x + 20 + index * 39, y - tall * 0.82, 28, tall * 0.36, palette.dark ? palette.lamp : mix(palette.ink, palette.sky[1], 0.35)),
    ),
    front
      ? path(
          outline([
            [x + long - 48, y - tall * 0.84],
            [x + long - 22, y - tall * 0.8],
            [x + long - 6, y - tall * 0.42],
            [x + long - 48, y - tall * 0.42],
          ]),
          mix(palette.ink, palette.sky[1], 0.35),
        )
      : "",
  ]);
}

/** A fingerpost with two arms. */
export function signpost(palette: Palette, [x, y]: Point, size: number): string {
  const wood = mix("#8a6a48", palette.sand, 0.2);
  const arm = (top: number, wide: number, side: 1 | -1): string =>
    path(
      outline([
        [x - side * size * 0.08, top],
        [x + side * wide, top],
        [x + side * (wide + size * 0.09), top + size * 0.065],
        [x + side * wide, top + size * 0.13],
        [x - side * size * 0.08, top + size * 0.13],
      ]),
      side === 1 ? lighter(wood, 0.35) : lighter(wood, 0.2),
      { stroke: darker(wood, 0.4), "stroke-width": 2 },
    );
  return group([
    stroke(`M${x} ${y}V${y - size}`, darker(wood, 0.15), size * 0.06),
    arm(y - size * 0.92, size * 0.4, 1),
    arm(y - size * 0.72, size * 0.32, -1),
    stroke(
      `M${x + size * 0.04} ${y - size * 0.86}h${size * 0.28}M${x - size * 0.06} ${y - size * 0.66}h${-size * 0.2}`,
      darker(wood, 0.5),
      size * 0.02,
    ),
  ]);
}

/** Says whether a spot lies on or beside a track, so that nothing grows there. */
export function nearTrack(at: (share: number) => Point, wide = 1): (x: number, y: number) => boolean {
  const spots = Array.from({ length: 60 }, (_, index) => ({ share: index / 59, at: at(index / 59) }));
  return (x, y) =>
    spots.some((spot) => Math.abs(spot.at[1] - y) < 14 && Math.abs(spot.at[0] - x) < (30 + 125 * (1 - spot.share) ** 1.4) * wide);
}
