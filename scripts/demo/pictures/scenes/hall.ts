import { darker, lighter, mix } from "../color.ts";
import { circle, type Drawing, ellipse, group, outline, type Point, path, rect, stroke } from "../drawing.ts";
import type { Palette } from "../palettes.ts";

/** The village hall from inside, tables laid, people eating together, the country outside the windows. */
export function hall(drawing: Drawing, palette: Palette): void {
  const { width, height } = drawing;
  const wall = palette.wall;
  const floor = "#b07f50";
  const ceiling = 120;
  drawing.add(
    rect(
      0,
      0,
      width,
      560,
      drawing.gradient(
        [0, 0],
        [0, 560],
        [
          [0, darker(wall, 0.12)],
          [0.4, wall],
          [1, lighter(wall, 0.15)],
        ],
      ),
    ),
    rect(0, 0, width, ceiling, darker(wall, 0.16)),
  );
  for (let beam = 0; beam < 7; beam++)
    drawing.add(
      path(
        outline([
          [width * (beam / 6), ceiling],
          [width * (beam / 6) + 26, ceiling],
          [width * (0.5 + (beam / 6 - 0.5) * 1.7) + 46, -10],
          [width * (0.5 + (beam / 6 - 0.5) * 1.7), -10],
        ]),
        darker("#8a6542", 0.1),
      ),
    );
  drawing.add(rect(0, 430, width, 130, mix(palette.tree, wall, 0.35)), rect(0, 424, width, 9, darker(wall, 0.3)));
  for (const share of [0.07, 0.27, 0.63, 0.83]) drawing.add(windowOn(drawing, palette, [width * share, 180], 190, 235));
  drawing.add(
    rect(width * 0.44, 170, width * 0.12, 390, mix(palette.roof, palette.ink, 0.15)),
    ...[0, 1, 2, 3, 4, 5, 6].map((fold) =>
      stroke(`M${width * 0.447 + fold * 28} 172V558`, darker(palette.roof, 0.35), 5, { opacity: 0.5 }),
    ),
    rect(width * 0.43, 158, width * 0.14, 22, darker("#8a6542", 0.2)),
  );
  drawing.add(
    path(
      outline([
        [-20, 560],
        [width + 20, 560],
        [width + 20, height],
        [-20, height],
      ]),
      drawing.gradient(
        [0, 560],
        [0, height],
        [
          [0, lighter(floor, 0.18)],
          [1, darker(floor, 0.18)],
        ],
      ),
    ),
  );
  for (let board = -16; board <= 32; board++)
    drawing.add(
      stroke(`M${width * 0.5 + (board - 8) * 40} 560L${width * 0.5 + (board - 8) * 150} ${height}`, darker(floor, 0.45), 1.6, {
        opacity: 0.35,
      }),
    );
  for (const share of [0.12, 0.32, 0.68, 0.88])
    drawing.add(
      path(
        outline([
          [width * share - 60, 600],
          [width * share + 70, 600],
          [width * (share * 1.5 - 0.25) + 160, height],
          [width * (share * 1.5 - 0.25) - 120, height],
        ]),
        "#fff6d8",
        { opacity: 0.1 },
      ),
    );
  drawing.add(...bunting(palette, [-20, 150], [width * 0.5, 158]), ...bunting(palette, [width * 0.5, 158], [width + 20, 150]));
  for (const share of [0.17, 0.5, 0.83]) drawing.add(pendant(drawing, palette, [width * share, 0], 215));
  for (const row of [
    { y: 640, size: 0.62 },
    { y: 850, size: 1.08 },
  ]) {
    const long = width * 0.62 * row.size + 180;
    for (const x of row.size < 1 ? [width * 0.26, width * 0.74] : [width * 0.5]) {
      const wide = row.size < 1 ? long * 0.62 : long * 1.06;
      drawing.add(...sitters(drawing, { from: x - wide / 2 + 40, to: x + wide / 2 - 40, y: row.y, size: 150 * row.size, back: false }));
      drawing.add(laidTable(drawing, palette, { x, y: row.y, wide, size: row.size }));
      drawing.add(
        ...sitters(drawing, {
          from: x - wide / 2 + 90 * row.size,
          to: x + wide / 2 - 90 * row.size,
          y: row.y + 128 * row.size,
          size: 165 * row.size,
          back: true,
        }),
      );
    }
  }
  drawing.add(
    rect(
      0,
      0,
      width,
      height,
      drawing.gradient(
        [0, 0],
        [0, height],
        [
          [0, "#2a1a12", 0.1],
          [0.4, "#2a1a12", 0],
          [1, "#2a1a12", 0.22],
        ],
      ),
    ),
  );
}

