import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type KlyngePluginOptions, klyngePlugin } from "@klynge/plugin";
import { buildConfig, type Config, getPayload, type Payload } from "payload";
import sharp from "sharp";
import { type DatabaseName, openDatabase } from "./databases.ts";

export type Booted = {
  payload: Payload;
  mediaDir: string;
  /** Under which Payload keeps this instance. */
  key: string;
  /** Stops Payload and deletes its database and files. */
  stop: () => Promise<void>;
};

let booted = 0;

/** A real Payload with the plugin and nothing else, on an empty database and an empty media folder of its own. */
export async function bootPayload({
  database,
  options = {},
  host = {},
}: {
  database: DatabaseName;
  options?: Partial<KlyngePluginOptions>;
  /** What the host's own config holds. */
  host?: Partial<Config>;
}): Promise<Booted> {
  const folder = await mkdtemp(join(tmpdir(), "klynge-plugin-"));
  const mediaDir = join(folder, "media");
  const opened = await openDatabase({ database, folder });
  const config = buildConfig({
    secret: "a secret for tests only, long enough to be one",
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: process.env.KLYNGE_TEST_LOG ?? "silent" } },
    plugins: [klyngePlugin({ mediaDir, siteOrigin: ({ slug }) => `https://${slug}.example.org`, ...options })],
    ...host,
    db: opened.adapter,
  });
  booted += 1;
  const key = `test-${process.pid}-${booted}`;
  const payload = await getPayload({ config, key });
  return {
    payload,
    mediaDir,
    key,
    stop: async () => {
      await payload.destroy();
      await opened.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
