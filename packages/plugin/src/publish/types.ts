import type { ClusterSnapshot } from "@klynge/contract";

export type { PublishCause } from "../names.ts";

/** What a publish did; the report of `@klynge/publisher` fits. `written` counts files, `durationMs` is in milliseconds. */
export type PublishResult = { releaseId: string; pages: number; written: number; durationMs: number };

/** Turns a snapshot into a live site, or throws and leaves the old one. Stops early when the signal says so. */
export type PublishFn = (args: { snapshot: ClusterSnapshot; signal: AbortSignal }) => Promise<PublishResult>;

/** Takes the site of a slug down. Does nothing where there is none. */
export type UnpublishFn = (args: { slug: string }) => Promise<unknown>;

/** Deletes the site of a slug with all its releases. Does nothing where there is none; done twice, it is done once. */
export type RemoveSiteFn = (args: { slug: string }) => Promise<unknown>;

/** Puts a release live again that was live before, or throws and leaves the site as it is. Naming the live one is harmless. */
export type RollbackFn = (args: { slug: string; releaseId: string }) => Promise<unknown>;
