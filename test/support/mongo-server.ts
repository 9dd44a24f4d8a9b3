import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { MongoMemoryReplSet } from "mongodb-memory-server-core";

const LAUNCH_TIMEOUT_MS = 120_000;

export type MongoServer = { url: string; stop: () => Promise<void> };

/**
 * Starts a mongod. It is taken from MONGOMS_SYSTEM_BINARY, from PATH, or downloaded. Where none can be had it says so and
 * gives null; with KLYNGE_REQUIRE_MONGO=1 (CI) it throws instead.
 */
export async function startMongoServer(): Promise<MongoServer | null> {
  try {
    const server = await start();
    return {
      url: server.getUri(),
      stop: async () => {
        await server.stop({ doCleanup: true, force: true });
      },
    };
  } catch (error) {
    if (process.env.KLYNGE_REQUIRE_MONGO === "1") {
      throw new Error("[test] no MongoDB — KLYNGE_REQUIRE_MONGO=1 asks for one — set MONGOMS_SYSTEM_BINARY to a mongod", { cause: error });
    }
    console.warn(
      `\n${"!".repeat(80)}\nMongoDB suites are SKIPPED: no mongod could be started (${String(error)}).\nSet MONGOMS_SYSTEM_BINARY to a mongod of version 7 to run them.\n${"!".repeat(80)}\n`,
    );
    return null;
  }
}

/** The address of a database on a server; with one connection, as a mongod of a small machine can crash when many build indexes at once. */
export function mongoDatabaseUrl({ serverUrl, name }: { serverUrl: string; name: string }): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  url.searchParams.set("maxPoolSize", "1");
  return url.href;
}

function start(): Promise<MongoMemoryReplSet> {
  const systemBinary = process.env.MONGOMS_SYSTEM_BINARY ?? onPath("mongod");
  return MongoMemoryReplSet.create({
    binary: systemBinary ? { systemBinary, version: process.env.MONGOMS_VERSION ?? "7.0.15", checkMD5: false } : { version: "7.0.15" },
    // A replica set: Payload's transactions need one.
    replSet: { count: 1, storageEngine: "wiredTiger" },
    instanceOpts: [{ launchTimeout: LAUNCH_TIMEOUT_MS }],
  });
}

function onPath(command: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((file) => existsSync(file));
}
