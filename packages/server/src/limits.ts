/** What one client may cost, and how much memory the server may take. Times in milliseconds, sizes in bytes. */
export type Limits = {
  /** From the connection's (or the request's) first byte until its headers are complete. */
  headersMs: number;
  /** Until the whole request is there. */
  requestMs: number;
  /** An idle connection is kept this long: longer than nginx (60 s) and Caddy keep theirs to us, so that theirs never break. */
  keepAliveMs: number;
  /** A connection on which nothing moves in the middle of a response. */
  stalledMs: number;
  /** How often the first two are looked after. */
  checkEveryMs: number;
  /** What running responses get when the server closes. */
  closeMs: number;
  /** The request line and all headers together. */
  headerBytes: number;
  /** All files kept in memory together. */
  cacheBytes: number;
  /** Files above this are always read from disk. */
  cachedFileBytes: number;
};

export const DEFAULT_LIMITS: Readonly<Limits> = {
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 130_000,
  stalledMs: 60_000,
  checkEveryMs: 5_000,
  closeMs: 10_000,
  headerBytes: 16 * 1024,
  cacheBytes: 64 * 1024 * 1024,
  cachedFileBytes: 256 * 1024,
};
