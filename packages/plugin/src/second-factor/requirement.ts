import type { Payload } from "payload";
import { rolesOf } from "../access/user-roles.ts";
import { NETWORK_SETTINGS } from "../names.ts";

/** True where the secretariat asks for a second step of everybody with one of this person's roles. */
export async function mustHaveSecondFactor({ payload, user }: { payload: Payload; user: unknown }): Promise<boolean> {
  if (!rolesOf(user).some(({ role }) => role === "communication-lead")) return false;
  return isRequiredOfLeads(payload);
}

export async function isRequiredOfLeads(payload: Payload): Promise<boolean> {
  const settings = (await payload.findGlobal({ slug: NETWORK_SETTINGS as never, depth: 0 })) as {
    requireSecondFactorForLeads?: boolean | null;
  };
  return settings.requireSecondFactorForLeads === true;
}
