import { chmodSync, constants, copyFileSync, linkSync } from "node:fs";
import type { ManifestFile } from "@klynge/contract";

/** The live release names a file that is not there: somebody has meddled with it. */
export class DamagedReleaseError extends Error {
  override readonly name = "DamagedReleaseError";
}

/** What a file system says that has no hard links, or none to this file: across devices, of other people's files, or too many. */
const CANNOT_LINK: ReadonlySet<unknown> = new Set(["EXDEV", "EPERM", "EMLINK", "ENOTSUP", "EOPNOTSUPP"]);

/** Makes `target` the same file as `source` where the file system can, and a copy of it where not. `target` must not be there yet. */
export function linkOrCopy({ source, target }: { source: string; target: string }): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && CANNOT_LINK.has(error.code))) throw error;
    copyFileSync(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    // Web servers run as somebody else, and a copy takes over who may read the original.
    chmodSync(target, 0o644);
  }
}

/**
 * Links a release's file with the compressed ones beside it.
 *
 * @throws {DamagedReleaseError} where one that the manifest names is missing.
 */
export function linkFile({ source, target, facts }: { source: string; target: string; facts: Pick<ManifestFile, "br" | "gz"> }): void {
  try {
    linkOrCopy({ source, target });
    if (facts.br) linkOrCopy({ source: `${source}.br`, target: `${target}.br` });
    if (facts.gz) linkOrCopy({ source: `${source}.gz`, target: `${target}.gz` });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    throw new DamagedReleaseError(`${source}, or a compressed file beside it, is missing`, { cause: error });
  }
}
