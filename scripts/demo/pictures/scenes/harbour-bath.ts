import { church, house } from "../buildings.ts";
import { darker, lighter, mix } from "../color.ts";
import { circle, type Drawing, ellipse, group, outline, type Point, path, rect, stroke } from "../drawing.ts";
import { heightAt, range } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { crowd, person } from "../people.ts";
import { hedge } from "../plants.ts";
import { birds, clouds, sky, streaks } from "../sky.ts";
import { boat, lens, swimmer, water } from "../water.ts";

/** A wooden bathing jetty with a sauna hut and swimmers, hills across the bay. */
export function harbourBath(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  sky(drawing, palette, { horizon: 400, sun: [width * 0.2, 190] });
  streaks(drawing, palette, { from: 50, to: 340, count: 8 });
  clouds(drawing, palette, [
    { at: [width * 0.5, 190], size: 150 },
    { at: [width * 0.86, 160], size: 120 },
  ]);
  const shores = range(drawing, palette, { count: 2, from: 372, to: 408, swing: 55, wave: 330 });
  const shore = shores[1];
  if (shore !== undefined) {
    drawing.add(
      hedge(drawing, {
        from: [width * 0.05, heightAt(shore, width * 0.05) + 26],
        to: [width * 0.4, heightAt(shore, width * 0.4) + 18],
        size: 18,
        color: mix(palette.tree, palette.haze, 0.25),
      }),
    );
    drawing.add(
      church(drawing, palette, { x: width * 0.16, y: heightAt(shore, width * 0.18) + 22, size: 84 }),
      ...[0.25, 0.3, 0.35].map((share) => house(drawing, palette, { x: width * share, y: heightAt(shore, width * share) + 28, size: 48 })),
    );
  }
  water(drawing, palette, { top: 440, bottom: height, sun: width * 0.2, waves: 260 });
  drawing.add(
    boat(drawing, palette, { x: width * 0.33, y: 520, size: 110 }),
    boat(drawing, palette, { x: width * 0.07, y: 486, size: 60 }),
  );
  const wood = mix("#b98d5e", palette.sand, 0.3);
  drawing.add(...jetty(drawing, palette, wood));
  drawing.add(
    person(drawing, palette, { at: [width * 0.585, 632], size: 118, walking: false }),
    ...crowd(drawing, palette, { from: width * 0.8, to: width * 0.96, y: 745, size: 150, count: 3 }),
    swimmer(palette, [width * 0.24, 760], 34, "#c65b45"),
    swimmer(palette, [width * 0.4, 680], 26, "#f1e6d2"),
    swimmer(palette, [width * 0.13, 900], 46, "#e0a63f"),
  );
  drawing.add(
    ...Array.from({ length: 26 }, () =>
      lens(random.between(0, width * 0.6), random.between(800, height), random.between(60, 190), 6, "#ffffff", 0.28),
    ),
  );
  birds(drawing, palette, { around: [width * 0.45, 290], count: 6, spread: 130 });
}

function jetty(drawing: Drawing, palette: Palette, wood: string): string[] {
  const { width, height } = drawing;
  const deck: Point[] = [
    [width * 0.5, 628],
    [width * 1.05, 628],
    [width * 1.05, height + 40],
    [width * 0.79, height + 40],
  ];
  const planks = Array.from({ length: 26 }, (_, index) => {
    const share = (index / 26) ** 1.7;
    const y = 628 + (height + 40 - 628) * share;
    return stroke(`M${width * (0.5 + 0.29 * share)} ${y}H${width * 1.05}`, darker(wood, 0.5), 1 + 3 * share, { opacity: 0.45 });
  });
  const posts = [
    [0.502, 630, 66],
    [0.57, 742, 92],
    [0.66, 880, 130],
    [0.755, 1020, 170],
  ].map(([x = 0, y = 0, tall = 0]) =>
    group([
      rect(
        width * x - tall * 0.09,
        y - tall * 0.62,
        tall * 0.18,
        tall * 1.5,
        drawing.gradient(
          [width * x - tall * 0.09, 0],
          [width * x + tall * 0.09, 0],
          [
            [0, lighter(wood, 0.1)],
            [1, darker(wood, 0.5)],
          ],
        ),
      ),
      ellipse(width * x, y - tall * 0.62, tall * 0.09, tall * 0.03, lighter(wood, 0.25)),
      ellipse(width * x, y + tall * 0.88, tall * 0.3, tall * 0.05, "#ffffff", { opacity: 0.35 }),
    ]),
  );
  const hut = group([
    path(
      outline([
        [width * 0.735, 626],
        [width * 0.735, 452],
        [width * 0.82, 405],
        [width * 0.905, 452],
        [width * 0.905, 650],
        [width * 0.77, 650],
      ]),
      darker(palette.ink, 0.1),
    ),
    path(
      outline([
        [width * 0.735, 626],
        [width * 0.735, 452],
        [width * 0.79, 420],
        [width * 0.79, 655],
      ]),
      mix(palette.ink, wood, 0.25),
    ),
    ...Array.from({ length: 9 }, (_, index) =>
      stroke(`M${width * (0.8 + index * 0.0125)} ${424 + Math.abs(index - 2) * 5}V650`, lighter(palette.ink, 0.2), 1.5, { opacity: 0.4 }),
    ),
    rect(
      width * 0.815,
      500,
      width * 0.07,
      84,
      drawing.gradient(
        [0, 500],
        [0, 584],
        [
          [0, palette.lamp],
          [1, mix(palette.lamp, palette.roof, 0.4)],
        ],
      ),
    ),
    circle(width * 0.85, 542, 120, drawing.glow(palette.lamp, 0.4)),
    path(
      outline([
        [width * 0.722, 456],
        [width * 0.82, 392],
        [width * 0.918, 456],
        [width * 0.908, 464],
        [width * 0.82, 406],
        [width * 0.732, 464],
      ]),
      palette.roof,
    ),
    rect(width * 0.86, 360, 18, 74, palette.ink),
    group(
      Array.from({ length: 8 }, (_, index) =>
        circle(width * 0.865 + index * 13, 345 - index * 21, 11 + index * 5, palette.cloud, { opacity: 0.4 - index * 0.045 }),
      ),
      { filter: drawing.blur(3) },
    ),
  ]);
  const ladder = group([
    stroke(`M${width * 0.612} 790v120M${width * 0.636} 822v126`, lighter(palette.ink, 0.55), 7),
    ...[0, 1, 2, 3].map((step) =>
      stroke(`M${width * 0.612} ${812 + step * 28}L${width * 0.636} ${842 + step * 28}`, lighter(palette.ink, 0.55), 6),
    ),
  ]);
  return [
    path(
      outline([
        [width * 0.5, 628],
        [width * 0.79, height + 40],
        [width * 0.76, height + 60],
        [width * 0.5, 660],
      ]),
      darker(wood, 0.62),
      { opacity: 0.8 },
    ),
    path(
      outline(deck),
      drawing.gradient(
        [0, 628],
        [0, height],
        [
          [0, lighter(wood, 0.18)],
          [1, wood],
        ],
      ),
    ),
    drawing.inside(outline(deck), planks),
    hut,
    ...posts,
    ladder,
  ];
}
