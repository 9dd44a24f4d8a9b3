import { ROUTES_PATH } from "@klynge/contract";
import type { APIContext } from "astro";
import { routesOf } from "./routes.ts";

/** Answers every path that is a file and not a page: feeds, the sitemap, the list of routes, the cluster's style sheet. */
export function GET({ locals: { site }, url }: APIContext): Response {
  const routes = routesOf(site);
  if (url.pathname === ROUTES_PATH) return Response.json({ paths: [...routes.keys()] });
  return new Response(null, { status: 404 });
}
