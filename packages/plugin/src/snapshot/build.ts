import { type Cluster, type ClusterSnapshot, SNAPSHOT_VERSION, sortSnapshot } from "@klynge/contract";
import type { Payload } from "payload";
import { ownSchoolHolidays } from "../holidays/own-school-holidays.ts";
import { archiveOf } from "../lifecycle/site-facts.ts";
import { pagePaths } from "../pages/path.ts";
import { pluginOptions } from "../plugin-options.ts";
import { toArchive } from "./archive.ts";
import { domainsOf, toCluster } from "./cluster.ts";
import { toContent } from "./content.ts";
import type { SnapshotContext } from "./context.ts";
import { expandEvents } from "./events.ts";
import { toIntake, toPublicForm } from "./intake.ts";
import { addresses as addressesOf } from "./links.ts";
import { mediaLibrary } from "./media.ts";
import { toNetwork } from "./network.ts";
import { type NoticeRow, readNotices, toNotices } from "./notices.ts";
import { type Draft, overlayDraft } from "./overlay.ts";
import { type ClusterContent, type NetworkContent, readCluster, readNetwork, readPortal } from "./read.ts";
import { readShared, type SharedContent } from "./read-shared.ts";
import { toRedirects } from "./redirects.ts";
import { richTextToHtml } from "./rich-text.ts";
import { type ClusterRow, idOf } from "./rows.ts";
import { toShared } from "./shared.ts";

const DEFAULT_TIMEZONE = "Europe/Copenhagen";

type SiteOrigin = (site: Pick<Cluster, "slug" | "kind" | "domains">) => string;

/**
 * Everything residents may see of one cluster at the instant `now`: published content only, in a number of queries
 * that does not grow with it. Drafts, held dates, people who did not agree, and whatever belongs to another cluster
 * are not in it, whatever the database points to; but what other clusters share stands apart, in `shared`.
 *
 * @param cluster the cluster's slug
 * @param now an instant in UTC; news dated later are left out. Of an archived cluster it is when it was archived, whatever is given
 * @param siteOrigin where a cluster's site lives; the plugin's option where not given
 * @throws {UnknownClusterError} where no cluster has the slug
 * @throws {ClusterNotLiveError} where it has no site: it is neither live nor archived with one
 * @example const snapshot = await buildSnapshot({ payload, cluster: "mols-i-udvikling", now: new Date().toISOString() });
 */
export async function buildSnapshot({
  payload,
  cluster,
  now,
  siteOrigin = pluginOptions(payload).siteOrigin,
}: {
  payload: Payload;
  cluster: string;
  now: string;
  siteOrigin?: SiteOrigin;
}): Promise<ClusterSnapshot> {
  const read = await readCluster({ payload, slug: cluster });
  const then = archiveOf(read.cluster)?.since ?? now;
  return assembleSnapshot({ ...(await withNetwork({ payload, read, now: then })), now: then, siteOrigin });
}

/** What a snapshot is made of: the cluster's content, what it shows of other clusters and, for the portal, of the network. */
export type SnapshotParts = {
  read: ClusterContent;
  network: NetworkContent | null;
  shared: SharedContent;
  /** The portal, which an archived site names as the one to ask. */
  portal: ClusterRow | null;
  notices: NoticeRow[];
};

/** Reads what a site shows besides its own content. */
export async function withNetwork({ payload, read, now }: { payload: Payload; read: ClusterContent; now: string }): Promise<SnapshotParts> {
  const [network, shared, portal, notices] = await Promise.all([
    read.cluster.kind === "network" ? readNetwork({ payload }) : null,
    readShared({ payload, cluster: read.cluster, now }),
    read.cluster.status === "archived" ? readPortal({ payload }) : null,
    // An archived site speaks of a day that is past.
    read.cluster.status === "archived" ? [] : readNotices({ payload, clusterId: String(read.cluster.id) }),
  ]);
  return { read, network, shared, portal, notices };
}

/** Makes a snapshot of what was read. With `draft`, an editor's own: that one document as it is being written, the rest as published. */
export function assembleSnapshot({
  read: published,
  network,
  shared: sharedContent,
  portal,
  notices: noticeRows,
  now,
  siteOrigin,
  draft,
}: SnapshotParts & { now: string; siteOrigin: SiteOrigin; draft?: Draft | undefined }): ClusterSnapshot {
  const read = draft ? overlayDraft({ read: published, draft }) : published;
  const context = contextOf({ read, now, previewedId: draft ? String(draft.row.id) : null });
  const content = toContent({ content: read.content, context });
  const { shared, nextChangeAt } = toShared({ content: sharedContent, now, timezone: context.timezone, siteOrigin });
  const { notices, nextChangeAt: noticesChangeAt } = toNotices({ rows: noticeRows, now });
  const { slug, kind } = read.cluster;
  const origin = siteOrigin({ slug, kind, domains: domainsOf(read.cluster) });
  return sortSnapshot({
    version: SNAPSHOT_VERSION,
    now,
    notices,
    // Editors look at the page they write, not at the notice that stands before it.
    archive: draft ? null : toArchive({ row: read.cluster, portal, siteOrigin }),
    cluster: toCluster({ row: read.cluster, origin, lists: content, context }),
    ...content,
    nextChangeAt: [content.nextChangeAt, nextChangeAt, noticesChangeAt].filter((instant) => instant !== null).sort()[0] ?? null,
    shared,
    intake: toIntake({ row: read.cluster, lists: content, action: read.formAction }),
    redirects: toRedirects({ rows: read.redirects, content: read.content, addresses: context.addresses }),
    network: network && toNetwork({ network, siteOrigin }),
    assets: context.media.assets(),
  });
}

function contextOf({ read, now, previewedId }: { read: ClusterContent; now: string; previewedId: string | null }): SnapshotContext {
  const timezone = read.cluster.timezone || DEFAULT_TIMEZONE;
  const dates = expandEvents({
    rows: read.content.events,
    now,
    timezone,
    holidays: ownSchoolHolidays(read.cluster.schoolHolidays),
  });
  const isDue: SnapshotContext["isDue"] = ({ id, publishedAt }) => publishedAt <= now || String(id) === previewedId;
  // What is not shown (yet) cannot be linked to either.
  const content = {
    ...read.content,
    news: read.content.news.filter(isDue),
    events: read.content.events.filter((event) => dates.has(String(event.id))),
  };
  const media = mediaLibrary(read.media);
  const addresses = addressesOf({ content, pagePaths: pagePaths(read.pageTree), media });
  return { now, timezone, dates, media, addresses, isDue, form: formsOf(read), html: richTextToHtml({ addresses, media }) };
}

function formsOf({ cluster, forms, formAction }: ClusterContent): SnapshotContext["form"] {
  const byId = new Map(cluster.status === "archived" ? [] : forms.map((row) => [String(row.id), row]));
  return (ref) => {
    const row = byId.get(idOf(ref) ?? "");
    return row ? toPublicForm({ row, action: formAction }) : null;
  };
}
