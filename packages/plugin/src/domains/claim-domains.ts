import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, Payload } from "payload";
import { refuseField } from "../errors.ts";
import { COLLECTIONS } from "../names.ts";
import { addDomain, changeDomain, forgetDomains, readDomain, removeDomain } from "./domain-states.ts";
import { readableHost } from "./host.ts";

/**
 * How long a domain stays reserved for a cluster that did not come to be stored with it, in milliseconds. Longer than any
 * save takes.
 */
const RESERVED_MS = 30_000;

type Domains = { domains?: { host?: string | null }[] | null };

/**
 * Reserves the domains of a cluster before it is stored. `checkCluster` has seen that no cluster is stored with one of them;
 * of two that are saved at the same moment, the row's id lets only one through, on every database. Outside the request's
 * transaction, so that the other one sees it at once.
 */
export const claimDomains: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req, collection }) => {
  const { payload } = req;
  const owner = operation === "create" ? `new:${data.slug}` : String(originalDoc?.id);
  for (const host of hostsOf(data)) {
    if (!(await claim({ payload, host, owner }))) {
      refuseField({ req, key: "error.domainTaken", collection: collection.slug, path: "domains", values: { host: readableHost(host) } });
    }
  }
  return data;
};

/** What was reserved now belongs to the cluster, and what it gave up is free. */
export const settleDomains: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const { payload } = req;
  const owner = String(doc.id);
  // `doc` holds only what the caller asked to have back, and may see.
  const stored = await payload.db.findOne<{ id: string } & Domains>({
    collection: COLLECTIONS.clusters,
    where: { id: { equals: doc.id } },
    req,
  });
  const hosts = hostsOf(stored ?? {});
  if (operation === "create") for (const host of hosts) await changeDomain({ payload, host, data: { owner } });
  await forgetDomains({ payload, owner, except: hosts });
  return doc;
};

export const releaseDomains: CollectionAfterDeleteHook = async ({ id, req }) => {
  await forgetDomains({ payload: req.payload, owner: String(id), except: [] });
};

async function claim({ payload, host, owner }: { payload: Payload; host: string; owner: string }): Promise<boolean> {
  const claimedAt = new Date().toISOString();
  const row = { id: host, owner, claimedAt };
  if (await addDomain({ payload, ...row })) return true;
  const taken = await readDomain({ payload, host });
  if (taken?.owner === owner) return true;
  // No cluster is stored with it, so whoever reserved it did not get that far, or has let it go.
  if (taken && Date.parse(taken.claimedAt) > Date.now() - RESERVED_MS) return false;
  if (taken) await removeDomain({ payload, ...taken });
  return addDomain({ payload, ...row });
}

function hostsOf({ domains }: Domains): string[] {
  return (domains ?? []).flatMap(({ host }) => host ?? []);
}
