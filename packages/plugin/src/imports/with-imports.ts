import type { Config } from "payload";
import { feedStatesCollection } from "./feed-states.ts";

/** Adds what the import of calendars keeps for itself. */
export function withImports({ config }: { config: Config }): Config {
  return { ...config, collections: [...(config.collections ?? []), feedStatesCollection] };
}
