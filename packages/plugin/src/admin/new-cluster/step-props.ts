import type { NewClusterField } from "../../new-cluster/input.ts";
import type { TextKey } from "../../texts/text.ts";
import type { TypedCluster } from "./typed-cluster.ts";

/** What every step of the guided form is given. */
export type StepProps = {
  typed: TypedCluster;
  change: (part: Partial<TypedCluster>) => void;
  logo: File | null;
  setLogo: (logo: File | null) => void;
  goTo: (step: number) => void;
  problemOf: (field: NewClusterField) => string | undefined;
  say: (key: TextKey, values?: Record<string, string>) => string;
  /** Where a site would live whose slug is the word «adresse». */
  address: string;
  municipalities: readonly string[];
  /** The clusters that can be copied. */
  sources: readonly { slug: string; name: string }[];
};

/** Where the site of this cluster will live. */
export function addressOf({ address, slug }: { address: string; slug: string }): string {
  return address.replace("adresse", slug);
}
