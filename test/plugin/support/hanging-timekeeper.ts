import { createTimekeeper, klyngePlugin } from "@klynge/plugin";
import { mongooseAdapter } from "@payloadcms/db-mongodb";
import { sqliteAdapter } from "@payloadcms/db-sqlite";
import { buildConfig, type Config, getPayload } from "payload";
import sharp from "sharp";

/**
 * A publisher process of its own that begins to do what is on the clock and never finishes it: it says `publishing` to its
 * parent and waits to be killed. Its argument is the address of the database.
 */
const [url = ""] = process.argv.slice(2);

const hang = (config: Config): Config => ({
  ...config,
  collections: (config.collections ?? []).map((collection) => {
    if (collection.slug !== "news") return collection;
    const hangs = () => {
      process.send?.("publishing");
      return new Promise(() => {});
    };
    return { ...collection, hooks: { ...collection.hooks, beforeChange: [...(collection.hooks?.beforeChange ?? []), hangs] } };
  }),
});

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
    plugins: [klyngePlugin({ mediaDir: "/tmp/klynge-unused", siteOrigin: ({ slug }) => `https://${slug}.example.org` }), hang],
  }),
});
// Whoever listens to the parent lives as long as it does: a process that waits for nothing but a promise would end by itself.
process.on("disconnect", () => process.exit());
createTimekeeper({ payload, log: console.error });
