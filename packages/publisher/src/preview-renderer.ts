import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ClusterSnapshot, NOT_FOUND_PATH, ROUTES_PATH, routeListSchema, THEME_ASSETS_PATH } from "@klynge/contract";
import { messageOf, PublishError } from "./errors.ts";
import { mediaTypeOf } from "./media-type.ts";
import { createRenderPool, type RenderPool } from "./render-pool.ts";
import type { RenderedPage } from "./render-protocol.ts";
import { createThemeInUse } from "./theme-in-use.ts";

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

type LoadedTheme = { pool: RenderPool; assets: ReadonlyMap<string, string> };

/**
 * Renders single pages with the compiled theme in `themeDir`, in a thread of its own. A theme that `themeDir` leads to since is
 * taken into use with the next page; no page mixes two.
 *
 * @param onThemeError told once of each new theme that cannot be loaded; the one before stays in use
 * @throws {PublishError} where the theme is not built
 * @example const { body } = await (await createPreviewRenderer({ themeDir: "sites/dist/current", onThemeError })).render({ snapshot, path: "/" });
 */
export async function createPreviewRenderer({
  themeDir,
  pageTimeoutMs = PAGE_TIMEOUT_MS,
  onThemeError,
}: {
  themeDir: string;
  pageTimeoutMs?: number;
  onThemeError: (error: unknown) => void;
}): Promise<PreviewRenderer> {
  const themes = await createThemeInUse({ themeDir, load: ({ dir }) => loadTheme({ dir, pageTimeoutMs }), onError: onThemeError });

  return {
    render: ({ snapshot, path }) => themes.use(({ pool }) => renderPage({ pool, snapshot, path })),
    isThemeFile: (path) => themes.latest.assets.has(path),
    async themeFile(path) {
      const file = themes.latest.assets.get(path);
      return file === undefined ? null : { body: await readFile(file), type: mediaTypeOf(file) };
    },
    close: () => themes.close(),
  };
}

async function renderPage({ pool, snapshot, path }: { pool: RenderPool; snapshot: ClusterSnapshot; path: string }): Promise<PreviewPage> {
  const job = pool.open({ snapshot: JSON.stringify(snapshot) });
  try {
    const routes = await renderOne({ job, path: ROUTES_PATH });
    const isKnown = routeListSchema.parse(JSON.parse(new TextDecoder().decode(routes.body ?? undefined))).paths.includes(path);
    const { body, type } = await renderOne({ job, path: isKnown ? path : NOT_FOUND_PATH });
    return { status: isKnown && path !== NOT_FOUND_PATH ? 200 : 404, body: Buffer.from(body ?? []), type };
  } finally {
    job.close();
  }
}

async function renderOne({ job, path }: { job: ReturnType<RenderPool["open"]>; path: string }): Promise<RenderedPage> {
  let rendered: RenderedPage | undefined;
  await job.render({ pages: [{ path, digest: undefined }], onPage: (page) => (rendered = page) });
  if (!rendered) throw new Error(`[publisher] ${path} was not rendered — the thread gave nothing back — ask for it again`);
  return rendered;
}

async function loadTheme({ dir, pageTimeoutMs }: { dir: string; pageTimeoutMs: number }): Promise<LoadedTheme> {
  const entry = join(dir, "server", "entry.mjs");
  await access(entry).catch((cause: unknown) => {
    throw notUsable({ entry, why: "it is not built", cause });
  });
  const pool = createRenderPool({ entry: pathToFileURL(entry).href, timeoutMs: pageTimeoutMs });
  try {
    await pool.ready;
    return { pool, assets: await listAssets(dir) };
  } catch (cause) {
    await pool.close();
    throw notUsable({ entry, why: messageOf(cause), cause });
  }
}

async function listAssets(dir: string): Promise<Map<string, string>> {
  const folder = join(dir, "client", THEME_ASSETS_PATH);
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
