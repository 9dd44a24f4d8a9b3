import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "@klynge/config";
import { CommandError } from "./command.ts";

const LIMIT_MS = 180_000;
const INTERVAL_MS = 250;

/**
 * Waits until the CMS and the site server say that they are ready, and every live cluster has its site.
 *
 * @throws {CommandError} with what the servers answered last, when that takes longer than three minutes
 */
export async function waitUntilReady({
  config,
  ended,
}: {
  config: Pick<Config, "cmsPort" | "sitesPort">;
  ended: Promise<unknown>;
}): Promise<void> {
  const addresses = [`http://127.0.0.1:${config.cmsPort}/api/health`, `http://127.0.0.1:${config.sitesPort}/healthz`];
  const deadline = Date.now() + LIMIT_MS;
  let over = false;
  void ended.then(() => {
    over = true;
  });
  let problems: string[] = [];
  while (!over && Date.now() < deadline) {
    problems = (await Promise.all(addresses.map(problemOf))).filter((problem) => problem !== undefined);
    if (problems.length === 0) return;
    await sleep(INTERVAL_MS);
  }
  if (!over)
    throw new CommandError(
      `[klynge] The platform is not ready after ${LIMIT_MS / 1000} s — ${problems.join("; ")} — the lines above may say why`,
    );
}

async function problemOf(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    return response.ok ? undefined : `${address} answers ${response.status}: ${(await response.text()).slice(0, 300)}`;
  } catch (error) {
    return `${address} does not answer (${error instanceof Error ? error.message : String(error)})`;
  }
}
