import { darker, lighter, mix } from "../color.ts";
import { circle, type Drawing, ellipse, group, type Point, rect, round, stroke } from "../drawing.ts";
import type { Palette } from "../palettes.ts";

/** A long table from above, laid for a common meal. */
export function table(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  const wood = "#b98a5c";
  drawing.add(rect(0, 0, width, height, wood));
  for (let index = 0; index < 8; index++) {
    const y = (height / 8) * index;
    drawing.add(
      rect(0, y, width, height / 8, mix(wood, random.chance(0.5) ? "#8f6238" : "#d9b184", random.between(0.05, 0.3))),
      stroke(`M0 ${y}H${width}`, darker(wood, 0.5), 4, { opacity: 0.5 }),
    );
    for (let grain = 0; grain < 9; grain++) {
      const at = y + random.between(8, height / 8 - 8);
      drawing.add(
        stroke(
          `M${random.between(-100, width)} ${at}q${random.between(120, 260)} ${random.between(-9, 9)} ${random.between(300, 620)} 0`,
          darker(wood, 0.35),
          random.between(1, 2.4),
          { opacity: 0.28 },
        ),
      );
    }
  }
  const cloth = "#f3ead9";
  drawing.add(
    rect(-20, height * 0.4, width + 40, height * 0.21, darker(wood, 0.7), { opacity: 0.25, transform: "translate(6 9)" }),
    rect(-20, height * 0.4, width + 40, height * 0.2, cloth),
  );
  for (const share of [0.425, 0.575]) drawing.add(stroke(`M0 ${height * share}H${width}`, palette.roof, 6, { opacity: 0.75 }));
  drawing.add(
    ...[0.12, 0.37, 0.62, 0.87].flatMap((share, index) => [
      place(drawing, palette, [width * share, height * 0.185], index),
      place(drawing, palette, [width * (share + 0.02), height * 0.825], index + 2),
    ]),
    bread(drawing, [width * 0.19, height * 0.5]),
    pot(drawing, palette, [width * 0.4, height * 0.5], 118),
    bouquet(drawing, palette, [width * 0.58, height * 0.5], 92),
    bowl(drawing, [width * 0.755, height * 0.5], 98, ["#7fa24a", "#a4bf5e", "#d9523c", "#f0d07a"]),
    candle(drawing, palette, [width * 0.29, height * 0.47]),
    candle(drawing, palette, [width * 0.665, height * 0.53]),
    bowl(drawing, [width * 0.93, height * 0.49], 66, ["#f0d9a6", "#e3bf74", "#f7ead0"]),
    bowl(drawing, [width * 0.05, height * 0.51], 58, ["#b83f4a", "#8f2f45", "#d86a5f"]),
  );
  drawing.add(
    rect(
      0,
      0,
      width,
      height,
      drawing.gradient(
        [0, 0],
        [width, height],
        [
          [0, "#fff4d6", 0.28],
          [0.5, "#fff4d6", 0],
          [1, "#2a1a12", 0.3],
        ],
      ),
    ),
  );
}

function place(drawing: Drawing, palette: Palette, [x, y]: Point, index: number): string {
  const plate = ["#f6f1e6", "#dfe8ea", "#f3dfd2"][index % 3] ?? "#f6f1e6";
  const radius = 112;
  return group([
    circle(x + 7, y + 9, radius, "#4a3221", { opacity: 0.3 }),
    circle(x, y, radius, plate),
    circle(x, y, radius * 0.74, darker(plate, 0.05)),
    circle(x, y, radius * 0.71, lighter(plate, 0.3)),
    meal(drawing, [x, y], radius * 0.56, index),
    stroke(`M${x - radius - 34} ${y - 74}V${y + 82}M${x - radius - 46} ${y - 74}v34q12 14 24 0v-34`, "#d9d6cf", 7),
    stroke(`M${x + radius + 30} ${y - 76}V${y + 82}`, "#d9d6cf", 9),
    circle(x + radius * 0.98, y - radius * 0.88, 38, mix(palette.sea[0], "#ffffff", 0.35), { opacity: 0.75 }),
    circle(x + radius * 0.98, y - radius * 0.88, 29, ["#b4474e", "#f1d58a", "#cfe2e6"][index % 3] ?? "#cfe2e6", { opacity: 0.85 }),
  ]);
}

function meal(drawing: Drawing, [x, y]: Point, radius: number, index: number): string {
  const { random } = drawing;
  const kinds = [
    ["#e6b45c", "#d79a45", "#8aa54d", "#c65b45"],
    ["#a7673c", "#c98a52", "#e8d9a8", "#7f9f4a"],
    ["#e9dfc0", "#d9c48c", "#c4453c", "#87a653"],
  ] as const;
  const colors = kinds[index % kinds.length] ?? kinds[0];
  return group(
    Array.from({ length: 34 }, (_, piece) => {
      const angle = random.between(0, Math.PI * 2);
      const reach = Math.sqrt(random.next()) * radius;
      const color = colors[Math.floor((piece / 34) * 4)] ?? colors[0];
      return ellipse(
        x + Math.cos(angle) * reach,
        y + Math.sin(angle) * reach,
        radius * random.between(0.14, 0.28),
        radius * random.between(0.1, 0.2),
        random.chance(0.5) ? color : lighter(color, 0.18),
        {
          transform: `rotate(${round(random.between(0, 180))} ${round(x + Math.cos(angle) * reach)} ${round(y + Math.sin(angle) * reach)})`,
        },
      );
    }),
  );
}

