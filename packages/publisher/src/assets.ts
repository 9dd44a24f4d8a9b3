import { join } from "node:path";
import type { Asset } from "@klynge/contract";
import { digestOfFile } from "./digest.ts";
import { messageOf, PublishError } from "./errors.ts";
import { linkOrCopy } from "./link-or-copy.ts";

/**
 * Takes a media file into a release: as a hard link, which takes no space and no time, or as a copy where the media
 * folder is on another disk. The CMS has to replace its files, not write into them (Payload does), for a release must
 * never change.
 *
 * @throws {PublishError} naming the file, where it is missing or is not the one the snapshot speaks of.
 */
export function takeAsset({ asset, mediaDir, target, slug }: { asset: Asset; mediaDir: string; target: string; slug: string }): {
  digest: string;
  bytes: number;
} {
  const source = join(mediaDir, asset.source);
  const refuse = (why: string, cause?: unknown) =>
    new PublishError({
      problem: "file",
      what: `"${slug}" was not published`,
      why: `the media file ${asset.source} ${why}`,
      whatToDo: "Upload the file again in the CMS, or remove it from the content. The site is live as it was before",
      page: asset.path,
      cause,
    });
  try {
    linkOrCopy({ source, target });
  } catch (error) {
    if (isCode(error, "ENOENT")) throw refuse(`is missing (${source})`, error);
    if (isCode(error, "EISDIR") || isCode(error, "EACCES")) throw refuse(`cannot be read (${messageOf(error)})`, error);
    throw error;
  }
  const taken = digestOfFile(target);
  if (taken.bytes !== asset.bytes) throw refuse(`is ${taken.bytes} bytes long where the CMS knows ${asset.bytes}`);
  return taken;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
