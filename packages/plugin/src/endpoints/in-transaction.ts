import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";

/** Runs several writes as one, where the database can: all of them are stored, or none. */
export async function inTransaction<Result>({ req, run }: { req: PayloadRequest; run: () => Promise<Result> }): Promise<Result> {
  const isOurs = await initTransaction(req);
  try {
    const result = await run();
    if (isOurs) await commitTransaction(req);
    return result;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}
