import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { formatLogLine } from "./access-log.ts";
import { type ErrorStatus, errorPage } from "./error-pages.ts";
import { ALLOWED_METHODS } from "./headers.ts";
import { ERROR_HEADERS } from "./reply.ts";

/** Stands for the one method that never becomes a request. */
export const CONNECT = "CONNECT";

const STATUS_BY_CODE: Record<string, ErrorStatus> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  [CONNECT]: 405,
};

/**
 * Answers what Node could not make a request of (malformed, too large, too slow) or hands over as a bare connection
 * (CONNECT), in the same form as every other response, and closes the connection.
 */
export function answerUnreadable({
  code,
  socket,
  security,
  log,
}: {
  /** The code of Node's error, or `CONNECT`. */
  code: string | undefined;
  socket: Duplex & { remoteAddress?: string };
  security: readonly string[];
  log: ((line: string) => void) | undefined;
}): void {
  if (code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_BY_CODE[code ?? ""] ?? 400;
  const body = errorPage(status);
  const headers = [...ERROR_HEADERS, ...security, "Content-Length", String(body.length), "Connection", "close"];
  if (status === 405) headers.push("Allow", ALLOWED_METHODS);
  const lines = headers.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${headers[i + 1]}`] : []));
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, `Date: ${new Date().toUTCString()}`, ...lines, "", ""].join("\r\n");
  socket.end(Buffer.concat([Buffer.from(head, "latin1"), body]));
  log?.(
    formatLogLine({
      host: undefined,
      client: socket.remoteAddress,
      at: new Date(),
      requestLine: undefined,
      status,
      bytes: body.length,
      referer: undefined,
      userAgent: undefined,
    }),
  );
}
