import { getTenantFromCookie } from "@payloadcms/plugin-multi-tenant/utilities";
import type { BaseFilter, CollectionConfig, Field, FieldAccess, JSONField, TextField } from "payload";
import { onlySecretariat } from "../access/only-secretariat.ts";
import { CLUSTER_ROLES, isSecretariat, NETWORK_ROLES } from "../access/roles.ts";
import { AUDIT_ACTIONS } from "../audit/actions.ts";
import { dayAndTime } from "../fields/dates.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { options, type TextKey, text } from "../texts/text.ts";
import { listAdmin } from "./list-admin.ts";

/** Who did what, when, from where. Written by `noteAudit` in the transaction of what it tells of, and by nobody else. */
export function auditLog(): CollectionConfig {
  return {
    slug: COLLECTIONS.auditLog,
    labels: { singular: text("audit.one"), plural: text("audit.many") },
    admin: {
      group: text("menu.access"),
      useAsTitle: "title",
      baseFilter: entriesOfSelectedCluster,
      listSearchableFields: ["title", "actorName", "actorEmail"],
      defaultColumns: ["createdAt", "sentence", "actorRole", "ip"],
      description: text("audit.about"),
      ...listAdmin,
    },
    defaultSort: "-createdAt",
    disableDuplicate: true,
    disableBulkEdit: true,
    lockDocuments: false,
    fields: [
      {
        name: "sentence",
        type: "ui",
        label: text("audit.sentence"),
        admin: { components: { Cell: "@klynge/plugin/rsc#AuditSentenceCell", Field: "@klynge/plugin/rsc#AuditSentenceField" } },
      },
      {
        name: "action",
        type: "select",
        label: text("audit.action"),
        required: true,
        index: true,
        options: options("audit-action", AUDIT_ACTIONS),
      },
      { name: "createdAt", type: "date", label: text("audit.at"), index: true, admin: { date: dayAndTime } },
      textField("actorName", "audit.actorName"),
      {
        name: "actorRole",
        type: "select",
        label: text("audit.actorRole"),
        options: options("role", [...NETWORK_ROLES, ...CLUSTER_ROLES]),
      },
      textField("actorEmail", "audit.actorEmail"),
      hidden(textField("actorId", "audit.actorId", true)),
      hidden(textField("subjectCollection", "audit.subjectCollection")),
      hidden(textField("subjectId", "audit.subjectId", true)),
      textField("title", "audit.title"),
      {
        name: TENANT_FIELD,
        type: "relationship",
        label: text("audit.tenant"),
        relationTo: COLLECTIONS.clusters,
        hasMany: true,
        index: true,
        // A lead sees nothing but the own cluster here, and shall not learn where else somebody works.
        access: { read: onlySecretariat },
      },
      hidden(textField("changedFields", "audit.changedFields")),
      hidden({ name: "details", type: "json", label: text("audit.details"), access: { read: canSeeDetails } }),
      textField("ip", "audit.ip"),
      textField("agent", "audit.agent"),
    ],
  };
}

const textField = (name: string, label: TextKey, index = false): TextField => ({ name, type: "text", label: text(label), index });

/** Names of fields and numbers of documents; the sentence says in words what people need of them. */
const hidden = (field: TextField | JSONField): Field => ({ ...field, admin: { hidden: true } }) as Field;

/** What somebody may do names all their clusters. Without an entry there is nothing to judge: nobody else searches by it. */
const canSeeDetails: FieldAccess = ({ req, doc }) => isSecretariat(req.user) || (doc !== undefined && doc.action !== "roles-changed");

/** Shows the secretariat what happened in the cluster that is chosen in the admin. */
const entriesOfSelectedCluster: BaseFilter = ({ req }) => {
  if (!isSecretariat(req.user)) return null;
  const selected = getTenantFromCookie(req.headers, "text");
  return selected === null ? null : { [TENANT_FIELD]: { equals: selected } };
};
