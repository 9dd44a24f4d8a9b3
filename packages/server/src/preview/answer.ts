import type { IncomingMessage, ServerResponse } from "node:http";
import { CACHE_CONTROL, HSTS_HEADER, SECURITY_HEADERS } from "../headers.ts";

/** Who may show an answer in a frame: the form it stands beside, or nobody. */
type Framing = "form" | "nobody";

export type Answer = {
  status: number;
  body: Buffer | string;
  type: string;
  framing?: Framing;
  /** True for files that are the same for everybody and never change at their address. */
  isImmutable?: boolean;
  headers?: Record<string, string>;
};

const HTML = "text/html; charset=utf-8";

export function html({ status = 200, body, ...more }: Partial<Answer> & { body: string }): Answer {
  return { status, body, type: HTML, ...more };
}

export function json({ status, value }: { status: number; value: unknown }): Answer {
  return { status, body: JSON.stringify(value), type: "application/json; charset=utf-8" };
}

/**
 * Sends answers with the headers that every one of them has: nothing is kept, nothing is found by search engines, no
 * address with a pass in it is told to other sites.
 */
export function createSender({ cmsOrigin, isHttps }: { cmsOrigin: string; isHttps: boolean }) {
  const policy = SECURITY_HEADERS["Content-Security-Policy"].replace(/; frame-ancestors [^;]*/, "");
  const { "Cross-Origin-Opener-Policy": openerPolicy, ...others } = SECURITY_HEADERS;

  return function send({ request, response, answer }: { request: IncomingMessage; response: ServerResponse; answer: Answer }): void {
    const { status, type, framing = "nobody", isImmutable = false, headers = {} } = answer;
    const body = typeof answer.body === "string" ? Buffer.from(answer.body) : answer.body;
    response.writeHead(status, {
      ...others,
      "Content-Security-Policy": `${policy}; frame-ancestors ${framing === "form" ? cmsOrigin : "'none'"}`,
      // A window of its own, opened by the form, has to know the form to be told what is typed.
      ...(framing === "nobody" && { "Cross-Origin-Opener-Policy": openerPolicy }),
      "Referrer-Policy": "no-referrer",
      "X-Robots-Tag": "noindex, nofollow",
      "Cache-Control": isImmutable ? CACHE_CONTROL.immutable : CACHE_CONTROL.none,
      ...(isHttps && { [HSTS_HEADER.name]: HSTS_HEADER.value }),
      "Content-Type": type,
      "Content-Length": String(body.length),
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}
