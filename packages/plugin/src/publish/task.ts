import type { TaskConfig } from "payload";
import { expandAllSites } from "./expand-all-sites.ts";
import { ALL_SITES, concurrencyKey, PUBLISH_TASK, type PublishJobInput } from "./jobs.ts";
import { acquireLease } from "./leases.ts";
import { publishSite } from "./publish-site.ts";
import { rollbackSite } from "./rollback-site.ts";
import { isHeld } from "./site-hold.ts";

/**
 * The kind of job that brings one site up to date. The worker takes such jobs by itself, joined and without Payload's
 * bookkeeping; this handler is for whoever has Payload run the queue instead.
 */
export const publishTask: TaskConfig<{ input: PublishJobInput; output: object }> = {
  slug: PUBLISH_TASK,
  inputSchema: [
    { name: "slug", type: "text", required: true },
    { name: "cause", type: "text", required: true },
    { name: "byPerson", type: "checkbox" },
    { name: "rollback", type: "json" },
    { name: "after", type: "text" },
  ],
  concurrency: { key: ({ input }) => concurrencyKey((input as PublishJobInput).slug), exclusive: true, supersedes: false },
  retries: { attempts: 3, backoff: { type: "exponential", delay: 2_000 } },
  handler: async ({ input, req: { payload } }) => {
    if (input.slug === ALL_SITES) {
      await expandAllSites({ payload, ...input });
      return { output: {} };
    }
    const lease = await acquireLease({ payload, slug: input.slug });
    if (!lease) {
      throw new Error(`[publish] ${input.slug}: not published now — another publisher is at it — the job is tried again`);
    }
    try {
      const { slug, cause, byPerson, rollback } = input;
      if (rollback) await rollbackSite({ payload, slug, request: rollback });
      else if (byPerson || !(await isHeld({ payload, slug }))) await publishSite({ payload, slug, cause, signal: lease.signal });
      return { output: {} };
    } finally {
      await lease.release();
    }
  },
};
