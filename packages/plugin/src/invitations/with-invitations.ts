import type { Config } from "payload";
import { invitationCollection } from "./invitation-store.ts";

/** Adds where invitations are kept. */
export function withInvitations({ config }: { config: Config }): Config {
  return { ...config, collections: [...(config.collections ?? []), invitationCollection] };
}
