import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";

/** Runs everything in one transaction of the request, where the database has them: all of it is stored, or nothing. */
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
