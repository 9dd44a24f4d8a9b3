import { darker, lighter, mix } from "./color.ts";
import { circle, type Drawing, ellipse, group, outline, type Point, path, rect, round, stroke } from "./drawing.ts";
import type { Palette } from "./palettes.ts";

interface Stands {
  /** The left end of the wall's foot. */
  x: number;
  y: number;
  /** The length of the long side in pixels. */
  size: number;
}

/** A long, low house seen from the side and a little from its right gable. */
export function house(
  drawing: Drawing,
  palette: Palette,
  { x, y, size, wall = palette.wall, roof = palette.roof, lit = palette.dark }: Stands & { wall?: string; roof?: string; lit?: boolean },
): string {
  const { random } = drawing;
  const [long, tall, rise, gable] = [size, size * 0.27, size * 0.3, size * 0.26];
  const eaves = y - tall;
  const ridge = eaves - rise;
  const shade = darker(wall, palette.dark ? 0.4 : 0.22);
  const windows = Math.max(2, Math.round(size / 42));
  const door = Math.floor(windows / 2);
  const openings = Array.from({ length: windows }, (_, index) => {
    const at = x + (long * (index + 0.5)) / windows;
    const bright = lit && random.chance(0.75);
    if (index === door) return rect(at - size * 0.035, y - tall * 0.78, size * 0.07, tall * 0.78, darker(roof, 0.35));
    return group([
      bright ? circle(at, y - tall * 0.5, size * 0.17, drawing.glow(palette.lamp, 0.55)) : "",
      rect(at - size * 0.038, y - tall * 0.72, size * 0.076, tall * 0.42, bright ? palette.lamp : mix(palette.sky[1], palette.ink, 0.55)),
      stroke(
        `M${round(at)} ${round(y - tall * 0.72)}v${round(tall * 0.42)}M${round(at - size * 0.038)} ${round(y - tall * 0.51)}h${round(size * 0.076)}`,
        lighter(wall, 0.3),
        size * 0.008,
      ),
    ]);
  });
  const tiles = Array.from({ length: 5 }, (_, index) => {
    const share = (index + 1) / 6;
    return stroke(
      `M${round(x - size * 0.03 + size * 0.05 * share)} ${round(eaves - rise * share)}H${round(x + long + gable * 0.4 * share)}`,
      darker(roof, 0.4),
      size * 0.006,
      { opacity: 0.25 },
    );
  });
  return group([
    ellipse(x + long * 0.6, y + size * 0.01, long * 0.72, size * 0.045, palette.ink, { opacity: 0.18 }),
    path(
      outline([
        [x + long, y],
        [x + long + gable, y - size * 0.03],
        [x + long + gable, eaves - size * 0.01],
        [x + long + gable * 0.46, ridge],
        [x + long, eaves],
      ]),
      shade,
    ),
    lit
      ? rect(x + long + gable * 0.32, y - tall * 0.72, size * 0.06, tall * 0.4, palette.lamp, { opacity: 0.9 })
      : rect(x + long + gable * 0.32, y - tall * 0.72, size * 0.055, tall * 0.4, mix(palette.ink, shade, 0.3)),
    rect(
      x,
      eaves,
      long,
      tall,
      drawing.gradient(
        [x, 0],
        [x + long, 0],
        [
          [0, lighter(wall, palette.dark ? 0.05 : 0.25)],
          [1, wall],
        ],
      ),
    ),
    rect(x, y - tall * 0.1, long, tall * 0.1, darker(wall, 0.45), { opacity: 0.5 }),
    ...openings,
    path(
      outline([
        [x - size * 0.04, eaves + size * 0.015],
        [x + size * 0.03, ridge],
        [x + long + gable * 0.46, ridge],
        [x + long + size * 0.015, eaves + size * 0.015],
      ]),
      drawing.gradient(
        [0, ridge],
        [0, eaves],
        [
          [0, lighter(roof, 0.12)],
          [1, darker(roof, 0.12)],
        ],
      ),
    ),
    path(
      outline([
        [x + long + gable * 0.46, ridge],
        [x + long + gable + size * 0.03, eaves + size * 0.005],
        [x + long + gable + size * 0.01, eaves - size * 0.03],
        [x + long + gable * 0.42, ridge],
      ]),
      darker(roof, 0.4),
    ),
    ...tiles,
    rect(x + long * 0.68, ridge - size * 0.07, size * 0.055, size * 0.1, darker(mix(roof, wall, 0.3), 0.15)),
  ]);
}

