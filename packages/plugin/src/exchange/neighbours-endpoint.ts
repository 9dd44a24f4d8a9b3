import type { Endpoint, PayloadRequest } from "payload";
import { COLLECTIONS } from "../names.ts";

/** A cluster that can be followed, by what everybody may know of it. */
export type Neighbour = { id: string; name: string; municipality: string | null };

/**
 * `GET /api/clusters/neighbours`: the live clusters of the network by name, for the form field that chooses which to follow. A lead reads
 * no other cluster in the CMS; these names stand on the portal's site. Whoever is not signed in learns nothing.
 */
export const neighboursEndpoint: Endpoint = {
  path: "/neighbours",
  method: "get",
  handler: async (req) => {
    if (!req.user) return Response.json({ errors: [{ message: req.t("error:unauthorized") }] }, { status: 401 });
    return Response.json({ clusters: await listNeighbours(req) });
  },
};

async function listNeighbours(req: PayloadRequest): Promise<Neighbour[]> {
  const { docs } = await req.payload.find({
    collection: COLLECTIONS.clusters,
    where: { and: [{ status: { equals: "live" } }, { kind: { equals: "cluster" } }] },
    select: { name: true, municipality: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return (docs as unknown as Neighbour[])
    .map(({ id, name, municipality }) => ({ id: String(id), name, municipality: municipality ?? null }))
    .sort((a, b) => danish.compare(a.name, b.name));
}

const danish = new Intl.Collator("da");
