import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { APIError } from "payload";

/**
 * Writes files under names that are new: all of them, or none.
 *
 * @throws {APIError} with status 507 where the folder takes them not
 */
export async function writeAll({ folder, files }: { folder: string; files: ReadonlyMap<string, Buffer> }): Promise<void> {
  const written: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) {
      const path = join(folder, name);
      // `wx`: a name that exists already belongs to somebody else.
      written.push(path);
      await writeFile(path, content, { flag: "wx" });
    }
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === "EEXIST";
    await Promise.all(written.slice(0, isTaken ? -1 : undefined).map((path) => rm(path, { force: true })));
    const why = error instanceof Error ? error.message : String(error);
    const failure = new APIError(
      `[media] The upload was not stored — ${why} — make room or repair the media folder, then upload again`,
      507,
    );
    throw Object.assign(failure, { cause: error });
  }
}
