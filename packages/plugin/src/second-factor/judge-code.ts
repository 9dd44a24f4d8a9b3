import { randomUUID } from "node:crypto";
import type { Payload } from "payload";
import { readTicket, signTicket } from "../endpoints/signed-ticket.ts";
import { changeFactor, type Factor } from "./factor-store.ts";
import { counterOf, hashRecoveryCode } from "./totp.ts";

/** After how many wrong codes in a row nothing is taken for a while; the while doubles with every further round. */
const ROUND = 5;
const FIRST_BLOCK_MS = 10 * 60_000;
const LONGEST_BLOCK_MS = 24 * 3_600_000;
const PASS_MS = 5 * 60_000;

export type Verdict =
  | { kind: "right"; by: "code" | "recovery" | "pass"; codesLeft: number }
  | { kind: "wrong" }
  | { kind: "blocked"; until: string };

/**
 * Judges what somebody wrote as second step: a code from the app, a recovery code or the pass from setting it up. Each is
 * good once. Counts wrong ones. Null where the user has no second factor.
 */
export function judgeCode({
  payload,
  userId,
  code,
  now = Date.now(),
}: {
  payload: Payload;
  userId: string;
  code: string;
  now?: number;
}): Promise<Verdict | null> {
  return changeFactor<Verdict>({ payload, userId, decide: (factor) => decide({ payload, factor, code: code.trim(), now }) });
}

type Decision = { change: Partial<Factor>; result: Verdict };

function decide({ payload, factor, code, now }: { payload: Payload; factor: Factor; code: string; now: number }): Decision {
  if (factor.blockedUntil && Date.parse(factor.blockedUntil) > now)
    return { change: {}, result: { kind: "blocked", until: factor.blockedUntil } };
  const left = factor.recoveryCodes;
  const right = (by: "code" | "recovery" | "pass", change: Partial<Factor>): Decision => ({
    change: { failures: 0, blockedUntil: null, ...change },
    result: { kind: "right", by, codesLeft: (change.recoveryCodes ?? left).length },
  });

  const secret = decryptSecret({ payload, factor });
  const counter = secret === null ? null : counterOf({ secret, code: code.replace(/\s/g, ""), now });
  if (counter !== null && counter > factor.lastCounter) return right("code", { lastCounter: counter });

  const pass = factor.passNonce && code.includes(".") ? readTicket({ payload, ticket: code, purpose: "pass" }) : null;
  if (pass && pass.user === factor.id && pass.nonce === factor.passNonce) return right("pass", { passNonce: null });

  const hash = hashRecoveryCode({ payload, userId: factor.id, code });
  if (factor.confirmedAt && left.includes(hash)) return right("recovery", { recoveryCodes: left.filter((each) => each !== hash) });

  const failures = factor.failures + 1;
  const rounds = failures % ROUND === 0 ? failures / ROUND : 0;
  const blockMs = Math.min(FIRST_BLOCK_MS * 2 ** (rounds - 1), LONGEST_BLOCK_MS);
  const blockedUntil = rounds > 0 ? new Date(now + blockMs).toISOString() : null;
  return { change: { failures, blockedUntil }, result: { kind: "wrong" } };
}

/** A pass that stands for a code once, for going on with the sign-in during which the factor was set up. */
export function makePass({ payload, userId }: { payload: Payload; userId: string }): { pass: string; nonce: string } {
  const nonce = randomUUID();
  return { nonce, pass: signTicket({ payload, purpose: "pass", user: userId, nonce, ttlMs: PASS_MS }) };
}

export const encryptSecret = ({ payload, secret }: { payload: Payload; secret: string }): string => payload.encrypt(secret);

/** Null where it was encrypted with another PAYLOAD_SECRET: then no code fits. */
function decryptSecret({ payload, factor }: { payload: Payload; factor: Factor }): string | null {
  const plain = payload.decrypt(factor.secret);
  return /^[A-Z2-7]{16,}$/.test(plain) ? plain : null;
}
