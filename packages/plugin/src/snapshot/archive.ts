import type { Archive, Cluster } from "@klynge/contract";
import { archiveOf } from "../lifecycle/site-facts.ts";
import { domainsOf } from "./cluster.ts";
import { type ClusterRow, textOf } from "./rows.ts";

/** How an archived site stands there, and who answers for it now; null of a site that is kept. */
export function toArchive({
  row,
  portal,
  siteOrigin,
}: {
  row: ClusterRow;
  portal: ClusterRow | null;
  siteOrigin: (site: Pick<Cluster, "slug" | "kind" | "domains">) => string;
}): Archive | null {
  const archive = archiveOf(row);
  return archive && { ...archive, office: portal && toOffice({ portal, siteOrigin }) };
}

function toOffice({
  portal,
  siteOrigin,
}: {
  portal: ClusterRow;
  siteOrigin: (site: Pick<Cluster, "slug" | "kind" | "domains">) => string;
}): Archive["office"] {
  const { slug, kind, name, contact } = portal;
  const url = siteOrigin({ slug, kind, domains: domainsOf(portal) });
  return { name, url, email: textOf(contact?.email), phone: textOf(contact?.phone) };
}
