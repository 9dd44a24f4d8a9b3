import { isDeepStrictEqual } from "node:util";
import {
  type ClusterSnapshot,
  MANIFEST_VERSION,
  MEDIA_PATH,
  nextRefreshAt,
  outputFile,
  RELEASE_LAYOUT,
  type Redirect,
  type ReleaseManifest,
  THEME_ASSETS_PATH,
} from "@klynge/contract";
import { takeAsset } from "./assets.ts";
import { digestOf } from "./digest.ts";
import { replaceSymlink } from "./durable.ts";
import { PublishError } from "./errors.ts";
import { createFileClaims, type FileClaims } from "./file-claims.ts";
import type { ClusterLayout } from "./layout.ts";
import type { Lock } from "./lock.ts";
import { listReleaseIds, type ManifestStore } from "./manifest.ts";
import { withCharset } from "./media-type.ts";
import { redirectFile, redirectPage } from "./redirect-page.ts";
import { newReleaseId } from "./release-id.ts";
import { createReleaseWriter, type ReleaseWriter } from "./release-writer.ts";
import type { RenderJob } from "./render-pool.ts";
import type { RenderedPage } from "./render-protocol.ts";
import { PageError } from "./renderer.ts";
import { readRoutes } from "./routes.ts";
import type { Spares } from "./spares.ts";
import type { Theme } from "./theme.ts";

/** What one publish did, see `PublishReport` and `SettledFiles`. */
export interface ClusterPublished {
  manifest: ReleaseManifest;
  pages: number;
  rendered: number;
  written: number;
  unchanged: boolean;
  improvable: Map<string, string>;
}

/**
 * Makes a release of one cluster and puts it live, or throws and leaves everything as it was. The caller holds the
 * cluster's lock; `previous` is the live release, whose files are taken over where they did not change.
 */
export async function publishCluster({
  site,
  theme,
  previous,
  layout,
  lock,
  manifests,
  spares,
  mediaDir,
  signal,
}: {
  site: ClusterSnapshot;
  theme: Theme;
  previous: ReleaseManifest | null;
  layout: ClusterLayout;
  lock: Lock;
  manifests: ManifestStore;
  spares: Spares;
  mediaDir: string;
  signal?: AbortSignal | undefined;
}): Promise<ClusterPublished> {
  const createdAt = new Date();
  const id = newReleaseId({ now: createdAt, newest: (await listReleaseIds(layout)).at(-1) });
  const takeSpare = (target: string) => previous !== null && spares.take({ layout, of: previous, target });
  const writer = createReleaseWriter({ layout, id, previous, takeSpare });
  const snapshot = JSON.stringify(site);
  const job = theme.pool.open({ snapshot, remember: layout.slug });
  try {
    const claims = createFileClaims({ slug: layout.slug });
    const paths = await readRoutes({ job, slug: layout.slug });
    for (const path of paths) claims.claim(outputFile(path), path);
    const pages = paths.filter((path) => path.endsWith("/")).length;
    await addThemeFiles({ theme, writer, claims });
    addAssets({ site, mediaDir, writer, claims });
    const rendered = await addPages({ paths, job, previous, writer, signal });
    const redirects = addRedirects({ site, writer, claims });
    const { files, written, improvable } = writer.settle();
    const manifest: ReleaseManifest = {
      version: MANIFEST_VERSION,
      id,
      createdAt: createdAt.toISOString(),
      cluster: clusterFacts(site),
      snapshotDigest: digestOf(snapshot),
      themeDigest: theme.digest,
      refreshAt: nextRefreshAt(site),
      files,
      redirects,
    };
    signal?.throwIfAborted();
    await lock.assertHeld();
    if (previous && saysTheSame(previous, manifest)) {
      const { snapshotDigest, themeDigest, refreshAt } = manifest;
      const refreshed = { ...previous, snapshotDigest, themeDigest, renderedAt: createdAt.toISOString(), refreshAt };
      await manifests.write(layout, refreshed);
      return { manifest: refreshed, pages, rendered, written, unchanged: true, improvable };
    }
    await writer.complete();
    await manifests.write(layout, manifest);
    await lock.assertHeld();
    await switchTo({ layout, id });
    return { manifest, pages, rendered, written, unchanged: false, improvable };
  } catch (error) {
    await writer.discard();
    throw error instanceof PageError ? failedPage({ slug: layout.slug, error }) : error;
  } finally {
    job.close();
  }
}

