import type { PublishProblem } from "@klynge/contract";
import type { PublishCause } from "../names.ts";
import type { SiteHold } from "../publish/site-hold.ts";

/** What was on a cluster's site lately, newest first, and what is there now. Times are instants in UTC. */
export type SiteVersions = {
  cluster: { id: string; name: string };
  url: string;
  hold: SiteHold | null;
  current: string | null;
  versions: SiteVersion[];
  /** What the publisher has been asked to do and has not done yet. */
  underWay: "rollback" | "publish" | null;
  /** How the last attempt ended, if it failed. */
  failure: { at: string; problem: PublishProblem } | null;
};

export type SiteVersion = {
  releaseId: string;
  liveAt: string;
  cause: PublishCause;
  pages: number | null;
  isCurrent: boolean;
  /** What was published anew with it, as far as it was not published again later. `more` were left out. */
  changes: { titles: string[]; more: number };
};

/** What the banner tells of a site that shows an earlier version. `mayEnd`: whoever reads it may publish the newest. */
export type HeldSite = SiteHold & { cluster: { id: string; name: string }; mayEnd: boolean };
