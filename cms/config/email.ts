import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Config } from "@klynge/config";
import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer, { type Transport } from "nodemailer";

/**
 * Sends mail through the SMTP server of `SMTP_URL`. Without one, every mail becomes an `.eml` file in `mail/` of the
 * data folder, which any mail program opens.
 */
export function createEmail({
  smtpUrl,
  mailFrom,
  dataDir,
}: Pick<Config, "smtpUrl" | "mailFrom" | "dataDir">): ReturnType<typeof nodemailerAdapter> {
  return nodemailerAdapter({
    defaultFromName: "Klynge",
    defaultFromAddress: mailFrom,
    skipVerify: true,
    transport: nodemailer.createTransport(smtpUrl ?? fileTransport(mailFolder({ dataDir }))),
  });
}

/** Where mails lie as files while there is no SMTP server. */
export const mailFolder = ({ dataDir }: Pick<Config, "dataDir">): string => join(dataDir, "mail");

function fileTransport(directory: string): Transport {
  return {
    name: "file",
    version: "1",
    send: (mail, callback) => {
      mkdirSync(directory, { recursive: true });
      const messageId = mail.message.messageId();
      const file = join(directory, `${new Date().toISOString().replaceAll(":", "-")}-${messageId.replace(/[^\w.-]/g, "")}.eml`);
      pipeline(mail.message.createReadStream(), createWriteStream(file)).then(
        () => callback(null, { messageId, envelope: mail.message.getEnvelope() }),
        (error: Error) => callback(error, undefined),
      );
    },
  };
}
