import { darker, lighter, mix } from "../color.ts";
import { circle, type Drawing, ellipse, group, path, rect, round, stroke } from "../drawing.ts";
import { heightAt, hill, ridge, track } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { person } from "../people.ts";
import { conifer, flowers, heather, meadow, tuft } from "../plants.ts";
import { birds, clouds, mist, sky, streaks } from "../sky.ts";
import { nearTrack } from "./countryside.ts";

/** A beech wood in spring: pale trunks, new leaves, a carpet of anemones and a path into the light. */
export function beeches(drawing: Drawing, palette: Palette): void {
  const { width, height } = drawing;
  sky(drawing, palette, { horizon: 640, sun: [width * 0.54, 430] });
  drawing.add(
    rect(
      0,
      0,
      width,
      height,
      drawing.gradient(
        [0, 0],
        [0, 760],
        [
          [0, mix(palette.tree, "#f4f2c0", 0.35), 0.85],
          [1, mix(palette.tree, "#fbf7d6", 0.75), 0.75],
        ],
      ),
    ),
    circle(width * 0.54, 520, 560, drawing.glow("#fffbe0", 0.95)),
  );
  for (const depth of [0, 0.25, 0.5]) {
    trunks(drawing, palette, { count: 16 - depth * 10, depth, foot: 700 + depth * 90 });
    leaves(drawing, palette, { depth, count: 380, from: -30, to: 330 - depth * 120 });
    mist(drawing, mix(palette.haze, "#fdf9d8", 0.6), { y: 690 + depth * 60, depth: 200, opacity: 0.5 - depth * 0.4 });
  }
  const ground = ridge(drawing, { y: 740, swing: 16, wave: 420 });
  const way = track(drawing, {
    from: [width * 0.42, height + 30],
    to: [width * 0.545, heightAt(ground, width * 0.545)],
    wide: 300,
    narrow: 18,
    sway: 80,
    color: mix(palette.sand, "#b08a5c", 0.35),
    turns: 1.6,
  });
  hill(drawing, { line: ground, color: mix(palette.hills[1], palette.tree, 0.35), depth: 420, contents: way.shapes });
  const clear = nearTrack(way.at, 1.25);
  meadow(drawing, { from: 770, color: mix(palette.hills[1], palette.tree, 0.6), count: 190, tall: 40, skip: clear });
  flowers(drawing, palette, { from: 750, to: height + 10, count: 900, size: 12, skip: clear });
  for (const share of [-6, 18, 46]) drawing.add(ray(drawing, share));
  drawing.add(
    person(drawing, palette, { at: way.at(0.5), size: 104 }),
    person(drawing, palette, { at: [way.at(0.5)[0] + 36, way.at(0.5)[1] + 6], size: 68 }),
  );
  for (const [x, wide] of [
    [0.08, 86],
    [0.24, 50],
    [0.8, 62],
    [0.96, 104],
  ] as const)
    drawing.add(trunk(drawing, { x: width * x, foot: 900 + wide, wide, color: mix("#8f8a80", palette.tree, 0.12) }));
  leaves(drawing, palette, { depth: 1, count: 620, from: -40, to: 250 });
  drawing.add(...[0.03, 0.17, 0.87].map((x) => tuft(drawing, { x: width * x, y: height, size: 120, color: palette.tree, blades: 16 })));
  drawing.add(
    rect(
      0,
      0,
      width,
      height,
      drawing.gradient(
        [0, 0],
        [width, 0],
        [
          [0, "#24351c", 0.28],
          [0.4, "#24351c", 0],
          [1, "#24351c", 0.22],
        ],
      ),
    ),
  );
}

