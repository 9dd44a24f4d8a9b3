import type { Config, EmailAdapter } from "payload";
import { plainTextOf } from "./plain-text.ts";

/** Gives every mail that Payload itself sends as HTML a plain text too: some people and all spam filters look for it. */
export function withMails({ config }: { config: Config }): Config {
  if (!config.email) return config;
  return { ...config, email: Promise.resolve(config.email).then(withPlainText) };
}

function withPlainText(adapter: EmailAdapter): EmailAdapter {
  return (args) => {
    const made = adapter(args);
    return {
      ...made,
      sendEmail: (mail) =>
        made.sendEmail(mail.text === undefined && typeof mail.html === "string" ? { ...mail, text: plainTextOf(mail.html) } : mail),
    };
  };
}
