import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** The folders of a tree that is being made: each is made once, when it is first needed. */
export interface Folders {
  make(folder: string): void;
  /** Those that were needed so far. */
  readonly made: ReadonlySet<string>;
}

/** `root` is the folder above all others; it may be there already, as may the others where `mayExist`. */
export function createFolders({ root, mayExist = false }: { root: string; mayExist?: boolean }): Folders {
  const made = new Set<string>();

  function make(folder: string): void {
    if (made.has(folder)) return;
    if (folder === root) mkdirSync(root, { recursive: true });
    else {
      make(dirname(folder));
      makeOne(folder);
    }
    made.add(folder);
  }

  function makeOne(folder: string): void {
    try {
      mkdirSync(folder);
    } catch (error) {
      if (!(mayExist && error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }

  return { make, made };
}
