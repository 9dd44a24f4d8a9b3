/**
 * The contract between the CMS, the theme, the publisher and the site server: the only code they share.
 *
 * @module @klynge/contract
 */
export * from "./blocks.ts";
export * from "./cluster.ts";
export { contrast } from "./color.ts";
export * from "./content.ts";
export { ContractError } from "./friendly-error.ts";
export * from "./media.ts";
export { municipalityTitle } from "./municipality.ts";
export * from "./notices.ts";
export { type Palette, paletteOf, TEXT_PAIRS } from "./palette.ts";
export * from "./paths.ts";
export * from "./primitives.ts";
export * from "./public-form.ts";
export { PUBLISH_PROBLEMS, type PublishProblem } from "./publish-problem.ts";
export { derive, SNAPSHOT_READS, type SnapshotReads } from "./reads.ts";
export * from "./release.ts";
export * from "./shared.ts";
export { type ClusterSnapshot, parseSnapshot, serialiseSnapshot, snapshotSchema, sortSnapshot } from "./snapshot.ts";
export { localDate, nextLocalMidnight, nextRefreshAt } from "./time.ts";
export { MANIFEST_VERSION, SNAPSHOT_VERSION } from "./version.ts";
