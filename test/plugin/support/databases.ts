import { randomBytes, randomInt } from "node:crypto";
import { join } from "node:path";
import { mongooseAdapter } from "@payloadcms/db-mongodb";
import { sqliteAdapter } from "@payloadcms/db-sqlite";
import type { Config } from "payload";
import { inject } from "vitest";
import { mongoDatabaseUrl } from "../../support/mongo-server.ts";

export type DatabaseName = "sqlite" | "mongodb";

/** Every database the suites run on: `describe.each(databases)`. MongoDB is left out, loudly, where no mongod can be had. */
export const databases: readonly DatabaseName[] = inject("mongoUrls") === null ? ["sqlite"] : ["sqlite", "mongodb"];

type OpenDatabase = { adapter: Config["db"]; drop: () => Promise<void> };

const SERVER_SELECTION_TIMEOUT_MS = 20_000;

/** An empty database that nobody else uses. */
export async function openDatabase({ database, folder }: { database: DatabaseName; folder: string }): Promise<OpenDatabase> {
  if (database === "sqlite") {
    // The adapter would leave out making the tables of a second database with the same schema.
    process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = "true";
    return {
      adapter: sqliteAdapter({ client: { url: `file:${join(folder, "test.db")}` }, idType: "uuid", push: true, busyTimeout: 10_000 }),
      drop: async () => {},
    };
  }
  const servers = inject("mongoUrls") ?? [];
  const server = servers[randomInt(Math.max(servers.length, 1))];
  if (server === undefined) throw new Error("[test] no mongod — see test/support/mongo-global-setup.ts — set MONGOMS_SYSTEM_BINARY");
  return {
    adapter: mongooseAdapter({
      url: mongoDatabaseUrl({ serverUrl: server, name: `klynge-${randomBytes(6).toString("hex")}` }),
      ensureIndexes: true,
      // A mongod that crashes must fail the test instead of hanging it.
      connectOptions: { serverSelectionTimeoutMS: SERVER_SELECTION_TIMEOUT_MS },
    }),
    drop: async () => {},
  };
}
