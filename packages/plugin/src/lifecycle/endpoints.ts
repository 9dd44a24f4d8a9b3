import { ARCHIVE_MODES } from "@klynge/contract";
import { type Endpoint, Forbidden, type PayloadRequest } from "payload";
import { z } from "zod";
import { allows } from "../access/allows.ts";
import { isSecretariat } from "../access/roles.ts";
import { readBody } from "../endpoints/read-body.ts";
import { COLLECTIONS } from "../names.ts";
import { archiveCluster, restoreCluster } from "./archive.ts";
import { askDeletion, cancelDeletion } from "./ask-deletion.ts";
import { readLifecycle } from "./read-lifecycle.ts";

const MAX_NOTICE = 1_000;
const actionSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("archive"), mode: z.enum(ARCHIVE_MODES), notice: z.string().trim().max(MAX_NOTICE).default("") }),
  z.object({ action: z.literal("restore") }),
  z.object({ action: z.literal("delete"), name: z.string().max(1_000) }),
  z.object({ action: z.literal("keep") }),
]);

/**
 * Where a cluster is in its life:
 * - `GET /api/clusters/:id/lifecycle` says it to whoever may read the cluster, and to the secretariat what a deletion would take
 * - `POST /api/clusters/:id/lifecycle` archives, restores, asks for a deletion or calls it off; for the secretariat alone
 */
export const lifecycleEndpoints: Omit<Endpoint, "root">[] = [
  { path: "/:id/lifecycle", method: "get", handler: async (req) => answer({ req, id: await readableId(req) }) },
  {
    path: "/:id/lifecycle",
    method: "post",
    handler: async (req) => {
      // Before the body is read: whoever may not, learns nothing of what it should hold.
      if (!isSecretariat(req.user)) throw new Forbidden(req.t);
      const id = await readableId(req);
      const body = await readBody({ req, schema: actionSchema });
      if (body.action === "archive") await archiveCluster({ req, id, mode: body.mode, notice: body.notice || null });
      if (body.action === "restore") await restoreCluster({ req, id });
      if (body.action === "delete") await askDeletion({ req, id, typedName: body.name });
      if (body.action === "keep") await cancelDeletion({ req, id });
      return answer({ req, id });
    },
  },
];

async function readableId(req: PayloadRequest): Promise<string> {
  const id = String(req.routeParams?.id ?? "");
  const config = req.payload.collections[COLLECTIONS.clusters as typeof COLLECTIONS.news]?.config;
  if (!req.user || !config || !(await allows({ req, collection: config, operation: "read", id }))) throw new Forbidden(req.t);
  return id;
}

async function answer({ req, id }: { req: PayloadRequest; id: string }): Promise<Response> {
  return Response.json(await readLifecycle({ req, id }), { headers: { "Cache-Control": "private, no-store" } });
}
