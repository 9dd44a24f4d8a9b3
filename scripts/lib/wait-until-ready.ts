import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "@klynge/config";
import { CommandError } from "./command.ts";

const LIMIT_MS = 180_000;
const INTERVAL_MS = 250;

/**
 * Waits until the CMS, the site server and the preview server say that they are ready, and every live cluster has its site.
 *
 * @throws {CommandError} with what the servers answered last, when that takes longer than three minutes
 */
export async function waitUntilReady({
  config,
  ended,
}: {
  config: Pick<Config, "cmsPort" | "sitesPort" | "previewPort">;
  ended: Promise<unknown>;
}): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  let over = false;
  void ended.then(() => {
    over = true;
  });
  let problems: string[] = [];
  while (!over && Date.now() < deadline) {
    problems = await problemsOf(config);
    if (problems.length === 0) return;
    await sleep(INTERVAL_MS);
  }
  if (!over)
    throw new CommandError(
      `[klynge] The platform is not ready after ${LIMIT_MS / 1000} s — ${problems.join("; ")} — the lines above may say why`,
    );
}

async function problemsOf({ cmsPort, sitesPort, previewPort }: Pick<Config, "cmsPort" | "sitesPort" | "previewPort">): Promise<string[]> {
  const answers = await Promise.all([
    ask(`http://127.0.0.1:${cmsPort}/api/health`),
    ask(`http://127.0.0.1:${sitesPort}/healthz`),
    ask(`http://127.0.0.1:${previewPort}/healthz`),
  ]);
  const problems = answers.flatMap(({ problem }) => problem ?? []);
  const [{ body: cms }, { body: server }] = answers;
  if (problems.length > 0 || (server.sites ?? 0) >= (cms.liveClusters ?? 0)) return problems;
  return [`${server.sites} of ${cms.liveClusters} sites are published`];
}

type Answer = { body: Record<string, number>; problem?: string };

async function ask(address: string): Promise<Answer> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    const text = await response.text();
    if (!response.ok) return { body: {}, problem: `${address} answers ${response.status}: ${text.slice(0, 300)}` };
    return { body: JSON.parse(text) as Record<string, number> };
  } catch (error) {
    return { body: {}, problem: `${address} does not answer (${error instanceof Error ? error.message : String(error)})` };
  }
}
