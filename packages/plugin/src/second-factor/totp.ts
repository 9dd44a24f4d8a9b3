import { createHmac, randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Payload } from "payload";
import { renderSVG } from "uqr";

const ISSUER = "Klynge";
const PERIOD_S = 30;
/** Clocks of phones may be off by half a minute. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
const RECOVERY_LENGTH = 10;
/** No letters or digits that look alike on paper. */
const RECOVERY_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

const totpOf = (secret: string, label = "") =>
  new TOTP({ issuer: ISSUER, label, algorithm: "SHA1", digits: 6, period: PERIOD_S, secret: Secret.fromBase32(secret) });

/** A new secret, as text to type and as a QR code (SVG) for an authenticator app. */
export function makeSecret({ email }: { email: string }): { secret: string; uri: string; qr: string } {
  const secret = new Secret({ size: 20 }).base32;
  const uri = totpOf(secret, email).toString();
  return { secret, uri, qr: renderSVG(uri, { border: 2 }) };
}

/** The time step a code belongs to; null where it is none of about now. */
export function counterOf({ secret, code, now }: { secret: string; code: string; now: number }): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret).validate({ token: code, window: WINDOW, timestamp: now });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD_S) + delta;
}

/** Ten codes for the day the phone is gone, as `ABCDE-FGHJK`. */
export function makeRecoveryCodes(): string[] {
  const letter = () => RECOVERY_LETTERS[randomInt(RECOVERY_LETTERS.length)] ?? "";
  return Array.from({ length: RECOVERY_CODES }, () => {
    const text = Array.from({ length: RECOVERY_LENGTH }, letter).join("");
    return `${text.slice(0, RECOVERY_LENGTH / 2)}-${text.slice(RECOVERY_LENGTH / 2)}`;
  });
}

/** What is kept of a recovery code. The codes are random, so a fast hash with the server's secret is enough. */
export function hashRecoveryCode({ payload, userId, code }: { payload: Payload; userId: string; code: string }): string {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return createHmac("sha256", payload.secret).update(`klynge-recovery:${userId}:${plain}`).digest("hex");
}
