import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type CompressedVariants, compressBest } from "./compress.ts";
import { digestOf } from "./digest.ts";
import { messageOf, PublishError } from "./errors.ts";
import { mediaTypeOf } from "./media-type.ts";
import { createRenderPool, type RenderPool } from "./render-pool.ts";
import type { ThemeFolder } from "./theme-in-use.ts";

/** A compiled theme in use: the threads that render with it, and the files that every site carries. */
export interface Theme {
  /** Of everything the theme is built of: equal digests mean equal pages for equal snapshots. */
  digest: string;
  /** Since when it is the one to use, an instant in UTC. */
  since: string;
  pool: RenderPool;
  files: ThemeFile[];
}

interface ThemeFile {
  file: string;
  digest: string;
  type: string;
  body: Buffer;
  /** Compressed once for all clusters, while the first pages render. */
  variants: Promise<CompressedVariants>;
}

/**
 * Loads the theme that `astro build` has left in `dir`: `server/entry.mjs`, and the static files below `client/`.
 *
 * @throws {PublishError} where it is not built, or does not export a handler.
 */
export async function loadTheme({ dir, since, pageTimeoutMs }: ThemeFolder & { pageTimeoutMs?: number | undefined }): Promise<Theme> {
  const entry = join(dir, "server", "entry.mjs");
  if (!(await exists(entry))) throw notBuilt(entry);
  const pool = createRenderPool({ entry: pathToFileURL(entry).href, timeoutMs: pageTimeoutMs });
  try {
    const [server, client] = await Promise.all([readTree(join(dir, "server")), readTree(join(dir, "client"))]);
    const digest = digestOf([...server, ...client].map(({ file, body }) => `${digestOf(body)} ${file}\n`).join(""));
    await pool.ready;
    return { digest, since, pool, files: client.map(themeFile) };
  } catch (cause) {
    await pool.close();
    throw new PublishError({
      problem: "theme",
      what: "The theme cannot be loaded",
      why: `${entry}: ${messageOf(cause)}`,
      whatToDo: 'Compile it with @astrojs/node in the mode "middleware": npm run build',
      cause,
    });
  }
}

function themeFile({ file, body }: { file: string; body: Buffer }): ThemeFile {
  const type = mediaTypeOf(file);
  const variants = compressBest({ body, type });
  // Whoever awaits it sees the failure; until then it must not end the process.
  variants.catch(() => {});
  return { file, digest: digestOf(body), type, body, variants };
}

/** Every file below a folder with its path inside it, sorted, `/` as separator; nothing where there is no folder. */
async function readTree(folder: string): Promise<{ file: string; body: Buffer }[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.sort().map(async (path) => ({ file: relative(folder, path).split(sep).join("/"), body: await readFile(path) })));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function notBuilt(entry: string): PublishError {
  return new PublishError({
    problem: "theme",
    what: "Nothing can be published yet",
    why: `the theme is not built (${entry} is missing)`,
    whatToDo: "Build it first: npm run build",
  });
}
