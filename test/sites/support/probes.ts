import { type ClusterSnapshot, parseSnapshot, snapshotSchema } from "@klynge/contract";

type Path = (string | number)[];

/** Fields that hold HTML from the CMS, or name other documents and files; everything else an editor writes is text. */
const NOT_TEXT = /(?:^|\.)(?:html|body|id|\w+Ids?|mimeType|source)(?:\.|$)|^(?:villages|events|places|organisations|groups)\.description$/;

/**
 * The snapshot with `probe` in every free text: every string that the contract's schema lets be anything.
 * `fields` names them, without positions: `news.title`.
 */
export function withProbes({ site, probe }: { site: ClusterSnapshot; probe: string }): { site: ClusterSnapshot; fields: string[] } {
  const changed = structuredClone(site);
  const isFree = new Map<string, boolean>();
  for (const path of stringsIn(changed)) {
    const field = path.filter((part) => typeof part === "string").join(".");
    if (NOT_TEXT.test(field)) continue;
    if (!isFree.has(field)) isFree.set(field, accepts({ site, path, probe }));
    if (isFree.get(field)) setAt(changed, path, probe);
  }
  return { site: parseSnapshot(changed), fields: [...isFree].filter(([, free]) => free).map(([field]) => field) };
}

function accepts({ site, path, probe }: { site: ClusterSnapshot; path: Path; probe: string }): boolean {
  const changed = structuredClone(site);
  setAt(changed, path, probe);
  return snapshotSchema.safeParse(changed).success;
}

function stringsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === "string") return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, [...path, key]));
}

function setAt(root: object, path: Path, value: string): void {
  let holder = root as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) holder = holder[part] as Record<string | number, unknown>;
  holder[path.at(-1) ?? ""] = value;
}
