import { house } from "../buildings.ts";
import { darker, lighter, mix } from "../color.ts";
import { circle, type Drawing, ellipse, group, outline, type Point, path, rect, stroke } from "../drawing.ts";
import { heightAt, range } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { person } from "../people.ts";
import { hedge, meadow, tree } from "../plants.ts";
import { birds, mist, sky, streaks } from "../sky.ts";

/** An evening match on the village's football pitch under floodlights. */
export function footballPitch(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  sky(drawing, palette, { horizon: 520, sun: [width * 0.16, 330] });
  streaks(drawing, palette, { from: 60, to: 480, count: 14 });
  const [, shore] = range(drawing, palette, { count: 2, from: 500, to: 540, swing: 26, wave: 360 });
  if (shore !== undefined)
    drawing.add(
      hedge(drawing, {
        from: [0, heightAt(shore, 0) + 22],
        to: [width, heightAt(shore, width) + 26],
        size: 46,
        color: mix(palette.tree, palette.haze, 0.22),
        dense: 1.3,
      }),
    );
  mist(drawing, palette.haze, { y: 575, depth: 110, opacity: 0.4 });
  const top = 590;
  drawing.add(
    house(drawing, palette, { x: width * 0.66, y: top + 12, size: 250, lit: true }),
    tree(drawing, { x: width * 0.9, y: top + 14, size: 190, color: palette.tree }),
    tree(drawing, { x: width * 0.62, y: top + 8, size: 130, color: palette.tree }),
  );
  drawing.add(...[0.08, 0.46, 0.97].map((share) => floodlight(drawing, palette, [width * share, top + 20], 360)));
  const grass = mix(palette.hills[1], "#5f9a3f", 0.5);
  // The pitch in perspective: `u` across (0 to 1), `v` towards the viewer (0 to 1).
  const on = (u: number, v: number): Point => [width * 0.5 + (u - 0.5) * width * (0.86 + 1.0 * v), top + (height - top) * v ** 1.15];
  drawing.add(
    rect(
      0,
      top,
      width,
      height - top,
      drawing.gradient(
        [0, top],
        [0, height],
        [
          [0, lighter(grass, 0.16)],
          [1, darker(grass, 0.3)],
        ],
      ),
    ),
  );
  for (let stripe = 0; stripe < 10; stripe += 2)
    drawing.add(
      path(outline([on(stripe / 10, 0), on((stripe + 1) / 10, 0), on((stripe + 1) / 10, 1), on(stripe / 10, 1)]), lighter(grass, 0.14), {
        opacity: 0.45,
      }),
    );
  const chalk = (points: readonly Point[], closed = false): string =>
    stroke(points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("") + (closed ? "Z" : ""), "#f7f5e6", 4, {
      opacity: 0.85,
    });
  drawing.add(
    chalk([on(0.06, 0.05), on(0.94, 0.05), on(0.94, 0.98), on(0.06, 0.98)], true),
    chalk([on(0.06, 0.42), on(0.94, 0.42)]),
    chalk([on(0.3, 0.05), on(0.3, 0.2), on(0.7, 0.2), on(0.7, 0.05)]),
    ellipse(on(0.5, 0.42)[0], on(0.5, 0.42)[1], 210, 52, "none", { stroke: "#f7f5e6", "stroke-width": 4 }),
    goal(on(0.43, 0.05), on(0.57, 0.05), 86),
  );
  const red = "#c2453b";
  const white = "#f4f0e2";
  const players = [
    [0.5, 0.07, white],
    [0.36, 0.18, red],
    [0.58, 0.2, white],
    [0.44, 0.28, red],
    [0.7, 0.31, white],
    [0.26, 0.36, white],
    [0.56, 0.45, red],
    [0.4, 0.55, white],
    [0.66, 0.6, red],
    [0.52, 0.7, red],
  ] as const;
  for (const [u, v, shirt] of players) drawing.add(player(drawing, palette, on(u, v), 54 + 120 * v, shirt));
  const ball = on(0.56, 0.66);
  drawing.add(
    ellipse(ball[0] + 4, ball[1] + 3, 16, 5, palette.ink, { opacity: 0.35 }),
    circle(ball[0], ball[1] - 10, 13, "#fbfaf3"),
    path(`M${ball[0] - 4} ${ball[1] - 15}l8 -1 4 7 -7 5 -7 -4Z`, palette.ink),
  );
  drawing.add(
    ...Array.from({ length: 9 }, (_, index) =>
      person(drawing, palette, { at: [width * (0.02 + index * 0.028), top + 26 + random.between(-4, 6)], size: 62, walking: false }),
    ),
  );
  for (const share of [0.08, 0.46, 0.97])
    drawing.add(
      path(
        outline([
          [width * share - 60, top - 330],
          [width * share + 60, top - 330],
          [width * (share * 0.6 + 0.2) + 520, height],
          [width * (share * 0.6 + 0.2) - 520, height],
        ]),
        drawing.gradient(
          [0, top - 330],
          [0, height],
          [
            [0, "#fff4cf", 0.16],
            [0.8, "#fff4cf", 0],
          ],
        ),
      ),
    );
  meadow(drawing, { from: 1010, color: grass, count: 100, tall: 40 });
  birds(drawing, palette, { around: [width * 0.3, 250], count: 6, spread: 140 });
}