function windowOn(drawing: Drawing, palette: Palette, [x, y]: Point, wide: number, tall: number): string {
  const [top, , low] = palette.sky;
  return group([
    circle(x + wide / 2, y + tall / 2, tall, drawing.glow("#fff1cc", 0.4)),
    rect(
      x,
      y,
      wide,
      tall,
      drawing.gradient(
        [0, y],
        [0, y + tall],
        [
          [0, lighter(top, 0.15)],
          [0.62, low],
          [1, low],
        ],
      ),
    ),
    path(
      `M${x} ${y + tall * 0.66}Q${x + wide * 0.3} ${y + tall * 0.54} ${x + wide * 0.6} ${y + tall * 0.66}T${x + wide} ${y + tall * 0.6}V${y + tall}H${x}Z`,
      mix(palette.hills[1], palette.haze, 0.35),
    ),
    path(`M${x} ${y + tall * 0.8}Q${x + wide * 0.4} ${y + tall * 0.7} ${x + wide} ${y + tall * 0.84}V${y + tall}H${x}Z`, palette.hills[1]),
    stroke(`M${x} ${y}h${wide}v${tall}h${-wide}ZM${x + wide / 2} ${y}v${tall}M${x} ${y + tall * 0.4}h${wide}`, "#fdf8ec", 11),
    rect(x - 16, y + tall, wide + 32, 13, "#fdf8ec"),
  ]);
}

/** A garland of small red and white flags. */
function bunting(palette: Palette, from: Point, to: Point): string[] {
  const count = 15;
  const at = (share: number): Point => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share + 150 * share * (1 - share),
  ];
  const colors = ["#c8372f", "#fbf6ea", palette.bloom[1] ?? "#e8c34a", palette.bloom[2] ?? "#7da87b"];
  return Array.from({ length: count }, (_, index) => {
    const [a, b] = [at(index / count), at((index + 0.8) / count)];
    return path(outline([a, b, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 44]]), colors[index % colors.length] ?? "#c8372f");
  });
}

function pendant(drawing: Drawing, palette: Palette, [x, y]: Point, drop: number): string {
  return group([
    circle(x, y + drop + 34, 330, drawing.glow(palette.lamp, 0.5)),
    stroke(`M${x} ${y}V${y + drop}`, palette.ink, 4),
    path(
      `M${x - 74} ${y + drop + 46}Q${x - 66} ${y + drop - 20} ${x} ${y + drop - 26}Q${x + 66} ${y + drop - 20} ${x + 74} ${y + drop + 46}Z`,
      mix(palette.tree, palette.ink, 0.25),
    ),
    ellipse(x, y + drop + 46, 74, 12, lighter(palette.lamp, 0.4)),
  ]);
}

