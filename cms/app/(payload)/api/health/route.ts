import { dirname, sep } from "node:path";
import { readConfig } from "@klynge/config";
import config from "@payload-config";
import { getPayload } from "payload";
import { watchDatabaseFile } from "../../../../config/watch-database-file.ts";

export const dynamic = "force-dynamic";

const LIMIT_MS = 5_000;

const { database } = readConfig({ env: process.env, root: process.cwd() });
const assertSameFile = watchDatabaseFile(database);

/**
 * Answers 200 when the CMS can serve editors: its database answers and has the tables this version needs. Says how many
 * clusters are live, which is how many sites there ought to be. Otherwise 503 with what is wrong, after five seconds at
 * the latest.
 */
export async function GET(): Promise<Response> {
  try {
    const liveClusters = await withinLimit(countLiveClusters());
    assertSameFile();
    return Response.json({ status: "ok", liveClusters });
  } catch (error) {
    return Response.json({ status: "error", problem: withoutFolder(describe(error)) }, { status: 503 });
  }
}

async function countLiveClusters(): Promise<number> {
  const payload = await getPayload({ config });
  const { totalDocs } = await payload.count({ collection: "clusters", where: { status: { equals: "live" } } });
  return totalDocs;
}

function withinLimit<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`there was no answer for ${LIMIT_MS / 1000} s (DATABASE_URL may name a server that is not there)`)),
      LIMIT_MS,
    );
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** What was made for people as it is; of anything else what the database itself said, which is the innermost cause. */
function describe(error: unknown): string {
  if (error instanceof Error && error.message.startsWith("[")) return error.message;
  let reason = error;
  while (reason instanceof Error && reason.cause !== undefined) reason = reason.cause;
  const why = reason instanceof Error ? reason.message : String(reason);
  return `[cms] The database does not answer — ${why} — check that it is there and runs, and that DATABASE_URL names it`;
}

/** Anybody may ask, so nobody learns where on the machine the database lies. */
function withoutFolder(text: string): string {
  return database.kind === "sqlite" ? text.replaceAll(`${dirname(database.file)}${sep}`, "") : text;
}
