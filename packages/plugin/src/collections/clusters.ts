import { CLUSTER_KINDS, CLUSTER_STATUSES, PHASES, STEERING_ROLES } from "@klynge/contract";
import type { CollectionConfig, Field } from "payload";
import { canSeePrivate } from "../access/can-see-private.ts";
import { onlySecretariat } from "../access/only-secretariat.ts";
import { checkCluster, keepCluster } from "../clusters/check-cluster.ts";
import { municipalityField } from "../clusters/municipality-field.ts";
import { phaseStartsField } from "../clusters/phases.ts";
import { asHost } from "../domains/as-host.ts";
import { claimDomains, releaseDomains, settleDomains } from "../domains/claim-domains.ts";
import { domainEndpoints } from "../domains/endpoints.ts";
import { checkFollows } from "../exchange/check-follows.ts";
import { followsField } from "../exchange/follows-field.ts";
import { neighboursEndpoint } from "../exchange/neighbours-endpoint.ts";
import { checkboxField, imageField, nameField, populationField, textareaField, textField, webUrlField } from "../fields/basic.ts";
import { emailField, phoneField } from "../fields/contact.ts";
import { dayOnly } from "../fields/dates.ts";
import { linkFields } from "../fields/link.ts";
import { lowerCase } from "../fields/lower-case.ts";
import { panel } from "../fields/panel.ts";
import { rowLabel } from "../fields/row-label.ts";
import { slugField } from "../fields/slug.ts";
import { timezoneField } from "../fields/timezone.ts";
import { validateColor, validateHost, validateLastDay } from "../fields/validators.ts";
import { teamEndpoint } from "../handover/endpoint.ts";
import { handoverFields } from "../handover/fields.ts";
import { lifecycleEndpoints } from "../lifecycle/endpoints.ts";
import { lifecycleFields } from "../lifecycle/fields.ts";
import { keepArchive } from "../lifecycle/keep-archive.ts";
import { COLLECTIONS } from "../names.ts";
import { newClusterEndpoints } from "../new-cluster/endpoints.ts";
import { publishStatusField } from "../publish-status/index.ts";
import { checkReferences } from "../tenancy/check-references.ts";
import { options, text } from "../texts/text.ts";
import { listAdmin } from "./list-admin.ts";

/** The tenants: village clusters, and the network's own portal. */
export function clusters(): CollectionConfig {
  return {
    slug: COLLECTIONS.clusters,
    labels: { singular: text("clusters.one"), plural: text("clusters.many") },
    admin: {
      group: text("menu.network"),
      useAsTitle: "name",
      defaultColumns: ["name", "slug", "status", "phase"],
      description: text("clusters.about"),
      ...listAdmin,
      components: { beforeListTable: ["@klynge/plugin/rsc#NewClusterLink"] },
    },
    defaultSort: "name",
    endpoints: [neighboursEndpoint, ...newClusterEndpoints, ...domainEndpoints, ...lifecycleEndpoints, teamEndpoint],
    disableDuplicate: true,
    hooks: {
      beforeValidate: [checkCluster, checkFollows, checkReferences],
      beforeChange: [keepArchive, claimDomains],
      afterChange: [settleDomains],
      beforeDelete: [keepCluster],
      afterDelete: [releaseDomains],
    },
    fields: [
      publishStatusField(),
      checklistField(),
      nameField(),
      ...networkFields(),
      ...aboutFields(),
      themeField(),
      contactField(),
      panel({ name: "domainsPanel", component: "DomainsPanel" }),
      ...peopleFields(),
      editorsField(),
      acceptsField(),
      menuField(),
      schoolHolidaysField(),
      followsField(),
      starterField(),
      ...handoverFields(),
      ...lifecycleFields(),
    ],
  };
}

/** What is still as it was laid down, at the top of the form. */
function checklistField(): Field {
  const components = { Field: "@klynge/plugin/rsc#ChecklistField" };
  return { name: "checklist", type: "ui", admin: { components, disableListColumn: true, disableBulkEdit: true } };
}

/** Which texts of the first site are meant to be replaced, see `new-cluster/passages.ts`. Written once, and shown to nobody. */
function starterField(): Field {
  const never = (): boolean => false;
  return { name: "starter", type: "json", admin: { hidden: true }, access: { create: never, read: never, update: never } };
}

/** What only the secretariat decides: these move or take down a site. */
function networkFields(): Field[] {
  const admin = { position: "sidebar" as const };
  const access = { create: onlySecretariat, update: onlySecretariat };
  return [
    { ...slugField(), unique: true, access },
    {
      name: "kind",
      type: "select",
      label: text("field.kind"),
      required: true,
      defaultValue: "cluster",
      options: options("cluster-kind", CLUSTER_KINDS),
      access,
      admin,
    },
    {
      name: "status",
      type: "select",
      label: text("field.status"),
      required: true,
      defaultValue: "draft",
      options: options("cluster-status", CLUSTER_STATUSES),
      access,
      admin,
    },
    {
      name: "domains",
      type: "array",
      label: text("clusters.domains"),
      labels: { singular: text("clusters.domain"), plural: text("clusters.domains") },
      access,
      // `DomainsPanel` changes them, each at once: what stands in an open form would be older than what it did.
      admin: { disabled: true },
      fields: [
        {
          ...textField({ name: "host", label: "clusters.domains.host", help: "clusters.domains.host.help", required: true }),
          hooks: { beforeValidate: [asHost] },
          validate: validateHost,
        },
        checkboxField({ name: "primary", label: "clusters.domains.primary", help: "clusters.domains.primary.help" }),
      ],
    },
  ];
}

