/** Why a calendar could not be fetched or read. Each has a sentence for editors, `feed-problem.<kind>`. */
export const FEED_PROBLEMS = [
  "address",
  "forbidden-address",
  "unreachable",
  "timeout",
  "status",
  "redirects",
  "too-large",
  "not-a-calendar",
  "unreadable",
  "too-many",
  "not-stored",
] as const;
export type FeedProblem = (typeof FEED_PROBLEMS)[number];

/** Thrown for a calendar that cannot be fetched or read. `detail` names the status, the size, the line or the event that is meant. */
export class FeedError extends Error {
  override readonly name = "FeedError";
  readonly kind: FeedProblem;
  readonly detail: string;

  constructor({ kind, detail, why, cause }: { kind: FeedProblem; detail: string; why: string; cause?: unknown }) {
    super(`[feeds] The calendar was not read — ${why} — check its address, or ask whoever keeps it`, { cause });
    this.kind = kind;
    this.detail = detail;
  }
}
