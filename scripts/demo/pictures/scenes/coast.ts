import { church, lighthouse } from "../buildings.ts";
import { darker, lighter, mix } from "../color.ts";
import { curve, type Drawing, outline, type Point, path, rect, stroke } from "../drawing.ts";
import { heightAt, hill, type Ridge, ridge, track } from "../land.ts";
import type { Palette } from "../palettes.ts";
import { crowd, person } from "../people.ts";
import { heather, tuft } from "../plants.ts";
import { birds, clouds, sky, streaks } from "../sky.ts";
import { boat, surf, water } from "../water.ts";

/** A wide beach by the sea between dunes with marram grass; people walk along the surf. */
export function dunes(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  const sun = width * random.between(0.3, 0.42);
  sky(drawing, palette, { horizon: 460, sun: [sun, 290] });
  streaks(drawing, palette, { from: 60, to: 420, count: 12 });
  clouds(drawing, palette, [{ at: [width * 0.74, 240], size: 170 }]);
  water(drawing, palette, { top: 455, bottom: 760, sun, waves: 170 });
  drawing.add(boat(drawing, palette, { x: width * 0.62, y: 492, size: 52 }), boat(drawing, palette, { x: width * 0.16, y: 475, size: 26 }));
  birds(drawing, palette, { around: [width * 0.55, 360], count: 6, spread: 150 });
  beach(drawing, palette, { top: 640, bottom: 760, left: 0.1, right: 1 });
  drawing.add(
    ...[0.5, 0.535, 0.68].map((share) =>
      person(drawing, palette, { at: [width * share, 742 + 60 * (share - 0.5)], size: random.between(56, 66) }),
    ),
    ...[0.515].map((share) => person(drawing, palette, { at: [width * share, 748], size: 36 })),
  );
  dune(drawing, palette, { line: slope(drawing, { left: 560, right: 1010, bulge: 70, until: 0.62 }), grass: 150 });
  dune(drawing, palette, { line: slope(drawing, { left: 1080, right: 650, bulge: 60, until: 1 }), grass: 190 });
  const front = ridge(drawing, { y: 985, swing: 40, wave: 460 });
  dune(drawing, palette, { line: front, grass: 150, tall: 105 });
  heather(drawing, palette, {
    from: 1010,
    to: height + 20,
    count: 16,
    size: 40,
    skip: (x, y) => y < heightAt(front, Math.min(width, Math.max(0, x))) + 20,
  });
}

/** A headland with a white lighthouse above the water. */
export function headland(drawing: Drawing, palette: Palette): void {
  const { width, height } = drawing;
  sky(drawing, palette, { horizon: 520, sun: [width * 0.24, 300] });
  streaks(drawing, palette, { from: 60, to: 470, count: 12 });
  clouds(drawing, palette, [{ at: [width * 0.42, 250], size: 150 }]);
  water(drawing, palette, { top: 515, bottom: height, sun: width * 0.24, waves: 200 });
  const shore = ridge(drawing, { y: 520, swing: 12, wave: 300 });
  drawing.add(
    path(
      outline([[width * 0.55, 520], ...shore.filter(([x]) => x > width * 0.55).map(([x, y]): Point => [x, y - 14]), [width, 524]]),
      mix(palette.hills[1], palette.haze, 0.6),
    ),
  );
  drawing.add(boat(drawing, palette, { x: width * 0.36, y: 600, size: 92 }), boat(drawing, palette, { x: width * 0.12, y: 552, size: 40 }));
  birds(drawing, palette, { around: [width * 0.5, 400], count: 9, spread: 170 });
  const cliff: Ridge = ridge(drawing, { y: 0, swing: 16, wave: 130 }).map(([x, y]) => {
    const share = Math.max(0, (x - width * 0.36) / (width * 0.64));
    return [x, y + 1000 - 390 * Math.min(1, share * 1.5) ** 0.6 + 40 * Math.max(0, share - 0.75)];
  });
  hill(drawing, { line: cliff, color: mix(palette.hills[1], palette.haze, 0.05), depth: 420 });
  const [x, foot] = [width * 0.7, heightAt(cliff, width * 0.7) + 18];
  drawing.add(lighthouse(drawing, palette, { x, y: foot, size: 420 }));
  const way = track(drawing, {
    from: [width * 0.52, height + 30],
    to: [x + 4, foot + 4],
    wide: 150,
    narrow: 14,
    sway: 90,
    color: palette.sand,
    turns: 1.8,
  });
  drawing.add(
    ...way.shapes,
    person(drawing, palette, { at: way.at(0.42), size: 84, pack: true }),
    person(drawing, palette, { at: [way.at(0.42)[0] + 40, way.at(0.42)[1] + 6], size: 78 }),
  );
  surf(
    drawing,
    Array.from({ length: 24 }, (_, index): Point => [index * 30 - 20, 1010 + 8 * Math.sin(index) - index * 0.6]),
    10,
  );
  heather(drawing, palette, {
    from: 700,
    to: height + 20,
    count: 90,
    size: 56,
    skip: (px, py) =>
      py < heightAt(cliff, Math.min(width, Math.max(0, px))) + 26 ||
      Math.abs(px - way.at(Math.min(1, Math.max(0, (height + 30 - py) / (height + 30 - foot))) ** 1.38)[0]) < 85,
  });
}

