import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { CollectionConfig, Payload } from "payload";

const LEASES = "publish-leases";

/** How long a lease lasts without a sign of life. Long enough for a machine that is busy, short enough to wait out. */
const LEASE_MS = 30_000;
/** How often in a row a lease can be released between being found taken and being looked at. */
const ATTEMPTS = 5;

/**
 * Who publishes which site at the moment: one row per site, its id the site's slug, so that the database itself
 * refuses a second one. A lease that is not renewed runs out, and another publisher may take the site over.
 */
export const leasesCollection: CollectionConfig = {
  slug: LEASES,
  admin: { hidden: true },
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: "id", type: "text", required: true },
    { name: "token", type: "text", required: true },
    { name: "host", type: "text", required: true },
    { name: "process", type: "number", required: true },
    { name: "expiresAt", type: "date", required: true },
  ],
};

/** The slugs of the sites that somebody is publishing at this moment. */
export async function sitesUnderWay({ payload }: { payload: Payload }): Promise<Set<string>> {
  const { docs } = await payload.db.find<LeaseRow & { id: string }>({
    collection: LEASES,
    where: { expiresAt: { greater_than: new Date().toISOString() } },
    pagination: false,
    limit: 0,
  });
  return new Set(docs.map((lease) => lease.id));
}

/** The leases of this very process: after a restart another process may have the same number, in a container always. */
const ownTokens = new Set<string>();

export type Lease = {
  /** Aborted when the lease was lost: whoever holds it now publishes the same or newer content. */
  signal: AbortSignal;
  /** True where the holder before stopped in the middle of its work. */
  afterCrash: boolean;
  release(): Promise<void>;
};

/** Takes the right to publish the site of `slug`, and keeps it until it is released. Null while somebody else holds it. */
export async function acquireLease({
  payload,
  slug,
  leaseMs = LEASE_MS,
}: {
  payload: Payload;
  slug: string;
  leaseMs?: number;
}): Promise<Lease | null> {
  const token = randomUUID();
  if (await insert({ payload, slug, token, leaseMs })) return hold({ payload, slug, token, leaseMs, afterCrash: false });
  if (!(await removeDead({ payload, slug }))) return null;
  if (await insert({ payload, slug, token, leaseMs })) return hold({ payload, slug, token, leaseMs, afterCrash: true });
  return null;
}

async function insert({
  payload,
  slug,
  token,
  leaseMs,
}: {
  payload: Payload;
  slug: string;
  token: string;
  leaseMs: number;
}): Promise<boolean> {
  const data = { id: slug, token, host: hostname(), process: process.pid, expiresAt: expiry(leaseMs) };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await payload.db.create({ collection: LEASES, data });
      return true;
    } catch (error) {
      // Databases word a taken id differently; the row itself says it plainly, unless it was released at this very moment.
      if (await read({ payload, slug })) return false;
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Removes the lease where its time has run out or its process on this machine is no more. */
async function removeDead({ payload, slug }: { payload: Payload; slug: string }): Promise<boolean> {
  const lease = await read({ payload, slug });
  if (!lease) return true;
  const isDead = Date.parse(lease.expiresAt) < Date.now() || (lease.host === hostname() && !isAlive(lease));
  if (isDead) await payload.db.deleteMany({ collection: LEASES, where: held({ slug, token: lease.token }) });
  return isDead;
}

function hold({
  payload,
  slug,
  token,
  leaseMs,
  afterCrash,
}: {
  payload: Payload;
  slug: string;
  token: string;
  leaseMs: number;
  afterCrash: boolean;
}): Lease {
  ownTokens.add(token);
  const controller = new AbortController();
  const renewal = setInterval(() => {
    renew({ payload, slug, token, leaseMs }).catch((error: unknown) => controller.abort(error));
  }, leaseMs / 3);
  renewal.unref();
  return {
    signal: controller.signal,
    afterCrash,
    release: async () => {
      clearInterval(renewal);
      ownTokens.delete(token);
      await payload.db.deleteMany({ collection: LEASES, where: held({ slug, token }) });
    },
  };
}

/** @throws where the lease has passed to somebody else, or the database cannot tell */
async function renew({ payload, slug, token, leaseMs }: { payload: Payload; slug: string; token: string; leaseMs: number }): Promise<void> {
  const renewed = await payload.db.updateMany({
    collection: LEASES,
    data: { expiresAt: expiry(leaseMs) },
    where: held({ slug, token }),
  });
  if (renewed?.length) return;
  throw new Error(
    `[publish] ${slug}: this process no longer holds the site — it gave no sign of life for ${leaseMs} ms and another publisher took over — nothing to do, that one publishes it`,
  );
}

type LeaseRow = { token: string; host: string; process: number; expiresAt: string };

function read({ payload, slug }: { payload: Payload; slug: string }): Promise<LeaseRow | null> {
  return payload.db.findOne<LeaseRow & { id: string }>({ collection: LEASES, where: { id: { equals: slug } } });
}

function held({ slug, token }: { slug: string; token: string }) {
  return { and: [{ id: { equals: slug } }, { token: { equals: token } }] };
}

function expiry(leaseMs: number): string {
  return new Date(Date.now() + leaseMs).toISOString();
}

function isAlive(lease: LeaseRow): boolean {
  if (lease.process === process.pid) return ownTokens.has(lease.token);
  try {
    process.kill(lease.process, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