function bowl(drawing: Drawing, [x, y]: Point, radius: number, colors: readonly [string, ...string[]]): string {
  const { random } = drawing;
  return group([
    circle(x + 8, y + 11, radius, "#4a3221", { opacity: 0.32 }),
    circle(x, y, radius, "#5f7f86"),
    circle(x, y, radius * 0.9, "#dfe6df"),
    circle(x, y, radius * 0.84, darker(colors[0], 0.25)),
    ...Array.from({ length: 60 }, () => {
      const angle = random.between(0, Math.PI * 2);
      const reach = Math.sqrt(random.next()) * radius * 0.72;
      return ellipse(
        x + Math.cos(angle) * reach,
        y + Math.sin(angle) * reach,
        radius * random.between(0.08, 0.19),
        radius * random.between(0.06, 0.13),
        random.pick(colors),
        {
          transform: `rotate(${round(random.between(0, 180))} ${round(x + Math.cos(angle) * reach)} ${round(y + Math.sin(angle) * reach)})`,
        },
      );
    }),
  ]);
}

function pot(drawing: Drawing, palette: Palette, [x, y]: Point, radius: number): string {
  return group([
    circle(x + 9, y + 13, radius, "#4a3221", { opacity: 0.35 }),
    rect(x - radius * 1.25, y - 17, radius * 2.5, 34, darker(palette.roof, 0.35), { rx: 17 }),
    circle(x, y, radius, palette.roof),
    circle(x, y, radius * 0.88, darker(palette.roof, 0.35)),
    circle(x, y, radius * 0.82, "#d98b3e"),
    group(
      Array.from({ length: 50 }, () => {
        const angle = drawing.random.between(0, Math.PI * 2);
        const reach = Math.sqrt(drawing.random.next()) * radius * 0.72;
        return circle(
          x + Math.cos(angle) * reach,
          y + Math.sin(angle) * reach,
          radius * drawing.random.between(0.05, 0.12),
          drawing.random.pick(["#e8a552", "#f0c67a", "#7f9f4a", "#c65b3a", "#f3dcae"]),
        );
      }),
    ),
    stroke(`M${x + radius * 0.2} ${y}L${x + radius * 1.25} ${y - radius * 0.95}`, "#8f6238", 13),
  ]);
}

function bouquet(drawing: Drawing, palette: Palette, [x, y]: Point, radius: number): string {
  const { random } = drawing;
  const spots = Array.from({ length: 70 }, () => ({ angle: random.between(0, Math.PI * 2), reach: Math.sqrt(random.next()) * radius }));
  return group([
    circle(x + 9, y + 13, radius * 0.95, "#4a3221", { opacity: 0.3 }),
    ...spots.map(({ angle, reach }) =>
      ellipse(
        x + Math.cos(angle) * reach * 1.1,
        y + Math.sin(angle) * reach * 1.1,
        20,
        8,
        random.chance(0.5) ? palette.tree : lighter(palette.tree, 0.2),
        {
          transform: `rotate(${round((angle * 180) / Math.PI)} ${round(x + Math.cos(angle) * reach * 1.1)} ${round(y + Math.sin(angle) * reach * 1.1)})`,
        },
      ),
    ),
    ...spots.slice(0, 34).map(({ angle, reach }) => {
      const [px, py] = [x + Math.cos(angle) * reach * 0.85, y + Math.sin(angle) * reach * 0.85];
      const color = random.pick(palette.bloom);
      return group([
        ...[0, 1, 2, 3, 4].map((petal) => circle(px + Math.cos(petal * 1.257) * 9, py + Math.sin(petal * 1.257) * 9, 8, color)),
        circle(px, py, 5.5, "#f7e3a1"),
      ]);
    }),
  ]);
}

function bread(drawing: Drawing, [x, y]: Point): string {
  const crust = "#b9793f";
  return group([
    rect(x - 150, y - 88, 300, 176, darker("#8f6238", 0.15), { rx: 22 }),
    ellipse(x - 30, y + 6, 112, 62, "#4a3221", { opacity: 0.35 }),
    ellipse(x - 36, y, 112, 60, crust),
    ellipse(x - 42, y - 8, 98, 46, lighter(crust, 0.22)),
    ...[-80, -40, 0, 36].map((dx) => stroke(`M${x + dx - 20} ${y - 30}q14 26 0 56`, darker(crust, 0.25), 6)),
    ...[92, 118].map((dx, index) =>
      group([ellipse(x + dx, y + 6 - index * 40, 17, 46, crust), ellipse(x + dx + 3, y + 6 - index * 40, 13, 40, "#efd9ae")]),
    ),
    group(
      Array.from({ length: 16 }, () => circle(x + drawing.random.between(40, 140), y + drawing.random.between(10, 80), 2.4, "#efd9ae")),
    ),
  ]);
}

function candle(drawing: Drawing, palette: Palette, [x, y]: Point): string {
  return group([
    circle(x, y, 150, drawing.glow(palette.lamp, 0.75)),
    circle(x + 4, y + 6, 26, "#4a3221", { opacity: 0.3 }),
    circle(x, y, 25, "#d7c7a4"),
    circle(x, y, 17, "#fff8e2"),
    circle(x, y, 8, "#ffd27a"),
    circle(x, y, 4, "#ffffff"),
  ]);
}
