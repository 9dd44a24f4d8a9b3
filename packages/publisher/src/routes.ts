import { NOT_FOUND_PATH, ROUTES_PATH, routeListSchema } from "@klynge/contract";
import { messageOf, PublishError } from "./errors.ts";
import type { RenderJob } from "./render-pool.ts";

/**
 * Every path of a site, as the theme lists them, each once.
 *
 * @throws {PublishError} where the list is not one, or lacks the start page or the "not found" page.
 * @throws {PageError} where the theme cannot make it.
 */
export async function readRoutes({ job, slug }: { job: RenderJob; slug: string }): Promise<string[]> {
  let text = "";
  await job.render({
    pages: [{ path: ROUTES_PATH, digest: undefined }],
    onPage: ({ body }) => {
      text = new TextDecoder().decode(body ?? undefined);
    },
  });
  const paths = parseRoutes({ text, slug });
  for (const needed of ["/", NOT_FOUND_PATH]) {
    if (!paths.includes(needed)) throw badList({ slug, why: `it lacks ${needed}` });
  }
  return paths;
}

function parseRoutes({ text, slug }: { text: string; slug: string }): string[] {
  try {
    return [...new Set(routeListSchema.parse(JSON.parse(text)).paths)];
  } catch (cause) {
    throw badList({ slug, why: messageOf(cause), cause });
  }
}

function badList({ slug, why, cause }: { slug: string; why: string; cause?: unknown }): PublishError {
  return new PublishError({
    problem: "theme",
    what: `"${slug}" was not published`,
    why: `the theme's list of pages (${ROUTES_PATH}) cannot be used: ${why}`,
    whatToDo: "Build theme and publisher from the same release of Klynge: npm run build",
    page: ROUTES_PATH,
    cause,
  });
}
