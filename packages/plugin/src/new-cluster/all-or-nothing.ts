import { rm } from "node:fs/promises";
import { join } from "node:path";
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from "payload";
import { NOTED_FILES } from "../media/store-files.ts";
import { pluginOptions } from "../plugin-options.ts";

type Undo = () => Promise<void>;

/** One way back per step, registered before the step is taken: a step that fails in its middle is undone too. */
export type WayBack = { undo: (step: Undo) => void };

/**
 * Does many writes, of which all stay or none. Where the database has transactions they are one; where it has not, every
 * step that was registered is undone, last first. Files are deleted in both cases.
 *
 * `run` gets a request of its own, so that what it notes there reaches nobody else. `confirm` is for what nobody can take back,
 * such as a mail: it comes when all is stored, and where it fails everything is undone step by step.
 *
 * @throws what `run` or `confirm` has thrown; as the cause of another error where something could not be undone
 */
export async function allOrNothing<Result>({
  payload,
  req: outer,
  run,
  confirm,
}: {
  payload: Payload;
  req: Partial<PayloadRequest> | undefined;
  run: (args: { req: PayloadRequest } & WayBack) => Promise<Result>;
  confirm: (result: Result) => Promise<void>;
}): Promise<Result> {
  const files: string[] = [];
  const steps: Undo[] = [];
  const { user, i18n, headers } = outer ?? {};
  const req = await createLocalReq({ req: { user: user ?? null, ...(i18n && { i18n }), ...(headers && { headers }) } }, payload);
  Object.assign(req.context, { [NOTED_FILES]: files });
  const hasTransaction = await initTransaction(req);
  let isOpen = hasTransaction;
  try {
    const result = await run({ req, undo: (step) => steps.push(step) });
    if (hasTransaction) await commitTransaction(req);
    isOpen = false;
    await confirm(result);
    return result;
  } catch (error) {
    if (isOpen) await killTransaction(req);
    const failures = isOpen ? [] : await undoAll(steps);
    const { mediaDir } = pluginOptions(payload);
    await Promise.all(files.map((name) => rm(join(mediaDir, name), { force: true })));
    if (failures.length === 0) throw error;
    throw new Error(
      `[new-cluster] Nothing was to be left behind, but ${failures.length} steps could not be undone — ${failures.map(String).join("; ")} — delete the rest by hand`,
      { cause: error },
    );
  }
}

/** Goes on where one step fails: what can go shall go. */
async function undoAll(steps: readonly Undo[]): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const undo of steps.toReversed()) await undo().catch((error: unknown) => failures.push(error));
  return failures;
}
