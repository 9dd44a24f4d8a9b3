import type { Config, GlobalAfterChangeHook, GlobalConfig } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { wholeNumberField } from "../fields/basic.ts";
import { DEFAULT_WAITING_DAYS } from "../lifecycle/ask-deletion.ts";
import { NETWORK_SETTINGS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { text } from "../texts/text.ts";
import { endSessions } from "../users/sessions.ts";
import { factorCollection } from "./factor-collection.ts";
import { hasSecondFactor } from "./factor-store.ts";

/** What the secretariat decides for the whole network. */
const settings: GlobalConfig = {
  slug: NETWORK_SETTINGS,
  label: text("networkSettings.label"),
  access: {
    read: ({ req }) => isSecretariat(req.user),
    update: ({ req }) => isSecretariat(req.user),
    readVersions: () => false,
  },
  admin: {
    group: text("menu.access"),
    hidden: ({ user }) => !isSecretariat(user),
    hideAPIURL: true,
    description: text("networkSettings.about"),
  },
  fields: [
    {
      name: "requireSecondFactorForLeads",
      type: "checkbox",
      label: text("networkSettings.requireSecondFactorForLeads"),
      defaultValue: false,
      admin: { description: text("networkSettings.requireSecondFactorForLeads.help") },
    },
    {
      ...wholeNumberField({ name: "deleteAfterDays", label: "networkSettings.deleteAfterDays", min: 1, max: 365 }),
      defaultValue: DEFAULT_WAITING_DAYS,
      required: true,
      admin: { description: text("networkSettings.deleteAfterDays.help") },
    },
  ],
  hooks: { afterChange: [(args) => afterSettings(args)] },
};

/** Whoever must have a second factor from now on and has none, sets it up at the next sign-in, which is now. */
const afterSettings: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const { payload } = req;
  if (previousDoc?.deleteAfterDays !== doc.deleteAfterDays) {
    const changed = { changedFields: ["deleteAfterDays"], details: { days: doc.deleteAfterDays ?? null } };
    await noteAudit({ req, action: "update", collection: NETWORK_SETTINGS, ...changed });
  }
  const [before, after] = [previousDoc?.requireSecondFactorForLeads === true, doc.requireSecondFactorForLeads === true];
  if (before === after) return doc;
  await noteAudit({
    req,
    action: "update",
    collection: NETWORK_SETTINGS,
    changedFields: ["requireSecondFactorForLeads"],
    details: { on: after },
  });
  if (!after) return doc;
  const { usersSlug } = pluginOptions(payload);
  const { docs: leads } = await payload.db.find<{ id: string }>({
    collection: usersSlug,
    where: { "tenants.role": { equals: "communication-lead" } },
    pagination: false,
    limit: 0,
    req,
  });
  for (const { id } of leads) {
    if (!(await hasSecondFactor({ payload, userId: id }))) await endSessions({ req, collection: usersSlug, id });
  }
  return doc;
};

/** Adds the settings of the network, and where second factors are kept. */
export function withSecondFactor({ config }: { config: Config }): Config {
  return { ...config, globals: [...(config.globals ?? []), settings], collections: [...(config.collections ?? []), factorCollection] };
}
