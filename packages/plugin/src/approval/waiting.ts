import type { Payload, PayloadRequest } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { rolesOf } from "../access/user-roles.ts";
import type { ContentCollection } from "../names.ts";
import { findPerson } from "./mails.ts";
import { countWaiting, findWaiting } from "./requests.ts";
import { titleOf } from "./title.ts";

type Asked = {
  payload: Payload;
  /** The request of whoever looks: only clusters in which they decide are counted. */
  req: PayloadRequest;
  /** One cluster; every one the person decides in where it is left out. */
  tenantId?: string | null | undefined;
};

/** Something that waits for approval, as a list shows it. Paths are below the admin. */
export type Waiting = {
  collection: ContentCollection;
  id: string;
  title: string;
  sentBy: string;
  sentAt: string;
  note: string | null;
  cluster: string;
  /** Where the document can be read and corrected. */
  path: string;
  /** Where it stands beside what is on the site; null where nothing is. */
  comparePath: string | null;
};

/**
 * How much waits for whoever asks: for people who lead no cluster, nothing.
 *
 * @example const count = await countWaitingForApproval({ payload, req, tenantId: cluster.id })
 */
export async function countWaitingForApproval({ payload, req, tenantId }: Asked): Promise<number> {
  const clusters = clustersOf({ req, tenantId });
  return clusters !== "all" && clusters.length === 0 ? 0 : countWaiting({ payload, req, clusters });
}

/** What waits for whoever asks, the oldest first. */
export async function listWaitingForApproval({ payload, req, tenantId }: Asked): Promise<Waiting[]> {
  const clusters = clustersOf({ req, tenantId });
  if (clusters !== "all" && clusters.length === 0) return [];
  const requests = await findWaiting({ payload, req, clusters });
  return Promise.all(
    requests.map(async (request): Promise<Waiting> => {
      const sender = await findPerson({ req, id: request.sentBy });
      const path = `/collections/${request.about}/${request.aboutId}`;
      const live = await newestPublished({ req, collection: request.about, id: request.aboutId });
      return {
        collection: request.about,
        id: request.aboutId,
        title: await titleOf({ req, ...request }),
        sentBy: sender?.name || sender?.email || "–",
        sentAt: request.sentAt,
        note: request.note || null,
        cluster: request.cluster,
        path,
        comparePath: live && request.version ? `${path}/versions/${request.version}?versionFrom=${live}` : null,
      };
    }),
  );
}

/** The clusters a person decides in, narrowed to one. */
function clustersOf({ req, tenantId }: Pick<Asked, "req" | "tenantId">): readonly string[] | "all" {
  if (isSecretariat(req.user)) return tenantId ? [tenantId] : "all";
  const led = rolesOf(req.user).flatMap((held) => (held.role === "communication-lead" && held.tenantId !== null ? [held.tenantId] : []));
  return tenantId ? led.filter((id) => id === tenantId) : led;
}

/** The version residents see; null where they see none. */
export async function newestPublished({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: ContentCollection;
  id: string;
}): Promise<string | null> {
  const isLive = await req.payload.db.findOne<{ id: string }>({
    collection,
    where: { and: [{ id: { equals: id } }, { _status: { equals: "published" } }] },
    req,
  });
  if (!isLive) return null;
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { "version._status": { equals: "published" } }] },
    sort: "-updatedAt",
    limit: 1,
    pagination: false,
    req,
  });
  return docs[0] ? String(docs[0].id) : null;
}
