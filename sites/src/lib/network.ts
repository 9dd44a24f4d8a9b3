import type { NetworkCluster } from "@klynge/contract";
import { t } from "../texts/da.ts";
import { groupBy } from "./lookup.ts";
import { perSite } from "./per-site.ts";

/** The clusters of one municipality; `name` is null for those that belong to none. */
export interface MunicipalityGroup {
  name: string | null;
  /** Names its part of the list: `syddjurs`. */
  id: string;
  clusters: readonly NetworkCluster[];
}

/** All clusters of the network under their municipalities, sorted as Danes sort; those that belong to none come last. */
export const municipalitiesOf = perSite(({ network }) => byMunicipality(network?.clusters ?? []));

function byMunicipality(clusters: readonly NetworkCluster[]): readonly MunicipalityGroup[] {
  const groups = groupBy(clusters, ({ municipality }) => [municipality === null ? "" : t.clusters.municipality(municipality)]);
  const taken = new Map<string, number>();
  return [...groups]
    .sort(([a], [b]) => Number(a === "") - Number(b === "") || danish.compare(a, b))
    .map(([name, clusters]) => {
      const id = idOf(clusters[0]?.municipality ?? "");
      const times = (taken.get(id) ?? 0) + 1;
      taken.set(id, times);
      return { name: name || null, id: times === 1 ? id : `${id}-${times}`, clusters };
    });
}

const danish = new Intl.Collator("da");

/** Such as `kommune-ringkoebing-skjern` for Ringkøbing-Skjern, with or without the word Kommune. */
function idOf(name: string): string {
  const letters = name.replace(/ kommune$/i, "").toLocaleLowerCase("da");
  const ascii = letters.replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa").normalize("NFD");
  return `kommune-${ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "andre"}`;
}