function floodlight(drawing: Drawing, palette: Palette, [x, y]: Point, size: number): string {
  return group([
    circle(x, y - size, size * 0.62, drawing.glow("#fff3c9", 0.75)),
    stroke(`M${x} ${y}V${y - size}`, palette.ink, 9),
    rect(x - 42, y - size - 30, 84, 38, palette.ink),
    ...[0, 1, 2].flatMap((column) => [0, 1].map((row) => circle(x - 26 + column * 26, y - size - 20 + row * 18, 8, "#fffdf0"))),
  ]);
}

function goal(left: Point, right: Point, tall: number): string {
  const net = Array.from({ length: 15 }, (_, index) => {
    const x = left[0] + ((right[0] - left[0]) * index) / 14;
    return `M${x} ${left[1] - tall}L${x} ${left[1]}`;
  });
  const rows = Array.from({ length: 7 }, (_, index) => `M${left[0]} ${left[1] - (tall * index) / 7}H${right[0]}`);
  return group([
    stroke([...net, ...rows].join(""), "#ffffff", 1, { opacity: 0.4 }),
    stroke(`M${left[0]} ${left[1]}v${-tall}H${right[0]}v${tall}`, "#ffffff", 6),
  ]);
}

function player(drawing: Drawing, palette: Palette, [x, y]: Point, size: number, shirt: string): string {
  const step = size * drawing.random.between(0.08, 0.2);
  return group([
    ellipse(x + size * 0.06, y, size * 0.24, size * 0.03, palette.ink, { opacity: 0.3 }),
    stroke(`M${x - size * 0.03} ${y - size * 0.45}L${x - step} ${y - size * 0.16}L${x - step * 1.25} ${y}`, "#d9a27c", size * 0.075),
    stroke(
      `M${x + size * 0.03} ${y - size * 0.45}L${x + step} ${y - size * 0.2}L${x + step * 0.8} ${y - size * 0.02}`,
      "#c98f69",
      size * 0.075,
    ),
    stroke(
      `M${x - step * 1.1} ${y - size * 0.12}L${x - step * 1.25} ${y}M${x + step * 0.9} ${y - size * 0.13}L${x + step * 0.8} ${y - size * 0.02}`,
      shirt,
      size * 0.08,
    ),
    path(
      `M${x - size * 0.12} ${y - size * 0.4}L${x - size * 0.1} ${y - size * 0.56}H${x + size * 0.1}L${x + size * 0.13} ${y - size * 0.38}Z`,
      darker(palette.ink, 0),
    ),
    path(
      `M${x - size * 0.11} ${y - size * 0.5}Q${x - size * 0.14} ${y - size * 0.84} ${x} ${y - size * 0.84}Q${x + size * 0.14} ${y - size * 0.84} ${x + size * 0.11} ${y - size * 0.5}Z`,
      shirt,
    ),
    stroke(
      `M${x - size * 0.1} ${y - size * 0.76}l${-size * 0.12} ${size * 0.16}M${x + size * 0.1} ${y - size * 0.76}l${size * 0.14} ${size * 0.1}`,
      shirt,
      size * 0.065,
    ),
    circle(x, y - size * 0.92, size * 0.08, "#d9a27c"),
    path(
      `M${x - size * 0.085} ${y - size * 0.92}a${size * 0.085} ${size * 0.09} 0 0 1 ${size * 0.17} 0Z`,
      drawing.random.pick(["#4a3526", "#8a5f35", "#d9b46a"]),
    ),
  ]);
}
