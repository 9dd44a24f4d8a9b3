import { accessSync, constants } from "node:fs";
import type { Release } from "./release.ts";
import type { ReleaseStore } from "./release-store.ts";
import { ServerError } from "./server-error.ts";

export const HEALTH_PATH = "/healthz";

/** Ready, and how many sites; or everything that keeps the server from showing what it should, one sentence each. */
export type Health = { status: "ok"; sites: number } | { status: "unavailable"; problems: string[] };

/**
 * Ready means: the sites folder can be read, at least one site is published, and every published site can be served.
 */
export function checkHealth(store: ReleaseStore): Health {
  const problems: string[] = [];
  let sites = 0;
  try {
    for (const slug of store.slugs()) {
      try {
        const release = store.current(slug);
        if (release === undefined) continue;
        assertOnDisk(release);
        sites += 1;
      } catch (error) {
        problems.push(describe(error));
      }
    }
    if (sites === 0 && problems.length === 0) {
      problems.push("[server] No site is published — the sites folder holds no release — publish one: npm run publish -- --all");
    }
  } catch (error) {
    problems.push(describe(error));
  }
  return problems.length === 0 ? { status: "ok", sites } : { status: "unavailable", problems };
}

/** The manifest may be in memory still when the files are gone. */
function assertOnDisk({ slug, www }: Release): void {
  try {
    accessSync(www, constants.R_OK);
  } catch (cause) {
    const why = `the files of its current release cannot be read (${(cause as NodeJS.ErrnoException).code})`;
    throw new ServerError(`The site of ${slug} cannot be served — ${why} — publish it again: npm run publish -- ${slug}`, { cause });
  }
}

function describe(error: unknown): string {
  if (error instanceof ServerError) return error.message;
  throw error;
}
