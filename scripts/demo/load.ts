import type { CollectionSlug, Payload } from "payload";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./accounts.ts";
import { DEMO_SITES } from "./content/index.ts";
import { type Create, documentCreator } from "./create-document.ts";
import { uploadPictures } from "./load-pictures.ts";
import { loadSite } from "./load-site.ts";
import type { References } from "./references.ts";
import type { DemoSite } from "./types.ts";

export interface DemoSummary {
  sites: number;
  /** How many documents were created, by collection. */
  documents: Record<string, number>;
  seconds: number;
}

/**
 * Fills an empty database with the demo network: clusters with their content, pictures and accounts. Sites go live last,
 * when everything is in place, so that nothing is published half.
 *
 * @param now the day everything is dated from
 * @param onProgress takes one line per site
 * @throws {Error} where the database has clusters already, or a document is refused
 */
export async function loadDemo({
  payload,
  now = new Date(),
  onProgress = () => {},
}: {
  payload: Payload;
  now?: Date;
  onProgress?: (line: string) => void;
}): Promise<DemoSummary> {
  const started = performance.now();
  await refuseToOverwrite(payload);
  const documents: Record<string, number> = {};
  const createIn = documentCreator(payload);
  const create: Create = async (document) => {
    const id = await createIn(document);
    documents[document.collection] = (documents[document.collection] ?? 0) + 1;
    return id;
  };

  await createAccounts({ create, cluster: null });
  const clusters = new Map<string, string>();
  for (const site of DEMO_SITES) clusters.set(site.slug, await createCluster({ create, site }));

  // Pictures are encoded on other threads while the documents of the sites before are written.
  const uploads = uploadPictures({ sites: DEMO_SITES, clusters, create });
  for (const site of DEMO_SITES) {
    const pictures = await uploads.of(site);
    const tenant = idOf(clusters, site.slug);
    const { settings, created, references } = await loadSite({ site, tenant, pictures, create, now });
    await createAccounts({ create, cluster: site.slug, tenant, references });
    await payload.update({
      collection: "clusters" as CollectionSlug,
      id: tenant,
      data: { ...settings, follows: (site.follows ?? []).map((slug) => idOf(clusters, slug)), status: "live" } as never,
      depth: 0,
    });
    onProgress(`${site.name}: ${Object.keys(site.pictures).length} pictures, ${created} documents`);
  }
  return { sites: DEMO_SITES.length, documents, seconds: (performance.now() - started) / 1000 };
}

async function refuseToOverwrite(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: "clusters" as CollectionSlug });
  if (totalDocs === 0) return;
  throw new Error(
    `[demo] The demo network was not loaded — this database already has ${totalDocs} clusters — load it into an empty one, or start over with: npm run demo -- --reset`,
  );
}

function createCluster({ create, site }: { create: Create; site: DemoSite }): Promise<string> {
  return create({
    collection: "clusters",
    label: site.slug,
    data: {
      name: site.name,
      slug: site.slug,
      kind: site.kind,
      status: "draft",
      tagline: site.tagline,
      description: site.description,
      municipality: site.municipality,
      population: site.population,
      phase: site.phase,
      theme: { color: site.theme.color, accent: site.theme.accent },
      contact: site.contact,
      steeringGroup: site.steeringGroup.map((member) => ({ ...member, emailPublic: member.email !== undefined })),
    },
  });
}

/** Those who work in a cluster need its villages and organisations; `null` stands for the network. */
async function createAccounts({
  create,
  cluster,
  tenant,
  references,
}: {
  create: Create;
  cluster: string | null;
  tenant?: string;
  references?: References;
}): Promise<void> {
  for (const { email, name, role, member } of DEMO_ACCOUNTS.filter((account) => (account.member?.cluster ?? null) === cluster)) {
    const row = member && {
      tenant,
      role: member.role,
      villages: references?.ids("villages", member.villages ?? []),
      organisations: references?.ids("organisations", member.organisations ?? []),
    };
    await create({ collection: "users", label: email, data: { email, name, role, tenants: row ? [row] : [], password: DEMO_PASSWORD } });
  }
}

function idOf(clusters: ReadonlyMap<string, string>, slug: string): string {
  const id = clusters.get(slug);
  if (id === undefined) throw new Error(`[demo] There is no cluster "${slug}" — an account or a site names it — correct scripts/demo`);
  return id;
}
