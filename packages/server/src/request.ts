import type { IncomingMessage, ServerResponse } from "node:http";
import { logWhenDone } from "./access-log.ts";
import { answerAsk, isAskedFromHere } from "./ask.ts";
import type { FileCache } from "./file-cache.ts";
import { ALLOWED_METHODS, CACHE_CONTROL } from "./headers.ts";
import { checkHealth, HEALTH_PATH } from "./health.ts";
import type { HostedSite, Hosts } from "./hosts.ts";
import { mayBeHttps } from "./proxy.ts";
import type { ReleaseStore } from "./release-store.ts";
import type { Exchange, Reply } from "./reply.ts";
import { sendFile } from "./send-file.ts";
import { ServerError } from "./server-error.ts";
import { decodePath, encodePath, parseTarget, type Target } from "./target.ts";

/** No path of a site comes near this, in characters; RFC 9110 section 4.1 asks for at least 8,000. */
const MAX_TARGET = 8192;

export type HandlerParts = {
  store: ReleaseStore;
  hosts: Hosts;
  cache: FileCache;
  reply: Reply;
  /** Takes one line of the access log. */
  log: ((line: string) => void) | undefined;
  onError: (error: unknown) => void;
};

/** Answers every request that Node could read. Never throws: what goes wrong is told to `onError` and the client gets 500. */
export function createRequestHandler(parts: HandlerParts): (request: IncomingMessage, response: ServerResponse) => void {
  const { log, reply, onError } = parts;
  return (request, response) => {
    const exchange: Exchange = { request, response, https: false, sentBytes: () => 0 };
    if (log !== undefined) logWhenDone({ request, response, write: log, sentBytes: () => exchange.sentBytes() });
    const fail = (error: unknown) => {
      if (hasLeft(error)) return;
      onError(error);
      if (response.headersSent) response.destroy();
      else reply.error(exchange, { status: 500 });
    };
    try {
      answer(exchange, parts)?.catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}

function answer(exchange: Exchange, parts: HandlerParts): Promise<void> | undefined {
  const { reply } = parts;
  const { request } = exchange;
  const { method, url = "" } = request;
  if (method !== "GET" && method !== "HEAD") {
    if (method === "OPTIONS") reply.send(exchange, { status: 204, headers: ["Allow", ALLOWED_METHODS] });
    else reply.error(exchange, { status: 405, headers: ["Allow", ALLOWED_METHODS] });
    return undefined;
  }
  const target = url.length > MAX_TARGET ? undefined : parseTarget({ url, hosts: hostHeaders(request), isHttp10: isHttp10(request) });
  if (target === undefined) {
    reply.error(exchange, { status: url.length > MAX_TARGET ? 414 : 400 });
    return undefined;
  }
  if (target.path === HEALTH_PATH) {
    sendHealth(exchange, parts);
    return undefined;
  }
  if (isAskedFromHere({ target, request })) {
    const status = answerAsk({ hosts: parts.hosts, query: target.query });
    reply.send(exchange, { status, headers: ["Cache-Control", CACHE_CONTROL.none] });
    return undefined;
  }
  return answerFromSite({ exchange, parts, target });
}

function answerFromSite({
  exchange,
  parts,
  target,
}: {
  exchange: Exchange;
  parts: HandlerParts;
  target: Target;
}): Promise<void> | undefined {
  const { reply } = parts;
  const site = findSite({ exchange, parts, hostname: target.hostname });
  if (site === undefined) return undefined;
  if (site.redirectTo !== undefined) {
    reply.redirect(exchange, site.redirectTo + target.path + target.query);
    return undefined;
  }
  const { release } = site;
  exchange.https = release.cluster.origin.startsWith("https:") && mayBeHttps(exchange.request);
  let route = release.routes.get(target.path);
  if (route === undefined) {
    const path = decodePath(target.path);
    if (path === undefined) {
      reply.error(exchange, { status: 400 });
      return undefined;
    }
    route = release.routes.get(path);
    // One address per page: what has superfluous slashes or dots is sent on, another spelling of the same letters is not.
    if (route?.kind === "file" && hasExtraSegments(target.path)) route = { kind: "redirect", location: encodePath(path) };
  }
  if (route?.kind === "redirect") {
    reply.redirect(exchange, withQuery({ location: route.location, query: target.query }));
    return undefined;
  }
  const file = route?.file ?? release.notFound;
  if (file === undefined) {
    reply.error(exchange, { status: 404 });
    return undefined;
  }
  const sent = sendFile({ exchange, file, status: route === undefined ? 404 : 200, cache: parts.cache, reply });
  return sent?.catch((error: unknown) => {
    // Pruned between the look at `current` and the opening of the file: what counts is what is current now.
    const isGone = (error as NodeJS.ErrnoException).code === "ENOENT" && !exchange.response.headersSent;
    if (isGone && parts.store.current(release.slug)?.id !== release.id) return answerFromSite({ exchange, parts, target });
    throw error;
  });
}

/** Answers itself where there is no site at the host, or none that can be served. */
function findSite({ exchange, parts, hostname }: { exchange: Exchange; parts: HandlerParts; hostname: string }): HostedSite | undefined {
  try {
    const site = parts.hosts.find(hostname);
    if (site === undefined) parts.reply.error(exchange, { status: 404, page: "unknownHost" });
    return site;
  } catch (error) {
    // Already told to `onError` by the store, once, not at every request.
    if (!(error instanceof ServerError)) throw error;
    parts.reply.error(exchange, { status: 503, headers: ["Retry-After", "30"] });
    return undefined;
  }
}

function sendHealth(exchange: Exchange, { store, reply }: HandlerParts): void {
  const health = checkHealth(store);
  reply.send(exchange, {
    status: health.status === "ok" ? 200 : 503,
    headers: ["Content-Type", "application/json; charset=utf-8", "Cache-Control", CACHE_CONTROL.none],
    body: Buffer.from(`${JSON.stringify(health)}\n`),
  });
}

/** Node keeps only the first of several Host headers; RFC 9112 section 3.2 wants a request with two of them refused. */
function hostHeaders({ rawHeaders }: IncomingMessage): string[] {
  const hosts: string[] = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts.push(rawHeaders[i + 1] ?? "");
  }
  return hosts;
}

function isHttp10({ httpVersionMajor, httpVersionMinor }: IncomingMessage): boolean {
  return httpVersionMajor === 1 && httpVersionMinor === 0;
}

function hasExtraSegments(path: string): boolean {
  return /\/(?:\/|\.{1,2}(?:\/|$))/.test(decodeURIComponent(path));
}

/** Adds the query that was asked with to a redirect's target, before its fragment. */
function withQuery({ location, query }: { location: string; query: string }): string {
  if (query === "") return location;
  const [address = "", ...fragment] = location.split(/(?=#)/);
  return `${address}${address.includes("?") ? `&${query.slice(1)}` : query}${fragment.join("")}`;
}

/** The client closed the connection before it had everything: its right, and no error of ours. */
function hasLeft(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ERR_STREAM_PREMATURE_CLOSE" || code === "ECONNRESET" || code === "EPIPE";
}
