import { type ClusterSnapshot, NOT_FOUND_PATH, type RenderLocals } from "@klynge/contract";
import { callHandler, type ThemeHandler } from "./call-handler.ts";

export interface Rendered {
  body: Buffer;
  /** The media type with its charset. */
  type: string;
}

export const PAGE_TIMEOUT_MS = 60_000;

/**
 * Renders one path of a site as if a browser had asked the cluster's own host for it.
 *
 * @throws what the template threw, or why else the answer is not exactly a finished page.
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
    const answer = callHandler({ handler, origin: site.cluster.origin, path, locals });
    const { status, headers, body } = await Promise.race([timeout, answer]);
    const expected = path === NOT_FOUND_PATH ? 404 : 200;
    if (status !== expected || thrown.length > 0) {
      throw thrown[0] ?? new Error(`the theme answered with status ${status} instead of ${expected}`);
    }
    const type = headers["content-type"];
    if (type === undefined) throw new Error("the theme named no content type");
    return { body, type };
  } finally {
    clear();
  }
}

function startTimeout(timeoutMs: number): { timeout: Promise<never>; clear: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(noAnswer(timeoutMs)), timeoutMs);
  return { timeout: promise, clear: () => clearTimeout(timer) };
}

export function noAnswer(timeoutMs: number): Error {
  return new Error(`the theme gave no answer in ${timeoutMs / 1000} seconds`);
}
