import { ROUTES_PATH, type RouteList } from "@klynge/contract";
import type { APIContext } from "astro";
import { findFile, pathsOf } from "./routes.ts";

/** Answers every path that is a file and not a page: feeds, the sitemap, the cluster's style sheet, the list of routes. */
export function GET({ locals: { site }, url: { pathname } }: APIContext): Response {
  if (pathname === ROUTES_PATH) return Response.json({ paths: pathsOf(site) } satisfies RouteList);
  const file = findFile(site, pathname);
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.content(), { headers: { "content-type": file.type } });
}
