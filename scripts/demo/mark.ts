import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "@klynge/config";

type Surroundings = Pick<Config, "dataDir" | "mediaDir" | "sitesDir" | "database">;

/** True where the data folder says that its database holds the demo network, and so may be thrown away. */
export function isDemo({ dataDir }: Pick<Surroundings, "dataDir">): boolean {
  return existsSync(markFile(dataDir));
}

export function markAsDemo({ dataDir }: Pick<Surroundings, "dataDir">): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(markFile(dataDir), "The database of this folder holds the demo network. npm run demo -- --reset throws it away.\n");
}

/**
 * Throws the demo's database, media and sites away. Call it before Payload connects.
 *
 * @throws {Error} where the data folder holds anything but the demo: somebody's real network is never deleted
 */
export function clearDemo(surroundings: Surroundings): void {
  const { dataDir, mediaDir, sitesDir, database } = surroundings;
  if (!isDemo({ dataDir })) {
    const isUsed = database.kind === "sqlite" ? existsSync(database.file) : true;
    if (!isUsed) return;
    throw new Error(
      `[demo] Nothing was reset — ${dataDir} does not hold the demo network but something of yours — name another folder, as in: KLYNGE_DATA=./demo-data npm run demo`,
    );
  }
  if (database.kind === "sqlite") for (const suffix of ["", "-wal", "-shm"]) rmSync(`${database.file}${suffix}`, { force: true });
  else process.env.PAYLOAD_DROP_DATABASE = "true"; // Payload drops it as it connects.
  for (const directory of [mediaDir, sitesDir, join(dataDir, "dev")]) rmSync(directory, { recursive: true, force: true });
  rmSync(markFile(dataDir), { force: true });
}

function markFile(dataDir: string): string {
  return join(dataDir, "DEMO");
}
