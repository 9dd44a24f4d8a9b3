import type { Payload } from "payload";
import { pluginOptions } from "../plugin-options.ts";
import { endSessions } from "./sessions.ts";

/** Set in the context of a sign-in that only asks whether a password is right. */
export const ONLY_CHECKING = "klyngeOnlyChecking";

/**
 * True where the password is that of the account. Counts wrong ones as a sign-in does, so an account locks here too.
 * Payload offers no other way to ask, so this signs in and out again.
 */
export async function checkPassword({ payload, email, password }: { payload: Payload; email: string; password: string }): Promise<boolean> {
  const { usersSlug } = pluginOptions(payload);
  if (password === "") return false;
  try {
    const { token, user } = await payload.login({
      collection: usersSlug as never,
      data: { email, password } as never,
      context: { [ONLY_CHECKING]: true },
    });
    const { sid } = JSON.parse(Buffer.from((token ?? "").split(".")[1] ?? "", "base64url").toString()) as { sid?: string };
    if (sid) await endSession({ payload, usersSlug, userId: String((user as { id: string }).id), sid });
    return true;
  } catch (error) {
    if (error instanceof Error && (error.name === "AuthenticationError" || error.name === "LockedAuth")) return false;
    throw error;
  }
}

async function endSession({
  payload,
  usersSlug,
  userId,
  sid,
}: {
  payload: Payload;
  usersSlug: string;
  userId: string;
  sid: string;
}): Promise<void> {
  await endSessions({ req: { payload }, collection: usersSlug, id: userId, only: sid });
}