/** Smoke from a chimney, drifting to the right. */
export function smoke(drawing: Drawing, palette: Palette, [x, y]: Point, size: number): string {
  const { random } = drawing;
  return group(
    Array.from({ length: 9 }, (_, index) => {
      const share = index / 9;
      return circle(
        x + size * (share ** 1.5 * 1.1 + random.between(-0.04, 0.04)),
        y - size * share * 1.2,
        size * (0.05 + 0.14 * share),
        palette.cloud,
        { opacity: 0.42 * (1 - share) },
      );
    }),
    { filter: drawing.blur(3) },
  );
}

/** A whitewashed village church: tower with stepped gables to the left, nave, and a lower choir to the right. */
export function church(drawing: Drawing, palette: Palette, { x, y, size }: Stands): string {
  const white = palette.dark ? lighter(palette.wall, 0.12) : mix(palette.wall, "#ffffff", 0.5);
  const paint = (from: number, to: number): string =>
    drawing.gradient(
      [from, 0],
      [to, 0],
      [
        [0, white],
        [1, darker(white, palette.dark ? 0.25 : 0.13)],
      ],
    );
  const tower = { left: x, right: x + size * 0.27, top: y - size * 0.66 };
  const roofPaint = drawing.gradient(
    [0, y - size * 0.62],
    [0, y - size * 0.3],
    [
      [0, lighter(palette.roof, 0.12)],
      [1, darker(palette.roof, 0.15)],
    ],
  );
  const steps: Point[] = [];
  const count = 5;
  const stepWide = (tower.right - tower.left) / (count * 2 - 1);
  const stepHigh = size * 0.042;
  for (let index = 0; index < count * 2 - 1; index++) {
    const level = index < count ? index : count * 2 - 2 - index;
    steps.push(
      [tower.left + index * stepWide, tower.top - level * stepHigh],
      [tower.left + (index + 1) * stepWide, tower.top - level * stepHigh],
    );
  }
  const arched = (at: number, foot: number, wide: number, tall: number): string =>
    group([
      palette.dark ? circle(at, foot - tall * 0.5, tall * 1.1, drawing.glow(palette.lamp, 0.5)) : "",
      path(
        `M${round(at - wide / 2)} ${round(foot)}v${round(-tall + wide / 2)}a${round(wide / 2)} ${round(wide / 2)} 0 0 1 ${round(wide)} 0v${round(tall - wide / 2)}Z`,
        palette.dark ? palette.lamp : mix(palette.ink, palette.sky[1], 0.25),
      ),
    ]);
  const nave = { left: tower.right - 2, right: x + size * 0.72, eaves: y - size * 0.3 };
  const choir = { right: x + size * 0.95, eaves: y - size * 0.23 };
  return group([
    ellipse(x + size * 0.5, y, size * 0.62, size * 0.04, palette.ink, { opacity: 0.2 }),
    rect(nave.right, choir.eaves, choir.right - nave.right, y - choir.eaves, paint(nave.right, choir.right)),
    path(
      outline([
        [nave.right, choir.eaves + 3],
        [nave.right, choir.eaves - size * 0.15],
        [choir.right - size * 0.02, choir.eaves - size * 0.15],
        [choir.right + size * 0.02, choir.eaves + 3],
      ]),
      roofPaint,
    ),
    rect(nave.left, nave.eaves, nave.right - nave.left, y - nave.eaves, paint(nave.left, nave.right)),
    path(
      outline([
        [nave.left, nave.eaves + 4],
        [nave.left, nave.eaves - size * 0.2],
        [nave.right - size * 0.01, nave.eaves - size * 0.2],
        [nave.right + size * 0.025, nave.eaves + 4],
      ]),
      roofPaint,
    ),
    path(outline([...steps, [tower.right, y], [tower.left, y]]), paint(tower.left, tower.right)),
    stroke(`M${round(tower.left)} ${round(tower.top + size * 0.02)}H${round(tower.right)}`, darker(white, 0.3), size * 0.006, {
      opacity: 0.5,
    }),
    ...[-1, 1].map((side) =>
      arched((tower.left + tower.right) / 2 + side * size * 0.045, tower.top + size * 0.17, size * 0.045, size * 0.09),
    ),
    arched((tower.left + tower.right) / 2, y, size * 0.085, size * 0.17),
    ...[0.2, 0.5, 0.8].map((share) => arched(nave.left + (nave.right - nave.left) * share, y - size * 0.08, size * 0.045, size * 0.13)),
    arched((nave.right + choir.right) / 2, y - size * 0.07, size * 0.04, size * 0.1),
    stroke(
      `M${round((tower.left + tower.right) / 2)} ${round(tower.top - count * stepHigh + stepHigh)}v${round(-size * 0.09)}m${round(-size * 0.02)} ${round(size * 0.035)}h${round(size * 0.04)}`,
      palette.ink,
      size * 0.008,
    ),
  ]);
}

