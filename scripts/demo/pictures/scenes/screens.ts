import { darker, lighter, mix } from "../color.ts";
import { circle, type Drawing, ellipse, group, outline, type Point, path, rect, stroke } from "../drawing.ts";
import type { Palette } from "../palettes.ts";

/** Young people side by side at their screens, seen from behind, in coloured light. */
export function screens(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  const [top, middle] = palette.sky;
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
          [0, top],
          [0.55, middle],
          [1, darker(top, 0.2)],
        ],
      ),
    ),
  );
  for (const [share, color] of [
    [0.14, palette.bloom[0]],
    [0.5, palette.lamp],
    [0.86, palette.bloom[1] ?? palette.lamp],
  ] as const)
    drawing.add(circle(width * share, 330, 560, drawing.glow(color, 0.4)));
  for (let board = 0; board < 30; board++) drawing.add(stroke(`M${board * 56} 0V640`, darker(top, 0.4), 2, { opacity: 0.5 }));
  for (const [y, color] of [
    [118, palette.lamp],
    [132, palette.bloom[0]],
  ] as const)
    drawing.add(stroke(`M0 ${y}H${width}`, color, 5, { filter: drawing.blur(6) }), stroke(`M0 ${y}H${width}`, lighter(color, 0.4), 2.5));
  drawing.add(trophyShelf(drawing, palette, [width * 0.5, 268]));
  for (const share of [0.16, 0.84]) drawing.add(poster(drawing, palette, [width * share, 270]));
  const desk = 655;
  for (let index = 0; index < 4; index++) drawing.add(monitor(drawing, palette, [width * (0.14 + 0.24 * index), desk], 300, index));
  drawing.add(
    rect(
      0,
      desk,
      width,
      56,
      drawing.gradient(
        [0, desk],
        [0, desk + 56],
        [
          [0, lighter(middle, 0.16)],
          [1, darker(top, 0.2)],
        ],
      ),
    ),
    rect(0, desk + 56, width, height, darker(top, 0.35)),
    stroke(`M0 ${desk + 57}H${width}`, palette.lamp, 3, { opacity: 0.7 }),
  );
  for (let index = 0; index < 4; index++)
    drawing.add(gamer(drawing, palette, [width * (0.14 + 0.24 * index) + random.between(-14, 14), height + 20], 480, index));
}

function monitor(drawing: Drawing, palette: Palette, [x, y]: Point, size: number, index: number): string {
  const { random } = drawing;
  const [wide, tall] = [size, size * 0.6];
  const left = x - wide / 2;
  const top = y - tall - 44;
  const hue =
    [palette.lamp, palette.bloom[0], palette.bloom[2] ?? palette.lamp, palette.bloom[1] ?? palette.lamp][index % 4] ?? palette.lamp;
  const ridgeAt = (share: number): number => top + tall * (0.55 + 0.14 * Math.sin(share * 6 + index * 2));
  const land = Array.from({ length: 13 }, (_, step): Point => [left + (wide * step) / 12, ridgeAt(step / 12)]);
  return group([
    circle(x, top + tall / 2, size * 0.95, drawing.glow(hue, 0.5)),
    rect(x - 16, y - 50, 32, 50, palette.ink),
    ellipse(x, y, 62, 9, palette.ink),
    rect(left - 9, top - 9, wide + 18, tall + 18, palette.ink, { rx: 10 }),
    rect(
      left,
      top,
      wide,
      tall,
      drawing.gradient(
        [0, top],
        [0, top + tall],
        [
          [0, mix(hue, "#1c2450", 0.55)],
          [0.55, lighter(hue, 0.25)],
          [1, mix(hue, "#1c2450", 0.3)],
        ],
      ),
    ),
    drawing.inside(`M${left} ${top}h${wide}v${tall}h${-wide}Z`, [
      circle(x + wide * 0.2, top + tall * 0.3, 26, lighter(hue, 0.7)),
      path(outline([...land, [left + wide, top + tall], [left, top + tall]]), mix(hue, "#16204a", 0.72)),
      path(`M${left} ${top + tall}Q${x} ${top + tall * 0.62} ${left + wide} ${top + tall}Z`, mix(hue, "#16204a", 0.86)),
      ...Array.from({ length: 9 }, () =>
        rect(left + random.between(0.05, 0.9) * wide, top + random.between(0.5, 0.85) * tall, 11, 11, random.pick(palette.bloom), {
          opacity: 0.9,
        }),
      ),
      rect(left + 14, top + 14, wide * 0.26, 9, "#ffffff", { opacity: 0.75 }),
      rect(left + 14, top + 30, wide * 0.16, 7, lighter(hue, 0.5), { opacity: 0.8 }),
    ]),
  ]);
}

