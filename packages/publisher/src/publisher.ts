import { mkdir, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { type ClusterSnapshot, parseSnapshot, slugSchema } from "@klynge/contract";
import { createCleanUp } from "./clean-up.ts";
import { diskUse } from "./disk-use.ts";
import { explainFailure, PublishError } from "./errors.ts";
import { createExclusive } from "./exclusive.ts";
import { type ClusterLayout, clusterLayout } from "./layout.ts";
import { DamagedReleaseError } from "./link-or-copy.ts";
import type { Lock } from "./lock.ts";
import { createManifestStore } from "./manifest.ts";
import { type ClusterPublished, publishCluster } from "./publish-cluster.ts";
import { createQueue } from "./queue.ts";
import { type DueRefresh, nextRefreshes } from "./refreshes.ts";
import { hasFolder, listReleases, type ReleaseInfo, removeAll, removeFolder, rollback, unpublish } from "./releases.ts";
import { createSpares } from "./spares.ts";
import { loadTheme } from "./theme.ts";
import { createThemeInUse } from "./theme-in-use.ts";

/** Two clusters at once: while one waits for the disk the other renders. More only costs memory. */
const CLUSTERS_AT_ONCE = 2;

export interface PublisherOptions {
  /** The folder that holds one folder per cluster, see `RELEASE_LAYOUT`. Made where there is none. */
  sitesDir: string;
  /** The folder the sources of a snapshot's assets are relative to. */
  mediaDir: string;
  /**
   * The compiled theme: `server/entry.mjs` and `client/`, as `astro build` leaves them. Where it is a link, and leads to another
   * folder one day, that theme is used from the next publish on; what lies in one folder must not change.
   */
  themeDir: string;
  /** How many releases of a cluster are kept for going back to. The live one is never removed. */
  keepReleases?: number;
  /** How long a template may take over one page, milliseconds. A minute where it is left out. */
  pageTimeoutMs?: number;
  /**
   * What went wrong beside the publishes: while clearing away or compressing better, or with a new theme that cannot be loaded. No
   * site is affected.
   */
  onBackgroundError: (error: unknown) => void;
}

export interface PublishReport {
  slug: string;
  /** The release that is live now. */
  releaseId: string;
  origin: string;
  /** Pages a visitor can open, without feeds and the like. */
  pages: number;
  /** All files of the site, without the compressed ones beside them. */
  files: number;
  /** The paths that were rendered. The others are known to be the same: nothing that they show has changed. */
  rendered: number;
  /** The files whose content is new; all others are hard links to those of the release before. */
  written: number;
  /** True where the site was the same already: no new release was made. */
  unchanged: boolean;
  /** From getting the turn to being live, milliseconds. */
  durationMs: number;
  /** When the content goes stale by itself and wants publishing again. */
  refreshAt: string;
}

export interface Publisher {
  /**
   * Makes a site of a snapshot and puts it live. Publishes of one cluster come one after the other, in this process and
   * in others that share the disk. Whatever goes wrong, the site that was live before stays.
   *
   * @throws {ContractError} where the snapshot is not one of this version.
   * @throws {PublishError} naming the page or file that failed, or the full disk; or the signal's reason.
   */
  publish(options: { snapshot: unknown; signal?: AbortSignal }): Promise<PublishReport>;
  /**
   * Puts an older release live again: the one before the live one, or the one that is named. It stays until the next
   * publish of the cluster and is not refreshed by itself.
   */
  rollback(options: { slug: string; releaseId?: string }): Promise<{ slug: string; releaseId: string }>;
  /** The finished releases of a cluster, newest first. */
  listReleases(slug: string): Promise<ReleaseInfo[]>;
  /** Takes a site off the net. Its releases stay; `rollback` or `publish` bring it back. */
  unpublish(options: { slug: string }): Promise<void>;
  /** Deletes a site with all its releases. Nothing brings it back. Does nothing where there is none; may be repeated after a crash. */
  remove(options: { slug: string }): Promise<void>;
  /** The bytes a cluster's releases take up on disk; a file that several of them share counts once. */
  diskUse(slug: string): Promise<number>;
  /** Every live cluster and when it wants publishing again, soonest first: at once where there is a new theme. */
  nextRefreshes(): Promise<DueRefresh[]>;
  /** Resolves when clearing away and compressing better are done. */
  idle(): Promise<void>;
  /** Lets publishes that have begun finish, refuses new ones and stops the background work. */
  close(): Promise<void>;
}

/**
 * Starts a publisher: loads the compiled theme and puts away what a publisher that was killed left behind.
 *
 * @throws {PublishError} where the theme is not built.
 * @example
 * const publisher = await createPublisher({ sitesDir, mediaDir, themeDir: "sites/dist/current", onBackgroundError: console.error });
 * const { pages, durationMs } = await publisher.publish({ snapshot });
 */
export async function createPublisher({
  sitesDir: sitesPath,
  mediaDir,
  themeDir,
  keepReleases = 10,
  pageTimeoutMs,
  onBackgroundError,
}: PublisherOptions): Promise<Publisher> {
  const sitesDir = resolve(sitesPath);
  await mkdir(sitesDir, { recursive: true });
  const themes = await createThemeInUse({
    themeDir,
    load: (folder) => loadTheme({ ...folder, pageTimeoutMs }),
    onError: onBackgroundError,
  });
  const manifests = createManifestStore();
  const exclusive = createExclusive();
  const publishes = createQueue({ limit: CLUSTERS_AT_ONCE });
  const running = new Set<Promise<unknown>>();
  let closed = false;
  const spares = createSpares({ manifests, pause: allDone, isStopped: () => closed });
  const cleanUp = createCleanUp({ exclusive, manifests, spares, keepReleases, pause: allDone, onError: onBackgroundError });

  async function allDone(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running);
  }

  /** Runs a task when it is the cluster's turn, and explains what went wrong. */
  async function inTurn<Result>({ slug, signal, task }: Turn<Result>): Promise<Result> {
    const layout = layoutOf({ sitesDir, slug });
    refuseIfClosed();
    const run = exclusive.run({
      layout,
      signal,
      task: (lock) => {
        refuseIfClosed();
        return task({ layout, lock });
      },
    });
    running.add(run);
    try {
      return await run;
    } catch (error) {
      throw explainFailure({ error, slug, sitesDir });
    } finally {
      running.delete(run);
    }
  }

  function refuseIfClosed(): void {
    if (closed) throw stopping();
  }

  async function publishSite({ site, layout, lock, signal }: Publishing): Promise<PublishReport> {
    const started = performance.now();
    const published = await themes.use(async (theme) => {
      const options = { site, theme, layout, lock, manifests, spares, mediaDir, signal };
      return publishCluster({ ...options, previous: await manifests.readCurrent(layout) }).catch((error: unknown) => {
        if (error instanceof DamagedReleaseError) return publishCluster({ ...options, previous: null });
        throw error;
      });
    });
    cleanUp.afterPublish(layout, published);
    return reportOf({ site, published, durationMs: performance.now() - started });
  }

  for (const layout of await listClusters(sitesDir)) await cleanUp.afterRestart(layout);

  return {
    async publish({ snapshot, signal }) {
      const site = parseSnapshot(snapshot);
      return inTurn({
        slug: site.cluster.slug,
        signal,
        task: ({ layout, lock }) => publishes.run(() => publishSite({ site, layout, lock, signal })),
      });
    },
    rollback: ({ slug, releaseId }) => inTurn({ slug, task: ({ layout }) => rollback({ layout, manifests, releaseId }) }),
    unpublish: ({ slug }) => inTurn({ slug, task: ({ layout }) => unpublish({ layout }) }),
    async remove({ slug }) {
      const layout = layoutOf({ sitesDir, slug });
      if (!(await hasFolder({ layout }))) return;
      // What follows a publish would make the folder anew.
      await cleanUp.idle();
      await inTurn({ slug, task: () => removeAll({ layout }) });
      await removeFolder({ layout });
    },
    listReleases: async (slug) => listReleases({ layout: layoutOf({ sitesDir, slug }), manifests }),
    diskUse: async (slug) => diskUse(layoutOf({ sitesDir, slug }).dir),
    nextRefreshes: () => themes.use(async (theme) => nextRefreshes({ clusters: await listClusters(sitesDir), manifests, theme })),
    idle: () => cleanUp.idle(),
    async close() {
      closed = true;
      await allDone();
      await cleanUp.close();
      await themes.close();
    },
  };
}

