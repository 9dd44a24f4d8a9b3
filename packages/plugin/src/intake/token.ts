import { createHash, randomBytes } from "node:crypto";

/** A secret for a link in a mail, and what is stored of it: whoever reads the database cannot use it. */
export function newToken(): { token: string; digest: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, digest: digestOf(token) };
}

export function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
