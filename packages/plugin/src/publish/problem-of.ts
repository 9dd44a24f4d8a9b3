import {
  ADDRESSED_COLLECTIONS,
  type ClusterSnapshot,
  ContractError,
  documentPath,
  PUBLISH_PROBLEMS,
  type PublishProblem,
} from "@klynge/contract";

/** What kept a site from being published, and the path on it (or the file) where that was. */
export type ProblemFound = { problem: PublishProblem; page: string | null };

/**
 * Reads from an error what to tell editors. The publisher's errors say it themselves, by `problem` and `page`; whoever
 * else publishes may do the same.
 *
 * @param snapshot what was to be published, so that a faulty document can be named
 */
export function problemOf({ error, snapshot }: { error: unknown; snapshot?: ClusterSnapshot | undefined }): ProblemFound {
  if (error instanceof ContractError) return { problem: "content", page: snapshot ? pageOf({ cause: error.cause, snapshot }) : null };
  if (typeof error !== "object" || error === null) return { problem: "other", page: null };
  const { problem, page } = error as { problem?: unknown; page?: unknown };
  const known = PUBLISH_PROBLEMS.find((one) => one === problem);
  return { problem: known ?? "other", page: typeof page === "string" ? page : null };
}

/** The path of the document a check of the snapshot complains of: its issues say `news`, 3, … */
function pageOf({ cause, snapshot }: { cause: unknown; snapshot: ClusterSnapshot }): string | null {
  const [section, index] = (cause as { issues?: { path: PropertyKey[] }[] } | undefined)?.issues?.[0]?.path ?? [];
  if (typeof index !== "number") return null;
  if (section === "pages") return snapshot.pages[index]?.path ?? null;
  const collection = ADDRESSED_COLLECTIONS.find((name) => name === section);
  const slug = collection && snapshot[collection][index]?.slug;
  return collection && slug ? documentPath(collection, slug) : null;
}
