import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "./proxy.ts";

/** Where the lines go: a function (without line break) or a stream (with). */
export type AccessLog = ((line: string) => void) | NodeJS.WritableStream;

export type LoggedRequest = {
  /** The host that was asked for, with its port as it was sent. */
  host: string | undefined;
  client: string | undefined;
  at: Date;
  /** As in `GET /om/ HTTP/1.1`; undefined where the request could not be read. */
  requestLine: string | undefined;
  status: number;
  /** Bytes of the body that were sent. */
  bytes: number;
  referer: string | undefined;
  userAgent: string | undefined;
};

/**
 * One line in the Combined Log Format with the host in front, as Apache's `vhost_combined` and GoAccess' `VCOMBINED`
 * have it, since one server holds many sites. Times are UTC. What a client sent is escaped: one request is one line.
 *
 * @example 'mols.dk 192.0.2.1 - - [01/May/2026:17:00:00 +0000] "GET /om/ HTTP/1.1" 200 2326 "-" "curl/8.5"'
 */
export function formatLogLine(request: LoggedRequest): string {
  const { host, client, at, requestLine, status, bytes, referer, userAgent } = request;
  return `${bare(host)} ${bare(client)} - - [${clfTime(at)}] ${quoted(requestLine)} ${status} ${bytes || "-"} ${quoted(referer)} ${quoted(userAgent)}`;
}

/** Writes a line when the response is over, also where the client left before its end. */
export function logWhenDone({
  request,
  response,
  write,
  sentBytes,
}: {
  request: IncomingMessage;
  response: ServerResponse;
  write: (line: string) => void;
  sentBytes: () => number;
}): void {
  const client = clientAddress(request);
  response.once("close", () => {
    write(
      formatLogLine({
        host: request.headers.host,
        client,
        at: new Date(),
        requestLine: `${request.method} ${request.url} HTTP/${request.httpVersion}`,
        status: response.statusCode,
        bytes: sentBytes(),
        referer: request.headers.referer,
        userAgent: request.headers["user-agent"],
      }),
    );
  });
}

/** One way to write lines, whichever kind of log was given. */
export function lineWriter(log: AccessLog): (line: string) => void {
  return typeof log === "function" ? log : (line) => log.write(`${line}\n`);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function clfTime(at: Date): string {
  const iso = at.toISOString();
  return `${iso.slice(8, 10)}/${MONTHS[at.getUTCMonth()]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}

function quoted(value: string | undefined): string {
  return value === undefined || value === "" ? '"-"' : `"${escapeText(value)}"`;
}

function bare(value: string | undefined): string {
  return value === undefined || value === "" ? "-" : escapeText(value).replaceAll(" ", "\\x20");
}

/** As Apache and nginx do: quotes, backslashes and everything outside printable ASCII. */
function escapeText(value: string): string {
  return value.replace(/["\\]|[^\x20-\x7e]/g, (char) => `\\x${(char.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`);
}
