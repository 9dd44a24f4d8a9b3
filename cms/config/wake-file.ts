import { mkdirSync, watch, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Config } from "@klynge/config";

/**
 * How the CMS tells the publishers on the same disk that a job waits: it writes a file they watch. It saves them the
 * wait for their next look into the queue and nothing depends on it, so publishers on other machines need no more.
 */
export function touchWakeFile({ dataDir }: Pick<Config, "dataDir">): void {
  const file = wakeFile(dataDir);
  mkdirSync(dirname(file), { recursive: true });
  // Emptying an empty file changes nothing, and nobody would be told.
  writeFileSync(file, new Date().toISOString());
}

/** Calls `onWake` whenever the wake file is written. Returns a function that ends the watch. */
export function watchWakeFile({ dataDir, onWake }: Pick<Config, "dataDir"> & { onWake: () => void }): () => void {
  const file = wakeFile(dataDir);
  touchWakeFile({ dataDir });
  const watcher = watch(dirname(file), (_event, name) => {
    if (name === basename(file)) onWake();
  });
  return () => watcher.close();
}

function wakeFile(dataDir: string): string {
  return join(dataDir, "wake", "publisher");
}
