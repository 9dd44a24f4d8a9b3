import config from "@payload-config";
import { getPayload } from "payload";

export const dynamic = "force-dynamic";

/**
 * Answers 200 when the CMS can serve editors: its database answers and has the tables this version needs. Says how many
 * clusters are live, which is how many sites there ought to be.
 */
export async function GET(): Promise<Response> {
  try {
    const payload = await getPayload({ config });
    const { totalDocs } = await payload.count({ collection: "clusters", where: { status: { equals: "live" } } });
    return Response.json({ status: "ok", liveClusters: totalDocs });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return Response.json(
      {
        status: "error",
        problem: `[cms] The database does not answer — ${reason} — Check DATABASE_URL and that the database server runs.`,
      },
      { status: 503 },
    );
  }
}
