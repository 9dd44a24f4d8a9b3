import config from "@payload-config";
import { getPayload } from "payload";

export const dynamic = "force-dynamic";

/** Answers 200 when the CMS can serve editors: its database answers and has the tables this version needs. */
export async function GET(): Promise<Response> {
  try {
    const payload = await getPayload({ config });
    await payload.count({ collection: "clusters" });
    return Response.json({ status: "ok" });
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
