import type { NetworkCluster } from "@klynge/contract";
import { groupBy } from "./lookup.ts";

/** Clusters under their municipalities, sorted as Danes sort; those that belong to none come last. */
export function byMunicipality(clusters: readonly NetworkCluster[]): { municipality: string | null; clusters: NetworkCluster[] }[] {
  const groups = groupBy(clusters, ({ municipality }) => [municipality ?? ""]);
  return [...groups]
    .map(([municipality, members]) => ({ municipality: municipality || null, clusters: members }))
    .sort(
      (a, b) =>
        Number(a.municipality === null) - Number(b.municipality === null) || danish.compare(a.municipality ?? "", b.municipality ?? ""),
    );
}

const danish = new Intl.Collator("da");
