import { randomUUID } from "node:crypto";
import { mkdir, open, rename, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/*
 * What survives a power cut: the bytes of a file after `fsync` on it, its name after `fsync` on its folder. A rename is
 * atomic for readers at once and for the disk after `fsync` on the folder.
 */

/** Makes the names in a folder survive a power cut. */
export async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file so that readers, and the disk after a power cut, hold the old content or the new, never a part. */
export async function replaceFile({ path, data, temporary }: { path: string; data: string | Buffer; temporary: string }): Promise<void> {
  const unfinished = await temporaryPath(temporary);
  await writeFile(unfinished, data, { flush: true });
  await rename(unfinished, path);
  await syncDirectory(dirname(path));
}

/** Points a symbolic link at `target` (relative to the link's folder) in one step. */
export async function replaceSymlink({ path, target, temporary }: { path: string; target: string; temporary: string }): Promise<void> {
  const unfinished = await temporaryPath(temporary);
  await symlink(target, unfinished);
  await rename(unfinished, path);
  await syncDirectory(dirname(path));
}

async function temporaryPath(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return join(folder, randomUUID());
}
