import type { PayloadRequest } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { refuseAction } from "../errors.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import type { ClusterRow } from "../snapshot/rows.ts";

export type LivingCluster = ClusterRow & { id: string };

/** The cluster an action is about, for the secretariat and for code that runs for nobody, such as a command. Everybody else is refused. */
export async function clusterToChange({ req, id }: { req: PayloadRequest; id: string }): Promise<LivingCluster> {
  const { payload, user } = req;
  if (user && (user.collection !== pluginOptions(payload).usersSlug || !isSecretariat(user))) {
    refuseAction({ req, key: "error.notAllowed", status: 403 });
  }
  const cluster = await payload.db.findOne<LivingCluster>({ collection: COLLECTIONS.clusters, where: { id: { equals: id } }, req });
  return cluster ?? refuseAction({ req, key: "lifecycle.error.unknown", status: 404 });
}
