import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RenderLocals } from "@klynge/contract";

/** What the compiled theme exports: a request handler as Node's own web server and Express know it. */
export type ThemeHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: RenderLocals,
) => unknown;

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/**
 * Asks a handler for one path of `origin` as a browser would, without a network in between.
 *
 * Request and response hold what a handler that renders pages uses, and no more: that takes two thirds of the time of a
 * real `ServerResponse` on a socket that leads nowhere, and leaves nothing behind for later turns of the event loop.
 *
 * @throws whatever the handler throws, hands to `next` or destroys its response with, also halfway through the body.
 */
export function callHandler({
  handler,
  origin,
  path,
  locals,
}: {
  handler: ThemeHandler;
  origin: string;
  path: string;
  locals: RenderLocals;
}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = new HandlerRequest({ origin: new URL(origin), path });
  const response = new HandlerResponse({ request, resolve, reject });
  const next = (error?: unknown) => response.destroy(error ?? new Error("the theme has no such page"));
  const call = async () => handler(request as unknown as IncomingMessage, response as unknown as ServerResponse, next, locals);
  call().catch((error: unknown) => response.destroy(error));
  return promise;
}

class HandlerRequest extends EventEmitter {
  readonly method = "GET";
  readonly httpVersion = "1.1";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly socket: { readonly encrypted: boolean };

  constructor({ origin, path }: { origin: URL; path: string }) {
    super();
    this.url = path;
    this.headers = { host: origin.host, accept: "*/*" };
    this.socket = { encrypted: origin.protocol === "https:" };
  }
}

type Chunk = string | Uint8Array;

class HandlerResponse extends EventEmitter {
  readonly req: HandlerRequest;
  statusCode = 200;
  statusMessage = "";
  headersSent = false;
  readonly #headers: Record<string, string> = {};
  readonly #chunks: Buffer[] = [];
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (error: unknown) => void;

  constructor({
    request,
    resolve,
    reject,
  }: {
    request: HandlerRequest;
    resolve: (answer: Answer) => void;
    reject: (error: unknown) => void;
  }) {
    super();
    this.req = request;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  setHeader(name: string, value: unknown): this {
    this.#headers[name.toLowerCase()] = String(value);
    return this;
  }

  getHeader(name: string): string | undefined {
    return this.#headers[name.toLowerCase()];
  }

  writeHead(status: number, headers: Record<string, unknown> = {}): this {
    this.statusCode = status;
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    this.headersSent = true;
    return this;
  }

  /** The last argument may be called back, as in Node; an encoding other than UTF-8 is nothing a theme has use for. */
  write(chunk: Chunk, ...rest: unknown[]): boolean {
    this.headersSent = true;
    this.#chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    callLast(rest);
    return true;
  }

  end(...args: unknown[]): this {
    const [chunk] = args;
    if (typeof chunk === "string" || chunk instanceof Uint8Array) this.write(chunk);
    this.headersSent = true;
    const [only, ...others] = this.#chunks;
    const body = only && others.length === 0 ? only : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.statusCode, headers: this.#headers, body });
    callLast(args);
    this.emit("finish");
    this.emit("close");
    return this;
  }

  destroy(error: unknown = new Error("the theme broke off its answer")): this {
    this.#reject(error);
    this.emit("close");
    return this;
  }
}

function callLast(args: readonly unknown[]): void {
  const callback = args.at(-1);
  if (typeof callback === "function") callback();
}
