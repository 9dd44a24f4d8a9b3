import { join } from "node:path";
import type { ManifestFile, ReleaseManifest } from "@klynge/contract";
import { CACHE_CONTROL } from "./headers.ts";
import type { Encoding } from "./negotiate.ts";
import { ServerError } from "./server-error.ts";

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

export type Route = { kind: "file"; file: SiteFile } | { kind: "redirect"; location: string };

export type SiteFile = { identity: Representation; br?: Representation; gzip?: Representation };

/** A file in one content coding, with the headers it always has. */
export type Representation = {
  encoding: Encoding;
  /** Absolute, inside the release's own folder, so that a publish in the middle of a response changes nothing. */
  diskPath: string;
  /** The same for the same content in any release of any cluster. */
  contentKey: string;
  etag: string;
  /** Known for the unencoded form only: a better compressed file may take the place of an encoded one. */
  bytes: number | undefined;
  /** Without Content-Length and the security headers; flat, as `response.writeHead` takes them. */
  headers: {
    ok: readonly string[];
    /** What a 304 repeats, RFC 9110 section 15.4.5. */
    notModified: readonly string[];
    /** Where the file is the text of an error, such as the "not found" page: nothing to validate or to resume. */
    error: readonly string[];
  };
};

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
    addFile({ routes, path: `/${name}`, file: createFile({ entry, diskPath: join(www, name) }) });
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
  const toFolder: Route = { kind: "redirect", location: folder.split("/").map(encodeURIComponent).join("/") };
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

function createFile({ entry, diskPath }: { entry: ManifestFile; diskPath: string }): SiteFile {
  return {
    identity: createRepresentation({ entry, diskPath, encoding: "identity" }),
    ...(entry.br !== undefined && { br: createRepresentation({ entry, diskPath, encoding: "br" }) }),
    ...(entry.gz !== undefined && { gzip: createRepresentation({ entry, diskPath, encoding: "gzip" }) }),
  };
}

const SUFFIX = { identity: "", br: ".br", gzip: ".gz" } as const;

function createRepresentation(options: { entry: ManifestFile; diskPath: string; encoding: Encoding }): Representation {
  const { entry, diskPath, encoding } = options;
  const suffix = SUFFIX[encoding];
  const etag = `"${entry.digest}${suffix.replace(".", "-")}"`;
  const caching = [
    ...["Cache-Control", entry.immutable ? CACHE_CONTROL.immutable : CACHE_CONTROL.revalidate],
    ...(entry.br !== undefined || entry.gz !== undefined ? ["Vary", "Accept-Encoding"] : []),
  ];
  const error = ["Content-Type", entry.type, ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]), ...caching];
  return {
    encoding,
    diskPath: diskPath + suffix,
    contentKey: entry.digest + suffix,
    etag,
    bytes: encoding === "identity" ? entry.bytes : undefined,
    headers: {
      ok: [...error, "ETag", etag, ...(encoding === "identity" ? ["Accept-Ranges", "bytes"] : [])],
      notModified: [...caching, "ETag", etag],
      error,
    },
  };
}

/** The publisher writes no such name; whoever else wrote this manifest gets nothing of the disk. */
function assertInside({ name, slug }: { name: string; slug: string }): void {
  const safe = !/[\\\0]/.test(name) && name.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
  if (safe) return;
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
