import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { documentPath } from "@klynge/contract";
import { signIn } from "../../test/support/cms-client.ts";
import { newestArticle } from "./newest-article.ts";
import { percentile } from "./statistics.ts";

/** How often the site is asked whether it shows the change, milliseconds: the error of a measurement is half of it. */
const POLL_MS = 4;
const LIMIT_MS = 30_000;
const WARM_UP = 3;

/** A running platform and an editor's account. */
export interface Platform {
  cmsUrl: string;
  /** Where the site server listens on this machine. */
  sitesPort: number;
  /** The cluster whose article is changed, and the host its site answers at. */
  slug: string;
  host: string;
  email: string;
  password: string;
}

/**
 * Changes the title of a cluster's newest article through the REST API, `times` times, and waits each time until the
 * site server shows it on the article's page and on the start page. Milliseconds from sending the change.
 */
export async function measurePublishToLive({
  platform,
  times,
}: {
  platform: Platform;
  times: number;
}): Promise<{ p50: number; p95: number }> {
  const { cmsUrl, email, password, slug } = platform;
  const client = await signIn({ cmsUrl, email, password });
  const article = await newestArticle({ client, slug });
  const measured: number[] = [];
  for (let run = 0; run < WARM_UP + times; run += 1) {
    const title = `Eksempel: ændring ${run} af ${WARM_UP + times}`;
    const begun = performance.now();
    const { status, body } = await client.request("PATCH", `/api/news/${article.id}`, { title, _status: "published" });
    if (status !== 200)
      throw new Error(`[bench] The article could not be changed — the CMS answers ${status} ${JSON.stringify(body).slice(0, 300)}`);
    await Promise.all([documentPath("news", article.slug), "/"].map((path) => untilShown({ platform, path, text: title })));
    measured.push(performance.now() - begun);
  }
  await client.request("PATCH", `/api/news/${article.id}`, { title: article.title, _status: "published" });
  const warm = measured.slice(WARM_UP);
  return { p50: percentile(warm, 0.5), p95: percentile(warm, 0.95) };
}

async function untilShown({ platform, path, text }: { platform: Platform; path: string; text: string }): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  for (;;) {
    const { status, html } = await get({ platform, path });
    if (status === 200 && html.includes(text)) return;
    if (performance.now() > deadline)
      throw new Error(`[bench] ${platform.host}${path} does not show the change after ${LIMIT_MS / 1000} s (${status})`);
    await sleep(POLL_MS);
  }
}

const agent = new Agent({ keepAlive: true });

function get({ platform: { sitesPort, host }, path }: { platform: Platform; path: string }): Promise<{ status: number; html: string }> {
  return new Promise((resolve, reject) => {
    const asking = request({ agent, host: "127.0.0.1", port: sitesPort, path, headers: { host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, html: Buffer.concat(chunks).toString("utf8") }));
      response.on("error", reject);
    });
    asking.on("error", reject).end();
  });
}
