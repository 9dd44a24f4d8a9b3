import { z } from "zod";
import { CLUSTER_KINDS } from "./cluster.ts";
import { redirectSchema } from "./content.ts";
import { parseWithFriendlyErrors } from "./friendly-error.ts";
import { hostSchema, instantSchema, sitePathSchema, slugSchema, webUrlSchema } from "./primitives.ts";
import type { ClusterSnapshot } from "./snapshot.ts";
import { MANIFEST_VERSION } from "./version.ts";

/**
 * How a published site lies on disk. The publisher writes it, any web server can serve it:
 *
 *     <sites folder>/<cluster slug>/
 *       current -> releases/<id>            switched by rename
 *       releases/<id>/
 *         www/                              the site: plain files, `x.br` and `x.gz` beside each text file `x`
 *         manifest.json                     written last: a release without it was never finished
 */
export const RELEASE_LAYOUT = {
  current: "current",
  releases: "releases",
  www: "www",
  manifest: "manifest.json",
} as const;

/** Where the theme answers with its `RouteList` for a snapshot. Never written to a release. */
export const ROUTES_PATH = "/_routes.json";

/** Every path of a site, as the theme lists them for one snapshot: pages end in `/`, feeds and the like in a file name. */
export const routeListSchema = z.object({ paths: z.array(sitePathSchema).min(1) });
export type RouteList = z.infer<typeof routeListSchema>;

/** The path the theme renders its "not found" page at; it is saved as `404.html`. */
export const NOT_FOUND_PATH = "/404/";

/**
 * The file of a path inside `www`: `/` is `index.html`, `/om/` is `om/index.html`, `/404/` is `404.html`, `/sitemap.xml`
 * itself. File names are percent-decoded, as web servers look them up.
 */
export function outputFile(path: string): string {
  if (path === NOT_FOUND_PATH) return "404.html";
  const name = path.includes("%") ? decodeURIComponent(path) : path;
  return name.endsWith("/") ? `${name.slice(1)}index.html` : name.slice(1);
}

/**
 * What the theme's handler is given with each request, as `Astro.locals`. `reportError` takes what a template threw, so
 * that the editor learns the reason and not just that the page failed; the theme's 500 page calls it.
 */
export interface RenderLocals {
  site: ClusterSnapshot;
  reportError?: (error: unknown) => void;
}

export const manifestFileSchema = z.object({
  /** SHA-256 of the uncompressed content, the first 32 hexadecimal digits. Serves as the ETag. */
  digest: z.string().regex(/^[0-9a-f]{32}$/),
  /** Bytes, uncompressed. */
  bytes: z.int().nonnegative(),
  type: z.string().min(1),
  /**
   * Bytes of the compressed file that lies beside it, where there is one. The publisher may replace that file by a
   * smaller one later, so a server takes the length it sends from the file it opened, not from here.
   */
  br: z.int().positive().optional(),
  gz: z.int().positive().optional(),
  /** True where the path holds a digest of the content, so that browsers may keep it for good. */
  immutable: z.boolean(),
});
export type ManifestFile = z.infer<typeof manifestFileSchema>;

export const manifestSchema = z.object({
  version: z.literal(MANIFEST_VERSION),
  /** The release's id: sorts by time. */
  id: z.string().regex(/^[0-9a-z-]+$/),
  createdAt: instantSchema,
  cluster: z.object({
    slug: slugSchema,
    name: z.string(),
    kind: z.enum(CLUSTER_KINDS),
    origin: webUrlSchema,
    domains: z.array(z.object({ host: hostSchema, primary: z.boolean() })),
  }),
  /** The digest of the snapshot and of the theme this release was made from: equal digests mean equal files. */
  snapshotDigest: z.string(),
  themeDigest: z.string(),
  /** When it was last made anew and came out the same; left out where that was never tried. */
  renderedAt: instantSchema.optional(),
  /** When the content goes stale by itself, see `nextRefreshAt`. */
  refreshAt: instantSchema,
  /** Every file by its path inside `www`, with `/` as separator. */
  files: z.record(z.string(), manifestFileSchema),
  redirects: z.array(redirectSchema),
});
export type ReleaseManifest = z.infer<typeof manifestSchema>;

/**
 * Checks that a value is a release manifest of the version this code understands.
 *
 * @throws {ContractError} naming the first few fields that are wrong, or the version that was found.
 */
export function parseManifest(value: unknown): ReleaseManifest {
  return parseWithFriendlyErrors({
    schema: manifestSchema,
    value,
    what: "release manifest",
    version: MANIFEST_VERSION,
    whatToDo: "Publish the cluster again with this version of Klynge: npm run publish -- --all",
  });
}
