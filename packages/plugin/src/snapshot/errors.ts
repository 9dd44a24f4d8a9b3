/** The cluster exists, but residents may not see it (yet, or any more). */
export class ClusterNotLiveError extends Error {
  override readonly name = "ClusterNotLiveError";
  readonly slug: string;

  constructor({ slug, status }: { slug: string; status: string }) {
    super(
      `[snapshot] The cluster ${slug} is not published — its status is ${status}, and only live clusters have a site — set its status to live in the CMS`,
    );
    this.slug = slug;
  }
}

/** No cluster has this slug. */
export class UnknownClusterError extends Error {
  override readonly name = "UnknownClusterError";
  readonly slug: string;

  constructor({ slug, known }: { slug: string; known: readonly string[] }) {
    const there = known.length > 0 ? `there are ${known.toSorted().join(", ")}` : "the database holds no cluster yet";
    super(`[snapshot] There is no cluster ${slug} — ${there} — check the spelling, or create it in the CMS under Clusters`);
    this.slug = slug;
  }
}
