import { darker, lighter, mix } from "./color.ts";
import { circle, type Drawing, ellipse, group, outline, type Point, path, round, stroke } from "./drawing.ts";
import type { Palette } from "./palettes.ts";

/** A broad-leaved tree of many dabs. `x`, `y`: where the trunk meets the ground; `size`: its height. The light comes from the upper left. */
export function tree(
  drawing: Drawing,
  {
    x,
    y,
    size,
    color,
    trunk = "#54412f",
    spread = 1,
  }: { x: number; y: number; size: number; color: string; trunk?: string; spread?: number },
): string {
  const { random } = drawing;
  const middle = y - size * 0.6;
  const lobes = Array.from({ length: 7 }, (_, index) => {
    const angle = (index / 6) * Math.PI * 2 + random.between(-0.3, 0.3);
    const reach = index === 6 ? 0 : random.between(0.75, 1.1);
    return {
      x: x + Math.cos(angle) * size * 0.23 * spread * reach,
      y: middle + Math.sin(angle) * size * 0.19 * reach,
      r: size * random.between(0.13, 0.19),
    };
  });
  const dark = darker(color, 0.42);
  const bright = lighter(mix(color, "#e8d66a", 0.25), 0.14);
  const dabs = lobes
    .flatMap((lobe) =>
      Array.from({ length: Math.round(Math.min(150, 5 + size / 4.4)) }, () => {
        const angle = random.between(0, Math.PI * 2);
        const reach = Math.sqrt(random.next()) * lobe.r * 1.08;
        const px = lobe.x + Math.cos(angle) * reach;
        const py = lobe.y + Math.sin(angle) * reach;
        const light =
          0.5 -
          ((px - x) * 0.45 + (py - middle) * 0.85) / size -
          ((px - lobe.x) * 0.5 + (py - lobe.y) * 0.9) / (lobe.r * 4.5) +
          random.between(-0.14, 0.14);
        return { px, py, light: Math.min(1, Math.max(0, light)) };
      }),
    )
    .toSorted((a, b) => a.light - b.light);
  const dab = Math.min(8.5, Math.max(1.6, size * (size > 130 ? 0.022 : 0.045)));
  return group([
    ellipse(x + size * 0.12, y + size * 0.005, size * 0.36 * spread, size * 0.034, darker(color, 0.8), { opacity: 0.28 }),
    path(
      `M${round(x - size * 0.045)} ${round(y)}Q${round(x - size * 0.012)} ${round(y - size * 0.2)} ${round(x - size * 0.09)} ${round(middle)}L${round(x)} ${round(y - size * 0.36)}L${round(x + size * 0.1)} ${round(middle)}Q${round(x + size * 0.012)} ${round(y - size * 0.2)} ${round(x + size * 0.05)} ${round(y)}Z`,
      trunk,
    ),
    ...lobes.map((lobe) => circle(lobe.x, lobe.y, lobe.r, dark)),
    ...dabs.map(({ px, py, light }) =>
      ellipse(px, py, dab * random.between(0.8, 1.35), dab * random.between(0.6, 1), mix(dark, bright, light)),
    ),
  ]);
}

/** A conifer with sagging tiers. */
export function conifer(drawing: Drawing, { x, y, size, color }: { x: number; y: number; size: number; color: string }): string {
  const { random } = drawing;
  const tiers = 6;
  const shapes = [
    path(`M${round(x - size * 0.025)} ${round(y)}h${round(size * 0.05)}v${round(-size * 0.2)}h${round(-size * 0.05)}Z`, "#4b3a2f"),
  ];
  for (let tier = 0; tier < tiers; tier++) {
    const share = tier / tiers;
    const bottom = y - size * (0.1 + share * 0.78);
    const top = bottom - size * 0.34;
    const half = size * (0.24 - 0.2 * share) * random.between(0.9, 1.1);
    const fringe: Point[] = Array.from({ length: 7 }, (_, index) => [
      x + half - (2 * half * index) / 6,
      bottom + (index % 2 === 0 ? size * 0.02 : -size * 0.02),
    ]);
    shapes.push(path(outline([[x, Math.max(top, y - size)], ...fringe]), darker(color, 0.25 - share * 0.2)));
    shapes.push(
      path(outline([[x, Math.max(top, y - size)], [x - half * 0.1, bottom - size * 0.01], ...fringe.slice(4)]), lighter(color, 0.1), {
        opacity: 0.5,
      }),
    );
  }
  return group(shapes);
}

