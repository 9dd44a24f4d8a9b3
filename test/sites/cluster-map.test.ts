import type { ClusterSnapshot } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { clusterMapOf, neighboursOnMap, PIN_SPACE } from "../../sites/src/lib/cluster-map.ts";
import { MAP, type Point } from "../../sites/src/lib/map-projection.ts";
import { mergeNear } from "../../sites/src/lib/merge-near.ts";
import { municipalitiesOf } from "../../sites/src/lib/network.ts";
import { spreadOut } from "../../sites/src/lib/spread-out.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";

const portalOf = (clusters: number): ClusterSnapshot =>
  makeSnapshot({ slug: "portal", kind: "network", clusters, villages: 0, places: 0, organisations: 0, groups: 0, series: 0 });

describe.each([6, 29, 60, 300, 1000])("the map of %i clusters", (count) => {
  const site = portalOf(count);
  const map = clusterMapOf(site);

  test("has its pins apart, and inside the drawing", () => {
    expect(nearest(map.pins.map(({ at }) => at))).toBeGreaterThanOrEqual(PIN_SPACE);
    for (const { at } of map.pins) {
      expect(Math.min(at.x, at.y, MAP.width - at.x, MAP.height - at.y)).toBeGreaterThanOrEqual(PIN_SPACE / 2);
    }
  });

  test("leaves few pins far from where they belong", () => {
    const moved = map.pins.map(({ at, home }) => Math.hypot(at.x - home.x, at.y - home.y));
    expect(Math.max(...moved)).toBeLessThan(PIN_SPACE * 2);
    expect(moved.filter((distance) => distance < PIN_SPACE / 2).length).toBeGreaterThan(moved.length * 0.45);
  });

  test("counts every cluster once", () => {
    const shown = map.pins.reduce((sum, pin) => sum + pin.count, 0);
    expect(shown + map.missing).toBe(count);
    const keys = map.pins.flatMap((pin) => pin.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(map.pins.map(({ href }) => href)).size).toBe(map.pins.length);
  });

  test("is drawn the same again", () => {
    expect(clusterMapOf(portalOf(count))).toEqual(map);
  });
});

describe("few clusters", () => {
  const site = portalOf(29);

  test("have a pin each that leads to their sites, in the order of the list", () => {
    const { pins, isGrouped, missing } = clusterMapOf(site);
    expect(isGrouped).toBe(false);
    expect(missing).toBe(2);
    const listed = municipalitiesOf(site).flatMap(({ clusters }) => clusters.filter(({ location }) => location).map(({ url }) => url));
    expect(pins.map(({ href }) => href)).toEqual(listed);
    expect(pins[0]).toMatchObject({ label: "Klyngen ved Nørreby", note: "Albertslund Kommune", count: 1 });
    expect(neighboursOnMap(site).size).toBe(0);
  });

  test("stay on the list alone where their place is not in Denmark", () => {
    const [first, ...others] = site.network?.clusters ?? [];
    const abroad = { ...site, network: { clusters: [{ ...first, location: { lat: 10.5, lon: 56.2 } }, ...others] } } as ClusterSnapshot;
    expect(clusterMapOf(abroad).missing).toBe(3);
  });
});

describe("many clusters", () => {
  const site = portalOf(1000);
  const { pins, isGrouped } = clusterMapOf(site);

  test("share a pin in their municipality, which leads to its part of the list", () => {
    expect(isGrouped).toBe(true);
    const ids = new Set(municipalitiesOf(site).map(({ id }) => id));
    for (const { href, keys } of pins) {
      expect(href).toBe(`/klynger/#${keys[0]}`);
      expect(ids.has(keys[0] ?? "")).toBe(true);
    }
    expect(pins.find(({ label }) => label === "Bornholms Regionskommune")).toMatchObject({
      href: "/klynger/#kommune-bornholm",
      note: "11 klynger",
      count: 11,
    });
  });

  test("share one with the municipalities close by around Copenhagen, and each leads to the others", () => {
    const shared = pins.filter(({ keys }) => keys.length > 1);
    expect(shared.length).toBeGreaterThan(0);
    expect(pins.length).toBeGreaterThan(60);
    const [pin] = shared;
    expect(pin?.label).toMatch(/ Kommune og (?:\d+ nabokommuner|.+ Kommune)$/);
    expect(
      neighboursOnMap(site)
        .get(pin?.keys[0] ?? "")
        ?.map(({ id }) => id),
    ).toEqual(pin?.keys.slice(1));
  });
});

describe("municipalities", () => {
  const named = (names: readonly (string | null)[]): ClusterSnapshot => {
    const site = portalOf(names.length);
    const clusters = (site.network?.clusters ?? []).map((cluster, index) => ({ ...cluster, municipality: names[index] ?? null }));
    return { ...site, network: { clusters } };
  };

  test("are sorted as Danes sort, and those that belong to none come last", () => {
    const groups = municipalitiesOf(named(["Ærø", null, "Aabenraa", "Vejen", "Kommune", "Bornholms Regionskommune"]));
    expect(groups.map(({ name, id }) => [name, id])).toEqual([
      ["Bornholms Regionskommune", "kommune-bornholms-regionskommune"],
      ["Kommune", "kommune-kommune"],
      ["Vejen Kommune", "kommune-vejen"],
      ["Ærø Kommune", "kommune-aeroe"],
      ["Aabenraa Kommune", "kommune-aabenraa"],
      [null, "kommune-andre"],
    ]);
  });

  test("are one, with or without the word, and never share an address with another", () => {
    expect(municipalitiesOf(named(["Syddjurs", "Syddjurs Kommune"])).map(({ clusters }) => clusters.length)).toEqual([2]);
    const ids = municipalitiesOf(named(["Hå!", "Hå?", "!!"])).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
});

test("points at the same place part, the same way each time", () => {
  const homes = Array.from({ length: 12 }, () => ({ x: 250, y: 300 }));
  const spots = spreadOut({ homes, space: 30, width: 500, height: 600 });
  expect(nearest(spots)).toBeGreaterThanOrEqual(30);
  expect(spreadOut({ homes, space: 30, width: 500, height: 600 })).toEqual(spots);
});

test("points that are far apart stay, to a tenth", () => {
  const homes = [
    { x: 100.04, y: 100 },
    { x: 300, y: 100.06 },
  ];
  expect(spreadOut({ homes, space: 30, width: 500, height: 600 })).toEqual([
    { x: 100, y: 100 },
    { x: 300, y: 100.1 },
  ]);
});

test("what is near comes together, the closest first, in its order", () => {
  const items = [0, 10, 14, 40].map((x, index) => ({ name: index, at: { x, y: 0 } }));
  const groups = mergeNear({ items, near: 11 });
  expect(groups.map(({ members, at }) => [members.map(({ name }) => name), at.x])).toEqual([
    [[0], 0],
    [[1, 2], 12],
    [[3], 40],
  ]);
});

function nearest(points: readonly Point[]): number {
  return Math.min(...points.flatMap((a, index) => points.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
}
