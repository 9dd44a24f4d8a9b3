import { createHash } from "node:crypto";
import type { Payload, PayloadRequest } from "payload";
import { pluginOptions } from "../plugin-options.ts";
import { type RateLimit, rateLimit } from "./rate-limit.ts";

const HOUR = 3_600_000;

type Limits = { client: RateLimit; cluster: RateLimit; address: RateLimit };

const limitsByPayload = new WeakMap<Payload, Limits>();

/** True where another form from this client, for this cluster, may be taken. Addresses are kept as a digest only. */
export function mayTakeForm({ req, cluster }: { req: PayloadRequest; cluster: string }): boolean {
  const { client, cluster: whole } = limitsOf(req.payload);
  const ip = pluginOptions(req.payload).clientAddress?.(req.headers);
  return (ip === undefined || client.take(digest(ip))) && whole.take(cluster);
}

/** True where another mail may go to somebody who did not ask for it with certainty. */
export function mayMailTo({ payload, email }: { payload: Payload; email: string }): boolean {
  return limitsOf(payload).address.take(digest(email.toLowerCase()));
}

function limitsOf(payload: Payload): Limits {
  const known = limitsByPayload.get(payload);
  if (known) return known;
  const limits = {
    client: rateLimit({ max: 10, windowMs: HOUR }),
    cluster: rateLimit({ max: 200, windowMs: HOUR }),
    address: rateLimit({ max: 5, windowMs: 24 * HOUR }),
  };
  limitsByPayload.set(payload, limits);
  return limits;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
