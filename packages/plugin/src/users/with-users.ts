import type { CollectionConfig, Config } from "payload";
import { guardAccounts } from "../access/guard-accounts.ts";
import { rolesOf } from "../access/user-roles.ts";
import { newUsersCollection, userFields } from "../collections/users.ts";
import { noteSince } from "../handover/note-since.ts";
import { invitationEndpoints } from "../invitations/endpoints.ts";
import type { ResolvedOptions } from "../options.ts";
import { secondFactorEndpoints } from "../second-factor/endpoints.ts";
import { requireSecondFactor, requireSecondFactorForRefresh, requireSecondFactorForReset } from "../second-factor/guard-sign-in.ts";
import { checkUserReferences } from "../tenancy/check-references.ts";
import { withAuthMails } from "./auth-mails.ts";
import { makeFirstUserSecretariat } from "./first-user.ts";
import { forgetAccount } from "./forget-account.ts";
import { noteAccountChange, noteUnlock, rememberNewPassword } from "./note-account-changes.ts";
import { rememberSignInEmail, withFailedSignIns } from "./note-failed-sign-in.ts";
import { noteSignIn, rememberSignInOperation } from "./note-sign-in.ts";
import { requireStrongPassword, requireStrongPasswordForReset } from "./password-rule.ts";
import { usersOfSelectedCluster } from "./selected-cluster.ts";
import { sessionEndpoints } from "./session-endpoints.ts";

/**
 * Extends the host's collection of people who sign in, or brings one.
 *
 * @throws {Error} where the host's collection is not one to sign in with
 */
export function withUsers({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  const { usersSlug } = options;
  const existing = (config.collections ?? []).find(({ slug }) => slug === usersSlug);
  if (existing && !existing.auth) {
    throw new Error(
      `[plugin] klyngePlugin() cannot start — nobody can sign in through the collection ${usersSlug}, it has no \`auth\` — add auth: true, or give klyngePlugin() the usersSlug of the one that has`,
    );
  }
  const others = (config.collections ?? []).filter((collection) => collection !== existing);
  const users = extend({ users: existing ?? newUsersCollection({ slug: usersSlug }), options });
  const collections = [...others, users];
  return withFailedSignIns({ config: { ...config, collections }, options });
}

function extend({ users, options }: { users: CollectionConfig; options: ResolvedOptions }): CollectionConfig {
  const auth = users.auth === true || !users.auth ? {} : users.auth;
  // Where the admin is reached safely, what keeps somebody signed in is never sent any other way.
  const cookies = { secure: options.cmsUrl?.startsWith("https:") === true, sameSite: "Lax" as const, ...auth.cookies };
  return {
    ...users,
    auth: withAuthMails({ ...auth, cookies }),
    access: { admin: ({ req }) => rolesOf(req.user).length > 0, ...users.access },
    admin: { baseFilter: usersOfSelectedCluster, ...users.admin },
    hooks: {
      ...users.hooks,
      beforeOperation: [
        ...(users.hooks?.beforeOperation ?? []),
        rememberSignInOperation,
        rememberSignInEmail,
        requireStrongPasswordForReset,
        requireSecondFactorForReset,
        requireSecondFactorForRefresh,
      ],
      beforeLogin: [...(users.hooks?.beforeLogin ?? []), requireSecondFactor],
      beforeValidate: [
        ...(users.hooks?.beforeValidate ?? []),
        makeFirstUserSecretariat,
        requireStrongPassword,
        guardAccounts,
        checkUserReferences,
      ],
      beforeChange: [...(users.hooks?.beforeChange ?? []), noteSince, rememberNewPassword],
      afterChange: [...(users.hooks?.afterChange ?? []), noteAccountChange],
      afterLogin: [...(users.hooks?.afterLogin ?? []), noteSignIn],
      afterDelete: [...(users.hooks?.afterDelete ?? []), forgetAccount],
      afterOperation: [...(users.hooks?.afterOperation ?? []), noteUnlock],
    },
    endpoints:
      users.endpoints === false
        ? false
        : [...(users.endpoints ?? []), ...secondFactorEndpoints(), ...invitationEndpoints(), ...sessionEndpoints()],
    fields: [...users.fields, ...userFields({ existing: users.fields })],
  };
}
