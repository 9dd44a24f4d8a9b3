import { chmodSync, constants, copyFileSync, linkSync } from "node:fs";

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
