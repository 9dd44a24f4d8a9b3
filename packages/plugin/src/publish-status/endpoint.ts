import type { Endpoint } from "payload";
import { FOLLOWED_COLLECTIONS } from "./read-document.ts";
import { readPublishStatus } from "./read-status.ts";

/** `GET /api/publish-status/<collection>/<id>`: what the strip in the document's form says. For those who may read it. */
export const publishStatusEndpoint: Endpoint = {
  path: "/publish-status/:collection/:id",
  method: "get",
  handler: async (req) => {
    const collection = FOLLOWED_COLLECTIONS.find((name) => name === req.routeParams?.collection);
    const id = req.routeParams?.id;
    const status = req.user && collection && typeof id === "string" ? await readPublishStatus({ req, collection, id }) : null;
    const headers = { "cache-control": "no-store" };
    return status ? Response.json(status, { headers }) : Response.json({ errors: [{ message: "Not found" }] }, { status: 404, headers });
  },
};
