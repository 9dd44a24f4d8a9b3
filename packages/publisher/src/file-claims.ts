import { PublishError } from "./errors.ts";

/** Sees to it that no two parts of a site want the same place on disk. */
export interface FileClaims {
  /** @throws {PublishError} naming both owners, where the place is taken. */
  claim(file: string, owner: string): void;
  isFree(file: string): boolean;
}

export function createFileClaims({ slug }: { slug: string }): FileClaims {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();

  /** Who has a file here already, or stands in the way with a file for a folder or a folder for a file. */
  function ownerInTheWay(file: string): string | undefined {
    const uncompressed = file.replace(/\.(?:br|gz)$/, "");
    const rivals = [file, `${file}.br`, `${file}.gz`, uncompressed, ...foldersOf(file)];
    const rival = rivals.find((name) => files.has(name));
    return rival === undefined ? folders.get(file) : files.get(rival);
  }

  return {
    claim(file, owner) {
      const other = ownerInTheWay(file);
      if (other !== undefined) {
        throw new PublishError({
          problem: "address",
          what: `"${slug}" was not published`,
          why: `${owner} and ${other} both want the file ${file}`,
          whatToDo: "Give one of them another address and publish again. The site is live as it was before",
          page: owner,
        });
      }
      files.set(file, owner);
      for (const folder of foldersOf(file)) {
        if (!folders.has(folder)) folders.set(folder, owner);
      }
    },
    isFree: (file) => ownerInTheWay(file) === undefined,
  };
}

function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let slash = file.indexOf("/"); slash !== -1; slash = file.indexOf("/", slash + 1)) folders.push(file.slice(0, slash));
  return folders;
}
