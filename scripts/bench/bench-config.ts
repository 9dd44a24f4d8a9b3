import { join } from "node:path";
import { klyngePlugin } from "@klynge/plugin";
import { sqliteAdapter } from "@payloadcms/db-sqlite";
import { buildConfig, type SanitizedConfig } from "payload";
import sharp from "sharp";

/** A Payload with the plugin alone, on a SQLite database of its own in `folder`; its tables are made at the first start. */
export function benchConfig({ folder, name }: { folder: string; name: string }): Promise<SanitizedConfig> {
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = "true";
  return buildConfig({
    secret: "a secret for the bench only, long enough to be one",
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: "silent" } },
    plugins: [klyngePlugin({ mediaDir: join(folder, `${name}-media`), siteOrigin: ({ slug }) => `https://${slug}.example.org` })],
    db: sqliteAdapter({ client: { url: `file:${join(folder, `${name}.db`)}` }, idType: "uuid", push: true }),
  });
}

/** Lets thousands of writes one by one be fast: none of them has to outlive a power cut. */
export async function doNotSync(payload: { db: unknown }): Promise<void> {
  await (payload.db as { client: { execute: (sql: string) => Promise<unknown> } }).client.execute("PRAGMA synchronous = OFF");
}
