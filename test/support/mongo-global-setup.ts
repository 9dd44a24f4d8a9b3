import type { TestProject } from "vitest/node";
import { type MongoServer, startMongoServer } from "./mongo-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The addresses of the mongods of this run, or null where none can be had. */
    mongoUrls: string[] | null;
  }
}

/**
 * Every suite has a database of its own with some three hundred files. A mongod of a small machine that holds those of all suites
 * breaks down, so they are spread over several.
 */
const SERVERS = 3;

/** Starts the mongods of the whole run. Where none can be had the MongoDB suites are left out, loudly. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers: MongoServer[] = [];
  // One after the other: the first one may install or download what the others then find.
  for (let count = 0; count < SERVERS; count += 1) {
    const server = await startMongoServer();
    if (!server) break;
    servers.push(server);
  }
  project.provide("mongoUrls", servers.length > 0 ? servers.map(({ url }) => url) : null);
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}
