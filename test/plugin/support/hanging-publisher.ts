import { createPublishWorker, klyngePlugin } from "@klynge/plugin";
import { mongooseAdapter } from "@payloadcms/db-mongodb";
import { sqliteAdapter } from "@payloadcms/db-sqlite";
import { buildConfig, getPayload } from "payload";
import sharp from "sharp";

/**
 * A publisher process of its own that takes a job and never finishes it: it says `publishing` to its parent and waits
 * to be killed. Its argument is the address of the database.
 */
const [url = ""] = process.argv.slice(2);

const payload = await getPayload({
  config: buildConfig({
    secret: "a secret for tests only, long enough to be one",
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: "silent" } },
    db: url.startsWith("mongodb:")
      ? mongooseAdapter({ url })
      : sqliteAdapter({ client: { url }, idType: "uuid", push: false, busyTimeout: 10_000 }),
    plugins: [
      klyngePlugin({
        mediaDir: "/tmp/klynge-unused",
        siteOrigin: ({ slug }) => `https://${slug}.example.org`,
        publish: () => {
          process.send?.("publishing");
          return new Promise(() => {});
        },
        unpublish: async () => {},
      }),
    ],
  }),
});
// Whoever listens to the parent lives as long as it does: a process that waits for nothing but a promise would end by itself.
process.on("disconnect", () => process.exit());
createPublishWorker({ payload, nextRefreshes: async () => [{ slug: "mols", refreshAt: "2999-01-01T00:00:00.000Z" }], log: console.error });
