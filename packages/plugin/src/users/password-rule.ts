import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest } from "payload";
import { refuseAction, refuseField } from "../errors.ts";
import type { TextKey } from "../texts/text.ts";

const MIN_PASSWORD_LENGTH = 12;

/** Few different characters, or a run of the keyboard: long, and guessed at once. */
const MIN_DIFFERENT = 5;
const RUNS = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopåasdfghjklæøzxcvbnm"];

/** What is wrong with a password; null where it will do. The same is said to everybody: length, and nothing that is guessed at once. */
function passwordProblem({ password, email = "" }: { password: string; email?: string | undefined }): TextKey | null {
  if (password.length < MIN_PASSWORD_LENGTH) return "password.tooShort";
  const plain = password.toLowerCase();
  const isRun = RUNS.some((run) => run.includes(plain) || run.repeat(2).includes(plain));
  if (new Set(plain).size < MIN_DIFFERENT || isRun || (email !== "" && plain.includes(email.toLowerCase()))) return "password.tooSimple";
  return null;
}

/** Holds new passwords that come in through an API to the rule. Code of the server itself is trusted. */
export const requireStrongPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req, collection }) => {
  const password: unknown = data?.password;
  if (typeof password !== "string" || req.payloadAPI === "local") return data;
  const key = passwordProblem({ password, email: data?.email ?? originalDoc?.email });
  if (key) refuseField({ req, key, collection: collection.slug, path: "password" });
  return data;
};

/** With a link from a mail Payload takes a password without any hook for its data. */
export const requireStrongPasswordForReset: CollectionBeforeOperationHook = ({ operation, args, req }) => {
  if (operation === "resetPassword") refuseWeakPassword({ req, password: (args as { data: { password?: unknown } }).data.password });
};

export function refuseWeakPassword({ req, password }: { req: PayloadRequest; password: unknown }): void {
  const key = passwordProblem({ password: typeof password === "string" ? password : "" });
  if (key && req.payloadAPI !== "local") refuseAction({ req, key });
}
