import type { CollectionConfig, Field } from "payload";
import { checkLock, keepLock } from "../drafts/keep-lock.ts";
import { panel } from "../fields/panel.ts";
import { slugField } from "../fields/slug.ts";
import type { ContentCollection } from "../names.ts";
import { TENANT_FIELD } from "../names.ts";
import { publishStatusField } from "../publish-status/index.ts";
import { leaveRedirect, rememberStanding, removeRedirectsTo } from "../redirects/leave-redirect.ts";
import { assignSlug } from "../slugs/assign-slug.ts";
import { dropMissing } from "../tenancy/drop-missing.ts";
import { type TextKey, text } from "../texts/text.ts";
import { checkRestore } from "../trash/check-restore.ts";
import { keepAddressFree } from "../trash/keep-address-free.ts";
import { listAdmin } from "./list-admin.ts";

const VERSIONS_KEPT = 50;

/** How long nothing must have been typed before a draft is saved by itself, in milliseconds. */
const AUTOSAVE_AFTER_MS = 2_000;

/**
 * What all collections with drafts share: labels, versions, and a slug that is unique within the cluster.
 * `titleField` names the field that documents are known by.
 */
export function contentCollection({
  slug,
  group,
  titleField,
  columns,
  sort = titleField,
  about,
  fields,
}: {
  slug: ContentCollection;
  group: TextKey;
  titleField: "title" | "name";
  columns: string[];
  /** How lists are sorted at first; by name unless given. */
  sort?: string;
  about?: TextKey;
  fields: Field[];
}): CollectionConfig {
  return {
    slug,
    labels: { singular: text(`${slug}.one`), plural: text(`${slug}.many`) },
    admin: {
      group: text(group),
      useAsTitle: titleField,
      defaultColumns: [titleField, ...columns, "_status", "updatedAt"],
      ...listAdmin,
      ...(about ? { description: text(about) } : {}),
      components: { Description: "@klynge/plugin/client#AboutDocument" },
    },
    defaultSort: sort,
    trash: true,
    versions: { maxPerDoc: VERSIONS_KEPT, drafts: { autosave: { interval: AUTOSAVE_AFTER_MS, showSaveDraftButton: true } } },
    hooks: {
      beforeOperation: [checkLock],
      beforeValidate: [keepAddressFree, dropMissing, assignSlug({ collection: slug, titleField })],
      beforeChange: [checkRestore, rememberStanding],
      afterChange: [leaveRedirect, keepLock],
      beforeDelete: [removeRedirectsTo],
    },
    indexes: [{ fields: [TENANT_FIELD, "slug"], unique: true }],
    fields: [
      publishStatusField(),
      ...(slug === "documents" ? [] : [panel({ name: "facts", component: "DocumentFactsPanel", position: "sidebar" })]),
      ...fields,
      slugField(),
    ],
  };
}
