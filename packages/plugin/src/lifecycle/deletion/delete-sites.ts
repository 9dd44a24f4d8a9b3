import type { Payload } from "payload";
import { COLLECTIONS } from "../../names.ts";
import { pluginOptions } from "../../plugin-options.ts";
import { deleteJobs, listJobs } from "../../publish/jobs.ts";
import { acquireLease } from "../../publish/leases.ts";
import type { LivingCluster } from "../find-cluster.ts";

/**
 * Deletes the cluster's site with all releases, what lies at addresses it had before, and the jobs that wait for them. An address
 * that another cluster has taken over since is that one's.
 *
 * @throws where another process publishes one of them at the moment, or this one cannot
 */
export async function deleteSites({ payload, cluster }: { payload: Payload; cluster: LivingCluster }): Promise<void> {
  const { removeSite } = pluginOptions(payload);
  if (!removeSite) {
    throw new Error(
      "[lifecycle] This process cannot delete sites — klyngePlugin() was not given removeSite here — start a publisher, or give the option",
    );
  }
  for (const slug of new Set([cluster.slug, ...(cluster.formerSlugs ?? [])])) {
    if (slug !== cluster.slug && (await isTaken({ payload, slug }))) continue;
    const lease = await acquireLease({ payload, slug });
    if (!lease) throw new Error(`[lifecycle] The site ${slug} was not deleted — it is being published — it is tried again`);
    try {
      await deleteJobs({ payload, jobs: await listJobs({ payload, slug }) });
      await removeSite({ slug });
    } finally {
      await lease.release();
    }
  }
}

async function isTaken({ payload, slug }: { payload: Payload; slug: string }): Promise<boolean> {
  return (await payload.db.findOne({ collection: COLLECTIONS.clusters, where: { slug: { equals: slug } } })) !== null;
}
