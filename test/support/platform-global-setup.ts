import type { TestProject } from "vitest/node";
import { startDnsServer } from "./dns-server.ts";
import { createDemoPlatform } from "./platform.ts";

/** Starts the whole platform with the demo network once for all system tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The domains that the tests give to clusters: one that points to the platform, one that does not.
  const dns = await startDnsServer({ "virker.example": { A: ["192.0.2.10"] }, "lundby.example": { A: ["198.51.100.7"] } });
  const settings = { DNS_SERVERS: dns.address, SITES_ADDRESSES: "192.0.2.10" };
  const platform = await createDemoPlatform({ settings });
  await platform.start();
  project.provide("platform", { cmsUrl: platform.cmsUrl, sitesPort: platform.config.sitesPort, dataDir: platform.config.dataDir });
  return async () => {
    await platform.remove();
    await dns.stop();
  };
}

declare module "vitest" {
  interface ProvidedContext {
    platform: { cmsUrl: string; sitesPort: number; dataDir: string };
  }
}
