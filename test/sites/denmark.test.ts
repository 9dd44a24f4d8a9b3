import { expect, test } from "vitest";
import { MUNICIPALITY_NAMES, municipalityCentre } from "../../packages/plugin/src/network/municipalities.ts";
import { outlineOfDenmark } from "../../sites/integrations/denmark.ts";
import { simplifyLine } from "../../sites/integrations/simplify-line.ts";
import { BORNHOLM_FRAME, MAP, type Point, projectOnMap } from "../../sites/src/lib/map-projection.ts";

/** Places every Dane looks for, one for each of the larger islands and the ends of Jutland. */
const PLACES: Record<string, [lat: number, lon: number]> = {
  "Skagen, Jutland": [57.7, 10.5],
  "Tønder, Jutland": [54.95, 8.9],
  "Odense, Funen": [55.4, 10.4],
  "Ringsted, Zealand": [55.45, 11.8],
  "Maribo, Lolland": [54.78, 11.5],
  "Nykøbing, Falster": [54.77, 11.9],
  "Stege, Møn": [54.98, 12.3],
  "Nordborg, Als": [55.03, 9.78],
  "Rudkøbing, Langeland": [54.93, 10.75],
  Ærø: [54.88, 10.35],
  "Tranebjerg, Samsø": [55.83, 10.6],
  "Byrum, Læsø": [57.26, 11.0],
  "Nykøbing, Mors": [56.8, 8.8],
  "Nordby, Fanø": [55.42, 8.4],
  Anholt: [56.71, 11.55],
  "Aakirkeby, Bornholm": [55.07, 14.92],
};

const outline = outlineOfDenmark();
const islands = islandsOf(outline);

test("the outline has the islands of Denmark and is light", () => {
  expect(islands).toHaveLength(15);
  expect(outline.length).toBeLessThan(10_000);
  expect(outline).toMatch(/^[MLlz0-9 .-]+$/);
  for (const [name, [lat, lon]] of Object.entries(PLACES)) expect(isOnLand(projectOnMap({ lat, lon })), name).toBe(true);
});

test("it leaves the water free", () => {
  for (const [lat, lon] of [
    [56.0, 11.3],
    [55.2, 10.95],
    [57.0, 11.0],
    [56.95, 9.15],
  ] as const) {
    expect(isOnLand(projectOnMap({ lat, lon })), `${lat} ${lon}`).toBe(false);
  }
});

test("all 98 municipalities have their middle on land", () => {
  expect(MUNICIPALITY_NAMES).toHaveLength(98);
  expect(new Set(MUNICIPALITY_NAMES.map((name) => JSON.stringify(municipalityCentre(name)))).size).toBe(98);
  const atSea = MUNICIPALITY_NAMES.filter((name) => !isOnLand(projectOnMap(municipalityCentre(name) ?? { lat: 0, lon: 0 })));
  expect(atSea).toEqual([]);
});

test("Bornholm stands in its frame, and what is not in Denmark nowhere", () => {
  const { x, y } = projectOnMap({ lat: 55.1, lon: 14.9 }) as Point;
  expect(x).toBeGreaterThan(BORNHOLM_FRAME.x);
  expect(x).toBeLessThan(BORNHOLM_FRAME.x + BORNHOLM_FRAME.width);
  expect(y).toBeLessThan(BORNHOLM_FRAME.y + BORNHOLM_FRAME.height);
  expect(projectOnMap({ lat: 59.3, lon: 18 })).toBeNull();
  // Latitude and longitude the wrong way round.
  expect(projectOnMap({ lat: 10.5, lon: 56.2 })).toBeNull();
  for (const island of islands.flat()) {
    expect(island.x).toBeGreaterThanOrEqual(0);
    expect(island.x).toBeLessThanOrEqual(MAP.width);
    expect(island.y).toBeLessThanOrEqual(MAP.height);
  }
});

test("north is up, east is right, and the same distance as long in both directions", () => {
  const at = (lat: number, lon: number) => projectOnMap({ lat, lon }) as Point;
  expect(at(57, 10).y).toBeLessThan(at(56, 10).y);
  expect(at(56, 10).x).toBeGreaterThan(at(56, 9).x);
  // 111.2 km a degree of latitude; cos 56° of it a degree of longitude.
  const [up, across] = [at(55.5, 10).y - at(56.5, 10).y, at(56, 10.5).x - at(56, 9.5).x];
  expect(across / up).toBeCloseTo(Math.cos((56 * Math.PI) / 180), 2);
});

test("a line is simplified by what does not show", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 5, y: 0.2 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 0 },
  ];
  expect(simplifyLine({ points, tolerance: 0.5 })).toEqual([points[0], points[2], points[3], points[4]]);
  expect(simplifyLine({ points, tolerance: 0.1 })).toEqual(points);
});

function islandsOf(path: string): Point[][] {
  return path
    .split("z")
    .filter(Boolean)
    .map((island) => {
      const [from = "", steps = ""] = island.slice(1).split("l");
      const [x = 0, y = 0] = numbersIn(from);
      const points = [{ x, y }];
      const values = numbersIn(steps);
      for (let index = 0; index < values.length; index += 2) {
        const last = points.at(-1) as Point;
        points.push({ x: last.x + (values[index] ?? 0), y: last.y + (values[index + 1] ?? 0) });
      }
      return points;
    });
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)].map(([number]) => Number(number));
}

/** Whether a ray from the point crosses the coasts an odd number of times. */
function isOnLand(point: Point | null): boolean {
  if (!point) return false;
  return islands.some((coast) => {
    let isInside = false;
    for (const [index, a] of coast.entries()) {
      const b = coast[(index + 1) % coast.length] as Point;
      if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside;
    }
    return isInside;
  });
}
