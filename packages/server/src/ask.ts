import type { IncomingMessage } from "node:http";
import type { Hosts } from "./hosts.ts";
import { ServerError } from "./server-error.ts";
import { parseTarget, type Target } from "./target.ts";

/** Where Caddy's `on_demand_tls` asks whether a host may have a certificate: `GET /caddy/ask?domain=mols.dk`. */
const ASK_PATH = "/caddy/ask";

/**
 * Whether this is the question of a web server on the same machine: asked directly, at the machine's own name. What such a
 * server hands on from outside holds the site's host and `X-Forwarded-For`, and finds no such path.
 */
export function isAskedFromHere({ target, request }: { target: Target; request: IncomingMessage }): boolean {
  return (
    target.path === ASK_PATH &&
    /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(target.hostname) &&
    /^(?:::1|(?:::ffff:)?127\.)/.test(request.socket.remoteAddress ?? "") &&
    request.headers["x-forwarded-for"] === undefined &&
    request.headers.forwarded === undefined
  );
}

/**
 * 200 where a site answers at the host that is asked for, by itself or by leading to its main address; 404 where none
 * does; 503 where that cannot be known now. The table of hosts that requests go by decides, so that a site which is shown has a
 * certificate and one that is not has none.
 *
 * @param query of the question, as it was sent
 */
export function answerAsk({ hosts, query }: { hosts: Hosts; query: string }): 200 | 404 | 503 {
  const asked = new URLSearchParams(query).getAll("domain");
  const url = "/";
  const hostname = asked.length === 1 ? parseTarget({ url, hosts: asked, isHttp10: false })?.hostname : undefined;
  if (hostname === undefined || hostname === "" || hostname !== asked[0]?.toLowerCase().replace(/\.$/, "")) return 404;
  try {
    return hosts.find(hostname) === undefined ? 404 : 200;
  } catch (error) {
    if (error instanceof ServerError) return 503;
    throw error;
  }
}
