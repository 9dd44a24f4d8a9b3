import type { TestProject } from "vitest/node";
import { createDemoPlatform } from "./platform.ts";

/** Starts the whole platform with the demo network once for all system tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const platform = await createDemoPlatform();
  await platform.start();
  project.provide("platform", { cmsUrl: platform.cmsUrl, sitesPort: platform.config.sitesPort, dataDir: platform.config.dataDir });
  return platform.remove;
}

declare module "vitest" {
  interface ProvidedContext {
    platform: { cmsUrl: string; sitesPort: number; dataDir: string };
  }
}
