import type { Cluster, ClusterSnapshot } from "@klynge/contract";
import { colorOf, DEFAULT_COLOR, domainsOf } from "./cluster.ts";
import type { NetworkContent } from "./read.ts";
import { idOf, type Ref, textOf } from "./rows.ts";

/** What the portal shows of each live cluster. */
export function toNetwork({
  network,
  siteOrigin,
}: {
  network: NetworkContent;
  siteOrigin: (site: Pick<Cluster, "slug" | "kind" | "domains">) => string;
}): ClusterSnapshot["network"] {
  const danish = new Intl.Collator("da");
  return {
    clusters: network.clusters.map((row) => ({
      slug: row.slug,
      name: row.name,
      url: siteOrigin({ slug: row.slug, kind: row.kind, domains: domainsOf(row) }),
      tagline: textOf(row.tagline),
      municipality: textOf(row.municipality),
      population: row.population ?? null,
      phase: row.phase ?? null,
      color: colorOf(row.theme?.color, DEFAULT_COLOR),
      villages: network.villages
        .filter((village) => idOf(village.tenant as Ref) === String(row.id))
        .map((village) => village.name)
        .toSorted(danish.compare),
    })),
  };
}
