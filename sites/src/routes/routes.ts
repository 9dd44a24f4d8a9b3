import { perSite, type Site } from "../lib/per-site.ts";
import { fileRoutes } from "./files.ts";
import { pageRoutes } from "./pages.ts";
import type { FileRoute, PageRoute } from "./route.ts";

/** The page at a path, or undefined where the site has none. */
export function findPage(site: Site, path: string): PageRoute | undefined {
  return routesOf(site).pages.get(path);
}

/** The file at a path, or undefined where the site has none. */
export function findFile(site: Site, path: string): FileRoute | undefined {
  return routesOf(site).files.get(path);
}

/** Every path of a site once, sorted. */
export const pathsOf = perSite((site) => [...routesOf(site).pages.keys(), ...routesOf(site).files.keys()].sort());

const routesOf = perSite((site) => {
  const pages = pageRoutes(site);
  return { pages: byPath(pages), files: byPath(fileRoutes(site, pages)) };
});

function byPath<Route extends { path: string }>(routes: readonly Route[]): Map<string, Route> {
  const known = new Map<string, Route>();
  for (const route of routes) {
    if (known.has(route.path)) {
      throw new Error(
        `[theme] Two pages want the address ${route.path} — a page of a cluster needs one of its own — change one page's slug`,
      );
    }
    known.set(route.path, route);
  }
  return known;
}