function aboutFields(): Field[] {
  return [
    textField({ name: "tagline", label: "clusters.tagline" }),
    textareaField({ name: "description", label: "field.description", help: "clusters.description.help" }),
    municipalityField(),
    populationField(),
    { name: "phase", type: "select", label: text("clusters.phase"), options: options("phase", PHASES) },
    phaseStartsField(),
    timezoneField(),
  ];
}

function themeField(): Field {
  return {
    name: "theme",
    type: "group",
    label: text("clusters.theme"),
    fields: [
      colorField({ name: "color", defaultValue: "#1f5f4a" }),
      colorField({ name: "accent", defaultValue: "#d98324" }),
      imageField({ name: "logo", label: "clusters.theme.logo" }),
      imageField({ name: "hero", label: "clusters.theme.hero" }),
    ],
  };
}

function colorField({ name, defaultValue }: { name: "color" | "accent"; defaultValue: string }): Field {
  return {
    ...textField({ name, label: `clusters.theme.${name}`, help: "clusters.theme.color.help", required: true }),
    defaultValue,
    hooks: { beforeValidate: [lowerCase] },
    validate: validateColor,
  };
}

function contactField(): Field {
  return {
    name: "contact",
    type: "group",
    label: text("field.contact"),
    fields: [emailField(), phoneField(), textareaField({ name: "address", label: "field.address" })],
  };
}

function peopleFields(): Field[] {
  return [
    webUrlField({ name: "facebookUrl", label: "clusters.facebookUrl" }),
    {
      name: "steeringGroup",
      type: "array",
      label: text("clusters.steeringGroup"),
      labels: { singular: text("clusters.steeringGroup.one"), plural: text("clusters.steeringGroup") },
      admin: {
        initCollapsed: true,
        components: {
          RowLabel: rowLabel({
            kind: text("clusters.steeringGroup.one"),
            parts: ["name", { path: "role", options: options("steering-role", STEERING_ROLES) }],
          }),
        },
      },
      fields: [
        nameField(),
        {
          name: "role",
          type: "select",
          label: text("field.role"),
          required: true,
          defaultValue: "member",
          options: options("steering-role", STEERING_ROLES),
        },
        textField({ name: "organisation", label: "clusters.steeringGroup.organisation" }),
        {
          ...emailField(),
          access: { read: canSeePrivate({ collection: "clusters", isPublic: ({ emailPublic }) => emailPublic === true }) },
        } as Field,
        checkboxField({ name: "emailPublic", label: "clusters.steeringGroup.emailPublic" }),
      ],
    },
  ];
}

/** Each municipality decides its own; without any of a school year, those count that most have. */
function schoolHolidaysField(): Field {
  const labels = { singular: text("clusters.schoolHolidays.one"), plural: text("clusters.schoolHolidays") };
  const day = (name: "from" | "to"): Field => ({
    name,
    type: "date",
    label: text(`clusters.schoolHolidays.${name}`),
    required: true,
    admin: { date: dayOnly, width: "50%" },
    ...(name === "to" && { validate: validateLastDay }),
  });
  return {
    name: "schoolHolidays",
    type: "array",
    label: text("clusters.schoolHolidays"),
    labels,
    admin: {
      description: text("clusters.schoolHolidays.help"),
      initCollapsed: true,
      components: { RowLabel: rowLabel({ kind: labels.singular, parts: ["name", { path: "from", date: "day" }] }) },
    },
    fields: [
      textField({ name: "name", label: "field.name", help: "clusters.schoolHolidays.name.help", required: true }),
      { type: "row", fields: [day("from"), day("to")] },
    ],
  };
}

function editorsField(): Field {
  return {
    ...checkboxField({ name: "editorsMayPublish", label: "clusters.editorsMayPublish", help: "clusters.editorsMayPublish.help" }),
    defaultValue: true,
  };
}

/** What residents may send in from the site. */
function acceptsField(): Field {
  return {
    name: "accepts",
    type: "group",
    label: text("clusters.accepts"),
    admin: { description: text("clusters.accepts.help") },
    fields: [
      checkboxField({ name: "events", label: "clusters.accepts.events" }),
      checkboxField({ name: "ideas", label: "clusters.accepts.ideas" }),
    ],
  };
}

function menuField(): Field {
  const labels = { singular: text("clusters.menu.item"), plural: text("clusters.menu") };
  const components = { RowLabel: rowLabel({ kind: labels.singular, parts: ["label"] }) };
  return {
    name: "menu",
    type: "array",
    label: text("clusters.menu"),
    labels,
    admin: { description: text("clusters.menu.help"), initCollapsed: true, components },
    fields: [
      ...linkFields(),
      {
        name: "children",
        type: "array",
        admin: { initCollapsed: true, components },
        label: text("clusters.menu.children"),
        labels,
        fields: linkFields(),
      },
    ],
  };
}