function laidTable(drawing: Drawing, palette: Palette, { x, y, wide, size }: { x: number; y: number; wide: number; size: number }): string {
  const { random } = drawing;
  const deep = 92 * size;
  const top: Point[] = [
    [x - wide / 2 + 30 * size, y],
    [x + wide / 2 - 30 * size, y],
    [x + wide / 2, y + deep],
    [x - wide / 2, y + deep],
  ];
  const settings = Math.round(wide / (118 * size));
  return group([
    path(
      outline([
        [x - wide / 2, y + deep],
        [x + wide / 2, y + deep],
        [x + wide / 2 - 8, y + deep + 70 * size],
        [x - wide / 2 + 8, y + deep + 70 * size],
      ]),
      darker("#f3ead9", 0.14),
    ),
    path(outline(top), "#f8f0df"),
    stroke(`M${x - wide / 2 + 16 * size} ${y + deep * 0.5}H${x + wide / 2 - 16 * size}`, palette.roof, 20 * size, { opacity: 0.75 }),
    ...Array.from({ length: settings }, (_, index) => {
      const at = x - wide / 2 + (wide * (index + 0.5)) / settings;
      return group([
        ellipse(at, y + deep * 0.22, 30 * size, 11 * size, "#ffffff"),
        ellipse(at, y + deep * 0.2, 17 * size, 6 * size, random.pick(["#c98a52", "#8aa54d", "#e6b45c"])),
        ellipse(at, y + deep * 0.82, 34 * size, 12 * size, "#ffffff"),
        ellipse(at, y + deep * 0.8, 19 * size, 7 * size, random.pick(["#c98a52", "#8aa54d", "#e6b45c"])),
        rect(at + 42 * size, y + deep * 0.28, 12 * size, 26 * size, mix(palette.sky[0], "#ffffff", 0.6), { opacity: 0.8 }),
        index % 2 === 0
          ? group([
              circle(at, y + deep * 0.36, 60 * size, drawing.glow(palette.lamp, 0.6)),
              rect(at - 4 * size, y + deep * 0.34, 8 * size, 26 * size, "#fff8e2"),
              ellipse(at, y + deep * 0.29, 4 * size, 7 * size, "#ffc45e"),
            ])
          : "",
      ]);
    }),
  ]);
}

function sitters(
  drawing: Drawing,
  { from, to, y, size, back }: { from: number; to: number; y: number; size: number; back: boolean },
): string[] {
  const { random } = drawing;
  const count = Math.round((to - from) / (size * 0.72));
  return Array.from({ length: count }, (_, index) => {
    const x = from + ((to - from) * (index + 0.5)) / count + random.between(-5, 5);
    const coat = random.pick(["#c65b45", "#e0a63f", "#3f7c8a", "#8a5576", "#5f8a58", "#55749c", "#7d6a4a"]);
    const skin = random.pick(["#e3b28e", "#d49c76", "#efc6a4", "#b47a57"]);
    const hair = random.pick(["#4a3526", "#8a5f35", "#d9b46a", "#cfcac2", "#2c2420"]);
    const tall = size * random.between(0.9, 1.06);
    return group([
      path(
        `M${x - size * 0.28} ${y + size * 0.1}Q${x - size * 0.3} ${y - tall * 0.42} ${x} ${y - tall * 0.46}Q${x + size * 0.3} ${y - tall * 0.42} ${x + size * 0.28} ${y + size * 0.1}Z`,
        coat,
      ),
      circle(x, y - tall * 0.63, size * 0.17, skin),
      back
        ? circle(x, y - tall * 0.66, size * 0.175, hair)
        : group([
            path(
              `M${x - size * 0.18} ${y - tall * 0.62}a${size * 0.18} ${size * 0.19} 0 0 1 ${size * 0.36} 0q${-size * 0.18} ${-size * 0.13} ${-size * 0.36} 0Z`,
              hair,
            ),
            stroke(
              `M${x - size * 0.05} ${y - tall * 0.575}q${size * 0.05} ${size * 0.045} ${size * 0.1} 0`,
              darker(skin, 0.45),
              size * 0.018,
            ),
            circle(x - size * 0.06, y - tall * 0.64, size * 0.016, "#33261e"),
            circle(x + size * 0.06, y - tall * 0.64, size * 0.016, "#33261e"),
          ]),
      back ? rect(x - size * 0.24, y - size * 0.16, size * 0.48, size * 0.34, "#8a6542", { rx: 8 }) : "",
    ]);
  });
}
