import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { klyngePlugin } from "@klynge/plugin";
import { sqliteAdapter } from "@payloadcms/db-sqlite";
import { buildConfig, getPayload } from "payload";
import sharp from "sharp";
import { createWorld, type World } from "./world.ts";

/** A real Payload with the plugin on a database that is thrown away afterwards. */
export async function openWorld(): Promise<{ world: World; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "klynge-access-"));
  const config = buildConfig({
    secret: "for a database that is thrown away",
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: "silent" } },
    plugins: [klyngePlugin({ mediaDir: join(folder, "media"), siteOrigin: ({ slug }) => `https://${slug}.example.org` })],
    db: sqliteAdapter({ client: { url: `file:${join(folder, "access.db")}` }, idType: "uuid", push: true }),
  });
  const payload = await getPayload({ config });
  const close = async () => {
    await payload.destroy();
    await rm(folder, { recursive: true, force: true });
  };
  return { world: await createWorld(payload), close };
}
