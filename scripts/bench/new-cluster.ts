import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { send } from "../../test/support/cms-client.ts";
import { getFromSite } from "../../test/support/site-client.ts";
import { root } from "../lib/root.ts";
import { median } from "./statistics.ts";

const RUNS = 5;
const POLL_MS = 10;
const LIMIT_MS = 60_000;

/**
 * Sends the form for a new cluster with eight villages and a logo, as the admin does, and asks the site server for the new
 * site's first page until it is there. Seconds from sending the form, in half of the runs.
 */
export async function measureNewCluster({ cmsUrl, sitesPort }: { cmsUrl: string; sitesPort: number }): Promise<number> {
  const credentials = { email: "sekretariat@example.org", password: "klynge-demo" };
  const { body } = await send({ url: `${cmsUrl}/api/users/login`, method: "POST", body: credentials });
  const measured: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const name = `Eksempel ${run}`;
    const begun = performance.now();
    await makeCluster({ cmsUrl, token: String(body.token), name });
    await untilServed({ sitesPort, host: `eksempel-${run}.localhost`, name });
    measured.push((performance.now() - begun) / 1000);
  }
  return median(measured);
}

async function makeCluster({ cmsUrl, token, name }: { cmsUrl: string; token: string; name: string }): Promise<void> {
  const form = new FormData();
  const villages = Array.from({ length: 8 }, (_, index) => `By ${index + 1}`);
  const lead = { email: `${name.replace(" ", "-").toLowerCase()}@example.org` };
  form.set("_payload", JSON.stringify({ name, municipality: "Syddjurs", villages, color: "#1f5f4a", lead, live: true }));
  form.set("file", new Blob([readFileSync(join(root, "packages/plugin/help/forside.webp"))], { type: "image/webp" }), "logo.webp");
  const response = await fetch(`${cmsUrl}/api/clusters/new`, { method: "POST", headers: { authorization: `JWT ${token}` }, body: form });
  if (response.status === 201) return;
  const said = (await response.text()).slice(0, 300);
  throw new Error(`[bench] The cluster could not be made — the CMS answers ${response.status} ${said} — look into its log`);
}

async function untilServed({ sitesPort, host, name }: { sitesPort: number; host: string; name: string }): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  for (;;) {
    const { status, text } = await getFromSite({ port: sitesPort, host, path: "/" });
    if (status === 200 && text.includes(name)) return;
    if (performance.now() > deadline)
      throw new Error(
        `[bench] ${host} is not served after ${LIMIT_MS / 1000} s (${status}) — no publisher took the job — look into its log`,
      );
    await sleep(POLL_MS);
  }
}
