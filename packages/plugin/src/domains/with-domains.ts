import type { Config } from "payload";
import { domainStatesCollection } from "./domain-states.ts";

/** Adds what is kept of the clusters' own domains. */
export function withDomains({ config }: { config: Config }): Config {
  return { ...config, collections: [...(config.collections ?? []), domainStatesCollection] };
}