function gamer(drawing: Drawing, palette: Palette, [x, y]: Point, size: number, index: number): string {
  const rim =
    [palette.lamp, palette.bloom[0], palette.bloom[2] ?? palette.lamp, palette.bloom[1] ?? palette.lamp][index % 4] ?? palette.lamp;
  const coat = darker(drawing.random.pick(["#3f5f8a", "#7a3f5a", "#3f6a5a", "#5a4a7a"]), 0.35);
  const hair = darker(["#4a3526", "#8a5f35", "#2c2420", "#b08a4a"][index % 4] ?? "#4a3526", 0.3);
  const head = y - size * 0.72;
  return group([
    path(
      `M${x - size * 0.36} ${y}Q${x - size * 0.36} ${y - size * 0.5} ${x} ${y - size * 0.54}Q${x + size * 0.36} ${y - size * 0.5} ${x + size * 0.36} ${y}Z`,
      coat,
    ),
    stroke(
      `M${x - size * 0.345} ${y - size * 0.2}Q${x - size * 0.33} ${y - size * 0.49} ${x} ${y - size * 0.535}Q${x + size * 0.33} ${y - size * 0.49} ${x + size * 0.345} ${y - size * 0.2}`,
      rim,
      6,
      { opacity: 0.75 },
    ),
    rect(x - size * 0.07, y - size * 0.6, size * 0.14, size * 0.12, darker("#d49c76", 0.45)),
    ellipse(x, head, size * 0.145, size * 0.17, hair),
    index % 2 === 0
      ? path(
          `M${x - size * 0.14} ${head}Q${x - size * 0.19} ${head + size * 0.3} ${x - size * 0.08} ${head + size * 0.33}H${x + size * 0.08}Q${x + size * 0.19} ${head + size * 0.3} ${x + size * 0.14} ${head}Z`,
          hair,
        )
      : "",
    stroke(
      `M${x - size * 0.155} ${head + size * 0.02}A${size * 0.16} ${size * 0.18} 0 0 1 ${x + size * 0.155} ${head + size * 0.02}`,
      lighter(palette.ink, 0.25),
      size * 0.035,
    ),
    ...[-1, 1].map((side) =>
      group([
        ellipse(x + side * size * 0.155, head + size * 0.03, size * 0.042, size * 0.07, lighter(palette.ink, 0.3)),
        ellipse(x + side * size * 0.165, head + size * 0.03, size * 0.018, size * 0.045, rim),
      ]),
    ),
    rect(x - size * 0.28, y - size * 0.22, size * 0.56, size * 0.3, palette.ink, { rx: 28 }),
    stroke(
      `M${x - size * 0.27} ${y - size * 0.14}q0 ${-size * 0.08} ${size * 0.06} ${-size * 0.08}h${size * 0.42}q${size * 0.06} 0 ${size * 0.06} ${size * 0.08}`,
      rim,
      4,
      { opacity: 0.6 },
    ),
  ]);
}

function trophyShelf(drawing: Drawing, palette: Palette, [x, y]: Point): string {
  const gold = palette.bloom[2] ?? palette.lamp;
  return group([
    rect(x - 190, y + 40, 380, 12, lighter(palette.sky[2], 0.1)),
    ...[-130, -45, 45, 130].map((dx, index) => {
      const tall = 62 + (index % 2) * 24;
      return group([
        circle(x + dx, y + 40 - tall / 2, 70, drawing.glow(gold, 0.3)),
        rect(x + dx - 17, y + 28, 34, 12, darker(gold, 0.45)),
        stroke(`M${x + dx} ${y + 28}v${-tall * 0.35}`, gold, 7),
        path(`M${x + dx - 22} ${y + 40 - tall}h44q0 ${tall * 0.5} -22 ${tall * 0.52}q-22 0 -22 ${-tall * 0.52}Z`, gold),
        stroke(`M${x + dx - 22} ${y + 46 - tall}q-18 8 -4 24M${x + dx + 22} ${y + 46 - tall}q18 8 4 24`, gold, 4),
      ]);
    }),
  ]);
}

function poster(drawing: Drawing, palette: Palette, [x, y]: Point): string {
  return group([
    rect(x - 95, y - 90, 190, 240, darker(palette.sky[0], 0.3)),
    rect(
      x - 86,
      y - 81,
      172,
      222,
      drawing.gradient(
        [0, y - 81],
        [0, y + 141],
        [
          [0, palette.bloom[0]],
          [1, mix(palette.sky[2], palette.bloom[2] ?? palette.lamp, 0.35)],
        ],
      ),
    ),
    circle(x, y - 10, 46, palette.bloom[2] ?? palette.lamp),
    path(
      outline([
        [x - 86, y + 141],
        [x - 86, y + 60],
        [x - 30, y - 4],
        [x + 6, y + 52],
        [x + 36, y + 20],
        [x + 86, y + 80],
        [x + 86, y + 141],
      ]),
      palette.sky[0],
    ),
  ]);
}
