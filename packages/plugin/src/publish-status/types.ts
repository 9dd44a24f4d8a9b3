import type { PublishProblem } from "@klynge/contract";

/**
 * How far a document has come on its way to the site, or off it. Times are instants in UTC.
 *
 * `draft`: it was never on the site · `site-off`: the cluster's site is not live · `waiting`: for its turn · `silent`:
 * no publisher takes the job · `publishing` · `live`: residents see what was published last · `later`: they will, from
 * the date on it · `hidden`: published but kept for editors, as a held date is · `removed`: it was taken off ·
 * `held`: the site was taken back to an earlier version that does not know of it · `failed`: the site stayed as it was.
 */
export type PublishStatus = {
  state: "draft" | "site-off" | "waiting" | "silent" | "publishing" | "live" | "later" | "hidden" | "removed" | "held" | "failed";
  /** True where the document goes off the site instead of onto it. */
  isRemoval: boolean;
  /** When the state began; of `later` when the document will be shown, of `held` when what is shown went live. */
  since: string;
  /** From the save to being live, where the two belong together. */
  seconds: number | null;
  /** The document's own page on the site, where residents see one. */
  url: string | null;
  /** When what residents see was saved, if there is a newer draft beside it. */
  newerDraftThan: string | null;
  failure: PublishFailure | null;
};

export type PublishFailure = {
  problem: PublishProblem;
  /** Where on the site as one may read it: an address, or the name of a file. */
  page: string | null;
  /** The document that is to blame, where it is known and may be read. */
  culprit: { collection: string; id: string; title: string } | null;
  /** When it is tried again; null where it was given up until the next change. */
  retryAt: string | null;
  /** The technical message, for whoever looks after the system. */
  error: string | null;
};
