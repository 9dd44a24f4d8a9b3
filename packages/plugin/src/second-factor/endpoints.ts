import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { isSecretariat } from "../access/roles.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { readBody } from "../endpoints/read-body.ts";
import { readTicket } from "../endpoints/signed-ticket.ts";
import { refuseAction } from "../errors.ts";
import { mailLanguageOf } from "../mails/mail.ts";
import { sendMail } from "../mails/send-mail.ts";
import { pluginOptions } from "../plugin-options.ts";
import { accountMail } from "../users/account-mails.ts";
import { checkPassword } from "../users/check-password.ts";
import { endSessions } from "../users/sessions.ts";
import { tenantIdsOf } from "../users/tenant-ids.ts";
import { changeFactor, hasSecondFactor, removeFactor, startFactor } from "./factor-store.ts";
import { encryptSecret, judgeCode, makePass, type Verdict } from "./judge-code.ts";
import { mustHaveSecondFactor } from "./requirement.ts";
import { hashRecoveryCode, makeRecoveryCodes, makeSecret } from "./totp.ts";

type User = { id: string; email: string; name?: string; _sid?: string; tenants?: unknown };

/** Setting up, renewing and taking away the second step. Each looks after itself: none reaches further than the own account, but `reset`. */
export function secondFactorEndpoints(): Endpoint[] {
  return [
    { path: "/second-factor/start", method: "post", handler: start },
    { path: "/second-factor/confirm", method: "post", handler: confirm },
    { path: "/second-factor/recovery-codes", method: "post", handler: renewCodes },
    { path: "/second-factor/disable", method: "post", handler: disable },
    { path: "/second-factor/reset", method: "post", handler: reset },
  ];
}

const ticket = z.string().max(2000).optional();
const code = z.string().min(1).max(2000);

/** Makes a secret that counts for nothing until a code made with it was shown. Asks for the password, or a ticket from the sign-in. */
async function start(req: PayloadRequest): Promise<Response> {
  const body = await readBody({ req, schema: z.object({ ticket, password: z.string().max(500).optional() }) });
  const user = await whoAsks({ req, ticket: body.ticket });
  const { payload } = req;
  if (await hasSecondFactor({ payload, userId: user.id })) refuseAction({ req, key: "secondFactor.already" });
  if (!body.ticket && !(await checkPassword({ payload, email: user.email, password: body.password ?? "" }))) {
    refuseAction({ req, key: "secondFactor.passwordWrong", status: 403 });
  }
  const { secret, uri, qr } = makeSecret({ email: user.email });
  await startFactor({ payload, userId: String(user.id), secret: encryptSecret({ payload, secret }) });
  return answer({ secret, uri, qr });
}

/** Turns the second step on, ends all other sessions, and gives the recovery codes, this once. */
async function confirm(req: PayloadRequest): Promise<Response> {
  const body = await readBody({ req, schema: z.object({ ticket, code }) });
  const user = await whoAsks({ req, ticket: body.ticket });
  const { payload } = req;
  const userId = String(user.id);
  if (await hasSecondFactor({ payload, userId })) refuseAction({ req, key: "secondFactor.already" });
  refuseUnlessRight({ req, verdict: await judgeCode({ payload, userId, code: body.code }) });
  const codes = makeRecoveryCodes();
  const recoveryCodes = codes.map((each) => hashRecoveryCode({ payload, userId, code: each }));
  const { pass, nonce } = makePass({ payload, userId });
  const change = { confirmedAt: new Date().toISOString(), recoveryCodes, passNonce: body.ticket ? nonce : null };
  await changeFactor({ payload, userId, decide: () => ({ change, result: true }) });
  await endSessions({ req, collection: pluginOptions(payload).usersSlug, id: userId, except: req.user ? user._sid : undefined });
  await tell({ req, user, action: "second-factor-on" });
  return answer({ recoveryCodes: codes, ...(body.ticket ? { pass } : {}) });
}

