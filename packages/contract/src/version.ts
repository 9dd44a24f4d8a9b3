/**
 * The version of the snapshot's shape. Raised whenever an older reader could misunderstand a newer snapshot;
 * `parseSnapshot` refuses every other version, so that a stale publisher fails loudly and the old site stays live.
 */
export const SNAPSHOT_VERSION = 2;

/** The version of the release manifest's shape, see `release.ts`. */
export const MANIFEST_VERSION = 1;
