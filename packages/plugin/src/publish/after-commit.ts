import type { Payload, PayloadRequest } from "payload";

type Waiting = Map<string, Set<() => void>>;
const registry = new WeakMap<Payload["db"], Waiting>();

/**
 * Calls `run` once what the request has written can be seen by others: after its transaction is committed, at once
 * where there is none, and never where it is rolled back. The same function is called once per transaction.
 */
export async function afterCommit({
  payload,
  req,
  run,
}: {
  payload: Payload;
  req: Partial<PayloadRequest> | undefined;
  run: () => void;
}): Promise<void> {
  const transaction = await req?.transactionID;
  // Without transactions Payload leaves a promise here, which its copies of the request turn into an empty object.
  if (typeof transaction !== "string" && typeof transaction !== "number") {
    run();
    return;
  }
  const waiting = watchTransactions(payload.db);
  const id = String(transaction);
  waiting.set(id, (waiting.get(id) ?? new Set()).add(run));
}

/** Payload has no hook after a commit, so the adapter's own functions say when a transaction ends. */
function watchTransactions(db: Payload["db"]): Waiting {
  const known = registry.get(db);
  if (known) return known;
  const waiting: Waiting = new Map();
  registry.set(db, waiting);
  const { commitTransaction, rollbackTransaction } = db;
  db.commitTransaction = async function commitAndTell(transaction) {
    const id = String(await transaction);
    const callbacks = waiting.get(id);
    waiting.delete(id);
    await commitTransaction.call(this, transaction);
    for (const run of callbacks ?? []) run();
  };
  db.rollbackTransaction = async function rollbackAndForget(transaction) {
    waiting.delete(String(await transaction));
    await rollbackTransaction.call(this, transaction);
  };
  return waiting;
}
