import type { Endpoint, PayloadRequest, Where } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { rolesOf } from "../access/user-roles.ts";
import { COLLECTIONS } from "../names.ts";
import type { NoticeRow } from "../snapshot/notices.ts";
import { textOf } from "../snapshot/rows.ts";
import { whereNotOver, wherePublished } from "./current.ts";

/** What the admin shows on top of every page. `version` changes whenever the text does, so that it is shown anew. */
export type AdminAnnouncement = {
  id: string;
  version: string;
  level: NoticeRow["level"];
  title: string;
  body: string | null;
  link: { label: string; url: string } | null;
  end: string | null;
};

const MOST = 20;
const NO_STORE = { headers: { "cache-control": "no-store" } };

/** What the secretariat has to say in the admin now, to whoever asks. Nothing to those who are not signed in. */
export const announcementsEndpoint: Endpoint = {
  path: "/announcements-now",
  method: "get",
  handler: async (req) => {
    if (!req.user) return Response.json({ announcements: [] }, { status: 401, ...NO_STORE });
    return Response.json({ announcements: await currentInAdmin({ req }) }, NO_STORE);
  },
};

async function currentInAdmin({ req }: { req: PayloadRequest }): Promise<AdminAnnouncement[]> {
  const tenants = rolesOf(req.user).flatMap(({ tenantId }) => tenantId ?? []);
  const isOfNetwork = isSecretariat(req.user);
  if (!isOfNetwork && tenants.length === 0) return [];
  const now = new Date().toISOString();
  const forThem: Where[] = isOfNetwork ? [] : [{ or: [{ audience: { equals: "all" } }, { clusters: { in: tenants } }] }];
  const { docs } = await req.payload.db.find<NoticeRow & { updatedAt: string }>({
    collection: COLLECTIONS.announcements,
    where: {
      and: [wherePublished, { place: { in: ["admin", "both"] } }, { start: { less_than_equal: now } }, whereNotOver(now), ...forThem],
    },
    sort: "-start",
    limit: MOST,
    pagination: false,
    req,
  });
  return docs.map(toAnnouncement).toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ level }: AdminAnnouncement): number => (level === "urgent" ? 0 : 1);

function toAnnouncement({ id, updatedAt, level, title, body, link, end }: NoticeRow & { updatedAt: string }): AdminAnnouncement {
  const [label, url] = [textOf(link?.label), textOf(link?.url)];
  return {
    id: String(id),
    version: updatedAt,
    level,
    title,
    body: textOf(body),
    link: label && url ? { label, url } : null,
    end: end ?? null,
  };
}
