import type { PublishProblem } from "@klynge/contract";

/**
 * Why a cluster was not published. The site that was live before still is.
 * `problem`: the kind of it. `page`: the path on the site (or the file) that failed, where one did. `cause`: what was
 * thrown underneath.
 */
export class PublishError extends Error {
  override readonly name = "PublishError";
  readonly problem: PublishProblem;
  readonly page: string | undefined;

  constructor({ problem, what, why, whatToDo, page, cause }: PublishErrorOptions) {
    super(`[publisher] ${what} — ${why} — ${whatToDo}`, cause === undefined ? undefined : { cause });
    this.problem = problem;
    this.page = page;
  }
}

interface PublishErrorOptions {
  problem: PublishProblem;
  what: string;
  why: string;
  whatToDo: string;
  page?: string;
  cause?: unknown;
}

/**
 * Makes one clear error of whatever stopped a publish: errors that already speak for themselves stay as they are, a
 * full disk and other failures of the file system say what to do.
 */
export function explainFailure({ error, slug, sitesDir }: { error: unknown; slug: string; sitesDir: string }): unknown {
  const code = errorCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new PublishError({
      problem: "disk",
      what: `"${slug}" was not published`,
      why: `the disk that holds ${sitesDir} is full`,
      whatToDo: "Free some space and publish again. The site is live as it was before",
      cause: error,
    });
  }
  if (error instanceof PublishError || code === undefined) return error;
  return new PublishError({
    problem: "storage",
    what: `"${slug}" was not published`,
    why: `a file could not be read or written (${messageOf(error)})`,
    whatToDo: `Check that the publisher may read and write ${sitesDir} and the media folder, then publish again`,
    cause: error,
  });
}

/** The code of a system error (`ENOSPC`), also where it is the cause of another error. */
function errorCode(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ("syscall" in current && "code" in current && typeof current.code === "string") return current.code;
  }
  return undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
