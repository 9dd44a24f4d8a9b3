import { addDataAndFileToRequest, type PayloadRequest } from "payload";
import type { z } from "zod";
import { refuseAction } from "../errors.ts";

/** The JSON body of a request to one of our own endpoints, checked. Refuses anything else with status 400. */
export async function readBody<Schema extends z.ZodType>({
  req,
  schema,
}: {
  req: PayloadRequest;
  schema: Schema;
}): Promise<z.infer<Schema>> {
  if (req.data === undefined) await addDataAndFileToRequest(req);
  const parsed = schema.safeParse(req.data ?? {});
  if (parsed.success) return parsed.data;
  return refuseAction({
    req,
    key: "error.request",
    values: { fields: parsed.error.issues.map((issue) => issue.path.join(".")).join(", ") },
  });
}
