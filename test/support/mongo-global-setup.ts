import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { MongoMemoryReplSet } from "mongodb-memory-server-core";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of a mongod for this run, or null where none can be had. */
    mongoUrl: string | null;
  }
}

const LAUNCH_TIMEOUT_MS = 120_000;

/**
 * Starts one mongod for the whole run. It is taken from MONGOMS_SYSTEM_BINARY, from PATH, or downloaded. Where none can
 * be had the MongoDB suites are left out and the run says so; with KLYNGE_REQUIRE_MONGO=1 (CI) it fails instead.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = await start();
    project.provide("mongoUrl", server.getUri());
    return async () => {
      await server.stop({ doCleanup: true, force: true });
    };
  } catch (error) {
    if (process.env.KLYNGE_REQUIRE_MONGO === "1") {
      throw new Error("[test] no MongoDB — KLYNGE_REQUIRE_MONGO=1 asks for one — set MONGOMS_SYSTEM_BINARY to a mongod", { cause: error });
    }
    console.warn(
      `\n${"!".repeat(80)}\nMongoDB suites are SKIPPED: no mongod could be started (${String(error)}).\nSet MONGOMS_SYSTEM_BINARY to a mongod of version 7 to run them.\n${"!".repeat(80)}\n`,
    );
    project.provide("mongoUrl", null);
    return async () => {};
  }
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
