import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * The bytes of all files in a folder and below. A file that several releases share counts once, as it lies on the disk once;
 * what is deleted meanwhile counts for nothing.
 */
export async function diskUse(folder: string): Promise<number> {
  const seen = new Set<string>();
  let bytes = 0;
  for (const entry of await namesIn(folder)) {
    if (!entry.isFile()) continue;
    const facts = await stat(join(entry.parentPath, entry.name), { bigint: true }).catch(absent);
    if (!facts) continue;
    const file = `${facts.dev}:${facts.ino}`;
    if (seen.has(file)) continue;
    seen.add(file);
    bytes += Number(facts.size);
  }
  return bytes;
}

const namesIn = (folder: string) => readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => absent(error) ?? []);

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}