/** Puts a complete release live, in one step. */
export async function switchTo({ layout, id }: { layout: ClusterLayout; id: string }): Promise<void> {
  await replaceSymlink({ path: layout.current, target: `${RELEASE_LAYOUT.releases}/${id}`, temporary: layout.temporary });
}

async function addThemeFiles({ theme, writer, claims }: { theme: Theme; writer: ReleaseWriter; claims: FileClaims }): Promise<void> {
  for (const { file, digest, type, body, variants } of theme.files) {
    claims.claim(file, `the theme's file /${file}`);
    writer.add({ file, digest, type, body, variants: await variants, immutable: isImmutable(`/${file}`) });
  }
}

function addAssets({
  site,
  mediaDir,
  writer,
  claims,
}: {
  site: ClusterSnapshot;
  mediaDir: string;
  writer: ReleaseWriter;
  claims: FileClaims;
}): void {
  const assets = new Map(site.assets.map((asset) => [asset.path, asset]));
  for (const asset of assets.values()) {
    const file = outputFile(asset.path);
    claims.claim(file, asset.path);
    const facts = { file, type: withCharset(asset.mimeType), immutable: isImmutable(asset.path) };
    // One such path never changes its bytes, so what the live release has of it is right.
    if (facts.immutable && writer.keep(facts)) continue;
    writer.fill({ ...facts, write: (target) => takeAsset({ asset, mediaDir, target, slug: site.cluster.slug }) });
  }
}

/** Adds every page, and tells how many had to be rendered: those that changed, or of which nobody remembers what they depend on. */
async function addPages({
  paths,
  job,
  previous,
  writer,
  signal,
}: {
  paths: readonly string[];
  job: RenderJob;
  previous: ReleaseManifest | null;
  writer: ReleaseWriter;
  signal: AbortSignal | undefined;
}): Promise<number> {
  const wanted = paths.map((path) => ({ path, digest: previous?.files[outputFile(path)]?.digest }));
  const onPage = ({ path, type, digest, body }: RenderedPage) =>
    writer.add({ file: outputFile(path), digest, body, type: withCharset(type), immutable: isImmutable(path) });
  const recalled = previous ? await job.recall(wanted) : [];
  for (const page of recalled) onPage(page);
  const known = new Set(recalled.map(({ path }) => path));
  const unknown = wanted.filter(({ path }) => !known.has(path));
  await job.render({ pages: unknown, onPage, signal });
  return unknown.length;
}

/** Writes the redirects' pages and gives back the redirects that are in force: a real page wins over an old address. */
function addRedirects({ site, writer, claims }: { site: ClusterSnapshot; writer: ReleaseWriter; claims: FileClaims }): Redirect[] {
  const { origin, locale } = site.cluster;
  const inForce = site.redirects.filter(({ from, to }) => from !== to && claims.isFree(redirectFile({ from }) ?? outputFile(from)));
  for (const { from, to } of inForce) {
    const file = redirectFile({ from });
    // Not free any more: `/a` and `/a/` are two old addresses and one file.
    if (file === null || !claims.isFree(file)) continue;
    claims.claim(file, `the redirect from ${from}`);
    const body = Buffer.from(redirectPage({ to, origin, locale }));
    writer.add({ file, digest: digestOf(body), body, type: "text/html; charset=utf-8", immutable: false });
  }
  return inForce;
}

function failedPage({ slug, error }: { slug: string; error: PageError }): PublishError {
  return new PublishError({
    problem: "page",
    what: `"${slug}" was not published`,
    why: `the page ${error.path} could not be made (${error.message})`,
    whatToDo: "Change the page's content, or have the theme mended, and publish again. The site is live as it was before",
    page: error.path,
    cause: error.cause,
  });
}

function isImmutable(path: string): boolean {
  return path.startsWith(MEDIA_PATH) || path.startsWith(THEME_ASSETS_PATH);
}

function clusterFacts({ cluster }: ClusterSnapshot): ReleaseManifest["cluster"] {
  const { slug, name, kind, origin, domains } = cluster;
  return { slug, name, kind, origin, domains };
}

/** True where two releases serve the same: the same files, redirects and domains. */
function saysTheSame(a: ReleaseManifest, b: ReleaseManifest): boolean {
  const served = ({ cluster, files, redirects }: ReleaseManifest) => ({ cluster, files, redirects });
  return isDeepStrictEqual(served(a), served(b));
}
