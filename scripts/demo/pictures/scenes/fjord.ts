import { church } from "../buildings.ts";
import { darker, mix } from "../color.ts";
import { type Drawing, outline, type Point, path, rect, stroke } from "../drawing.ts";
import { ridge } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { person } from "../people.ts";
import { hedge, reeds } from "../plants.ts";
import { birds, mist, sky, streaks } from "../sky.ts";
import { boat, water } from "../water.ts";

/** A still fjord at the reeds' edge, with a rowing boat at a small landing. */
export function fjord(drawing: Drawing, palette: Palette): void {
  const { width, height } = drawing;
  const sun = width * drawing.random.between(0.52, 0.66);
  sky(drawing, palette, { horizon: 470, sun: [sun, 330] });
  streaks(drawing, palette, { from: 80, to: 450, count: 14 });
  const shore = ridge(drawing, { y: 462, swing: 14, wave: 260 });
  const farShore = mix(palette.hills[1], palette.haze, 0.45);
  water(drawing, palette, { top: 468, bottom: height, sun, waves: 170, calm: true });
  drawing.add(
    path(outline([...shore, [width + 20, 478], [-20, 478]]), farShore),
    hedge(drawing, { from: [0, 470], to: [width * 0.34, 468], size: 15, color: darker(farShore, 0.08) }),
    hedge(drawing, { from: [width * 0.72, 468], to: [width, 470], size: 19, color: darker(farShore, 0.08) }),
  );
  drawing.add(church(drawing, palette, { x: width * 0.82, y: 464, size: 72 }));
  drawing.add(
    rect(
      0,
      478,
      width,
      60,
      drawing.gradient(
        [0, 478],
        [0, 538],
        [
          [0, farShore, 0.5],
          [1, farShore, 0],
        ],
      ),
    ),
  );
  mist(drawing, palette.haze, { y: 490, depth: 90, opacity: 0.55 });
  drawing.add(boat(drawing, palette, { x: width * 0.3, y: 560, size: 96 }), boat(drawing, palette, { x: width * 0.47, y: 506, size: 40 }));
  const wood = mix("#a98257", palette.sand, 0.2);
  const plank = (share: number): Point[] => [
    [width * (0.9 - 0.29 * share), 1010 - 220 * share],
    [width * (1.1 - 0.43 * share), 1010 - 220 * share],
  ];
  const deck = outline([...plank(0), ...plank(1).reverse()]);
  drawing.add(
    ...[0.05, 0.5, 1].flatMap((share) =>
      plank(share).map(([x, y]) => rect(x - 9 + 5 * share, y - 48 + 22 * share, 18 - 8 * share, 150 - 70 * share, darker(wood, 0.45))),
    ),
    path(deck, wood),
    drawing.inside(
      deck,
      Array.from({ length: 18 }, (_, index) => stroke(`M0 ${800 + index * 14}H${width}`, darker(wood, 0.5), 2, { opacity: 0.5 })),
    ),
    boat(drawing, palette, { x: width * 0.53, y: 880, size: 250, sail: false }),
    stroke(`M${width * 0.612} 842Q${width * 0.64} 872 ${width * 0.665} 806`, palette.ink, 3),
    person(drawing, palette, { at: [width * 0.7, 822], size: 150, walking: false }),
    person(drawing, palette, { at: [width * 0.735, 834], size: 92, walking: false }),
  );
  reeds(drawing, palette, { from: -20, to: width * 0.34, y: 1030, tall: 260, count: 120 });
  reeds(drawing, palette, { from: width * 0.84, to: width + 20, y: 1050, tall: 210, count: 70 });
  birds(drawing, palette, { around: [width * 0.28, 250], count: 15, spread: 170 });
}
