import { APIError, type CollectionBeforeLoginHook, type CollectionBeforeOperationHook, Forbidden, type PayloadRequest } from "payload";
import { noteAudit } from "../audit/note-audit.ts";
import { signTicket } from "../endpoints/signed-ticket.ts";
import { mailLanguageOf } from "../mails/mail.ts";
import { sendMail } from "../mails/send-mail.ts";
import { message, type TextKey } from "../texts/text.ts";
import { accountMail } from "../users/account-mails.ts";
import { tenantIdsOf } from "../users/tenant-ids.ts";
import { hasSecondFactor } from "./factor-store.ts";
import { judgeCode } from "./judge-code.ts";
import { mustHaveSecondFactor } from "./requirement.ts";

const ENROL_MS = 15 * 60_000;
const PASSED = "klyngeSecondFactorPassed";

type User = { id: string; email: string; name?: string; collection?: string; tenants?: unknown };

/** What the sign-in form needs to know to go on. `ticket` opens the page for setting the second step up, and nothing else. */
type SecondFactorNeed = { secondFactor: "code" | "wrong" | "blocked" } | { secondFactor: "enrol"; ticket: string };

/** The password was right, and more is needed. */
class SecondFactorError extends APIError<SecondFactorNeed> {
  override readonly name = "SecondFactorError";
}

/**
 * Lets nobody in who has a second factor, or must have one, without it. Every way in ends here: REST, GraphQL, and a new
 * password by mail. Code of the server itself (Local API) is trusted.
 */
export const requireSecondFactor: CollectionBeforeLoginHook = async ({ user, req, collection }) => {
  await demandSecondFactor({ req, user: { ...user, collection: collection.slug } });
  return user;
};

/** With a link from a mail the new password would be stored before the hooks of the sign-in run, so it is asked for first. */
export const requireSecondFactorForReset: CollectionBeforeOperationHook = async ({ operation, args, req, collection }) => {
  if (operation !== "resetPassword") return;
  const { token } = (args as { data: { token?: unknown } }).data;
  if (typeof token !== "string" || token === "") return;
  const where = {
    and: [{ resetPasswordToken: { equals: token } }, { resetPasswordExpiration: { greater_than: new Date().toISOString() } }],
  };
  const user = await req.payload.db.findOne<User>({ collection: collection.slug, where, req });
  if (user) await demandSecondFactor({ req, user: { ...user, collection: collection.slug } });
};

/** Whoever must have a second factor by now and has none does not stay signed in either. */
export const requireSecondFactorForRefresh: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (operation !== "refresh" || !req.user) return;
  const { payload, user } = req;
  if ((await mustHaveSecondFactor({ payload, user })) && !(await hasSecondFactor({ payload, userId: user.id }))) throw new Forbidden(req.t);
};

async function demandSecondFactor({ req, user }: { req: PayloadRequest; user: User }): Promise<void> {
  const { payload } = req;
  if (req.payloadAPI === "local" || req.context[PASSED] === user.id) return;
  if (!(await hasSecondFactor({ payload, userId: user.id }))) {
    if (!(await mustHaveSecondFactor({ payload, user }))) return;
    const ticket = signTicket({ payload, purpose: "enrol", user: String(user.id), nonce: "", ttlMs: ENROL_MS });
    throw refusal({ req, key: "secondFactor.mustEnrol", need: { secondFactor: "enrol", ticket } });
  }
  const code = codeOf(req);
  if (code === null) throw refusal({ req, key: "secondFactor.codeNeeded", need: { secondFactor: "code" } });
  const verdict = await judgeCode({ payload, userId: String(user.id), code });
  const subject = {
    req: { payload, headers: req.headers },
    collection: String(user.collection),
    id: user.id,
    title: user.name ?? user.email,
  };
  if (verdict?.kind === "right") {
    req.context[PASSED] = user.id;
    if (verdict.by === "recovery") {
      await noteAudit({
        ...subject,
        action: "recovery-code-used",
        tenant: tenantIdsOf(user),
        actor: user,
        details: { left: verdict.codesLeft },
      });
      const language = mailLanguageOf(user);
      await sendMail({ payload, to: user.email, language, mail: accountMail({ kind: "recovery-code-used", user, language }) });
    }
    return;
  }
  if (verdict?.kind === "blocked")
    throw refusal({
      req,
      key: "secondFactor.blocked",
      need: { secondFactor: "blocked" },
      values: { minutes: minutesUntil(verdict.until) },
    });
  await noteAudit({ ...subject, action: "second-factor-failed", tenant: tenantIdsOf(user), actor: null });
  throw refusal({ req, key: "secondFactor.codeWrong", need: { secondFactor: "wrong" } });
}

/** From the header (any API) or the body (REST). */
function codeOf(req: PayloadRequest): string | null {
  const given = req.headers.get("x-second-factor") ?? req.data?.code;
  return typeof given === "string" && given.trim() !== "" ? given : null;
}

const minutesUntil = (instant: string): string => String(Math.max(1, Math.ceil((Date.parse(instant) - Date.now()) / 60_000)));

function refusal({
  req,
  key,
  need,
  values = {},
}: {
  req: PayloadRequest;
  key: TextKey;
  need: SecondFactorNeed;
  values?: Record<string, string>;
}): SecondFactorError {
  return new SecondFactorError(message({ key, language: req.i18n?.language, values }), 401, need, true);
}
