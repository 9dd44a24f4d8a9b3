import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { eventually } from "./eventually.ts";

export type ReceivedMail = Email & { recipients: string[] };

export type MailServer = {
  /** For SMTP_URL. */
  url: string;
  mails: readonly ReceivedMail[];
  /** Waits for the next mail to somebody that `matches`, and takes it out. */
  take(to: string, matches?: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
  /** Makes the server refuse every mail for good, put it off, or take mails again. */
  refuse(refuses: boolean | "later"): void;
  /** Makes the server go away and come back, at the same port. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
};

/** A real mail server on a free port that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let refuses = false as boolean | "later";
  const open = (): SMTPServer =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          if (refuses === "later") return done(Object.assign(new Error("Greylisted, come again"), { responseCode: 451 }));
          if (refuses) return done(Object.assign(new Error("No mails today"), { responseCode: 554 }));
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            mails.push({ ...mail, recipients });
            done();
          }, done);
        });
      },
    });
  const listen = (at: number) =>
    new Promise<SMTPServer>((resolve, reject) => {
      const opened = open();
      opened.on("error", reject);
      opened.listen(at, "127.0.0.1", () => resolve(opened));
    });
  let server: SMTPServer | null = await listen(0);
  const { port } = server.server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const closing = server;
    server = null;
    if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    take: (to, matches = () => true) =>
      eventually(() => {
        const index = mails.findIndex((mail) => mail.recipients.includes(to) && matches(mail));
        const [mail] = index < 0 ? [] : mails.splice(index, 1);
        if (!mail)
          throw new Error(
            `[test] no such mail to ${to}; there are: ${mails.map((each) => `${each.recipients}: ${each.subject}`).join("; ")}`,
          );
        return mail;
      }),
    refuse: (value) => {
      refuses = value;
    },
    down: close,
    up: async () => {
      server ??= await listen(port);
    },
    stop: close,
  };
}
