import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Database } from "@klynge/config";
import { mongooseAdapter } from "@payloadcms/db-mongodb";
import { sqliteAdapter } from "@payloadcms/db-sqlite";
import type { DatabaseAdapterObj, Migration } from "payload";
import { migrations } from "../migrations/index.ts";

const BUSY_TIMEOUT_MS = 10_000;
const MIGRATION_TIMEOUT_MS = 60_000;

/** The database adapter for the configured database. Both give ids that are strings. */
export function createDatabase(database: Database): DatabaseAdapterObj {
  return database.kind === "sqlite" ? createSqlite(database.file) : createMongo(database.url);
}

/**
 * SQLite in WAL mode, so that the publisher reads while an editor saves. The schema is brought up to date by
 * migrations whenever a process connects; a lock makes processes that start together do it one after the other.
 */
function createSqlite(file: string): DatabaseAdapterObj {
  mkdirSync(dirname(file), { recursive: true });
  const adapter = sqliteAdapter({
    client: { url: `file:${file}` },
    idType: "uuid",
    push: false,
    wal: true,
    busyTimeout: BUSY_TIMEOUT_MS,
    migrationDir: "cms/migrations",
  });
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args);
      const connect = db.connect;
      db.connect = async function connectAndMigrate(options) {
        await connect?.call(this, options);
        if (process.env.PAYLOAD_MIGRATING === "true") return;
        await withFileLock(`${file}-migration.lock`, () => db.migrate({ migrations: migrations as Migration[] }));
      };
      return db;
    },
  };
}

function createMongo(url: string): DatabaseAdapterObj {
  return mongooseAdapter({
    url,
    ensureIndexes: true,
    connectOptions: { serverSelectionTimeoutMS: BUSY_TIMEOUT_MS },
  });
}

/** Holds an exclusive lock that the operating system gives back when the process dies: one of a second SQLite file. */
async function withFileLock<Result>(file: string, run: () => Promise<Result>): Promise<Result> {
  const lock = new DatabaseSync(file, { timeout: MIGRATION_TIMEOUT_MS });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return await run();
  } finally {
    lock.close();
  }
}
