/*
 * What the publisher and its render workers say to each other. A job is one snapshot; its pages are rendered in batches,
 * by whichever worker is free.
 */

export interface WorkerSetup {
  /** The theme's entry as a URL. */
  entry: string;
  /** Where the worker is, for the side that waits. Lies in memory that both share. */
  position: Int32Array<SharedArrayBuffer>;
  /** How long a page may take, milliseconds. */
  timeoutMs: number;
}

/** What the numbers of `position` mean: the page's place in its batch, and how many pages have been begun in all. */
export const POSITION = { inBatch: 0, pagesBegun: 1 } as const;

export type ToWorker =
  /** With `remember`, the name under which the thread keeps what it rendered, for the next job of that name. */
  | { kind: "open"; job: number; snapshot: string; remember: string | undefined }
  /** Answered with those pages that the thread knows to be live as they are. */
  | { kind: "recall"; job: number; batch: WantedPage[] }
  | { kind: "render"; job: number; batch: WantedPage[] }
  | { kind: "close"; job: number };

export interface WantedPage {
  path: string;
  /** The digest of what is live at this path: a page that is still the same needs no sending back. */
  digest: string | undefined;
}

export type FromWorker =
  | { kind: "ready" }
  | { kind: "unusable"; error: unknown }
  | { kind: "rendered"; pages: RenderedPage[] }
  | { kind: "failed"; path: string; error: unknown };

export interface RenderedPage {
  path: string;
  /** The media type with its charset. */
  type: string;
  digest: string;
  /** Null where the page is the same as the live one. */
  body: Uint8Array | null;
}
