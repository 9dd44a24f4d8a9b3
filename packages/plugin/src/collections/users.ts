import { tenantsArrayField } from "@payloadcms/plugin-multi-tenant/fields";
import type { CollectionConfig, Field, FilterOptions } from "payload";
import { canSeeMembership } from "../access/can-see-membership.ts";
import { mayAssignRoles } from "../access/guard-accounts.ts";
import { onlySecretariat } from "../access/only-secretariat.ts";
import { CLUSTER_ROLES, isSecretariat, NETWORK_ROLES } from "../access/roles.ts";
import { idOf } from "../access/user-roles.ts";
import { villagesField } from "../fields/basic.ts";
import { dayAndTime, dayOnly } from "../fields/dates.ts";
import { rowLabel } from "../fields/row-label.ts";
import { MAIL_LANGUAGES } from "../mails/mail.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { options, text } from "../texts/text.ts";
import { listAdmin } from "./list-admin.ts";

const MINUTE = 60_000;
const MAX_LOGIN_ATTEMPTS = 10;

/** The collection of people who sign in, for a host that has none. */
export function newUsersCollection({ slug }: { slug: string }): CollectionConfig {
  return {
    slug,
    labels: { singular: text("users.one"), plural: text("users.many") },
    auth: { maxLoginAttempts: MAX_LOGIN_ATTEMPTS, lockTime: 10 * MINUTE },
    admin: {
      group: text("menu.network"),
      useAsTitle: "name",
      description: text("users.about"),
      defaultColumns: ["name", "email", "role"],
      ...listAdmin,
    },
    defaultSort: "name",
    fields: [],
  };
}

/** What the plugin adds to the people who sign in. A field of the same name that the host has already is kept. */
export function userFields({ existing }: { existing: readonly Field[] }): Field[] {
  const taken = new Set(existing.flatMap((field) => ("name" in field && field.name ? [field.name] : [])));
  return [nameField(), roleField(), tenantsField(), languageField(), lastSignInField()].filter(
    (field) => !("name" in field && taken.has(field.name)),
  );
}

function nameField(): Field {
  return { name: "name", type: "text", label: text("field.name"), required: true };
}

function roleField(): Field {
  return {
    name: "role",
    type: "select",
    label: text("users.role"),
    options: options("role", NETWORK_ROLES),
    saveToJWT: true,
    access: { create: onlySecretariat, update: onlySecretariat },
    // The first user of all is made the secretariat, and everybody else's role is none of their own choice.
    admin: { description: text("users.role.help"), condition: (_data, _siblings, { user }) => isSecretariat(user) },
  };
}

function languageField(): Field {
  return {
    name: "language",
    type: "select",
    label: text("users.language"),
    defaultValue: "da",
    options: options("language", MAIL_LANGUAGES),
    admin: { description: text("users.language.help") },
  };
}

/** Kept by `users/note-sign-in.ts`. */
function lastSignInField(): Field {
  return {
    name: "lastSignInAt",
    type: "date",
    label: text("users.lastSignInAt"),
    index: true,
    access: { create: () => false, update: () => false },
    admin: { readOnly: true, date: dayAndTime, condition: (_data, _siblings, { user }) => isSecretariat(user) },
  };
}

const ofClusterOfRow: FilterOptions = ({ siblingData }) => {
  const tenantId = idOf((siblingData as Record<string, unknown> | undefined)?.[TENANT_FIELD]);
  return tenantId === null || { [TENANT_FIELD]: { equals: tenantId } };
};

function tenantsField(): Field {
  const field = tenantsArrayField({
    tenantsArrayFieldName: "tenants",
    tenantsArrayTenantFieldName: TENANT_FIELD,
    tenantsCollectionSlug: COLLECTIONS.clusters,
    tenantFieldAccess: { read: canSeeMembership },
    arrayFieldAccess: { create: mayAssignRoles, update: mayAssignRoles },
    rowFields: [
      {
        name: "role",
        type: "select",
        label: text("field.role"),
        required: true,
        access: { read: canSeeMembership },
        options: options("role", CLUSTER_ROLES),
      },
      // Kept by `handover/note-since.ts`.
      {
        name: "since",
        type: "date",
        label: text("handover.team.since"),
        access: { create: () => false, read: canSeeMembership, update: () => false },
        admin: { readOnly: true, date: dayOnly },
      },
      {
        ...villagesField(),
        access: { read: canSeeMembership },
        filterOptions: ofClusterOfRow,
        admin: { description: text("users.tenants.villages.help") },
      },
      {
        name: "organisations",
        type: "relationship",
        label: text("field.organisations"),
        relationTo: COLLECTIONS.organisations,
        hasMany: true,
        filterOptions: ofClusterOfRow,
        access: { read: canSeeMembership },
        admin: { description: text("users.tenants.organisations.help") },
      },
    ],
  });
  // Everybody else has pages of their own for it: nobody's rows are all shown to anybody but the secretariat.
  return {
    ...field,
    label: text("users.tenants"),
    admin: {
      ...field.admin,
      description: text("users.tenants.help"),
      condition: (_data, _siblings, { user }) => isSecretariat(user),
      components: {
        ...field.admin?.components,
        RowLabel: rowLabel({
          kind: text("users.tenants.one"),
          parts: [
            { path: TENANT_FIELD, of: "clusters" },
            { path: "role", options: options("role", CLUSTER_ROLES) },
          ],
        }),
      },
    },
    labels: { singular: text("users.tenants.one"), plural: text("users.tenants") },
  };
}
