import type { TestProject } from "vitest/node";
import { startMongoServer } from "./mongo-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of a mongod for this run, or null where none can be had. */
    mongoUrl: string | null;
  }
}

/** Starts one mongod for the whole run. Where none can be had the MongoDB suites are left out, loudly. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startMongoServer();
  project.provide("mongoUrl", server?.url ?? null);
  return async () => server?.stop();
}
