import { statSync } from "node:fs";
import type { Database } from "@klynge/config";
import { DatabaseError } from "./database.ts";

/**
 * Returns a check that the SQLite file is still the one of the first check. A file that was replaced or removed while
 * the CMS has it open goes on answering, and everything saved from then on would be lost.
 *
 * It only asks for the file's facts: opening and closing the file here would take away SQLite's own locks on it.
 *
 * @throws {DatabaseError} by the returned function
 */
export function watchDatabaseFile(database: Database): () => void {
  let first: number | undefined;
  return () => {
    if (database.kind !== "sqlite") return;
    const inode = statSync(database.file, { throwIfNoEntry: false })?.ino;
    first ??= inode;
    if (inode !== undefined && inode === first) return;
    const what = inode === undefined ? "is gone" : "was replaced";
    throw new DatabaseError(
      `[database] ${database.file} ${what}, and the CMS still uses the old file — what is saved now will be lost — stop the platform, put the right file there, and start it again`,
    );
  };
}
