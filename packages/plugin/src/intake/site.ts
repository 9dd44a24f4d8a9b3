import type { Payload } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { domainsOf } from "../snapshot/cluster.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import type { Choice } from "./form-fields.ts";

/** A live cluster as far as its forms need it. `origin` is where its site lives. */
export type IntakeSite = {
  id: string;
  slug: string;
  name: string;
  origin: string;
  timezone: string;
  accepts: { events: boolean; ideas: boolean };
};

/** The live cluster with a slug; null where there is none. Nobody learns more of a cluster that is not live. */
export async function findSite({ payload, slug }: { payload: Payload; slug: string }): Promise<IntakeSite | null> {
  const { docs } = await payload.db.find<ClusterRow>({
    collection: COLLECTIONS.clusters,
    where: { and: [{ slug: { equals: slug } }, { status: { equals: "live" } }] },
    pagination: false,
    limit: 1,
  });
  return docs[0] ? toSite({ payload, row: docs[0] }) : null;
}

/** The cluster with an id, live or not. */
export async function siteOf({ payload, id }: { payload: Payload; id: string }): Promise<IntakeSite | null> {
  const row = await payload.db.findOne<ClusterRow>({ collection: COLLECTIONS.clusters, where: { id: { equals: id } } });
  return row ? toSite({ payload, row }) : null;
}

function toSite({ payload, row }: { payload: Payload; row: ClusterRow }): IntakeSite {
  const { slug, kind } = row;
  return {
    id: String(row.id),
    slug,
    name: row.name,
    origin: pluginOptions(payload).siteOrigin({ slug, kind, domains: domainsOf(row) }),
    timezone: row.timezone || "Europe/Copenhagen",
    accepts: acceptsOf(row),
  };
}

/** What a cluster takes in: nothing unless it said so, and nothing once it is archived. */
export function acceptsOf({ status, accepts }: ClusterRow): IntakeSite["accepts"] {
  if (status === "archived") return { events: false, ideas: false };
  return { events: accepts?.events === true, ideas: accepts?.ideas === true };
}

/** Where forms of a cluster are posted to; null where nobody has said how the CMS is reached. */
export function formAction({ payload, cluster, kind }: { payload: Payload; cluster: string; kind: string }): string | null {
  const { cmsUrl } = pluginOptions(payload);
  const origin = cmsUrl ?? payload.config.serverURL;
  return origin ? `${origin.replace(/\/+$/, "")}${payload.config.routes.api}/public/${cluster}/${kind}` : null;
}

/** The published villages and places of a cluster, by name. */
export async function choicesOf({
  payload,
  tenantId,
}: {
  payload: Payload;
  tenantId: string;
}): Promise<{ villages: Choice[]; places: Choice[] }> {
  const read = async (collection: "villages" | "places"): Promise<Choice[]> => {
    const { docs } = await payload.db.find<{ id: string | number; name: string }>({
      collection,
      where: { and: [{ [TENANT_FIELD]: { equals: tenantId } }, { _status: { equals: "published" } }, { deletedAt: { exists: false } }] },
      pagination: false,
      limit: 0,
    });
    return docs.map(({ id, name }) => ({ id: String(id), name }));
  };
  const [villages, places] = await Promise.all([read("villages"), read("places")]);
  return { villages: byName(villages), places: byName(places) };
}

const danish = new Intl.Collator("da");

export const byName = (choices: readonly Choice[]): Choice[] =>
  choices.toSorted((a, b) => danish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
