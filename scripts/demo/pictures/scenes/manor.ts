import { darker, lighter, mix } from "../color.ts";
import { curve, type Drawing, ellipse, group, outline, type Point, path, rect, stroke } from "../drawing.ts";
import { hill, range, ridge } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { flowers, meadow, reeds, tree } from "../plants.ts";
import { birds, clouds, sky, streaks } from "../sky.ts";
import { lens } from "../water.ts";

/** A moated manor of red brick, mirrored in its lake between old trees. */
export function manor(drawing: Drawing, palette: Palette): void {
  const { width, height } = drawing;
  sky(drawing, palette, { horizon: 560, sun: [width * 0.18, 240] });
  clouds(drawing, palette, [
    { at: [width * 0.3, 210], size: 170 },
    { at: [width * 0.78, 170], size: 200 },
  ]);
  streaks(drawing, palette, { from: 80, to: 420, count: 7 });
  range(drawing, palette, { count: 2, from: 520, to: 575, swing: 30, wave: 400 });
  const bank = ridge(drawing, { y: 640, swing: 6, wave: 400 });
  const scene = (): string[] => [
    ...[0.06, 0.15, 0.25, 0.74, 0.84, 0.95].map((share, index) =>
      tree(drawing, { x: width * share, y: 668 - (index % 2) * 8, size: 270 + 50 * ((index * 7) % 3), color: palette.tree }),
    ),
    castle(drawing, palette, { x: width * 0.32, y: 700, size: width * 0.36 }),
  ];
  hill(drawing, { line: bank, color: palette.hills[1], depth: 200 });
  const shapes = scene();
  drawing.add(...shapes);
  const lake = 702;
  drawing.add(
    rect(
      0,
      lake,
      width,
      height - lake,
      drawing.gradient(
        [0, lake],
        [0, height],
        [
          [0, mix(palette.hills[1], palette.sea[1], 0.5)],
          [1, palette.sea[1]],
        ],
      ),
    ),
  );
  drawing.add(
    drawing.inside(
      `M0 ${lake}H${width}V${height}H0Z`,
      [group(shapes, { transform: `translate(0 ${lake * 2 - 4}) scale(1 -1)`, filter: drawing.blur(2.5) })],
      { opacity: 0.62 },
    ),
  );
  drawing.add(
    rect(
      0,
      lake,
      width,
      height - lake,
      drawing.gradient(
        [0, lake],
        [0, height],
        [
          [0, palette.sea[0], 0.06],
          [1, palette.sea[1], 0.7],
        ],
      ),
    ),
  );
  drawing.add(
    ...Array.from({ length: 70 }, () => {
      const y = lake + (height - lake) * drawing.random.next();
      return lens(drawing.random.between(0, width), y, 60 + (y - lake) * 0.7, 3, lighter(palette.sea[0], 0.4), 0.3);
    }),
  );
  drawing.add(
    group([
      path(
        `${curve([
          [width * 0.68, 700],
          [width * 0.82, 716],
          [width * 1.02, 760],
        ])}V${height}H${width * 0.9}Q${width * 0.92} 820 ${width * 0.68} 706Z`,
        palette.hills[1],
      ),
    ]),
  );
  reeds(drawing, palette, { from: width * 0.72, to: width * 0.93, y: 800, tall: 110, count: 50 });
  drawing.add(...[0.36, 0.41].map((share, index) => swan([width * share, 880 + index * 34], 44 + index * 12)));
  const front = ridge(drawing, { y: 1015, swing: 20, wave: 500 });
  hill(drawing, { line: front, color: palette.hills[1], depth: 120 });
  meadow(drawing, { from: 1010, color: mix(palette.tree, palette.fields[1] ?? palette.tree, 0.5), count: 120, tall: 50 });
  flowers(drawing, palette, { from: 1000, to: height, count: 90, size: 12 });
  birds(drawing, palette, { around: [width * 0.55, 260], count: 8, spread: 160 });
}