async function renewCodes(req: PayloadRequest): Promise<Response> {
  const body = await readBody({ req, schema: z.object({ code }) });
  const user = await whoAsks({ req });
  const { payload } = req;
  const userId = String(user.id);
  refuseUnlessRight({ req, verdict: await judgeCode({ payload, userId, code: body.code }) });
  const codes = makeRecoveryCodes();
  const recoveryCodes = codes.map((each) => hashRecoveryCode({ payload, userId, code: each }));
  await changeFactor({ payload, userId, decide: () => ({ change: { recoveryCodes }, result: true }) });
  await note({ req, user, action: "recovery-codes-made" });
  return answer({ recoveryCodes: codes });
}

async function disable(req: PayloadRequest): Promise<Response> {
  const body = await readBody({ req, schema: z.object({ code }) });
  const user = await whoAsks({ req });
  const { payload } = req;
  if (await mustHaveSecondFactor({ payload, user })) refuseAction({ req, key: "secondFactor.required", status: 403 });
  refuseUnlessRight({ req, verdict: await judgeCode({ payload, userId: String(user.id), code: body.code }) });
  await removeFactor({ payload, userId: user.id });
  await tell({ req, user, action: "second-factor-off" });
  return answer({ ok: true });
}

/** The secretariat helps somebody who has lost both the phone and the recovery codes. */
async function reset(req: PayloadRequest): Promise<Response> {
  if (!isSecretariat(req.user)) refuseAction({ req, key: "error.notAllowed", status: 403 });
  const body = await readBody({ req, schema: z.object({ user: z.string().min(1).max(100) }) });
  const user = await findUser({ req, id: body.user });
  if (!user || !(await hasSecondFactor({ payload: req.payload, userId: user.id })))
    return refuseAction({ req, key: "secondFactor.none", status: 404 });
  await removeFactor({ payload: req.payload, userId: user.id });
  await endSessions({ req, collection: pluginOptions(req.payload).usersSlug, id: user.id });
  await tell({ req, user, action: "second-factor-off" });
  return answer({ ok: true });
}

/** The signed-in user, or the one a ticket from the sign-in was given to. A ticket is worth nothing once the second step is on. */
async function whoAsks({ req, ticket: given }: { req: PayloadRequest; ticket?: string | undefined }): Promise<User> {
  if (given !== undefined) {
    const claims = readTicket({ payload: req.payload, ticket: given, purpose: "enrol" });
    const user = claims ? await findUser({ req, id: claims.user }) : null;
    return user ?? refuseAction({ req, key: "secondFactor.ticketOld", status: 401 });
  }
  if (!req.user || req.user.collection !== pluginOptions(req.payload).usersSlug)
    return refuseAction({ req, key: "error.notAllowed", status: 403 });
  return req.user as unknown as User;
}

function findUser({ req, id }: { req: PayloadRequest; id: string }): Promise<User | null> {
  const { usersSlug } = pluginOptions(req.payload);
  return req.payload.db.findOne<User>({ collection: usersSlug, where: { id: { equals: id } }, req });
}

function refuseUnlessRight({ req, verdict }: { req: PayloadRequest; verdict: Verdict | null }): void {
  if (verdict?.kind === "right") return;
  if (verdict === null) refuseAction({ req, key: "secondFactor.none", status: 404 });
  if (verdict.kind === "wrong") refuseAction({ req, key: "secondFactor.codeWrong", status: 403 });
  const minutes = String(Math.max(1, Math.ceil((Date.parse((verdict as { until: string }).until) - Date.now()) / 60_000)));
  refuseAction({ req, key: "secondFactor.blocked", status: 403, values: { minutes } });
}

type Action = "second-factor-on" | "second-factor-off";

async function tell({ req, user, action }: { req: PayloadRequest; user: User; action: Action }): Promise<void> {
  await note({ req, user, action });
  const language = mailLanguageOf(user);
  await sendMail({ payload: req.payload, req, to: user.email, language, mail: accountMail({ kind: action, user, language }) });
}

async function note({ req, user, action }: { req: PayloadRequest; user: User; action: Action | "recovery-codes-made" }): Promise<void> {
  const collection = pluginOptions(req.payload).usersSlug;
  await noteAudit({
    req,
    action,
    collection,
    id: user.id,
    title: user.name ?? user.email,
    tenant: tenantIdsOf(user),
    actor: req.user ?? user,
  });
}

const answer = (body: unknown): Response => Response.json(body, { headers: { "Cache-Control": "no-store" } });
