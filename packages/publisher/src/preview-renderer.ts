import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ClusterSnapshot, NOT_FOUND_PATH, ROUTES_PATH, routeListSchema, THEME_ASSETS_PATH } from "@klynge/contract";
import { messageOf, PublishError } from "./errors.ts";
import { mediaTypeOf } from "./media-type.ts";
import { createRenderPool, type RenderPool } from "./render-pool.ts";
import type { RenderedPage } from "./render-protocol.ts";

/** One answer of the theme, as a visitor of the site would get it. */
export interface PreviewPage {
  status: 200 | 404;
  body: Buffer;
  /** The media type with its charset. */
  type: string;
}

export interface PreviewRenderer {
  /**
   * Renders one path of a site without writing anything. A template that never ends is stopped after `pageTimeoutMs`.
   *
   * @throws {PageError} where the page fails, with what the template threw.
   */
  render(options: { snapshot: ClusterSnapshot; path: string }): Promise<PreviewPage>;
  /** True for the theme's own files (`/_assets/…`), which are the same for every site. */
  isThemeFile(path: string): boolean;
  /** One of them; null where there is none. */
  themeFile(path: string): Promise<{ body: Buffer; type: string } | null>;
  close(): Promise<void>;
}

/** Somebody waits for it: a page that takes longer than this has gone wrong. */
const PAGE_TIMEOUT_MS = 10_000;

type LoadedTheme = { stamp: string; pool: RenderPool; assets: ReadonlyMap<string, string> };

/**
 * Renders single pages with the compiled theme in `themeDir`, in a thread of its own. A theme that was compiled since is
 * taken into use with the next page; no page mixes two.
 *
 * @throws {PublishError} where the theme is not built
 * @example const { body } = await (await createPreviewRenderer({ themeDir: "sites/dist" })).render({ snapshot, path: "/" });
 */
export async function createPreviewRenderer({
  themeDir,
  pageTimeoutMs = PAGE_TIMEOUT_MS,
}: {
  themeDir: string;
  pageTimeoutMs?: number;
}): Promise<PreviewRenderer> {
  let theme = await loadTheme({ themeDir, pageTimeoutMs });
  let loading: Promise<void> | undefined;

  /** While a theme is being compiled its entry is missing for a while: the one in memory goes on. */
  async function currentTheme(): Promise<LoadedTheme> {
    const stamp = await stampOf(themeDir).catch(() => theme.stamp);
    if (stamp !== theme.stamp) {
      loading ??= loadTheme({ themeDir, pageTimeoutMs })
        .then((loaded) => {
          const { pool } = theme;
          theme = loaded;
          void pool.close();
        })
        .catch(() => {})
        .finally(() => {
          loading = undefined;
        });
      await loading;
    }
    return theme;
  }

  return {
    async render({ snapshot, path }) {
      const { pool } = await currentTheme();
      const job = pool.open(JSON.stringify(snapshot));
      try {
        const routes = await renderOne({ job, path: ROUTES_PATH });
        const isKnown = routeListSchema.parse(JSON.parse(new TextDecoder().decode(routes.body ?? undefined))).paths.includes(path);
        const { body, type } = await renderOne({ job, path: isKnown ? path : NOT_FOUND_PATH });
        return { status: isKnown && path !== NOT_FOUND_PATH ? 200 : 404, body: Buffer.from(body ?? []), type };
      } finally {
        job.close();
      }
    },
    isThemeFile: (path) => theme.assets.has(path),
    async themeFile(path) {
      const file = theme.assets.get(path);
      return file === undefined ? null : { body: await readFile(file), type: mediaTypeOf(file) };
    },
    close: () => theme.pool.close(),
  };
}

async function renderOne({ job, path }: { job: ReturnType<RenderPool["open"]>; path: string }): Promise<RenderedPage> {
  let rendered: RenderedPage | undefined;
  await job.render({ pages: [{ path, digest: undefined }], onPage: (page) => (rendered = page) });
  if (!rendered) throw new Error(`[publisher] ${path} was not rendered — the thread gave nothing back — ask for it again`);
  return rendered;
}

async function loadTheme({ themeDir, pageTimeoutMs }: { themeDir: string; pageTimeoutMs: number }): Promise<LoadedTheme> {
  const entry = entryOf(themeDir);
  const stamp = await stampOf(themeDir).catch((cause: unknown) => {
    throw notUsable({ entry, why: "it is not built", cause });
  });
  const pool = createRenderPool({ entry: pathToFileURL(entry).href, timeoutMs: pageTimeoutMs });
  try {
    await pool.ready;
    return { stamp, pool, assets: await listAssets(themeDir) };
  } catch (cause) {
    await pool.close();
    throw notUsable({ entry, why: messageOf(cause), cause });
  }
}

/** Astro writes the entry last; it is another file after every build. */
async function stampOf(themeDir: string): Promise<string> {
  const { mtimeMs, ino, size } = await stat(entryOf(themeDir));
  return `${mtimeMs} ${ino} ${size}`;
}

function entryOf(themeDir: string): string {
  return join(themeDir, "server", "entry.mjs");
}

async function listAssets(themeDir: string): Promise<Map<string, string>> {
  const folder = join(themeDir, "client", THEME_ASSETS_PATH);
  const names = await readdir(folder);
  return new Map(names.map((name) => [`${THEME_ASSETS_PATH}${name}`, join(folder, name)]));
}

function notUsable({ entry, why, cause }: { entry: string; why: string; cause: unknown }): PublishError {
  return new PublishError({
    problem: "theme",
    what: "Nothing can be shown before it is published",
    why: `the theme ${entry} cannot be used: ${why}`,
    whatToDo: "Build it: npm run build",
    cause,
  });
}