function castle(drawing: Drawing, palette: Palette, { x, y, size }: { x: number; y: number; size: number }): string {
  const brick = mix(palette.roof, "#a5523f", 0.5);
  const slate = mix(palette.ink, palette.roof, 0.25);
  const wall = (left: number, wide: number, tall: number): string =>
    rect(
      left,
      y - tall,
      wide,
      tall,
      drawing.gradient(
        [left, 0],
        [left + wide, 0],
        [
          [0, lighter(brick, 0.12)],
          [1, darker(brick, 0.22)],
        ],
      ),
    );
  const windows = (left: number, wide: number, tall: number, columns: number, rows: number): string[] =>
    Array.from({ length: columns * rows }, (_, index) => {
      const at = left + (wide * ((index % columns) + 0.5)) / columns;
      const level = y - tall + (tall * (Math.floor(index / columns) + 0.45)) / rows;
      return rect(at - size * 0.011, level - size * 0.02, size * 0.022, size * 0.045, lighter(palette.sky[1], 0.15), { opacity: 0.8 });
    });
  const tower = (at: number): string => {
    const [wide, tall] = [size * 0.15, size * 0.52];
    return group([
      wall(at - wide / 2, wide, tall),
      ...windows(at - wide / 2, wide, tall, 2, 4),
      path(
        `M${at - wide * 0.62} ${y - tall}Q${at - wide * 0.35} ${y - tall - size * 0.1} ${at} ${y - tall - size * 0.3}Q${at + wide * 0.35} ${y - tall - size * 0.1} ${at + wide * 0.62} ${y - tall}Z`,
        drawing.gradient(
          [at - wide, 0],
          [at + wide, 0],
          [
            [0, lighter(slate, 0.16)],
            [1, darker(slate, 0.2)],
          ],
        ),
      ),
      stroke(`M${at} ${y - tall - size * 0.29}v${-size * 0.05}`, palette.ink, 3),
    ]);
  };
  const steps: Point[] = [];
  for (let index = 0; index < 9; index++) {
    const level = Math.min(index, 8 - index);
    steps.push(
      [x + size * (0.36 + index * 0.031), y - size * (0.42 + level * 0.034)],
      [x + size * (0.36 + (index + 1) * 0.031), y - size * (0.42 + level * 0.034)],
    );
  }
  return group([
    wall(x, size, size * 0.4),
    ...windows(x + size * 0.08, size * 0.84, size * 0.4, 13, 3),
    path(
      outline([
        [x - 6, y - size * 0.4],
        [x + size * 0.05, y - size * 0.56],
        [x + size * 0.95, y - size * 0.56],
        [x + size + 6, y - size * 0.4],
      ]),
      drawing.gradient(
        [0, y - size * 0.56],
        [0, y - size * 0.4],
        [
          [0, lighter(palette.roof, 0.1)],
          [1, darker(palette.roof, 0.2)],
        ],
      ),
    ),
    path(outline([...steps, [x + size * 0.64, y], [x + size * 0.36, y]]), darker(brick, 0.05)),
    ...windows(x + size * 0.37, size * 0.26, size * 0.42, 4, 3),
    tower(x),
    tower(x + size),
    rect(x - size * 0.09, y - size * 0.05, size * 1.18, size * 0.05, darker(brick, 0.4)),
  ]);
}

function swan([x, y]: Point, size: number): string {
  return group([
    ellipse(x, y + size * 0.2, size * 0.9, size * 0.1, "#ffffff", { opacity: 0.3 }),
    path(
      `M${x - size * 0.7} ${y - size * 0.1}Q${x - size * 0.3} ${y - size * 0.55} ${x + size * 0.3} ${y - size * 0.25}Q${x + size * 0.55} ${y + size * 0.1} ${x} ${y + size * 0.2}Q${x - size * 0.6} ${y + size * 0.2} ${x - size * 0.7} ${y - size * 0.1}Z`,
      "#fbfaf5",
    ),
    stroke(
      `M${x + size * 0.3} ${y}Q${x + size * 0.75} ${y - size * 0.35} ${x + size * 0.42} ${y - size * 0.7}Q${x + size * 0.35} ${y - size * 0.85} ${x + size * 0.55} ${y - size * 0.86}`,
      "#fbfaf5",
      size * 0.13,
    ),
    path(`M${x + size * 0.55} ${y - size * 0.92}l${size * 0.22} ${size * 0.1}l${-size * 0.22} ${size * 0.04}Z`, "#e58a3c"),
  ]);
}
