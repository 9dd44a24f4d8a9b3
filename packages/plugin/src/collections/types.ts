import type { ResolvedOptions } from "../options.ts";

/** What a collection is made from. */
export type CollectionContext = { options: ResolvedOptions };
