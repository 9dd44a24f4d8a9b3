import type { IncomingMessage, ServerResponse } from "node:http";
import { type ClusterSnapshot, NOT_FOUND_PATH, type RenderLocals } from "@klynge/contract";
import inject from "light-my-request";
import { messageOf, PublishError } from "./errors.ts";

/** What the compiled theme exports: a request handler as Node's own web server and Express know it. */
export type ThemeHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: RenderLocals,
) => unknown;

export interface Rendered {
  body: Buffer;
  /** The media type with its charset. */
  type: string;
}

const PAGE_TIMEOUT_MS = 60_000;

/**
 * Renders one path of a site by calling the theme in-process, as if a browser had asked the cluster's own host for it.
 *
 * @throws {PublishError} naming the page and why, whenever the answer is not exactly a finished page.
 */
export async function renderPath({
  handler,
  site,
  path,
  timeoutMs = PAGE_TIMEOUT_MS,
}: {
  handler: ThemeHandler;
  site: ClusterSnapshot;
  path: string;
  timeoutMs?: number;
}): Promise<Rendered> {
  const thrown: unknown[] = [];
  const locals: RenderLocals = { site, reportError: (error) => thrown.push(error) };
  const { timeout, clear } = startTimeout(timeoutMs);
  try {
    const response = await Promise.race([timeout, request({ handler, locals, path })]);
    const expected = path === NOT_FOUND_PATH ? 404 : 200;
    if (response.statusCode !== expected || thrown.length > 0) {
      throw thrown[0] ?? new Error(`the theme answered with status ${response.statusCode} instead of ${expected}`);
    }
    const type = response.headers["content-type"];
    if (type === undefined) throw new Error("the theme named no content type");
    return { body: response.rawPayload, type: String(type) };
  } catch (error) {
    throw failedPage({ site, path, error });
  } finally {
    clear();
  }
}

function request({ handler, locals, path }: { handler: ThemeHandler; locals: RenderLocals; path: string }) {
  const { host, protocol } = new URL(locals.site.cluster.origin);
  const dispatch = (request: IncomingMessage, response: ServerResponse) => {
    const fail = (error?: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(error === undefined ? "the theme has no such page" : String(error)));
    };
    try {
      const done = handler(request, response, fail, locals);
      if (done instanceof Promise) done.catch(fail);
    } catch (error) {
      fail(error);
    }
  };
  const headers = { host, "x-forwarded-proto": protocol.slice(0, -1), accept: "*/*" };
  return inject(dispatch, { method: "GET", url: path, headers, validate: false });
}

function startTimeout(timeoutMs: number): { timeout: Promise<never>; clear: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`the theme gave no answer in ${timeoutMs / 1000} seconds`)), timeoutMs);
  return { timeout: promise, clear: () => clearTimeout(timer) };
}

function failedPage({ site, path, error }: { site: ClusterSnapshot; path: string; error: unknown }): PublishError {
  return new PublishError({
    what: `"${site.cluster.slug}" was not published`,
    why: `the page ${path} could not be made (${messageOf(error)})`,
    whatToDo: "Change the page's content, or have the theme mended, and publish again. The site is live as it was before",
    page: path,
    cause: error,
  });
}
