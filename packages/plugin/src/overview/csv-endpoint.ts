import { type Endpoint, Forbidden } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { COLLECTIONS } from "../names.ts";
import { arrangeOverview, readOverviewQuery } from "./arrange-overview.ts";
import { overviewCsv } from "./overview-csv.ts";
import { readOverview } from "./read-overview.ts";

/** `GET /api/overview.csv`: the overview of all clusters as a file, filtered and sorted as the page is, for the secretariat. */
export const overviewCsvEndpoint: Endpoint = {
  path: "/overview.csv",
  method: "get",
  handler: async (req) => {
    if (!isSecretariat(req.user)) throw new Forbidden(req.t);
    const now = Date.now();
    const lines = arrangeOverview({ lines: await readOverview({ payload: req.payload, now }), query: readOverviewQuery(req.query) });
    const name = `klynger-${new Date(now).toISOString().slice(0, 10)}.csv`;
    await noteAudit({ req, action: "export", collection: COLLECTIONS.clusters, title: name });
    return new Response(overviewCsv({ lines, now, language: req.i18n.language }), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
};
