import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { ClusterSnapshot } from "@klynge/contract";
import { SECURITY_HEADERS } from "@klynge/server";
import { bytesOf } from "../../fixtures/pictures.ts";
import { render } from "./render.ts";
import { themeFiles } from "./theme-files.ts";

const clientDir = join(import.meta.dirname, "../../../sites/dist/current/client");
const TYPES: Record<string, string> = { ".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml" };

/** Serves a site as the theme renders it, for browsers, until `close`. */
export async function serveSite(site: ClusterSnapshot): Promise<{ url: string; close: () => void }> {
  const own = new Set(themeFiles());
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    // A page that breaks the site server's policy breaks here too.
    response.setHeader("content-security-policy", SECURITY_HEADERS["Content-Security-Policy"]);
    if (own.has(pathname) || pathname.startsWith("/media/")) {
      response.setHeader("content-type", TYPES[extname(pathname)] ?? "application/octet-stream");
      response.end(own.has(pathname) ? readFileSync(join(clientDir, pathname)) : bytesOf(pathname.split("/").at(-1) ?? ""));
      return;
    }
    const { status, type, body } = await render(site, pathname);
    response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
