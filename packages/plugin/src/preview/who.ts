import type { Payload, TypedUser } from "payload";
import { idOf, rolesOf } from "../access/user-roles.ts";
import { pluginOptions } from "../plugin-options.ts";

/** A user as the database knows them now; null where there is none (any more), or the sign-in has ended. */
export async function findUser({
  payload,
  id,
  session,
}: {
  payload: Payload;
  id: string;
  session: string | null;
}): Promise<TypedUser | null> {
  const { usersSlug } = pluginOptions(payload);
  const collection = usersSlug as "users";
  const found = await payload.findByID({ collection, id, depth: 0, disableErrors: true, showHiddenFields: true, overrideAccess: true });
  if (!found || !isSignedIn({ found, session })) return null;
  return { ...found, collection } as TypedUser;
}

/** True where the user has a role in the cluster at this moment. */
export function worksIn({ user, cluster }: { user: unknown; cluster: string }): boolean {
  return rolesOf(user).some(({ tenantId }) => tenantId === null || tenantId === cluster);
}

/** The sign-in a request came with, as the passes made for it name it. */
export function sessionOf(user: unknown): string | null {
  return typeof user === "object" && user !== null && "_sid" in user && typeof user._sid === "string" ? user._sid : null;
}

function isSignedIn({ found, session }: { found: object; session: string | null }): boolean {
  if (session === null) return true;
  const sessions: unknown[] = "sessions" in found && Array.isArray(found.sessions) ? found.sessions : [];
  return sessions.some((candidate) => idOf(candidate) === session && !hasEnded(candidate));
}

function hasEnded(session: unknown): boolean {
  const end = typeof session === "object" && session !== null && "expiresAt" in session ? session.expiresAt : undefined;
  return end !== undefined && end !== null && new Date(end as string | Date).getTime() <= Date.now();
}
