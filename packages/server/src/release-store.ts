import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseManifest, RELEASE_LAYOUT, slugSchema } from "@klynge/contract";
import { createRelease, type Release } from "./release.ts";
import { ServerError } from "./server-error.ts";
import { createTurnCounter } from "./turn.ts";

/** What is published, as the sites folder says at this moment. */
export type ReleaseStore = {
  /**
   * The release that the cluster's `current` link leads to; undefined where the cluster has none.
   *
   * @throws {ServerError} where there is one that cannot be read
   */
  current(slug: string): Release | undefined;
  /**
   * The slugs of all folders that may hold a cluster, sorted.
   *
   * @throws {ServerError} where the sites folder cannot be read
   */
  slugs(): readonly string[];
};

type Known = { turn: number; link: string | undefined; release: Release | undefined; error: ServerError | undefined; retryAt: number };

/** A manifest that cannot be read is tried again after this time, in milliseconds, or at once when `current` moves. */
const RETRY_AFTER = 1000;

/**
 * Reads the link at every turn of the event loop (a few microseconds on a local disk), and a manifest only when the link
 * has moved. Both synchronously: a request then meets either the old release or the new one, without waiting in between.
 *
 * @param onError told once of each release that cannot be read
 */
export function createReleaseStore({ sitesDir, onError }: { sitesDir: string; onError: (error: unknown) => void }): ReleaseStore {
  const known = new Map<string, Known>();
  const currentTurn = createTurnCounter();

  function refresh(slug: string, before: Known | undefined, turn: number): Known {
    const link = readCurrent(join(sitesDir, slug));
    if (before !== undefined && before.link === link && (before.error === undefined || Date.now() < before.retryAt)) {
      before.turn = turn;
      return before;
    }
    const now: Known = { turn, link, release: undefined, error: undefined, retryAt: 0 };
    if (link === undefined) return now;
    try {
      now.release = loadRelease({ slug, link, sitesDir });
    } catch (cause) {
      now.error = asServerError({ cause, slug });
      now.retryAt = Date.now() + RETRY_AFTER;
      if (before?.error?.message !== now.error.message) onError(now.error);
    }
    return now;
  }

  return {
    current(slug) {
      const turn = currentTurn();
      let entry = known.get(slug);
      if (entry === undefined || entry.turn !== turn) {
        entry = refresh(slug, entry, turn);
        if (entry.link === undefined) known.delete(slug);
        else known.set(slug, entry);
      }
      if (entry.error !== undefined) throw entry.error;
      return entry.release;
    },
    slugs() {
      return listSlugs(sitesDir);
    },
  };
}

/** Where `current` leads; undefined where there is no such link. Anything but a link counts as a broken release. */
function readCurrent(clusterDir: string): string | undefined {
  try {
    return readlinkSync(join(clusterDir, RELEASE_LAYOUT.current));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === "ENOENT" || code === "ENOTDIR" ? undefined : `(${code})`;
  }
}

function loadRelease({ slug, link, sitesDir }: { slug: string; link: string; sitesDir: string }): Release {
  const id = new RegExp(`^${RELEASE_LAYOUT.releases}/([0-9a-z-]+)/?$`).exec(link)?.[1];
  if (id === undefined) throw new Error(`"${RELEASE_LAYOUT.current}" is not a link to a release but ${JSON.stringify(link)}`);
  const dir = resolve(sitesDir, slug, RELEASE_LAYOUT.releases, id);
  const manifest = parseManifest(readJson(join(dir, RELEASE_LAYOUT.manifest)));
  if (manifest.cluster.slug !== slug || manifest.id !== id) {
    throw new Error(`its manifest belongs to release ${manifest.id} of ${manifest.cluster.slug}`);
  }
  return createRelease({ slug, manifest, www: join(dir, RELEASE_LAYOUT.www) });
}

/** Errors name no folder of the machine: they are shown by the health check. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? "it is not JSON";
    throw new Error(`${RELEASE_LAYOUT.manifest} of its current release cannot be read (${why})`, { cause });
  }
}

function listSlugs(sitesDir: string): readonly string[] {
  try {
    return readdirSync(sitesDir)
      .filter((name) => slugSchema.safeParse(name).success)
      .sort();
  } catch (cause) {
    throw new ServerError(
      `The sites folder cannot be read — ${(cause as NodeJS.ErrnoException).code ?? String(cause)} — publish a site (npm run publish -- --all), or check KLYNGE_DATA and the folder's rights`,
      { cause },
    );
  }
}

function asServerError({ cause, slug }: { cause: unknown; slug: string }): ServerError {
  if (cause instanceof ServerError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ServerError(
    `The site of ${slug} cannot be served — ${why} — publish it again (npm run publish -- ${slug}), or roll back to a release that is whole`,
    { cause },
  );
}
