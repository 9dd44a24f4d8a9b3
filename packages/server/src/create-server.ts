import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type AccessLog, lineWriter } from "./access-log.ts";
import { answerUnreadable, CONNECT } from "./client-error.ts";
import { createFileCache } from "./file-cache.ts";
import { securityHeaders } from "./headers.ts";
import { createHosts } from "./hosts.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { createReleaseStore } from "./release-store.ts";
import { createReply } from "./reply.ts";
import { createRequestHandler } from "./request.ts";
import { ServerError } from "./server-error.ts";

export type SiteServerOptions = {
  /** Holds one folder per cluster, see `RELEASE_LAYOUT` in the contract. May come into being later. */
  sitesDir: string;
  /** A cluster is served at `<slug>.<sitesDomain>`, the network's portal at the domain itself. Lower case, no port. */
  sitesDomain: string;
  /** 0 for any free one. */
  port: number;
  /** The address to listen on; all of the machine's where it is left out. */
  host?: string | undefined;
  /** Takes one line per request, see `formatLogLine`. No log where it is left out. */
  accessLog?: AccessLog | undefined;
  /** Where editors reach the CMS, if it may show sites in a frame. */
  cmsUrl?: string | undefined;
  /** Told of what goes wrong while serving; written to the console where it is left out. */
  onError?: ((error: unknown) => void) | undefined;
  limits?: Partial<Limits> | undefined;
};

export type SiteServer = {
  port: number;
  /** Where the portal answers on this machine, without trailing slash. */
  url: string;
  /** Takes no new requests, lets running responses finish (up to `closeMs`), then resolves. */
  close(): Promise<void>;
};

/**
 * Serves every published site below `sitesDir` by host name. Needs neither the CMS nor a restart: a publish, a new cluster
 * and a removed one show with the next request. `GET /healthz` answers for the server on any host; `GET /caddy/ask?domain=…`, on
 * the same machine only, whether a host may have a certificate.
 *
 * @throws {ServerError} where the port cannot be used or an option is wrong
 * @example const server = await createSiteServer({ sitesDir: "data/sites", sitesDomain: "localhost", port: 4321 });
 */
export async function createSiteServer(options: SiteServerOptions): Promise<SiteServer> {
  const { sitesDir, port, host, cmsUrl, onError = console.error } = options;
  const sitesDomain = checkedDomain(options.sitesDomain);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const log = options.accessLog && lineWriter(options.accessLog);
  let isClosing = false;

  const store = createReleaseStore({ sitesDir, onError });
  const hosts = createHosts({ store, sitesDomain });
  const cache = createFileCache({ limitBytes: limits.cacheBytes, fileLimitBytes: limits.cachedFileBytes });
  const security = securityHeaders({ cmsUrl });
  const reply = createReply({ security, isClosing: () => isClosing });
  const handle = createRequestHandler({ store, hosts, cache, reply, log, onError });

  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      maxHeaderSize: limits.headerBytes,
      // Refused by us instead, with the headers and the page of every other answer.
      requireHostHeader: false,
    },
    handle,
  );
  server.setTimeout(limits.stalledMs);
  server.on("checkContinue", handle);
  server.on("checkExpectation", handle);
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => answerUnreadable({ code: error.code, socket, security, log }));
  server.on("connect", (_request, socket) => answerUnreadable({ code: CONNECT, socket, security, log }));

  await listen({ server, port, host });
  server.on("error", onError);
  const actualPort = (server.address() as AddressInfo).port;
  let closed: Promise<void> | undefined;
  return {
    port: actualPort,
    url: `http://${sitesDomain}:${actualPort}`,
    close() {
      isClosing = true;
      closed ??= closeGracefully({ server, limitMs: limits.closeMs });
      return closed;
    },
  };
}

function checkedDomain(domain: string): string {
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(domain)) return domain;
  throw new ServerError(
    `sitesDomain ${JSON.stringify(domain)} is not a host name — clusters are served below it — give one such as landsbyklynger.dk, in lower case, without https:// and port`,
  );
}

function listen({ server, port, host }: { server: Server; port: number; host: string | undefined }): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) => {
      const why = LISTEN_PROBLEMS[cause.code ?? ""] ?? `${cause.message} — check SITES_PORT and the address to listen on`;
      reject(new ServerError(`Port ${port} cannot be used — ${why}`, { cause }));
    };
    server.once("error", fail);
    server.listen({ port, host }, () => {
      server.off("error", fail);
      resolve();
    });
  });
}

const LISTEN_PROBLEMS: Record<string, string> = {
  EADDRINUSE: "another program listens on it — stop that program, or set SITES_PORT to another port",
  EACCES: "this user may not open it — set SITES_PORT to one above 1023, or put nginx or Caddy in front (see docs/deploy)",
  EADDRNOTAVAIL: "this machine does not have the address to listen on — give one that it has, or none for all of them",
};

/** How often connections that went idle while closing are looked for, in milliseconds. */
const IDLE_CHECK = 50;

function closeGracefully({ server, limitMs }: { server: Server; limitMs: number }): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK);
    const hard = setTimeout(() => server.closeAllConnections(), limitMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(hard);
      resolve();
    });
  });
}
