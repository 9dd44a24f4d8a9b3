import type { CollectionConfig, Payload } from "payload";
import { type DnsCheck, DOMAIN_STATES } from "./check-dns.ts";
import { HTTPS_STATES, type HttpsState } from "./check-https.ts";
import { DOMAIN_HEALTHS, type DomainHealth } from "./domain-health.ts";

const DOMAIN_STATES_COLLECTION = "domain-states";

const nobody = () => false;

/**
 * One row per domain, its id the domain itself, so that the database refuses a second cluster that wants the same one at the
 * same moment. Holds whose it is and what the last check found. Open to no API.
 */
export const domainStatesCollection: CollectionConfig = {
  slug: DOMAIN_STATES_COLLECTION,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: "id", type: "text", required: true },
    { name: "owner", type: "text", required: true, index: true },
    { name: "claimedAt", type: "date", required: true },
    { name: "state", type: "select", options: [...DOMAIN_STATES] },
    { name: "found", type: "json" },
    { name: "https", type: "select", options: [...HTTPS_STATES] },
    { name: "checkedAt", type: "date" },
    { name: "dueAt", type: "date" },
    { name: "health", type: "select", options: [...DOMAIN_HEALTHS] },
    { name: "healthSince", type: "date" },
  ],
};

/** Times are instants in UTC. */
export type DomainRow = {
  /** The domain, as it is stored with the cluster. */
  id: string;
  /** The cluster's id; `new:<slug>` while the cluster comes into being. */
  owner: string;
  claimedAt: string;
  state?: DnsCheck["state"] | null;
  found?: (Omit<DnsCheck, "state"> & { expected: string[] }) | null;
  /** Null where nobody was asked: the domain does not point here, or this platform has no https. */
  https?: HttpsState | null;
  checkedAt?: string | null;
  dueAt?: string | null;
  /** Null where it has never worked while the site was live. */
  health?: DomainHealth | null;
  healthSince?: string | null;
};

export function readDomain({ payload, host }: { payload: Payload; host: string }): Promise<DomainRow | null> {
  return payload.db.findOne<DomainRow>({ collection: DOMAIN_STATES_COLLECTION, where: { id: { equals: host } } });
}

/** The rows of these domains, or of all there are, by domain. One query. */
export async function readDomains({ payload, hosts }: { payload: Payload; hosts?: readonly string[] }): Promise<Map<string, DomainRow>> {
  if (hosts?.length === 0) return new Map();
  const { docs } = await payload.db.find<DomainRow>({
    collection: DOMAIN_STATES_COLLECTION,
    where: hosts === undefined ? {} : { id: { in: [...hosts] } },
    pagination: false,
    limit: 0,
  });
  return new Map(docs.map((row) => [String(row.id), row]));
}

/** Adds the row of a domain. Returns false where there is one already, also one that was added this very moment. */
export async function addDomain({ payload, ...data }: DomainRow & { payload: Payload }): Promise<boolean> {
  try {
    await payload.db.create({ collection: DOMAIN_STATES_COLLECTION, data });
    return true;
  } catch (error) {
    // Databases word a taken id differently; the row itself says it plainly.
    if (await readDomain({ payload, host: data.id })) return false;
    throw error;
  }
}

export async function changeDomain({
  payload,
  host,
  data,
}: {
  payload: Payload;
  host: string;
  data: Partial<Omit<DomainRow, "id">>;
}): Promise<void> {
  await payload.db.updateMany({ collection: DOMAIN_STATES_COLLECTION, where: { id: { equals: host } }, data, returning: false });
}

/** Removes the row of a domain where it still belongs to this owner since that time. */
export async function removeDomain({
  payload,
  id,
  owner,
  claimedAt,
}: Pick<DomainRow, "id" | "owner" | "claimedAt"> & { payload: Payload }): Promise<void> {
  const where = { and: [{ id: { equals: id } }, { owner: { equals: owner } }, { claimedAt: { equals: claimedAt } }] };
  await payload.db.deleteMany({ collection: DOMAIN_STATES_COLLECTION, where });
}

/** Removes the rows of an owner but for the domains it keeps. */
export async function forgetDomains({
  payload,
  owner,
  except,
}: {
  payload: Payload;
  owner: string;
  except: readonly string[];
}): Promise<void> {
  const kept = except.length === 0 ? [] : [{ id: { not_in: [...except] } }];
  await payload.db.deleteMany({ collection: DOMAIN_STATES_COLLECTION, where: { and: [{ owner: { equals: owner } }, ...kept] } });
}
