import { type AfterErrorHook, AuthenticationError, type CollectionBeforeOperationHook, type Config, type PayloadRequest } from "payload";
import { noteAudit } from "../audit/note-audit.ts";
import { mailLanguageOf } from "../mails/mail.ts";
import { sendMail } from "../mails/send-mail.ts";
import type { ResolvedOptions } from "../options.ts";
import { accountMail } from "./account-mails.ts";
import { tenantIdsOf } from "./tenant-ids.ts";

const EMAIL = "klyngeSignInEmail";

type User = { id: string; name?: string; email: string; language?: string; lockUntil?: string | null; loginAttempts?: number | null };

/** Remembers who wants to sign in, for the hook after an error. */
export const rememberSignInEmail: CollectionBeforeOperationHook = ({ operation, args, req }) => {
  const email = operation === "login" && "data" in args ? (args.data as { email?: unknown }).email : undefined;
  if (typeof email === "string") req.context[EMAIL] = email.toLowerCase().trim();
};

/** Notes failed sign-ins to accounts there are, in REST and GraphQL. Made-up addresses are not noted: anybody could fill the log. */
export function withFailedSignIns({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  const noteFailure: AfterErrorHook = async ({ error, req }) => {
    const email = req.context?.[EMAIL];
    const cause = "originalError" in error ? error.originalError : error;
    if (typeof email === "string" && cause instanceof AuthenticationError)
      await noteFailedSignIn({ req, email, usersSlug: options.usersSlug });
  };
  return { ...config, hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), noteFailure] } };
}

async function noteFailedSignIn({ req, email, usersSlug }: { req: PayloadRequest; email: string; usersSlug: string }): Promise<void> {
  const { payload, headers } = req;
  const user = await payload.db.findOne<User>({ collection: usersSlug, where: { email: { equals: email } } });
  if (!user) return;
  const subject = {
    req: { payload, headers },
    collection: usersSlug,
    id: user.id,
    title: user.name ?? user.email,
    tenant: tenantIdsOf(user),
    actor: null,
  };
  await noteAudit({ ...subject, action: "sign-in-failed" });
  if (!isLocked(user)) return;
  await noteAudit({ ...subject, action: "account-locked" });
  const language = mailLanguageOf(user);
  await sendMail({ payload, to: user.email, language, mail: accountMail({ kind: "locked", user, language }) });
}

/** True while too many wrong passwords keep an account shut. */
export function isLocked({ lockUntil }: { lockUntil?: string | null }): boolean {
  return typeof lockUntil === "string" && Date.parse(lockUntil) > Date.now();
}
