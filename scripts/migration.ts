import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError, runCommand } from "./lib/command.ts";
import { root } from "./lib/root.ts";

const DIRECTORY = join(root, "cms/migrations");

await runCommand({
  usage: "npm run migration -- NAME",
  help: `
Compares the collections with the newest migration and writes the difference as a new one to cms/migrations: needed
after every change to a field, since SQLite databases change their tables by migrations only. MongoDB needs none.

  NAME   what changes, as in: add-opening-hours`,
  options: {},
  run: async ({ positionals: [name] }) => {
    if (name === undefined)
      throw new CommandError("[migration] The migration has no name — it becomes part of the file name — run: npm run migration -- NAME");
    process.env.PAYLOAD_MIGRATING = "true";
    const [{ getPayload }, { readConfig }, { createConfig }] = await Promise.all([
      import("payload"),
      import("@klynge/config"),
      import("../cms/config/create-config.ts"),
    ]);
    const config = readConfig({ env: { ...process.env, DATABASE_URL: "" }, root });
    const payload = await getPayload({ config: createConfig({ config }) });
    await payload.db.createMigration({ migrationName: name, payload, skipEmpty: true, forceAcceptWarning: true });
    const names = normaliseMigrations();
    console.log(`cms/migrations now holds ${names.length} migration(s); the newest is ${names.at(-1)}.`);
    process.exit(0);
  },
});

/** Makes the generated files run under Node's own type stripping: type imports marked, file extensions given. */
function normaliseMigrations(): string[] {
  const names = readdirSync(DIRECTORY)
    .filter((file) => /^\d{8}_\d{6}.*\.ts$/.test(file))
    .map((file) => file.slice(0, -3))
    .sort();
  for (const name of names) {
    const file = join(DIRECTORY, `${name}.ts`);
    const text = readFileSync(file, "utf8").replace(
      /import \{[^}]*\} from '@payloadcms\/db-sqlite'/,
      "import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'",
    );
    writeFileSync(file, text);
  }
  writeFileSync(
    join(DIRECTORY, "index.ts"),
    [
      ...names.map((name) => `import * as m${name} from "./${name}.ts";`),
      "",
      "/** All migrations of the SQLite database, oldest first. Written by `npm run migration`. */",
      "export const migrations = [",
      ...names.map((name) => `  { name: "${name}", up: m${name}.up, down: m${name}.down },`),
      "];",
      "",
    ].join("\n"),
  );
  return names;
}
