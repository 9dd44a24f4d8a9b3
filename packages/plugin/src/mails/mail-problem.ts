/**
 * Why a mail was not sent, for people. `refused`: the mail server does not take it, and will not later; `unreachable`: no mail server
 * answers; `sign-in`: it does not know the platform's password; `later`: it asks to come again; `expired`: the link in it has run out;
 * `unreadable`: it was kept under another secret.
 */
export const MAIL_PROBLEMS = ["refused", "unreachable", "sign-in", "later", "expired", "unreadable", "other"] as const;
export type MailProblem = (typeof MAIL_PROBLEMS)[number];

/** What nodemailer says of a failure: `code` names the step, `responseCode` is the server's answer (RFC 5321). */
type MailError = { code?: string; responseCode?: number };

const NO_ANSWER = ["ECONNECTION", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ESOCKET", "EDNS", "ETLS", "EPROTOCOL"];

/** What a failure to send means. `detail` is in the words of the mail server. */
export function problemOf(error: unknown): { problem: MailProblem; detail: string } {
  const detail = error instanceof Error ? error.message : String(error);
  const { code = "", responseCode = 0 } = (error ?? {}) as MailError;
  if (code === "EAUTH" || code === "ENOAUTH" || responseCode === 530) return { problem: "sign-in", detail };
  if (NO_ANSWER.includes(code)) return { problem: "unreachable", detail };
  // Of an address that is none nodemailer tells without asking the server.
  if (responseCode >= 500 || (code === "EENVELOPE" && responseCode === 0)) return { problem: "refused", detail };
  return { problem: responseCode >= 400 ? "later" : "other", detail };
}

/** Whether it is no use to try the same mail again. */
export const isFinal = (problem: MailProblem): boolean => problem === "refused" || problem === "expired" || problem === "unreadable";

/** Whether the next mail would fare the same at the moment. */
export const isServerAway = (problem: MailProblem): boolean => problem === "unreachable" || problem === "sign-in";
