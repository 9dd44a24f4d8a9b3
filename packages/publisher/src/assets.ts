import { constants } from "node:fs";
import { chmod, copyFile } from "node:fs/promises";
import { join } from "node:path";
import type { Asset } from "@klynge/contract";
import { digestOfFile } from "./digest.ts";
import { messageOf, PublishError } from "./errors.ts";

/**
 * Copies a media file into a release; on file systems that can, without using space for it. Copied, not linked: the CMS
 * may write into its own file later, and a release must never change.
 *
 * @throws {PublishError} naming the file, where it is missing or is not the one the snapshot speaks of.
 */
export async function copyAsset({
  asset,
  mediaDir,
  target,
  slug,
}: {
  asset: Asset;
  mediaDir: string;
  target: string;
  slug: string;
}): Promise<{ digest: string; bytes: number }> {
  const source = join(mediaDir, asset.source);
  const refuse = (why: string, cause?: unknown) =>
    new PublishError({
      what: `"${slug}" was not published`,
      why: `the media file ${asset.source} ${why}`,
      whatToDo: "Upload the file again in the CMS, or remove it from the content. The site is live as it was before",
      page: asset.path,
      cause,
    });
  try {
    await copyFile(source, target, constants.COPYFILE_FICLONE);
  } catch (error) {
    if (isCode(error, "ENOENT")) throw refuse(`is missing (${source})`, error);
    if (isCode(error, "EISDIR") || isCode(error, "EACCES")) throw refuse(`cannot be read (${messageOf(error)})`, error);
    throw error;
  }
  await chmod(target, 0o644);
  const copied = await digestOfFile({ path: target, flush: true });
  if (copied.bytes !== asset.bytes) throw refuse(`is ${copied.bytes} bytes long where the CMS knows ${asset.bytes}`);
  return copied;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
