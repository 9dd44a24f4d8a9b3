import type { Endpoint } from "payload";
import { idOf } from "../access/user-roles.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { findUses } from "./find-uses.ts";
import { visibleUses } from "./visible-uses.ts";

/** `GET /api/media/:id/uses`: where a picture or file is used, for whoever may read it: `{ uses: Use[], hidden: number }`. */
export const usesEndpoint: Endpoint = {
  path: "/:id/uses",
  method: "get",
  handler: async (req) => {
    const id = String(req.routeParams?.id ?? "");
    const doc = req.user
      ? await req.payload.findByID({
          collection: COLLECTIONS.media,
          id,
          depth: 0,
          trash: true,
          disableErrors: true,
          overrideAccess: false,
          user: req.user,
          req,
        })
      : null;
    const tenantId = idOf((doc as Record<string, unknown> | null)?.[TENANT_FIELD]);
    if (!doc || tenantId === null) return Response.json({ errors: [{ message: req.t("error:notFound") }] }, { status: 404 });
    const uses = (await findUses({ payload: req.payload, tenantId, ids: new Set([id]) })).get(id) ?? [];
    const { visible, hidden } = await visibleUses({ uses, req });
    return Response.json({ uses: visible, hidden }, { headers: { "Cache-Control": "private, no-store" } });
  },
};