/** A row of small trees or bushes between two points, as along a hedge or the far edge of a wood. */
export function hedge(
  drawing: Drawing,
  { from, to, size, color, dense = 1 }: { from: Point; to: Point; size: number; color: string; dense?: number },
): string {
  const { random } = drawing;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = Math.max(2, Math.round((length / size) * 1.6 * dense));
  const back: string[] = [];
  const front: string[] = [];
  for (let index = 0; index <= count; index++) {
    const share = (index + random.between(-0.35, 0.35)) / count;
    const x = from[0] + (to[0] - from[0]) * share;
    const y = from[1] + (to[1] - from[1]) * share;
    const radius = size * random.between(0.34, 0.7);
    back.push(ellipse(x, y - radius * 0.7, radius, radius * random.between(0.85, 1.3), darker(color, random.between(0.18, 0.36))));
    for (let dab = 0; dab < 4; dab++) {
      const light = random.next();
      front.push(
        ellipse(
          x + random.between(-0.75, 0.5) * radius,
          y - radius * (0.45 + light * 1.05),
          radius * random.between(0.22, 0.42),
          radius * random.between(0.18, 0.32),
          mix(darker(color, 0.15), lighter(color, 0.26), light),
        ),
      );
    }
  }
  return group([...back, ...front]);
}

/** A tuft of blades that lean the same way. */
export function tuft(
  drawing: Drawing,
  { x, y, size, color, blades = 12, lean = 0.25 }: { x: number; y: number; size: number; color: string; blades?: number; lean?: number },
): string {
  const { random } = drawing;
  return group(
    Array.from({ length: blades }, () => {
      const tall = size * random.between(0.55, 1.1);
      const tip = (random.between(-0.45, 0.45) + lean) * tall;
      const aside = random.between(-0.16, 0.16);
      const foot = x + aside * size;
      // The outer blades stand a little higher, so that the tuft grows out of the ground instead of being cut off.
      const ground = y - aside * aside * 3.2 * size + random.between(-0.04, 0.03) * size;
      const thick = size * 0.025;
      return path(
        `M${round(foot - thick)} ${round(ground)}Q${round(foot + tip * 0.25)} ${round(ground - tall * 0.65)} ${round(foot + tip)} ${round(ground - tall)}Q${round(foot + tip * 0.3 + thick)} ${round(ground - tall * 0.6)} ${round(foot + thick)} ${round(ground)}L${round(foot)} ${round(ground + thick * 1.6)}Z`,
        random.chance(0.5) ? lighter(color, random.between(0, 0.25)) : darker(color, random.between(0, 0.3)),
      );
    }),
  );
}

/** A meadow: tufts that grow taller and denser towards the bottom of the picture. */
export function meadow(
  drawing: Drawing,
  {
    from,
    color,
    count,
    tall = 60,
    skip = () => false,
  }: { from: number; color: string; count: number; tall?: number; skip?: (x: number, y: number) => boolean },
): void {
  const { random, width, height } = drawing;
  const spots = Array.from({ length: count }, () => ({
    x: random.between(-20, width + 20),
    y: from + (height + 30 - from) * random.next() ** 0.8,
  }));
  for (const { x, y } of spots.toSorted((a, b) => a.y - b.y)) {
    const near = (y - from) / (height - from);
    if (skip(x, y)) continue;
    drawing.add(tuft(drawing, { x, y, size: tall * (0.25 + 0.85 * near), color: mix(color, "#ffffff", 0.08 * (1 - near)), blades: 7 }));
  }
}

