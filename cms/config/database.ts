import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Database } from "@klynge/config";
import { mongooseAdapter } from "@payloadcms/db-mongodb";
import { sqliteAdapter } from "@payloadcms/db-sqlite";
import type { BaseDatabaseAdapter, DatabaseAdapterObj, Migration } from "payload";
import { migrations } from "../migrations/index.ts";

/** The database cannot be reached, or is none. What is stored there is not touched. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}

const BUSY_TIMEOUT_MS = 10_000;
const MIGRATION_TIMEOUT_MS = 60_000;
const ADAPTER_PREAMBLE = /^(?:Error: cannot connect to \w+[:.]\s*)+(?:Details: )?/;

/**
 * The database adapter for the configured database. Both give ids that are strings. Connecting throws a
 * {@link DatabaseError} where the database is away.
 */
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
  const problem = `The database ${file} cannot be used`;
  const whatToDo = "check that it is an SQLite database this user may read and write, or stop the platform and restore a backup";
  return connectingWith({
    adapter,
    connect: async ({ db, connect }) => {
      // The adapter rejects this promise of its own when it cannot connect, and the process would end of it.
      (db as BaseDatabaseAdapter & { initializing?: Promise<void> }).initializing?.catch(() => {});
      await connectOrExplain({ db, connect, problem, whatToDo });
      if (process.env.PAYLOAD_MIGRATING === "true") return;
      await withFileLock(`${file}-migration.lock`, () => db.migrate({ migrations: migrations as Migration[] }));
    },
  });
}

function createMongo(url: string): DatabaseAdapterObj {
  const adapter = mongooseAdapter({
    url,
    ensureIndexes: true,
    // What is given here would win over the same option in the address.
    connectOptions: url.includes("serverSelectionTimeoutMS=") ? {} : { serverSelectionTimeoutMS: BUSY_TIMEOUT_MS },
  });
  const problem = "The MongoDB of DATABASE_URL cannot be reached";
  const whatToDo = "start it, or correct DATABASE_URL";
  return connectingWith({ adapter, connect: ({ db, connect }) => connectOrExplain({ db, connect, problem, whatToDo }) });
}

type Connect = () => Promise<void>;

/** The adapter with another way to connect, which is given the adapter's own. */
function connectingWith({
  adapter,
  connect,
}: {
  adapter: DatabaseAdapterObj;
  connect: (args: { db: BaseDatabaseAdapter; connect: Connect }) => Promise<void>;
}): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args);
      const own = db.connect;
      db.connect = (options) => connect({ db, connect: async () => own?.call(db, options) });
      return db;
    },
  };
}

/** The adapters log a stack and throw a text of their own; one sentence that says what to do is what people need. */
async function connectOrExplain({
  db,
  connect,
  problem,
  whatToDo,
}: {
  db: BaseDatabaseAdapter;
  connect: Connect;
  problem: string;
  whatToDo: string;
}): Promise<void> {
  const { logger } = db.payload;
  const { level } = logger;
  logger.level = "silent";
  try {
    await connect();
  } catch (cause) {
    const why = (cause instanceof Error ? cause.message : String(cause)).replace(ADAPTER_PREAMBLE, "");
    if (cause instanceof Error) cause.message = why;
    throw new DatabaseError(`[database] ${problem} — ${why} — ${whatToDo}`, { cause });
  } finally {
    logger.level = level;
  }
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
