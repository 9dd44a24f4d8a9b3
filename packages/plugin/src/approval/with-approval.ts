import type { CollectionConfig, Config, UIField } from "payload";
import { CONTENT_COLLECTIONS, type ContentCollection } from "../names.ts";
import { text } from "../texts/text.ts";
import { approvalEndpoints } from "./endpoints.ts";
import { followContent, forgetDeleted, keepToWhatWasSent } from "./hooks.ts";
import { requestsCollection } from "./requests-collection.ts";

/** Lets those who may not publish send what they wrote to those who may. */
export function withApproval({ config }: { config: Config }): Config {
  const { admin } = config;
  const components = admin?.components;
  const views = { approval: { Component: "@klynge/plugin/rsc#ApprovalView", path: "/til-godkendelse" as const }, ...components?.views };
  return {
    ...config,
    admin: {
      ...admin,
      components: {
        ...components,
        views,
        beforeNavLinks: [...(components?.beforeNavLinks ?? []), "@klynge/plugin/rsc#ApprovalLink"],
      },
    },
    collections: [...(config.collections ?? []).map(withRequests), requestsCollection],
  };
}

/** How far a document is, beside its form and in its list. */
const workflowField: UIField = {
  name: "workflow",
  type: "ui",
  label: text("approval.title"),
  admin: {
    position: "sidebar",
    components: { Field: "@klynge/plugin/client#WorkflowPanel", Cell: "@klynge/plugin/rsc#ApprovalCell" },
  },
};

function withRequests(collection: CollectionConfig): CollectionConfig {
  if (!(CONTENT_COLLECTIONS as readonly string[]).includes(collection.slug)) return collection;
  const { hooks, admin } = collection;
  const columns = admin?.defaultColumns ?? [];
  const components = admin?.components;
  return {
    ...collection,
    admin: {
      ...admin,
      defaultColumns: columns.flatMap((column) => (column === "_status" ? [column, workflowField.name] : [column])),
      components: { ...components, edit: { ...components?.edit, PublishButton: "@klynge/plugin/client#PublishOrSend" } },
    },
    fields: [workflowField, ...collection.fields],
    endpoints: [...(collection.endpoints || []), ...approvalEndpoints({ collection: collection.slug as ContentCollection })],
    hooks: {
      ...hooks,
      beforeChange: [...(hooks?.beforeChange ?? []), keepToWhatWasSent],
      afterChange: [...(hooks?.afterChange ?? []), followContent],
      afterDelete: [...(hooks?.afterDelete ?? []), forgetDeleted],
    },
  };
}
