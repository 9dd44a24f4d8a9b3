import { type IncomingMessage, Server } from "node:http";

/** The header in which this process notes who is at the other end of the connection. Whatever a client sends under this name is replaced. */
const PEER = "x-klynge-peer";

/**
 * Next shows a request handler only headers, which anybody can send, and not the connection. So the address of the
 * connection is written into a header of our own before Next sees the request.
 */
export function stampClientAddress(): void {
  const server = Server.prototype as { emit: (event: string | symbol, ...args: unknown[]) => boolean };
  const { emit } = server;
  server.emit = function emitWithAddress(this: unknown, event, ...args) {
    if (event === "request") {
      const { headers, socket } = args[0] as IncomingMessage;
      headers[PEER] = socket.remoteAddress ?? "";
    }
    return emit.call(this, event, ...args);
  };
}

/**
 * Where a request came from. A proxy on the same machine is believed (the last address it added to X-Forwarded-For),
 * nobody else. Undefined where this process does not see the connection.
 */
export function clientAddress(headers: Headers): string | undefined {
  const peer = headers.get(PEER);
  if (!peer) return undefined;
  const isLocal = peer === "::1" || /^(?:::ffff:)?127\./.test(peer);
  const forwarded = isLocal ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return (forwarded || peer).replace(/^::ffff:/, "");
}
