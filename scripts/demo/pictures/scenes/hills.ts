import { village } from "../buildings.ts";
import { mix } from "../color.ts";
import type { Drawing } from "../drawing.ts";
import { fields, heightAt, hill, range, ridge, track } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { heather, hedge, meadow, tree } from "../plants.ts";
import { birds, clouds, mist, sky, streaks } from "../sky.ts";
import { water } from "../water.ts";

/** Hills with fields and a village, a bay behind them, heather and a path in front. */
export function hills(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  const sun = width * random.between(0.62, 0.78);
  sky(drawing, palette, { horizon: 430, sun: [sun, 235] });
  streaks(drawing, palette, { from: 60, to: 350, count: 9 });
  clouds(drawing, palette, [
    { at: [width * 0.2, 190], size: 190 },
    { at: [width * 0.42, 275], size: 110 },
  ]);
  water(drawing, palette, { top: 405, bottom: 560, sun, waves: 60, calm: true });
  range(drawing, palette, { count: 2, from: 428, to: 478, swing: 34, wave: 300 });
  mist(drawing, palette.haze, { y: 470, depth: 130, opacity: 0.55 });
  const far = ridge(drawing, { y: 535, swing: 95, wave: 330 });
  hill(drawing, {
    line: far,
    color: mix(palette.hills[1], palette.haze, 0.42),
    depth: 260,
    contents: fields(drawing, palette, { line: far, depth: 300, columns: 9, rows: 3, haze: 0.38 }),
  });
  drawing.add(
    hedge(drawing, {
      from: [80, heightAt(far, 80) + 30],
      to: [620, heightAt(far, 620) + 46],
      size: 13,
      color: mix(palette.tree, palette.haze, 0.3),
    }),
  );
  mist(drawing, palette.haze, { y: 600, depth: 120, opacity: 0.35 });
  const middle = ridge(drawing, { y: 660, swing: 110, wave: 430, tilt: -50 });
  hill(drawing, {
    line: middle,
    color: mix(palette.hills[1], palette.haze, 0.12),
    depth: 300,
    contents: fields(drawing, palette, { line: middle, depth: 380, columns: 8, rows: 3, haze: 0.1 }),
  });
  drawing.add(
    ...village(drawing, palette, {
      at: [width * 0.36, 46],
      size: 74,
      houses: 6,
      withChurch: true,
      ground: (x) => heightAt(middle, x),
      tree: (x, y, size) => tree(drawing, { x, y, size: size * 1.2, color: mix(palette.tree, palette.haze, 0.1) }),
    }),
    hedge(drawing, {
      from: [width * 0.62, heightAt(middle, width * 0.62) + 60],
      to: [width * 0.97, heightAt(middle, width * 0.97) + 24],
      size: 24,
      color: palette.tree,
    }),
  );
  const near = ridge(drawing, { y: 880, swing: 55, wave: 760, tilt: 70 });
  const way = track(drawing, {
    from: [width * 0.46, height + 20],
    to: [width * 0.63, heightAt(near, width * 0.63)],
    wide: 190,
    narrow: 12,
    sway: 120,
    color: palette.sand,
  });
  hill(drawing, { line: near, color: palette.hills[1], depth: 240, contents: way.shapes });
  const onWay = (x: number, y: number): boolean => {
    for (let share = 0; share <= 1; share += 0.04) {
      const [px, py] = way.at(share);
      if (Math.abs(py - y) < 16 && Math.abs(px - x) < 40 + 110 * (1 - share)) return true;
    }
    return false;
  };
  heather(drawing, palette, {
    from: 900,
    to: height + 20,
    count: 150,
    size: 64,
    skip: (x, y) => onWay(x, y) || y < heightAt(near, Math.min(width, Math.max(0, x))) + 14,
  });
  meadow(drawing, { from: 940, color: mix(palette.tree, palette.fields[0], 0.5), count: 110, tall: 42, skip: onWay });
  drawing.add(
    tree(drawing, { x: width * 0.9, y: heightAt(near, width * 0.9) + 24, size: 330, color: palette.tree }),
    tree(drawing, { x: width * 0.985, y: heightAt(near, width * 0.98) + 40, size: 240, color: palette.tree }),
  );
  birds(drawing, palette, { around: [width * 0.3, 330], count: 7, spread: 120 });
}
