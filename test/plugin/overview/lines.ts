import type { OverviewLine } from "../../../packages/plugin/src/overview/read-overview.ts";

/** A line of the overview of which nothing is known but its name. */
export function lineOf(known: Partial<OverviewLine> & { name: string }): OverviewLine {
  return {
    id: known.name,
    slug: known.name.toLowerCase(),
    kind: "cluster",
    municipality: null,
    status: "live",
    phase: null,
    newestAt: null,
    newestTitle: null,
    lastPublishAt: null,
    eventsAhead: null,
    failures: 0,
    failuresInRow: 0,
    problem: null,
    mediaBytes: null,
    releaseBytes: null,
    people: 0,
    active: 0,
    lastSignInAt: null,
    domains: [],
    ...known,
  };
}