/** Heather: loose bushes of upright dabs, dark at the foot and bright at the top. */
export function heather(
  drawing: Drawing,
  palette: Palette,
  {
    from,
    to,
    count,
    size = 70,
    skip = () => false,
  }: { from: number; to: number; count: number; size?: number; skip?: (x: number, y: number) => boolean },
): void {
  const { random, width } = drawing;
  const spots = Array.from({ length: count }, () => ({
    x: random.between(-40, width + 40),
    y: from + (to - from) * random.next() ** 0.85,
  }));
  for (const { x, y } of spots.toSorted((a, b) => a.y - b.y)) {
    if (skip(x, y)) continue;
    const near = Math.max(0, (y - from) / (to - from));
    const radius = size * (0.3 + 0.85 * near) * random.between(0.7, 1.25);
    const color = random.pick(palette.bloom);
    const foot = darker(mix(color, palette.tree, 0.55), 0.3);
    const dabs = Array.from({ length: Math.round(22 + 34 * near) }, () => {
      const angle = random.between(Math.PI, Math.PI * 2);
      const reach = Math.sqrt(random.next());
      const up = -Math.sin(angle) * reach;
      return {
        dx: Math.cos(angle) * reach * radius * 1.06,
        dy: -up * radius * 0.5,
        light: up * 0.8 + random.between(-0.15, 0.3) - Math.cos(angle) * reach * 0.15,
      };
    }).toSorted((a, b) => b.dy - a.dy);
    drawing.add(
      group([
        ellipse(x + radius * 0.08, y, radius * 1.05, radius * 0.15, darker(palette.tree, 0.6), { opacity: 0.3 }),
        path(
          `M${round(x - radius * 0.95)} ${round(y)}A${round(radius)} ${round(radius * 0.46)} 0 0 1 ${round(x + radius * 0.95)} ${round(y)}Z`,
          foot,
        ),
        ...dabs.map(({ dx, dy, light }) =>
          ellipse(
            x + dx,
            y + dy,
            radius * random.between(0.035, 0.055),
            radius * random.between(0.06, 0.1),
            light > 0.75 ? lighter(color, 0.35 * light) : mix(foot, color, Math.max(0, light) * 1.3),
          ),
        ),
      ]),
    );
  }
}

/** Flowers strewn over the ground: small stars on stalks. */
export function flowers(
  drawing: Drawing,
  palette: Palette,
  {
    from,
    to,
    count,
    size = 9,
    skip = () => false,
  }: { from: number; to: number; count: number; size?: number; skip?: (x: number, y: number) => boolean },
): void {
  const { random, width } = drawing;
  const spots = Array.from({ length: count }, () => ({ x: random.between(-10, width + 10), y: from + (to - from) * random.next() ** 0.8 }));
  for (const { x, y } of spots.toSorted((a, b) => a.y - b.y)) {
    if (skip(x, y)) continue;
    const near = (y - from) / (to - from);
    const radius = size * (0.25 + 0.9 * near);
    const color = random.pick(palette.bloom);
    const petals = near > 0.35 ? 5 : 1;
    drawing.add(
      stroke(
        `M${round(x)} ${round(y)}q${round(random.between(-4, 4))} ${round(radius)} 0 ${round(radius * 3.2)}`,
        darker(palette.tree, 0.1),
        radius * 0.16,
        { opacity: 0.6 },
      ),
      ...Array.from({ length: petals }, (_, index) => {
        const angle = (index / petals) * Math.PI * 2 + x;
        const reach = petals === 1 ? 0 : radius * 0.55;
        return circle(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.8, radius * 0.5, color);
      }),
      circle(x, y, radius * 0.32, "#f2cf56"),
    );
  }
}

/** Reeds at the edge of water. */
export function reeds(
  drawing: Drawing,
  palette: Palette,
  { from, to, y, tall, count }: { from: number; to: number; y: number; tall: number; count: number },
): void {
  const { random } = drawing;
  for (let index = 0; index < count; index++) {
    const x = random.between(from, to);
    const foot = y + random.between(-12, 26);
    const high = tall * random.between(0.55, 1.1);
    const lean = random.between(-0.05, 0.22) * high;
    const color = random.chance(0.5) ? mix(palette.sand, palette.tree, 0.35) : mix(palette.sand, palette.tree, 0.65);
    drawing.add(
      stroke(
        `M${round(x)} ${round(foot)}Q${round(x + lean * 0.2)} ${round(foot - high * 0.6)} ${round(x + lean)} ${round(foot - high)}`,
        color,
        3,
      ),
    );
    if (random.chance(0.4)) {
      drawing.add(
        ellipse(x + lean, foot - high, 4.5, 17, darker(mix(palette.sand, "#6d4a33", 0.7), 0.1), {
          transform: `rotate(${round(lean * 0.25)} ${round(x + lean)} ${round(foot - high)})`,
        }),
      );
    }
  }
}
