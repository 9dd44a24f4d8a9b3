import { type ClusterSnapshot, NOT_FOUND_PATH, ROUTES_PATH, routeListSchema } from "@klynge/contract";
import { messageOf, PublishError } from "./errors.ts";
import { renderPath, type ThemeHandler } from "./render.ts";

/**
 * Every path of a site, as the theme lists them, each once.
 *
 * @throws {PublishError} where the list cannot be made, is not one, or lacks the start page or the "not found" page.
 */
export async function readRoutes({ handler, site }: { handler: ThemeHandler; site: ClusterSnapshot }): Promise<string[]> {
  const { body } = await renderPath({ handler, site, path: ROUTES_PATH });
  const paths = parseRoutes({ text: body.toString(), site });
  for (const needed of ["/", NOT_FOUND_PATH]) {
    if (!paths.includes(needed)) throw badList({ site, why: `it lacks ${needed}` });
  }
  return paths;
}

function parseRoutes({ text, site }: { text: string; site: ClusterSnapshot }): string[] {
  try {
    return [...new Set(routeListSchema.parse(JSON.parse(text)).paths)];
  } catch (cause) {
    throw badList({ site, why: messageOf(cause), cause });
  }
}

function badList({ site, why, cause }: { site: ClusterSnapshot; why: string; cause?: unknown }): PublishError {
  return new PublishError({
    what: `"${site.cluster.slug}" was not published`,
    why: `the theme's list of pages (${ROUTES_PATH}) cannot be used: ${why}`,
    whatToDo: "Build theme and publisher from the same release of Klynge: npm run build",
    page: ROUTES_PATH,
    cause,
  });
}