/** People around a fire on the beach at night. */
export function bonfire(drawing: Drawing, palette: Palette): void {
  const { random, width, height } = drawing;
  sky(drawing, palette, { horizon: 560, sun: [width * 0.76, 190] });
  streaks(drawing, palette, { from: 250, to: 520, count: 9 });
  water(drawing, palette, { top: 550, bottom: 780, sun: width * 0.76, waves: 120, calm: true });
  const far = ridge(drawing, { y: 545, swing: 14, wave: 200 });
  drawing.add(
    path(outline([...far.filter(([x]) => x < width * 0.42), [width * 0.42, 556], [-20, 556]]), palette.hills[1]),
    church(drawing, palette, { x: width * 0.2, y: 540, size: 60 }),
  );
  beach(drawing, palette, { top: 700, bottom: 800, left: 0, right: 1 });
  const fire: Point = [width * 0.44, 905];
  drawing.add(`<ellipse cx="${fire[0]}" cy="${fire[1] - 20}" rx="720" ry="330" fill="${drawing.glow("#ff9d4a", 0.75)}"/>`);
  drawing.add(
    ...crowd(drawing, palette, { from: width * 0.16, to: width * 0.33, y: 880, size: 170, count: 7, dim: 0.45 }),
    ...crowd(drawing, palette, { from: width * 0.55, to: width * 0.76, y: 885, size: 165, count: 8, dim: 0.45 }),
  );
  drawing.add(
    ...[-80, -36, 8, 52, 90].map((dx, index) =>
      stroke(`M${fire[0] - dx} ${fire[1] + 10}L${fire[0] + dx * 0.35} ${fire[1] - 95 - index * 6}`, "#3b2418", 17),
    ),
  );
  for (let index = 0; index < 26; index++) {
    const share = index / 26;
    const x = fire[0] + random.between(-80, 80) * (1 - share);
    const tall = 170 * random.between(0.5, 1.25) * (1 - share * 0.45);
    const wide = 30 * (1 - share * 0.6);
    const color = mix("#e4552b", "#ffe9a3", share);
    drawing.add(
      path(
        `M${x - wide} ${fire[1]}Q${x - wide * 0.9} ${fire[1] - tall * 0.5} ${x + random.between(-14, 14)} ${fire[1] - tall}Q${x + wide} ${fire[1] - tall * 0.4} ${x + wide} ${fire[1]}Z`,
        color,
        { opacity: 0.82 },
      ),
    );
  }
  for (let index = 0; index < 60; index++) {
    const rise = random.next() ** 1.4 * 480;
    drawing.add(
      `<circle cx="${Math.round(fire[0] + random.between(-40, 40) + rise * random.between(-0.15, 0.4))}" cy="${Math.round(fire[1] - 110 - rise)}" r="${random.between(1, 3).toFixed(1)}" fill="#ffc46b" fill-opacity="${(0.95 - rise / 560).toFixed(2)}"/>`,
    );
  }
  drawing.add(...crowd(drawing, palette, { from: width * 0.32, to: width * 0.58, y: 1010, size: 150, count: 5, dim: 0.72 }));
  dune(drawing, palette, { line: slope(drawing, { left: 860, right: 1120, bulge: 40, until: 0.3 }), grass: 60 });
  dune(drawing, palette, { line: slope(drawing, { left: 1180, right: 850, bulge: 40, until: 1 }), grass: 90 });
  drawing.add(rect(0, 0, width, height, "#0b1024", { opacity: 0.06 }));
}

