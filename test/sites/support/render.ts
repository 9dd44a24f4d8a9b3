import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ClusterSnapshot, type RenderLocals, ROUTES_PATH } from "@klynge/contract";
import inject from "light-my-request";

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void, locals: RenderLocals) => Promise<void>;

const entry = join(import.meta.dirname, "../../../sites/dist/current/server/entry.mjs");

export interface Rendered {
  status: number;
  type: string;
  body: string;
}

/** Renders one path with the compiled theme, as the publisher does; throws what a template threw. */
const loaded = import(pathToFileURL(entry).href) as Promise<{ handler: Handler }>;

export async function render(site: ClusterSnapshot, path: string): Promise<Rendered> {
  const { handler } = await loaded;
  const thrown: unknown[] = [];
  const locals: RenderLocals = { site, reportError: (error) => thrown.push(error) };
  const headers = { host: new URL(site.cluster.origin).host };
  const response = await inject(
    (request, answer) => {
      const reject = () => answer.destroy(new Error(`[theme] there is no route for ${path}`));
      void handler(request, answer, reject, locals);
    },
    { method: "GET", url: path, headers, validate: false },
  );
  if (thrown.length > 0) throw thrown[0];
  return { status: response.statusCode, type: String(response.headers["content-type"]), body: response.payload };
}

/** All paths of a site, as the theme lists them. */
export async function listRoutes(site: ClusterSnapshot): Promise<string[]> {
  const { body } = await render(site, ROUTES_PATH);
  return (JSON.parse(body) as { paths: string[] }).paths;
}
