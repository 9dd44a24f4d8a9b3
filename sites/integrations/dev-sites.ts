import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig } from "@klynge/config";
import { type ClusterSnapshot, MEDIA_PATH, parseSnapshot } from "@klynge/contract";
import type { AstroIntegration } from "astro";

/** Where Astro looks for the locals of a request that did not come through an adapter. */
const LOCALS = Symbol.for("astro.locals");

/**
 * Lets `astro dev` show the sites of a running CMS: the host of a request names the cluster, whose snapshot the
 * development publisher keeps in the folder `dev` of the data folder. A page reloads when its snapshot changes.
 */
export function devSites(): AstroIntegration {
  let root = "";
  return {
    name: "klynge:dev-sites",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = fileURLToPath(config.root);
      },
      "astro:server:setup": ({ server }) => {
        const { dataDir, mediaDir } = readConfig({ env: process.env, root });
        const folder = join(dataDir, "dev");
        mkdirSync(folder, { recursive: true });
        server.watcher.add(folder);
        server.watcher.on("all", (_event, file) => {
          if (file.startsWith(folder)) server.ws.send({ type: "full-reload" });
        });
        server.middlewares.use((request, response, next) => {
          const sites = readSnapshots(folder);
          const site = sites.find(({ cluster }) => new URL(cluster.origin).host === request.headers.host);
          if (!site) return answerUnknownHost({ response, host: request.headers.host, sites });
          const { pathname } = new URL(request.url ?? "/", site.cluster.origin);
          if (pathname.startsWith(MEDIA_PATH)) return answerMedia({ response, site, pathname, mediaDir });
          Reflect.set(request, LOCALS, { site });
          next();
        });
      },
    },
  };
}

const known = new Map<string, { changedAt: number; site: ClusterSnapshot }>();

/** All snapshots there are now; each is parsed again only when its file has changed. */
function readSnapshots(folder: string): ClusterSnapshot[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const file = join(folder, name);
    const changedAt = statSync(file).mtimeMs;
    const before = known.get(file);
    if (before?.changedAt === changedAt) return before.site;
    const site = parseSnapshot(JSON.parse(readFileSync(file, "utf8")));
    known.set(file, { changedAt, site });
    return site;
  });
}

function answerMedia({
  response,
  site,
  pathname,
  mediaDir,
}: {
  response: ServerResponse;
  site: ClusterSnapshot;
  pathname: string;
  mediaDir: string;
}): void {
  const asset = site.assets.find(({ path }) => path === decodeURIComponent(pathname));
  const file = asset && join(mediaDir, asset.source);
  if (!file || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader("content-type", asset.mimeType);
  createReadStream(file).pipe(response);
}

function answerUnknownHost({
  response,
  host,
  sites,
}: {
  response: ServerResponse;
  host: string | undefined;
  sites: readonly ClusterSnapshot[];
}): void {
  const hint =
    sites.length > 0
      ? `These do:\n${sites.map(({ cluster }) => `  ${cluster.origin}/`).join("\n")}`
      : "There is no snapshot yet: start everything with npm run dev, and load content with npm run demo.";
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`No site lives at ${host ?? "this host"}. ${hint}\n`);
}
