import type { Cluster, ClusterSnapshot, Location } from "@klynge/contract";
import { placeOfMunicipality } from "../network/read-municipality.ts";
import { colorOf, DEFAULT_COLOR, domainsOf } from "./cluster.ts";
import type { NetworkContent } from "./read.ts";
import { idOf, type Ref, textOf } from "./rows.ts";
import { toLocation } from "./values.ts";

/** What the portal shows of each live cluster. */
export function toNetwork({
  network,
  siteOrigin,
}: {
  network: NetworkContent;
  siteOrigin: (site: Pick<Cluster, "slug" | "kind" | "domains">) => string;
}): ClusterSnapshot["network"] {
  const danish = new Intl.Collator("da");
  const villagesOf = Map.groupBy(network.villages, (village) => idOf(village.tenant as Ref));
  return {
    clusters: network.clusters.map((row) => {
      const villages = villagesOf.get(String(row.id)) ?? [];
      return {
        slug: row.slug,
        name: row.name,
        url: siteOrigin({ slug: row.slug, kind: row.kind, domains: domainsOf(row) }),
        tagline: textOf(row.tagline),
        municipality: textOf(row.municipality),
        population: row.population ?? null,
        phase: row.phase ?? null,
        color: colorOf(row.theme?.color, DEFAULT_COLOR),
        location: middleOf(villages) ?? placeOfMunicipality(row.municipality),
        villages: villages.map((village) => village.name).toSorted(danish.compare),
      };
    }),
  };
}

/** The middle of the villages whose place is known, to about a hundred metres; null where none is. */
function middleOf(villages: NetworkContent["villages"]): Location | null {
  const known = villages.map((village) => toLocation(village.location)).filter((location) => location !== null);
  if (known.length === 0) return null;
  return { lat: mean(known.map(({ lat }) => lat)), lon: mean(known.map(({ lon }) => lon)) };
}

/** Adds up in order of size, so that it does not matter in which order the database answers. */
function mean(values: readonly number[]): number {
  const sum = values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);
  return Math.round((sum / values.length) * 1000) / 1000;
}