interface Turn<Result> {
  slug: string;
  signal?: AbortSignal | undefined;
  task: (turn: { layout: ClusterLayout; lock: Lock }) => Promise<Result>;
}

interface Publishing {
  site: ClusterSnapshot;
  layout: ClusterLayout;
  lock: Lock;
  signal: AbortSignal | undefined;
}

function layoutOf({ sitesDir, slug }: { sitesDir: string; slug: string }): ClusterLayout {
  if (slugSchema.safeParse(slug).success) return clusterLayout({ sitesDir, slug });
  throw new PublishError({
    problem: "other",
    what: "There is no such cluster",
    why: `${JSON.stringify(slug)} is not a slug`,
    whatToDo: "Use the cluster's slug, as in its address",
  });
}

function stopping(): PublishError {
  const [what, why, whatToDo] = ["Nothing was published", "the publisher is stopping", "Start it again"];
  return new PublishError({ problem: "interrupted", what, why, whatToDo });
}

async function listClusters(sitesDir: string): Promise<ClusterLayout[]> {
  const names = await readdir(sitesDir);
  return names.filter((name) => slugSchema.safeParse(name).success).map((slug) => clusterLayout({ sitesDir, slug }));
}

function reportOf({
  site,
  published,
  durationMs,
}: {
  site: ClusterSnapshot;
  published: ClusterPublished;
  durationMs: number;
}): PublishReport {
  const { manifest, pages, rendered, written, unchanged } = published;
  return {
    slug: site.cluster.slug,
    releaseId: manifest.id,
    origin: site.cluster.origin,
    pages,
    rendered,
    files: Object.keys(manifest.files).length,
    written,
    unchanged,
    durationMs,
    refreshAt: manifest.refreshAt,
  };
}
