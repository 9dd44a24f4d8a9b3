import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { HEALTH_PATH } from "../health.ts";
import { DEFAULT_LIMITS } from "../limits.ts";
import { ServerError } from "../server-error.ts";
import { type Answer, createSender, html, json } from "./answer.ts";
import { answerRequest, type HandlerParts } from "./handle.ts";
import { createFormMemory } from "./memory.ts";
import { BROKEN_PAGE } from "./pages.ts";
import type { PreviewRenderer, PreviewSource } from "./source.ts";

export type PreviewServerOptions = {
  source: PreviewSource;
  renderer: PreviewRenderer;
  /** The folder the pictures and files of all sites lie in. */
  mediaDir: string;
  /** Where editors reach the CMS: its forms alone may show previews in a frame. */
  cmsUrl: string;
  /** Where browsers reach this server; empty where that is not known. */
  previewUrl: string;
  /** 0 for any free one. */
  port: number;
  /** Throws while previews cannot be served, for instance since the database is away. */
  checkHealth: () => Promise<void>;
  onError?: (error: unknown) => void;
};

export type PreviewServer = { port: number; close(): Promise<void> };

/**
 * Serves pages before they are published to those who hold a token for them, and nothing to anybody else. Every answer is made
 * anew; no request is logged, since an address holds the token.
 *
 * @throws {ServerError} where the port cannot be used
 * @example await createPreviewServer({ source: createPreviewSource({ payload }), renderer, mediaDir, cmsUrl, previewUrl, port: 4322, checkHealth });
 */
export async function createPreviewServer(options: PreviewServerOptions): Promise<PreviewServer> {
  const { source, renderer, mediaDir, cmsUrl, previewUrl, port, checkHealth, onError = console.error } = options;
  const cmsOrigin = new URL(cmsUrl).origin;
  const parts: HandlerParts = { source, renderer, memory: createFormMemory(), mediaDir, cmsOrigin };
  const send = createSender({ cmsOrigin, isHttps: previewUrl.startsWith("https:") });

  const server = createServer(
    { requestTimeout: DEFAULT_LIMITS.requestMs, headersTimeout: DEFAULT_LIMITS.headersMs, maxHeaderSize: DEFAULT_LIMITS.headerBytes },
    (request, response) => {
      const answer = request.url === HEALTH_PATH ? answerHealth(checkHealth) : answerRequest({ request, parts });
      answer
        .catch((error: unknown): Answer => {
          onError(error);
          return html({ status: 500, body: BROKEN_PAGE, framing: "form" });
        })
        .then((made) => send({ request, response, answer: made }))
        .catch((error: unknown) => {
          onError(error);
          response.destroy();
        });
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(
        new ServerError(`Port ${port} cannot be used — ${cause.message} — stop what listens on it, or set PREVIEW_PORT to another port`, {
          cause,
        }),
      ),
    );
    server.listen(port, resolve);
  });
  server.on("error", onError);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), DEFAULT_LIMITS.closeMs).unref();
      }),
  };
}

async function answerHealth(checkHealth: () => Promise<void>): Promise<Answer> {
  try {
    await checkHealth();
    return json({ status: 200, value: { status: "ok" } });
  } catch (error) {
    return json({ status: 503, value: { status: "unavailable", problem: error instanceof Error ? error.message : String(error) } });
  }
}
