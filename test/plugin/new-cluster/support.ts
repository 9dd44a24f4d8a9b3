import { readdir } from "node:fs/promises";
import type { NewClusterInput } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import type { Booted } from "../support/boot.ts";

/** What a secretariat types; `more` replaces parts of it. */
export function inputFor(name: string, more: Partial<NewClusterInput> = {}): NewClusterInput {
  return {
    name,
    municipality: "Syddjurs",
    villages: ["Knebel", "Tved", "Åsum"],
    color: "#7a1f3d",
    lead: { email: "lead.ny@example.org" },
    live: true,
    ...more,
  };
}

/** Everything there is: all rows of all collections with all versions, whoever they belong to, and the names of all files. */
export async function everything({ payload, mediaDir }: Booted): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = { files: (await readdir(mediaDir).catch(() => [])).sort() };
  for (const { config } of Object.values(payload.collections)) {
    const { slug } = config;
    const find = { collection: slug as CollectionSlug, pagination: false, limit: 0, where: {} };
    all[slug] = sorted((await payload.db.find(find)).docs);
    if (config.versions) all[`${slug} (versions)`] = sorted((await payload.db.findVersions(find)).docs);
  }
  return JSON.parse(JSON.stringify(all)) as Record<string, unknown>;
}

const sorted = (docs: unknown[]): unknown[] =>
  (docs as { id: string }[]).sort((one, other) => String(one.id).localeCompare(String(other.id)));

/** Every write that the database is asked for is counted; the one with the number `failAt` throws. */
export function countWrites(payload: Payload): { count: number; failAt: number | null; restore: () => void } {
  const names = ["create", "createVersion", "updateOne", "updateMany", "updateVersion", "updateJobs", "upsert"] as const;
  const state = { count: 0, failAt: null as number | null, restore: () => {} };
  const { db } = payload;
  const own = new Map(names.map((name) => [name, db[name]]));
  for (const name of names) {
    const original = db[name] as (...args: unknown[]) => unknown;
    Object.assign(db, {
      [name](this: unknown, ...args: unknown[]) {
        state.count += 1;
        if (state.count === state.failAt) return Promise.reject(new Error(`[test] write ${state.count} fails`));
        return original.apply(this, args);
      },
    });
  }
  state.restore = () => void Object.assign(db, Object.fromEntries(own));
  return state;
}
