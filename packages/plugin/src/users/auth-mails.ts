import type { CollectionConfig } from "payload";
import { adminUrl } from "../mails/admin-url.ts";
import { type Mail, mailLanguageOf } from "../mails/mail.ts";
import { renderMail } from "../mails/render-mail.ts";
import { message, type TextKey } from "../texts/text.ts";

/** What every link to a new password holds. */
export const PASSWORD_LINK = "/new-password#";

type Auth = Exclude<NonNullable<CollectionConfig["auth"]>, boolean>;
type Args = { req?: { payload: Parameters<typeof adminUrl>[0]["payload"] } | undefined; token?: string; user?: unknown };

/** The mails that Payload itself sends, in our words, our look and the language of whoever gets them. What the host has set stays. */
export function withAuthMails(auth: Auth): Auth {
  const { verify } = auth;
  return {
    ...auth,
    forgotPassword: {
      generateEmailSubject: (args) => forgotMail(args as Args).subject,
      generateEmailHTML: (args) => html({ args: args as Args, mail: forgotMail(args as Args) }),
      ...auth.forgotPassword,
    },
    ...(verify
      ? {
          verify: {
            generateEmailSubject: (args: Args) => verifyMail(args).subject,
            generateEmailHTML: (args: Args) => html({ args, mail: verifyMail(args) }),
            ...(verify === true ? {} : verify),
          },
        }
      : {}),
  };
}

const html = ({ args, mail }: { args: Args; mail: Mail }): string => renderMail({ mail, language: mailLanguageOf(args.user) }).html;

function forgotMail({ req, token = "", user }: Args): Mail {
  const say = sayTo(user);
  const path = `${PASSWORD_LINK}${token}`;
  return {
    subject: say("mail.forgot.subject"),
    greeting: say("mail.greeting"),
    paragraphs: [say("mail.forgot.text")],
    ...(req ? { action: { label: say("mail.forgot.action"), url: adminUrl({ payload: req.payload, path }) } } : {}),
    afterwards: [say("mail.forgot.after")],
  };
}

function verifyMail({ req, token = "", user }: Args): Mail {
  const say = sayTo(user);
  const path = `/${(user as { collection?: string } | undefined)?.collection ?? "users"}/verify/${token}`;
  return {
    subject: say("mail.verify.subject"),
    greeting: say("mail.greeting"),
    paragraphs: [say("mail.verify.text")],
    ...(req ? { action: { label: say("mail.verify.action"), url: adminUrl({ payload: req.payload, path }) } } : {}),
  };
}

function sayTo(user: unknown): (key: TextKey) => string {
  const name = (user as { name?: string } | undefined)?.name ?? "";
  return (key) => message({ key, language: mailLanguageOf(user), values: { name } });
}
