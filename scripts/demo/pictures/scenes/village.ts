import { church, house, smoke } from "../buildings.ts";
import { darker, lighter, mix } from "../color.ts";
import { circle, type Drawing, type Point, path, rect, stroke } from "../drawing.ts";
import { fields, heightAt, hill, range, ridge, track } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { person } from "../people.ts";
import { flowers, hedge, meadow, tree } from "../plants.ts";
import { birds, clouds, mist, sky, streaks } from "../sky.ts";

/** A village street with the church on its hill; lamps and windows are lit when the palette is dark, roofs are white under snow. */
export function village(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  sky(drawing, palette, { horizon: 520, sun: [width * random.between(0.1, 0.24), palette.dark ? 170 : 250] });
  streaks(drawing, palette, { from: 80, to: 430, count: 10 });
  if (!palette.dark)
    clouds(drawing, palette, [
      { at: [width * 0.8, 210], size: 200 },
      { at: [width * 0.4, 150], size: 110 },
    ]);
  const [far] = range(drawing, palette, { count: 2, from: 500, to: 560, swing: 60, wave: 380 });
  if (far !== undefined)
    drawing.add(
      hedge(drawing, {
        from: [0, heightAt(far, 0) + 4],
        to: [520, heightAt(far, 520) + 5],
        size: 16,
        color: mix(palette.tree, palette.haze, 0.55),
      }),
    );
  mist(drawing, palette.haze, { y: 590, depth: 150, opacity: 0.5 });
  const knoll = ridge(drawing, { y: 640, swing: 30, wave: 500 }).map(
    ([x, y]): Point => [x, y - 105 * Math.exp(-(((x - width * 0.6) / 330) ** 2))],
  );
  hill(drawing, {
    line: knoll,
    color: mix(palette.hills[1], palette.haze, 0.15),
    depth: 330,
    contents: palette.snow ? [] : fields(drawing, palette, { line: knoll, depth: 260, columns: 9, rows: 2, haze: 0.15 }),
  });
  const leaves = palette.snow ? mix(palette.tree, palette.haze, 0.1) : palette.tree;
  drawing.add(
    tree(drawing, { x: width * 0.47, y: heightAt(knoll, width * 0.47) + 12, size: 150, color: leaves }),
    church(drawing, palette, { x: width * 0.5, y: heightAt(knoll, width * 0.58) + 30, size: 330 }),
    tree(drawing, { x: width * 0.735, y: heightAt(knoll, width * 0.735) + 20, size: 170, color: leaves }),
    hedge(drawing, {
      from: [width * 0.44, heightAt(knoll, width * 0.44) + 40],
      to: [width * 0.78, heightAt(knoll, width * 0.78) + 44],
      size: 22,
      color: leaves,
    }),
  );
  const ground = ridge(drawing, { y: 770, swing: 18, wave: 620 });
  const way = track(drawing, {
    from: [width * 0.46, height + 30],
    to: [width * 0.585, heightAt(ground, width * 0.585)],
    wide: 330,
    narrow: 26,
    sway: 70,
    color: palette.snow ? darker(palette.sand, 0.1) : palette.sand,
    turns: 1.2,
  });
  hill(drawing, { line: ground, color: palette.hills[1], depth: 330, contents: way.shapes });
  const walls = [
    palette.wall,
    mix(palette.wall, palette.roof, palette.snow ? 0.1 : 0.5),
    mix(palette.wall, "#e3b04f", palette.dark ? 0.2 : 0.45),
    palette.wall,
  ] as const;
  const roof = palette.snow ? palette.roof : mix(palette.roof, "#8a4a38", 0.2);
  const row = [
    { x: 0.7, y: 800, size: 210 },
    { x: 0.36, y: 795, size: 175 },
    { x: 0.17, y: 822, size: 250 },
    { x: 0.81, y: 850, size: 290 },
    { x: -0.06, y: 905, size: 330 },
  ];
  for (const [index, spot] of row.entries()) {
    const x = width * spot.x;
    drawing.add(tree(drawing, { x: x + spot.size * 0.1, y: spot.y - 6, size: spot.size * random.between(0.8, 1), color: leaves }));
    drawing.add(house(drawing, palette, { x, y: spot.y, size: spot.size, wall: walls[index % walls.length] ?? palette.wall, roof }));
    if (index % 2 === 0) drawing.add(smoke(drawing, palette, [x + spot.size * 0.71, spot.y - spot.size * 0.64], spot.size * 0.5));
  }
  drawing.add(
    tree(drawing, { x: width * 0.965, y: 960, size: 380, color: leaves }),
    tree(drawing, { x: width * 0.06, y: 985, size: 200, color: leaves }),
  );
  if (palette.dark)
    drawing.add(
      ...[
        [0.33, 930, 190],
        [0.71, 900, 160],
      ].map(([x = 0, y = 0, size = 0]) => lamp(drawing, palette, [width * x, y], size)),
    );
  drawing.add(
    person(drawing, palette, { at: way.at(0.33), size: 104, dim: palette.dark ? 0.25 : 0 }),
    person(drawing, palette, { at: [way.at(0.33)[0] + 46, way.at(0.33)[1] + 8], size: 66, dim: palette.dark ? 0.25 : 0 }),
  );
  const clear = (x: number, y: number): boolean =>
    Math.abs(x - way.at(Math.min(1, Math.max(0, (height + 30 - y) / 300)) ** 1.38)[0]) < 190 - 140 * ((height - y) / 300);
  if (palette.snow) snowfall(drawing);
  else {
    meadow(drawing, { from: 930, color: mix(palette.tree, palette.fields[0], 0.5), count: 140, tall: 44, skip: clear });
    flowers(drawing, palette, { from: 900, to: height, count: 110, size: 10, skip: clear });
    birds(drawing, palette, { around: [width * 0.5, 250], count: 8, spread: 160 });
  }
}

function lamp(drawing: Drawing, palette: Palette, [x, y]: Point, size: number): string {
  return [
    circle(x, y - size, size * 0.95, drawing.glow(palette.lamp, 0.6)),
    stroke(`M${x} ${y}V${y - size}`, palette.ink, 6),
    path(`M${x - 15} ${y - size}h30l-7 -26h-16Z`, lighter(palette.lamp, 0.3)),
    path(`M${x - 18} ${y - size - 26}h36l-18 -16Z`, palette.ink),
  ].join("");
}

function snowfall(drawing: Drawing): void {
  const { random, width, height } = drawing;
  for (let index = 0; index < 420; index++)
    drawing.add(
      circle(random.between(0, width), random.between(0, height), random.between(1, 3.6), "#ffffff", {
        opacity: random.between(0.35, 0.9),
      }),
    );
  drawing.add(
    rect(
      0,
      height - 120,
      width,
      120,
      drawing.gradient(
        [0, height - 120],
        [0, height],
        [
          [0, "#ffffff", 0],
          [1, "#ffffff", 0.5],
        ],
      ),
    ),
  );
}
