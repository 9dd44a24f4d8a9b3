import type { CollectionSlug, Payload, PayloadRequest } from "payload";
import { COLLECTIONS } from "../names.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import { passagesLeft, type Starter, type StarterDocument } from "./passages.ts";

/** Facts that no text stands for, and that a site lacks until somebody fills them in. */
type Fact = "contact" | "steeringGroup";

/** One thing to look at before the site is the cluster's own. `title` is null for what stands in the cluster's own form. */
export type ChecklistItem = {
  collection: string;
  id: string;
  about: Fact | "texts" | "menu";
  title: string | null;
  isDone: boolean;
  /** What still stands there; in a copy these are the words about the other cluster. */
  left: string[];
};
export type Checklist = { items: ChecklistItem[]; done: number; copiedFrom: string | null };

type Row = Record<string, unknown> & {
  id: string;
  title?: string;
  name?: string;
  filename?: string;
  _status?: string;
  deletedAt?: string | null;
};

/**
 * What still stands on a cluster's site as it was laid down, and what has been replaced. Asks for what residents see: a
 * newer draft replaces nothing yet. Null where the cluster was not made with a first site, or nothing is left to do.
 */
export async function readChecklist({
  payload,
  req,
  id,
}: {
  payload: Payload;
  req?: PayloadRequest;
  id: string;
}): Promise<Checklist | null> {
  const where = { id: { equals: id } };
  const cluster = await payload.db.findOne<ClusterRow & { starter?: Starter | null }>({
    collection: COLLECTIONS.clusters,
    where,
    ...(req && { req }),
  });
  const starter = cluster?.starter;
  if (!cluster || !starter?.documents?.length) return null;
  const documents = await readDocuments({
    payload,
    documents: starter.documents.filter(({ collection }) => collection !== COLLECTIONS.clusters),
  });
  const own = starter.documents.filter(({ collection }) => collection === COLLECTIONS.clusters);
  const items: ChecklistItem[] = [
    // The first are the tagline and description that every cluster is given, the others the menu of a copy.
    ...own.map(({ passages }, index) => {
      const [about, data] = index === 0 ? (["texts", [cluster.tagline, cluster.description]] as const) : (["menu", cluster.menu] as const);
      const left = passagesLeft({ data, passages });
      return toItem({ cluster, about, isDone: left.length === 0, left });
    }),
    toItem({ cluster, about: "contact", isDone: Boolean(cluster.contact?.email || cluster.contact?.phone) }),
    toItem({ cluster, about: "steeringGroup", isDone: (cluster.steeringGroup ?? []).length > 0 }),
    ...documents,
  ];
  const done = items.filter(({ isDone }) => isDone).length;
  return done === items.length ? null : { items, done, copiedFrom: starter.copiedFrom ?? null };
}

function toItem({
  cluster,
  left = [],
  ...item
}: { cluster: ClusterRow; left?: string[] } & Pick<ChecklistItem, "about" | "isDone">): ChecklistItem {
  return { collection: COLLECTIONS.clusters, id: String(cluster.id), title: null, left, ...item };
}

/** One query for each collection. What is gone, or taken off the site, needs nobody any more. */
async function readDocuments({
  payload,
  documents,
}: {
  payload: Payload;
  documents: readonly StarterDocument[];
}): Promise<ChecklistItem[]> {
  const items: ChecklistItem[] = [];
  for (const [collection, group] of Map.groupBy(documents, (document) => document.collection)) {
    const { docs } = await payload.db.find<Row>({
      collection: collection as CollectionSlug,
      where: { id: { in: group.map(({ id }) => id) } },
      pagination: false,
      limit: 0,
    });
    const byId = new Map(docs.map((row) => [String(row.id), row]));
    for (const { id, passages } of group) {
      const row = byId.get(id);
      // Forms and pictures are there as soon as they are stored.
      if (!row || row.deletedAt || (row._status ?? "published") !== "published") continue;
      const left = passagesLeft({ data: row, passages });
      const title = row.title ?? row.name ?? row.filename ?? "";
      items.push({ collection, id, about: "texts", title, isDone: left.length === 0, left });
    }
  }
  return items;
}
