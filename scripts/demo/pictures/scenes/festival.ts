import { darker, lighter, mix } from "../color.ts";
import { circle, type Drawing, ellipse, group, outline, type Point, path, round, stroke } from "../drawing.ts";
import { heightAt, hill, range, ridge } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { crowd } from "../people.ts";
import { meadow, tree } from "../plants.ts";
import { mist, sky, streaks } from "../sky.ts";

/** A summer night's festival in the hills: tents, a small stage, strings of lamps, people in the grass. */
export function festival(drawing: Drawing, palette: Palette): void {
  const { width, height } = drawing;
  sky(drawing, palette, { horizon: 560, sun: [width * 0.18, 190] });
  streaks(drawing, palette, { from: 240, to: 520, count: 9 });
  range(drawing, palette, { count: 3, from: 530, to: 620, swing: 70, wave: 330 });
  mist(drawing, palette.haze, { y: 640, depth: 150, opacity: 0.35 });
  const ground = ridge(drawing, { y: 715, swing: 20, wave: 520 });
  const grass = mix(palette.hills[1], "#3d5a3a", 0.35);
  drawing.add(
    ...[0.03, 0.1, 0.9, 0.97].map((share, index) =>
      tree(drawing, { x: width * share, y: 735, size: 260 + 50 * (index % 2), color: darker(palette.tree, 0.1) }),
    ),
  );
  hill(drawing, { line: ground, color: grass, depth: 380 });
  drawing.add(ellipse(width * 0.52, 820, 820, 260, drawing.glow(palette.lamp, 0.42)));
  drawing.add(stage(drawing, palette, [width * 0.5, heightAt(ground, width * 0.5) + 45], 330));
  const tents = [
    [0.16, 62, 150, "#b5523f"],
    [0.28, 40, 110, "#d9b15a"],
    [0.77, 44, 120, "#4f7f86"],
    [0.88, 74, 165, "#a8577c"],
  ] as const;
  for (const [share, drop, size, color] of tents)
    drawing.add(tent(drawing, palette, [width * share, heightAt(ground, width * share) + drop], size, color));
  drawing.add(...crowd(drawing, palette, { from: width * 0.37, to: width * 0.66, y: 850, size: 104, count: 22, dim: 0.5 }));
  const poles: Point[] = [
    [width * 0.06, 905],
    [width * 0.31, 860],
    [width * 0.68, 858],
    [width * 0.95, 910],
  ];
  drawing.add(...poles.map(([x, y]) => stroke(`M${x} ${y}V${y - 360}`, palette.ink, 8)));
  for (let index = 0; index < poles.length - 1; index++) {
    const [from, to] = [poles[index], poles[index + 1]];
    if (from !== undefined && to !== undefined) drawing.add(...lamps(drawing, palette, [from[0], from[1] - 355], [to[0], to[1] - 355], 90));
  }
  drawing.add(
    ...crowd(drawing, palette, { from: width * 0.06, to: width * 0.34, y: 945, size: 150, count: 8, dim: 0.55 }),
    ...crowd(drawing, palette, { from: width * 0.68, to: width * 0.95, y: 950, size: 155, count: 8, dim: 0.55 }),
  );
  meadow(drawing, { from: 930, color: darker(grass, 0.25), count: 260, tall: 74 });
  for (let index = 0; index < 26; index++)
    drawing.add(circle(drawing.random.between(0, width), drawing.random.between(760, height), 9, drawing.glow("#fff0a8", 0.8)));
}

/** A string of lamps that sags between two points. */
function lamps(drawing: Drawing, palette: Palette, from: Point, to: Point, sag: number): string[] {
  const count = Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 42);
  const at = (share: number): Point => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share + sag * 4 * share * (1 - share),
  ];
  const wire = Array.from({ length: 21 }, (_, index) => at(index / 20).map(round));
  return [
    stroke(wire.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(""), palette.ink, 2.5),
    ...Array.from({ length: count - 1 }, (_, index) => {
      const [x, y] = at((index + 1) / count);
      const color = ["#ffd27a", "#ff9f6b", "#ffe9b0", "#f6b6c1"][index % 4] ?? palette.lamp;
      return group([circle(x, y + 10, 40, drawing.glow(color, 0.6)), ellipse(x, y + 10, 7, 9, lighter(color, 0.35))]);
    }),
  ];
}