/** A path through a pine plantation on old dunes, the sea between the trunks. */
export function pines(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  sky(drawing, palette, { horizon: 560, sun: [width * 0.62, 330] });
  streaks(drawing, palette, { from: 70, to: 500, count: 12 });
  clouds(drawing, palette, [
    { at: [width * 0.36, 210], size: 190 },
    { at: [width * 0.8, 150], size: 120 },
  ]);
  birds(drawing, palette, { around: [width * 0.5, 330], count: 7, spread: 130 });
  drawing.add(
    rect(
      0,
      556,
      width,
      120,
      drawing.gradient(
        [0, 556],
        [0, 676],
        [
          [0, palette.sea[0]],
          [1, palette.sea[1]],
        ],
      ),
    ),
  );
  const far = ridge(drawing, { y: 610, swing: 34, wave: 260 });
  hill(drawing, { line: far, color: mix(palette.sand, palette.haze, 0.2), depth: 300 });
  for (const depth of [0.2, 0.5, 0.8]) {
    const line = ridge(drawing, { y: 640 + depth * 150, swing: 30, wave: 330 });
    const color = mix(mix(palette.hills[1], palette.sand, 0.25), palette.haze, 0.35 * (1 - depth));
    hill(drawing, { line, color, depth: 300 });
    for (let index = 0; index < 26 - depth * 16; index++) {
      const x = random.chance(0.5)
        ? random.between(-20, width * (0.52 - depth * 0.2))
        : random.between(width * (0.7 + depth * 0.12), width + 20);
      drawing.add(
        conifer(drawing, {
          x,
          y: heightAt(line, Math.min(width, Math.max(0, x))) + 16,
          size: (130 + 300 * depth) * random.between(0.7, 1.15),
          color: mix(palette.tree, palette.haze, 0.45 * (1 - depth)),
        }),
      );
    }
    mist(drawing, palette.haze, { y: 690 + depth * 120, depth: 120, opacity: 0.3 * (1 - depth) });
  }
  const ground = ridge(drawing, { y: 850, swing: 26, wave: 480 });
  const way = track(drawing, {
    from: [width * 0.5, height + 30],
    to: [width * 0.6, heightAt(ground, width * 0.6)],
    wide: 330,
    narrow: 24,
    sway: 90,
    color: palette.sand,
    turns: 1.5,
  });
  hill(drawing, { line: ground, color: mix(palette.hills[1], palette.sand, 0.12), depth: 260, contents: way.shapes });
  const clear = nearTrack(way.at, 1.35);
  heather(drawing, palette, { from: 870, to: height + 20, count: 70, size: 46, skip: clear });
  meadow(drawing, { from: 860, color: mix(palette.tree, palette.sand, 0.4), count: 170, tall: 64, skip: clear });
  drawing.add(
    person(drawing, palette, { at: way.at(0.42), size: 120, pack: true }),
    person(drawing, palette, { at: [way.at(0.42)[0] + 42, way.at(0.42)[1] + 8], size: 112 }),
  );
  drawing.add(
    conifer(drawing, { x: width * 0.06, y: 1010, size: 900, color: palette.tree }),
    conifer(drawing, { x: width * 0.95, y: 1040, size: 1000, color: darker(palette.tree, 0.08) }),
  );
}

function trunks(drawing: Drawing, palette: Palette, { count, depth, foot }: { count: number; depth: number; foot: number }): void {
  for (let index = 0; index < count; index++) {
    const x = ((index + drawing.random.between(0.1, 0.9)) / count) * drawing.width;
    if (Math.abs(x - drawing.width * 0.545) < 60 + 120 * depth) continue;
    drawing.add(
      trunk(drawing, {
        x,
        foot: foot + drawing.random.between(-10, 30),
        wide: 12 + 26 * depth,
        color: mix("#8f8a80", mix(palette.tree, "#f4f2c8", 0.6), 0.7 - depth),
      }),
    );
  }
}

function trunk(drawing: Drawing, { x, foot, wide, color }: { x: number; foot: number; wide: number; color: string }): string {
  const { random } = drawing;
  const half = wide / 2;
  const lean = random.between(-14, 14);
  const body = `M${round(x - half * 1.5)} ${round(foot)}Q${round(x - half * 0.95)} ${round(foot - wide * 1.4)} ${round(x - half * 0.85 + lean)} -20H${round(x + half * 0.8 + lean)}Q${round(x + half)} ${round(foot - wide * 1.4)} ${round(x + half * 1.6)} ${round(foot)}Z`;
  const marks = Array.from({ length: wide > 40 ? 14 : 0 }, () => {
    const y = random.between(40, foot - 60);
    return stroke(
      `M${round(x + random.between(-half * 0.5, half * 0.2))} ${round(y)}q${round(wide * 0.15)} 6 ${round(wide * 0.34)} 0`,
      darker(color, 0.4),
      3,
      { opacity: 0.35 },
    );
  });
  return group([
    ellipse(x + wide * 0.4, foot, wide * 1.5, wide * 0.14, darker(color, 0.7), { opacity: 0.3 }),
    path(
      body,
      drawing.gradient(
        [x - half, 0],
        [x + half * 1.2, 0],
        [
          [0, darker(color, 0.12)],
          [0.35, lighter(color, 0.3)],
          [1, darker(color, 0.42)],
        ],
      ),
    ),
    ...marks,
  ]);
}

function leaves(
  drawing: Drawing,
  palette: Palette,
  { depth, count, from, to }: { depth: number; count: number; from: number; to: number },
): void {
  const { random, width } = drawing;
  const size = 9 + 17 * depth;
  drawing.add(
    group(
      Array.from({ length: count }, () => {
        const x = random.between(-20, width + 20);
        const arch = depth * 210 * (Math.abs(x / width - 0.52) * 2) ** 1.5;
        const y = from + (to + arch - from) * random.next() ** 1.3;
        const light = random.next();
        const color = mix(darker(palette.tree, 0.25 * depth), lighter(mix(palette.tree, "#f2ee8c", 0.4), 0.25), light);
        return ellipse(x, y, size * random.between(0.7, 1.4), size * random.between(0.35, 0.7), mix(color, "#fbf8d8", 0.4 * (1 - depth)), {
          opacity: 0.85,
        });
      }),
    ),
  );
}

function ray(drawing: Drawing, lean: number): string {
  const { width } = drawing;
  const x = width * 0.5 + lean * 12;
  const outline = `M${x - 40} -20h110L${x + 260 + lean * 6} 1000H${x - 60 + lean * 6}Z`;
  return path(
    outline,
    drawing.gradient(
      [0, 0],
      [0, 950],
      [
        [0, "#fffbdc", 0.34],
        [1, "#fffbdc", 0],
      ],
    ),
  );
}