/** A round, white lighthouse with a lantern. `y` is its foot, `size` its height. */
export function lighthouse(drawing: Drawing, palette: Palette, { x, y, size }: Stands): string {
  const white = palette.dark ? palette.wall : lighter(palette.wall, 0.4);
  const half = size * 0.09;
  const top = y - size * 0.8;
  const paint = drawing.gradient(
    [x - half, 0],
    [x + half, 0],
    [
      [0, white],
      [0.45, white],
      [1, darker(white, 0.32)],
    ],
  );
  const band = (share: number): Point[] => [
    [x - half * (1.25 - 0.35 * share), y - size * 0.8 * share],
    [x + half * (1.25 - 0.35 * share), y - size * 0.8 * share],
  ];
  const belt = (from: number, to: number): string => {
    const [a, b] = band(from) as [Point, Point];
    const [c, d] = band(to) as [Point, Point];
    return path(outline([a, b, d, c]), palette.roof, { opacity: 0.9 });
  };
  return group([
    circle(x, top - size * 0.07, size * 0.75, drawing.glow(palette.lamp, palette.dark ? 0.7 : 0.25)),
    ellipse(x + half * 0.7, y, half * 2.2, size * 0.02, palette.ink, { opacity: 0.2 }),
    path(outline([...band(0), ...band(1).reverse()]), paint),
    belt(0.9, 0.97),
    ...[0.14, 0.6].map((share) =>
      rect(x - half * 0.16, y - size * 0.8 * share - size * 0.03, half * 0.32, size * 0.05, palette.ink, { opacity: 0.75 }),
    ),
    rect(x - half * 1.25, top - size * 0.015, half * 2.5, size * 0.02, palette.ink),
    rect(x - half * 0.62, top - size * 0.12, half * 1.24, size * 0.105, palette.lamp),
    stroke(
      `M${round(x - half * 0.2)} ${round(top - size * 0.12)}v${round(size * 0.105)}m${round(half * 0.4)} 0v${round(-size * 0.105)}`,
      palette.ink,
      2,
    ),
    path(
      `M${round(x - half * 0.8)} ${round(top - size * 0.12)}Q${round(x)} ${round(top - size * 0.24)} ${round(x + half * 0.8)} ${round(top - size * 0.12)}Z`,
      darker(palette.roof, 0.2),
    ),
  ]);
}

/** A village on a slope: houses in a loose cluster with trees between them, and a church when `withChurch`. */
export function village(
  drawing: Drawing,
  palette: Palette,
  {
    at,
    size,
    houses,
    ground,
    tree,
    withChurch = false,
  }: {
    at: Point;
    size: number;
    houses: number;
    ground: (x: number) => number;
    tree: (x: number, y: number, size: number) => string;
    withChurch?: boolean;
  },
): string[] {
  const { random } = drawing;
  const walls = [
    palette.wall,
    palette.wall,
    mix(palette.wall, palette.roof, 0.45),
    mix(palette.wall, "#e6b95c", palette.dark ? 0.15 : 0.4),
  ] as const;
  const spots = Array.from({ length: houses }, (_, index) => {
    const share = houses === 1 ? 0.5 : index / (houses - 1);
    const x = at[0] + (share - 0.5) * size * houses * 0.95 + random.between(-0.2, 0.2) * size;
    return { x, y: ground(x) + at[1] + random.between(0, size * 0.4) };
  });
  const back = withChurch
    ? [church(drawing, palette, { x: at[0] - size * 0.9, y: ground(at[0]) + at[1] - size * 0.05, size: size * 1.9 })]
    : [];
  const shapes = spots
    .toSorted((a, b) => a.y - b.y)
    .flatMap(({ x, y }) => [
      random.chance(0.75) ? tree(x - size * 0.25, y - size * 0.02, size * random.between(0.6, 1)) : "",
      house(drawing, palette, { x, y, size: size * random.between(0.75, 1.05), wall: random.pick(walls) }),
      random.chance(0.5) ? tree(x + size * 1.3, y + size * 0.06, size * random.between(0.45, 0.75)) : "",
    ]);
  return [...back, ...shapes];
}
