import { setTimeout as sleep } from "node:timers/promises";
import { getFromSite } from "./site-client.ts";

const INTERVAL_MS = 20;

/** Asks for pages over and over, as residents do. `stop` gives how often, and every answer that was not a whole page. */
export function watchSite({ port, host, paths }: { port: number; host: string; paths: readonly string[] }): {
  stop: () => Promise<{ visits: number; broken: string[] }>;
} {
  const broken: string[] = [];
  let visits = 0;
  let stopping = false;
  const finished = (async () => {
    while (!stopping) {
      for (const path of paths) {
        visits += 1;
        const problem = await visit({ port, host, path });
        if (problem !== undefined) broken.push(`${path}: ${problem}`);
      }
      await sleep(INTERVAL_MS);
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      await finished;
      return { visits, broken };
    },
  };
}

async function visit({ port, host, path }: { port: number; host: string; path: string }): Promise<string | undefined> {
  try {
    const { status, text } = await getFromSite({ port, host, path });
    if (status !== 200) return `status ${status}`;
    return text.trimEnd().endsWith("</html>") ? undefined : "the page is cut off";
  } catch (error) {
    return String(error);
  }
}
