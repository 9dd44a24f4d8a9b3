import { createMailKeeper, klyngePlugin } from "@klynge/plugin";
import { mongooseAdapter } from "@payloadcms/db-mongodb";
import { sqliteAdapter } from "@payloadcms/db-sqlite";
import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import { buildConfig, type EmailAdapter, getPayload } from "payload";
import sharp from "sharp";

/**
 * A process of its own that sends what lies in the outbox. Its arguments are the address of the database, that of the mail server, and
 * where it stops and waits to be killed, which it tells its parent: `sending` before a mail reaches the mail server, `sent` once the
 * mail server has taken one, `never` nowhere.
 */
const [databaseUrl = "", smtpUrl = "", stopsAt = "never"] = process.argv.slice(2);

const email = async (): Promise<EmailAdapter> => {
  const adapter = await nodemailerAdapter({
    defaultFromName: "Klynge",
    defaultFromAddress: "noreply@example.org",
    skipVerify: true,
    transport: nodemailer.createTransport(smtpUrl),
  });
  return (args) => {
    const made = adapter(args);
    return {
      ...made,
      sendEmail: async (mail) => {
        if (stopsAt === "sending") await stop();
        const sent = await made.sendEmail(mail);
        if (stopsAt === "sent") await stop();
        return sent;
      },
    };
  };
};

function stop(): Promise<never> {
  process.send?.(stopsAt);
  return new Promise(() => {});
}

const payload = await getPayload({
  config: buildConfig({
    secret: "a secret for tests only, long enough to be one",
    sharp,
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: "silent" } },
    email: email(),
    db: databaseUrl.startsWith("mongodb:")
      ? mongooseAdapter({ url: databaseUrl })
      : sqliteAdapter({ client: { url: databaseUrl }, idType: "uuid", push: false, busyTimeout: 10_000 }),
    plugins: [klyngePlugin({ mediaDir: "/tmp/klynge-unused", siteOrigin: ({ slug }) => `https://${slug}.example.org` })],
  }),
});
// Whoever listens to the parent lives as long as it does: a process that waits for nothing but a promise would end by itself.
process.on("disconnect", () => process.exit());
createMailKeeper({ payload, lookEveryMs: 20, log: console.error });
process.send?.("ready");
