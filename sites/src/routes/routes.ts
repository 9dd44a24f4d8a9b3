import { documentPath, NOT_FOUND_PATH, SECTIONS } from "@klynge/contract";
import { perSite, type Site } from "../lib/per-site.ts";

/** Every path of a site, sorted. */
export const routesOf = perSite((site: Site) => {
  const paths = ["/", NOT_FOUND_PATH, SECTIONS.news, ...site.news.map(({ slug }) => documentPath("news", slug))];
  return new Map(paths.sort().map((path) => [path, true]));
});
