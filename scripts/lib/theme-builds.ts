import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";

/*
 * Where compiled themes lie:
 *
 *     sites/dist/current -> builds/<name>     switched by rename
 *     sites/dist/builds/<time>-<digest>/      whole builds, by the digest of what they were made from
 *     sites/dist/builds/.unfinished-…/        one that is being made, or was left in the middle
 *
 * A process that has loaded a build reads further parts of it later, so a build is never written over.
 */

/** The newest ones stay for processes that have not looked since. */
const KEPT_BUILDS = 5;
const UNFINISHED = ".unfinished-";
/** Nobody compiles for so long. */
const ABANDONED_AFTER_MS = 60 * 60_000;

/** The folder of the theme in use, as a publisher takes it. */
export function themeDirOf(project: string): string {
  return join(project, "sites/dist/current");
}

/** The name of the build in use; undefined where there is none. */
export function currentBuild(project: string): string | undefined {
  try {
    return basename(readlinkSync(themeDirOf(project)));
  } catch {
    return undefined;
  }
}

/** The newest whole build that was made from these inputs. */
export function findBuild({ project, digest }: { project: string; digest: string }): string | undefined {
  return wholeBuilds(project)
    .filter((name) => name.endsWith(`-${shortened(digest)}`))
    .at(-1);
}

/** A folder for a new build, which `keepBuild` makes a whole one. Inside the project, where its code finds its dependencies. */
export function newBuildFolder(project: string): string {
  const folder = join(buildsDirOf(project), `${UNFINISHED}${randomUUID()}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Gives a finished build its name. */
export function keepBuild({ project, folder, digest }: { project: string; folder: string; digest: string }): string {
  const time = new Date().toISOString().replace(/\D/g, "");
  const name = `${time}-${shortened(digest)}`;
  renameSync(folder, join(buildsDirOf(project), name));
  return name;
}

/** Takes a build into use, in one step, and clears old ones away: not those of this switch, and not the newest. */
export function takeIntoUse({ project, name }: { project: string; name: string }): void {
  const before = currentBuild(project);
  if (before !== name) {
    const unfinished = join(project, `sites/dist/.current-${process.pid}`);
    rmSync(unfinished, { force: true });
    symlinkSync(`builds/${name}`, unfinished);
    renameSync(unfinished, themeDirOf(project));
  }
  const kept = new Set([name, before, ...wholeBuilds(project).slice(-KEPT_BUILDS)]);
  for (const entry of readdirSync(buildsDirOf(project))) {
    const path = join(buildsDirOf(project), entry);
    if (entry.startsWith(UNFINISHED) ? isAbandoned(path) : !kept.has(entry)) rmSync(path, { recursive: true, force: true });
  }
}

function wholeBuilds(project: string): string[] {
  try {
    return readdirSync(buildsDirOf(project))
      .filter((name) => !name.startsWith("."))
      .sort();
  } catch {
    return [];
  }
}

function isAbandoned(path: string): boolean {
  const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return changedAt !== undefined && Date.now() - changedAt > ABANDONED_AFTER_MS;
}

function buildsDirOf(project: string): string {
  return join(project, "sites/dist/builds");
}

function shortened(digest: string): string {
  return digest.slice(0, 16);
}