function beach(
  drawing: Drawing,
  palette: Palette,
  { top, bottom, left, right }: { top: number; bottom: number; left: number; right: number },
): void {
  const { width, height } = drawing;
  const edge = Array.from({ length: 18 }, (_, index): Point => {
    const share = index / 17;
    return [share * (width + 80) - 40, top + (bottom - top) * (left + (right - left) * share) * 0.8 + 9 * Math.sin(index * 1.7)];
  });
  drawing.add(
    path(`${curve(edge.map(([x, y]): Point => [x, y - 26]))}V${height}H-40Z`, mix(palette.sea[1], palette.sand, 0.4), { opacity: 0.7 }),
    path(
      `${curve(edge)}V${height}H-40Z`,
      drawing.gradient(
        [0, top],
        [0, height],
        [
          [0, darker(palette.sand, 0.16)],
          [0.16, palette.sand],
          [1, darker(palette.sand, 0.18)],
        ],
      ),
    ),
  );
  surf(
    drawing,
    edge.map(([x, y]): Point => [x, y - 4]),
    10,
  );
  surf(
    drawing,
    edge.map(([x, y]): Point => [x, y - 44]),
    7,
  );
}

function slope(drawing: Drawing, { left, right, bulge, until }: { left: number; right: number; bulge: number; until: number }): Ridge {
  return ridge(drawing, { y: 0, swing: bulge, wave: 260 }).map(([x, y]) => {
    const share = Math.min(1, Math.max(0, x / (drawing.width * until)));
    const eased = share * share * (3 - 2 * share);
    return [
      x,
      y * (1 - Math.abs(share - 0.35)) +
        left +
        (right - left) * (left < right ? eased : eased ** 0.8) +
        (left < right && share === 1 ? 200 : 0),
    ];
  });
}

function dune(drawing: Drawing, palette: Palette, { line, grass, tall = 84 }: { line: Ridge; grass: number; tall?: number }): void {
  const { random, width, height } = drawing;
  hill(drawing, { line, color: palette.sand, depth: 380, contents: Array.from({ length: 16 }, () => ripple(drawing, palette, line)) });
  const color = palette.dark ? darker(palette.hills[1], 0.1) : mix(palette.tree, palette.sand, 0.42);
  const spots = Array.from({ length: grass }, () => {
    const x = random.between(-20, width + 20);
    return { x, y: heightAt(line, Math.min(width, Math.max(0, x))) + random.next() ** 2.2 * 230 };
  }).filter(({ y }) => y < height + 60);
  for (const { x, y } of spots.toSorted((a, b) => a.y - b.y))
    drawing.add(tuft(drawing, { x, y: y + 6, size: tall * random.between(0.6, 1.1), color, blades: 11, lean: 0.35 }));
}

function ripple(drawing: Drawing, palette: Palette, line: Ridge): string {
  const x = drawing.random.between(0, drawing.width);
  const y = heightAt(line, x) + drawing.random.between(20, 220);
  return stroke(`M${x - 60} ${y}q60 ${-14} 130 4`, drawing.random.chance(0.5) ? lighter(palette.sand, 0.4) : darker(palette.sand, 0.3), 3, {
    opacity: 0.28,
  });
}