function tent(drawing: Drawing, palette: Palette, [x, y]: Point, size: number, color: string): string {
  const cloth = palette.dark ? darker(color, 0.22) : color;
  return group([
    ellipse(x, y, size * 1.1, size * 0.14, palette.ink, { opacity: 0.3 }),
    circle(x, y - size * 0.35, size * 1.25, drawing.glow(palette.lamp, 0.5)),
    path(
      outline([
        [x - size, y],
        [x - size * 0.78, y - size * 0.55],
        [x + size * 0.78, y - size * 0.55],
        [x + size, y],
      ]),
      drawing.gradient(
        [x, y - size * 0.5],
        [x, y],
        [
          [0, lighter(cloth, 0.1)],
          [1, mix(cloth, palette.lamp, 0.55)],
        ],
      ),
    ),
    ...[-0.5, 0, 0.5].map((share) =>
      path(
        outline([
          [x + (share - 0.13) * size * 1.15, y],
          [x + (share - 0.1) * size, y - size * 0.55],
          [x + (share + 0.1) * size, y - size * 0.55],
          [x + (share + 0.13) * size * 1.15, y],
        ]),
        mix(palette.wall, palette.lamp, 0.45),
        { opacity: 0.55 },
      ),
    ),
    path(
      `M${x - size * 0.86} ${y - size * 0.52}Q${x - size * 0.25} ${y - size * 0.75} ${x} ${y - size * 1.25}Q${x + size * 0.25} ${y - size * 0.75} ${x + size * 0.86} ${y - size * 0.52}Z`,
      drawing.gradient(
        [x - size, 0],
        [x + size, 0],
        [
          [0, lighter(cloth, 0.12)],
          [1, darker(cloth, 0.3)],
        ],
      ),
    ),
    path(
      outline([
        [x - size * 0.2, y],
        [x - size * 0.04, y - size * 0.46],
        [x + size * 0.04, y - size * 0.46],
        [x + size * 0.2, y],
      ]),
      lighter(palette.lamp, 0.2),
    ),
    stroke(`M${x} ${y - size * 1.22}v${-size * 0.2}`, palette.ink, 3),
    path(
      outline([
        [x, y - size * 1.42],
        [x + size * 0.26, y - size * 1.35],
        [x, y - size * 1.28],
      ]),
      lighter(color, 0.2),
    ),
  ]);
}

function stage(drawing: Drawing, palette: Palette, [x, y]: Point, size: number): string {
  const wood = mix("#7a5638", palette.ink, 0.35);
  return group([
    path(
      outline([
        [x - size * 0.62, y - size * 0.12],
        [x - size * 0.5, y - size * 0.8],
        [x + size * 0.5, y - size * 0.8],
        [x + size * 0.62, y - size * 0.12],
      ]),
      mix(palette.ink, palette.roof, 0.25),
    ),
    circle(x, y - size * 0.35, size * 0.75, drawing.glow(palette.lamp, 0.85)),
    path(
      `M${x - size * 0.66} ${y - size * 0.74}Q${x} ${y - size * 1.2} ${x + size * 0.66} ${y - size * 0.74}L${x + size * 0.58} ${y - size * 0.68}Q${x} ${y - size * 1.02} ${x - size * 0.58} ${y - size * 0.68}Z`,
      lighter(wood, 0.1),
    ),
    path(
      outline([
        [x - size * 0.68, y - size * 0.12],
        [x + size * 0.68, y - size * 0.12],
        [x + size * 0.74, y],
        [x - size * 0.74, y],
      ]),
      wood,
    ),
    stroke(
      `M${x - size * 0.6} ${y - size * 0.1}V${y - size * 0.76}M${x + size * 0.6} ${y - size * 0.1}V${y - size * 0.76}`,
      darker(wood, 0.3),
      10,
    ),
    ...crowd(drawing, palette, { from: x - size * 0.35, to: x + size * 0.35, y: y - size * 0.13, size: size * 0.36, count: 4, dim: 0.2 }),
    ...[-0.4, -0.13, 0.13, 0.4].map((share) => circle(x + share * size, y - size * 0.74, 9, lighter(palette.lamp, 0.5))),
  ]);
}
