import type { Payload } from "payload";
import { FACTORS } from "./factor-collection.ts";

export type Factor = {
  /** The user's. */
  id: string;
  /** Encrypted. */
  secret: string;
  confirmedAt: string | null;
  /** The time step of the last code that was taken: no code is good twice. */
  lastCounter: number;
  /** Hashes of the codes that are left. */
  recoveryCodes: string[];
  /** Names the one pass that may be used instead of a code, just after setting the factor up. */
  passNonce: string | null;
  /** Wrong codes in a row. */
  failures: number;
  blockedUntil: string | null;
  /** Counts the changes, so that of two at once only one counts. */
  revision: number;
};

const MAX_TRIES = 10;

/** The second factor of a user, confirmed or not; null where there is none. */
export async function readFactor({ payload, userId }: { payload: Payload; userId: string | number }): Promise<Factor | null> {
  const row = await payload.db.findOne<Partial<Factor> & { id: string }>({
    collection: FACTORS,
    where: { id: { equals: String(userId) } },
  });
  if (!row) return null;
  return {
    id: row.id,
    secret: row.secret ?? "",
    confirmedAt: row.confirmedAt ?? null,
    lastCounter: row.lastCounter ?? 0,
    recoveryCodes: Array.isArray(row.recoveryCodes) ? row.recoveryCodes : [],
    passNonce: row.passNonce ?? null,
    failures: row.failures ?? 0,
    blockedUntil: row.blockedUntil ? new Date(row.blockedUntil).toISOString() : null,
    revision: row.revision ?? 0,
  };
}

/** True where the user signs in with two steps. */
export async function hasSecondFactor(args: { payload: Payload; userId: string | number }): Promise<boolean> {
  return Boolean((await readFactor(args))?.confirmedAt);
}

/** Begins anew: an unconfirmed factor takes the place of one that was never confirmed. */
export async function startFactor({ payload, userId, secret }: { payload: Payload; userId: string; secret: string }): Promise<void> {
  await payload.db.deleteMany({ collection: FACTORS, where: { and: [{ id: { equals: userId } }, { confirmedAt: { exists: false } }] } });
  await payload.db.create({
    collection: FACTORS,
    data: { id: userId, secret, lastCounter: 0, failures: 0, revision: 0, recoveryCodes: [] },
  });
}

export async function removeFactor({ payload, userId }: { payload: Payload; userId: string | number }): Promise<void> {
  await payload.db.deleteMany({ collection: FACTORS, where: { id: { equals: String(userId) } } });
}

/**
 * Changes a factor by what `decide` makes of its present state, even when many ask at once: every decision is stored
 * before it is answered, so guesses in parallel are counted one by one. Not part of the request's transaction: a wrong
 * code must count although the sign-in is undone. Null where there is no factor.
 */
export async function changeFactor<Result>({
  payload,
  userId,
  decide,
}: {
  payload: Payload;
  userId: string | number;
  decide: (factor: Factor) => { change: Partial<Factor>; result: Result };
}): Promise<Result | null> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    const factor = await readFactor({ payload, userId });
    if (!factor) return null;
    const { change, result } = decide(factor);
    const stored = await payload.db.updateOne({
      collection: FACTORS,
      where: { and: [{ id: { equals: factor.id } }, { revision: { equals: factor.revision } }] },
      data: { ...change, revision: factor.revision + 1 },
      options: { atomic: true },
    });
    if (stored) return result;
  }
  throw new Error("[second-factor] A code could not be judged — too many ask at once — try again in a moment");
}
