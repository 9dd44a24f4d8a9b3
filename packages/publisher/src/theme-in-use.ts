import { lstat, realpath } from "node:fs/promises";
import { resolve } from "node:path";
import type { RenderPool } from "./render-pool.ts";

/** Where a theme was found. */
export interface ThemeFolder {
  /** With all links followed: what `themeDir` links to later is another theme. */
  dir: string;
  /** Since when `themeDir` leads there, an instant in UTC. */
  since: string;
}

/** The theme of a long-running process. */
export interface ThemeInUse<Loaded> {
  /** Runs a task with the newest theme that could be loaded. The task has that one to its end, whatever is built meanwhile. */
  use<Result>(task: (theme: Loaded) => Promise<Result>): Promise<Result>;
  /** The theme that was used last. */
  readonly latest: Loaded;
  close(): Promise<void>;
}

/**
 * Loads a theme, and another as soon as `themeDir` has become a link to another folder: a build puts a whole theme there in one
 * step. One that cannot be loaded is told once to `onError`, and the one before stays in use.
 *
 * @throws what `load` throws for the first theme
 */
export async function createThemeInUse<Loaded extends { pool: RenderPool }>({
  themeDir,
  load,
  onError,
}: {
  themeDir: string;
  load: (folder: ThemeFolder) => Promise<Loaded>;
  onError: (error: unknown) => void;
}): Promise<ThemeInUse<Loaded>> {
  const first = await findTheme(themeDir);
  let seen = first?.dir;
  let current = startUsing(await load(first ?? { dir: resolve(themeDir), since: new Date().toISOString() }));
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    // A folder that is away for a moment, as when a disk is, is no other theme.
    const found = await findTheme(themeDir);
    if (!found || found.dir === seen) return;
    seen = found.dir;
    try {
      const before = current;
      current = startUsing(await load(found));
      before.retire().catch(onError);
    } catch (error) {
      onError(error);
    }
  }

  return {
    async use(task) {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
      return current.run(task);
    },
    get latest() {
      return current.theme;
    },
    async close() {
      await looking;
      await current.retire();
    },
  };
}

/** Counts the tasks of one theme: its threads end with the last of them. */
function startUsing<Loaded extends { pool: RenderPool }>(theme: Loaded) {
  const tasks = new Set<Promise<unknown>>();
  return {
    theme,
    async run<Result>(task: (theme: Loaded) => Promise<Result>): Promise<Result> {
      const run = task(theme);
      tasks.add(run);
      try {
        return await run;
      } finally {
        tasks.delete(run);
      }
    },
    async retire(): Promise<void> {
      await Promise.allSettled(tasks);
      await theme.pool.close();
    },
  };
}

async function findTheme(themeDir: string): Promise<ThemeFolder | undefined> {
  try {
    const [dir, { mtime }] = await Promise.all([realpath(themeDir), lstat(themeDir)]);
    return { dir, since: mtime.toISOString() };
  } catch {
    return undefined;
  }
}
