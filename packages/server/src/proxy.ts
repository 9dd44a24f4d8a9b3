import type { IncomingMessage } from "node:http";

/**
 * Where the client is. A proxy on the same machine is believed (the last address it added to X-Forwarded-For), nobody else.
 */
export function clientAddress(request: IncomingMessage): string | undefined {
  const forwarded = fromTrustedProxy(request) ? request.headers["x-forwarded-for"] : undefined;
  return lastElement(forwarded) ?? request.socket.remoteAddress;
}

/** False where a proxy on the same machine says that the client came over plain http. */
export function mayBeHttps(request: IncomingMessage): boolean {
  const protocol = request.headers["x-forwarded-proto"];
  return protocol === undefined || !fromTrustedProxy(request) || lastElement(protocol)?.toLowerCase() !== "http";
}

function fromTrustedProxy({ socket: { remoteAddress = "" } }: IncomingMessage): boolean {
  return remoteAddress === "::1" || /^(?:::ffff:)?127\./.test(remoteAddress);
}

function lastElement(header: string | string[] | undefined): string | undefined {
  const text = Array.isArray(header) ? header.join(",") : header;
  return text?.split(",").at(-1)?.trim() || undefined;
}
