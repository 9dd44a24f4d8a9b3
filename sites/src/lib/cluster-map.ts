import { type NetworkCluster, SECTIONS } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { MAP, type Point, projectOnMap } from "./map-projection.ts";
import { mergeNear } from "./merge-near.ts";
import { type MunicipalityGroup, municipalitiesOf } from "./network.ts";
import { perSite } from "./per-site.ts";
import { spreadOut } from "./spread-out.ts";

/** A link on the map: one cluster, or all of a municipality and of those close by. */
export interface Pin {
  href: string;
  label: string;
  /** A few words more, such as the municipality. */
  note: string | null;
  /** How many clusters it stands for. */
  count: number;
  /** What the parts of the list that belong to it are known by. */
  keys: readonly string[];
  /** Where it is drawn, and where it belongs: apart from each other where pins would cover one another. */
  at: Point;
  home: Point;
}

export interface ClusterMap {
  pins: readonly Pin[];
  isGrouped: boolean;
  /** The clusters that are not on the map, since nobody knows where they are: the list has them. */
  missing: number;
}

/** With more clusters than this, pins stand for municipalities: single ones would cover the country. */
const MOST_SINGLE = 60;

/**
 * Pins are this far apart, in units of the drawing: 24 pixels where the map is as narrow as on a phone of 360, the least a finger needs
 * (WCAG 2.2, 2.5.8).
 */
export const PIN_SPACE = 37;

/** Municipalities nearer than this share a pin: around Copenhagen they would be pushed out to sea. */
const SHARED_PIN = 18;

/** Every cluster of the network on the map of Denmark, in the order of the list by municipality. */
export const clusterMapOf = perSite((site): ClusterMap => {
  const groups = municipalitiesOf(site);
  const clusters = groups.flatMap((group) => group.clusters);
  const isGrouped = clusters.filter((cluster) => placeOf(cluster) !== null).length > MOST_SINGLE;
  const pins = isGrouped
    ? mergeNear({ items: groups.flatMap(toMarked), near: SHARED_PIN }).map(pinOfGroups)
    : clusters.flatMap(pinOfCluster);
  const spots = spreadOut({ homes: pins.map(({ home }) => home), space: PIN_SPACE, ...MAP });
  const shown = pins.reduce((sum, { count }) => sum + count, 0);
  return { pins: pins.map((pin, index) => ({ ...pin, at: spots[index] ?? pin.home })), isGrouped, missing: clusters.length - shown };
});

/** The municipalities that share a pin on the map with another, by that other's id; empty where pins are single clusters. */
export const neighboursOnMap = perSite((site): ReadonlyMap<string, readonly MunicipalityGroup[]> => {
  const { pins, isGrouped } = clusterMapOf(site);
  if (!isGrouped) return new Map();
  const groups = new Map(municipalitiesOf(site).map((group) => [group.id, group]));
  return new Map(
    pins.flatMap(({ keys }) =>
      keys.map((key) => [key, keys.flatMap((other) => (other === key ? [] : (groups.get(other) ?? [])))] as const),
    ),
  );
});

/** What a cluster's card on the list is known by. */
export function keyOfCluster({ slug }: NetworkCluster): string {
  return `klynge-${slug}`;
}

function pinOfCluster(cluster: NetworkCluster): Pin[] {
  const home = placeOf(cluster);
  if (!home) return [];
  const note = cluster.municipality && t.clusters.municipality(cluster.municipality);
  return [{ href: cluster.url, label: cluster.name, note, count: 1, keys: [keyOfCluster(cluster)], at: home, home }];
}

type Marked = MunicipalityGroup & { name: string; at: Point };

/** Clusters that belong to no municipality have no common place: only the list has them then. */
function toMarked(group: MunicipalityGroup): Marked[] {
  const places = group.clusters.map(placeOf).filter((place) => place !== null);
  if (group.name === null || places.length === 0) return [];
  return [{ ...group, name: group.name, at: { x: mean(places.map(({ x }) => x)), y: mean(places.map(({ y }) => y)) } }];
}

function pinOfGroups({ members, at }: { members: readonly [Marked, ...Marked[]]; at: Point }): Pin {
  const [first, ...others] = members;
  const count = members.reduce((sum, { clusters }) => sum + clusters.length, 0);
  const label = t.clusters.municipalities(
    first.name,
    others.map(({ name }) => name),
  );
  return {
    href: `${SECTIONS.clusters}#${first.id}`,
    label,
    note: t.clusters.count(count),
    count,
    keys: members.map(({ id }) => id),
    at,
    home: at,
  };
}

function placeOf({ location }: NetworkCluster): Point | null {
  return location && projectOnMap(location);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
