import { t } from "../texts/da.ts";
import { formatNumber } from "./dates.ts";
import type { Site } from "./per-site.ts";

/** A cluster, or the network, in numbers: those that are known, and none where it would be one number alone. */
export function clusterFigures({ cluster, villages, network }: Site): { value: string; label: string }[] {
  const municipalities = new Set(network?.clusters.map(({ municipality }) => municipality).filter((name) => name !== null));
  const figures: [number | null, string][] = [
    [network?.clusters.length ?? null, t.about.clusters.toLowerCase()],
    [municipalities.size, t.about.municipalities],
    [villages.length, villages.length === 1 ? t.about.oneVillage : t.about.villages.toLowerCase()],
    [cluster.population, t.about.population.toLowerCase()],
  ];
  const known = figures.filter((figure): figure is [number, string] => (figure[0] ?? 0) > 0);
  return known.length === 1 ? [] : known.map(([value, label]) => ({ value: formatNumber(value), label }));
}
