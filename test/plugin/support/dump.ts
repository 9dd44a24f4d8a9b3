import { createHash } from "node:crypto";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Payload } from "payload";

type SqliteDb = { client: { execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> } };
type MongoDb = {
  connection: {
    db: { listCollections: () => { toArray: () => Promise<{ name: string }[]> }; collection: (name: string) => MongoCollection };
  };
};
type MongoCollection = { find: (where: object) => { toArray: () => Promise<object[]> } };

/** Every row of every table or collection of the database as it lies there, past all of Payload: `table row` in JSON, sorted. */
export async function dumpDatabase(payload: Payload): Promise<string[]> {
  const tables =
    "client" in payload.db
      ? await sqliteTables(payload.db as unknown as SqliteDb)
      : await mongoCollections(payload.db as unknown as MongoDb);
  return tables.flatMap(([name, rows]) => rows.map((row) => `${name} ${JSON.stringify(row)}`)).sort();
}

async function sqliteTables({ client }: SqliteDb): Promise<[string, object[]][]> {
  const { rows } = await client.execute("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'");
  return Promise.all(
    rows.map(async ({ name }): Promise<[string, object[]]> => {
      const table = await client.execute(`select * from "${String(name)}"`);
      return [String(name), table.rows.map((row) => ({ ...row }))];
    }),
  );
}

async function mongoCollections({ connection: { db } }: MongoDb): Promise<[string, object[]][]> {
  const collections = await db.listCollections().toArray();
  return Promise.all(
    collections.map(async ({ name }): Promise<[string, object[]]> => [name, await db.collection(name).find({}).toArray()]),
  );
}

/** Every file below a folder with the digest of what is in it, and where links lead: `path digest`, sorted. Empty folders too. */
export async function dumpFolder(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (dir: string): Promise<void> => {
    const names = await readdir(dir).catch(() => []);
    for (const name of names) {
      const path = join(dir, name);
      const facts = await lstat(path);
      const at = relative(folder, path);
      if (facts.isSymbolicLink()) found.push(`${at} -> ${await readlink(path)}`);
      else if (facts.isDirectory()) {
        found.push(`${at}/`);
        await walk(path);
      } else
        found.push(
          `${at} ${createHash("sha256")
            .update(await readFile(path))
            .digest("hex")}`,
        );
    }
  };
  await walk(folder);
  return found.sort();
}
