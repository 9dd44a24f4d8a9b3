import type { ReleaseManifest } from "@klynge/contract";
import type { SiteFile } from "./representation.ts";
import { ServerError } from "./server-error.ts";
import { encodePath } from "./target.ts";

/** One cluster's published site, ready to be asked. Never changes; the next publish makes another. */
export type Release = {
  slug: string;
  id: string;
  /** Absolute path of the folder all its files lie in. */
  www: string;
  cluster: ReleaseManifest["cluster"];
  /** Every path the site answers, decoded. What is not in here does not exist: a path never touches the disk. */
  routes: ReadonlyMap<string, Route>;
  notFound: SiteFile | undefined;
};

type Route = { kind: "file"; file: SiteFile } | { kind: "redirect"; location: string };

const INDEX = "index.html";

/**
 * Makes a release from its manifest.
 *
 * @param www absolute path of the release's `www` folder
 * @throws {ServerError} where the manifest lists a file outside that folder
 */
export function createRelease({ slug, manifest, www }: { slug: string; manifest: ReleaseManifest; www: string }): Release {
  const routes = new Map<string, Route>();
  for (const [name, entry] of Object.entries(manifest.files)) {
    assertInside({ name, slug });
    addFile({ routes, path: `/${name}`, file: { entry, diskPath: `${www}/${name}`, made: {} } });
  }
  const notFound = routes.get("/404.html");
  for (const redirect of manifest.redirects) addRedirect({ routes, ...redirect });
  return {
    slug,
    id: manifest.id,
    www,
    cluster: manifest.cluster,
    routes,
    notFound: notFound?.kind === "file" ? notFound.file : undefined,
  };
}

/** `om/index.html` is served at `/om/`; `/om` and `/om/index.html` lead there, so that a page has one address. */
function addFile({ routes, path, file }: { routes: Map<string, Route>; path: string; file: SiteFile }): void {
  if (!path.endsWith(`/${INDEX}`)) {
    routes.set(path, { kind: "file", file });
    return;
  }
  const folder = path.slice(0, -INDEX.length);
  const toFolder: Route = { kind: "redirect", location: encodePath(folder) };
  routes.set(folder, { kind: "file", file });
  routes.set(path, toFolder);
  if (folder !== "/") routes.set(folder.slice(0, -1), toFolder);
}

/**
 * A redirect takes the place of the page that plain file servers show at the old path, with and without the slash at the
 * end. One that leads to itself would keep a browser going in circles and is left out.
 */
function addRedirect({ routes, from, to }: { routes: Map<string, Route>; from: string; to: string }): void {
  const location = toLocation(to);
  const bare = decoded(from).replace(/(?<=.)\/$/, "");
  for (const path of bare === "/" ? [bare] : [bare, `${bare}/`]) {
    if (decoded(location) !== path) routes.set(path, { kind: "redirect", location });
  }
}

/** The publisher writes no such name; whoever else wrote this manifest gets nothing of the disk. */
function assertInside({ name, slug }: { name: string; slug: string }): void {
  if (!/(?:^|\/)\.{0,2}(?:\/|$)|[\\\0]/.test(name)) return;
  throw new ServerError(
    `The release of ${slug} lists the file ${JSON.stringify(name)} — names may not leave the release's folder — publish the cluster again`,
  );
}

/** A path or address in the ASCII form the Location header needs. */
function toLocation(target: string): string {
  const url = new URL(target, "http://site.invalid");
  return target.startsWith("/") ? url.pathname + url.search + url.hash : url.href;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
