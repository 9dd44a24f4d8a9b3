import type { IncomingMessage, ServerResponse } from "node:http";
import { type ErrorPage, type ErrorStatus, errorPage } from "./error-pages.ts";
import { CACHE_CONTROL, HSTS_HEADER } from "./headers.ts";

/** One request on its way to its response. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  /** True once it is known that the site's address is https. */
  https: boolean;
  /** Bytes of the body sent so far. */
  sentBytes: () => number;
};

/** Every response leaves through these, so that none lacks the security headers. */
export type Reply = {
  /** Status line and headers; the caller sends the body and says how long it is. */
  head(exchange: Exchange, options: { status: number; headers: readonly string[]; bytes?: number }): void;
  /** A whole response whose body is in memory. */
  send(exchange: Exchange, options: { status: number; headers: readonly string[]; body?: Buffer }): void;
  redirect(exchange: Exchange, location: string): void;
  error(exchange: Exchange, options: { status: ErrorStatus; page?: ErrorPage; headers?: readonly string[] }): void;
};

export function createReply({ security, isClosing }: { security: readonly string[]; isClosing: () => boolean }): Reply {
  const secure = [...security, HSTS_HEADER.name, HSTS_HEADER.value];

  const reply: Reply = {
    head(exchange, { status, headers, bytes }) {
      const all = headers.concat(exchange.https ? secure : security);
      if (bytes !== undefined) all.push("Content-Length", String(bytes));
      if (isClosing() || exchange.request.headers.expect !== undefined) all.push("Connection", "close");
      exchange.response.writeHead(status, all);
    },
    send(exchange, { status, headers, body }) {
      const hasLength = status !== 204 && status !== 304;
      reply.head(exchange, { status, headers, ...(hasLength && { bytes: body?.length ?? 0 }) });
      exchange.response.end(body);
      if (body !== undefined && exchange.request.method !== "HEAD") exchange.sentBytes = () => body.length;
    },
    redirect(exchange, location) {
      reply.send(exchange, { status: 301, headers: ["Location", location, "Cache-Control", CACHE_CONTROL.revalidate] });
    },
    error(exchange, { status, page = status, headers = [] }) {
      reply.send(exchange, { status, headers: [...ERROR_HEADERS, ...headers], body: errorPage(page) });
    },
  };
  return reply;
}

export const ERROR_HEADERS: readonly string[] = ["Content-Type", "text/html; charset=utf-8", "Cache-Control", CACHE_CONTROL.none];
