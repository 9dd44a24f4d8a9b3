import type { AdminViewServerProps, PayloadRequest } from "payload";
import { isSecretariat } from "../../access/roles.ts";
import { COLLECTIONS } from "../../names.ts";
import { pluginOptions } from "../../plugin-options.ts";
import { domainsOf } from "../../snapshot/cluster.ts";
import type { ClusterRow } from "../../snapshot/rows.ts";
import { message } from "../../texts/text.ts";
import { requireSignedIn, SignedInPage } from "../accounts/signed-in-page.tsx";
import { ClusterMade, NewClusterForm } from "../client.ts";

/** «Ny klynge»: the guided form, and what was made once it was sent. For the secretariat. */
export async function NewClusterView(view: AdminViewServerProps) {
  requireSignedIn(view);
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  if (!isSecretariat(req.user)) {
    return (
      <SignedInPage title="newCluster.title" view={view}>
        <p>{message({ key: "error.notAllowed", language })}</p>
      </SignedInPage>
    );
  }
  const id = view.searchParams?.lavet;
  const made = typeof id === "string" ? await readCluster({ req, id }) : null;
  if (made) {
    return (
      <SignedInPage title="newCluster.made.title" view={view}>
        <ClusterMade
          id={String(made.id)}
          isHeldBack={view.searchParams?.lukket === "1" && made.status === "draft"}
          isLive={made.status === "live"}
          name={made.name}
          url={urlOf({ req, cluster: made })}
        />
      </SignedInPage>
    );
  }
  const clusters = await readClusters(req);
  const { siteOrigin } = pluginOptions(req.payload);
  return (
    <SignedInPage about="newCluster.about" title="newCluster.title" view={view}>
      <NewClusterForm
        address={siteOrigin({ slug: ADDRESS_SLOT, kind: "cluster", domains: [] })}
        municipalities={[...new Set(clusters.flatMap(({ municipality }) => municipality ?? []))].sort((a, b) => a.localeCompare(b, "da"))}
        sources={clusters.filter(({ kind }) => kind === "cluster").map(({ slug, name }) => ({ slug, name }))}
      />
    </SignedInPage>
  );
}

/** What stands for the slug in the address that the form is given. */
const ADDRESS_SLOT = "adresse";

async function readCluster({ req, id }: { req: PayloadRequest; id: string }): Promise<(ClusterRow & { id: string }) | null> {
  return req.payload.db.findOne<ClusterRow & { id: string }>({ collection: COLLECTIONS.clusters, where: { id: { equals: id } } });
}

async function readClusters(req: PayloadRequest): Promise<(ClusterRow & { id: string })[]> {
  const { docs } = await req.payload.db.find<ClusterRow & { id: string }>({
    collection: COLLECTIONS.clusters,
    select: { name: true, slug: true, kind: true, municipality: true },
    sort: "name",
    pagination: false,
    limit: 0,
  });
  return docs;
}

function urlOf({ req, cluster }: { req: PayloadRequest; cluster: ClusterRow }): string {
  const { slug, kind } = cluster;
  return pluginOptions(req.payload).siteOrigin({ slug, kind, domains: domainsOf(cluster) });
}
