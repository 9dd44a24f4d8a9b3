import { formBuilderPlugin } from "@payloadcms/plugin-form-builder";
import { da } from "@payloadcms/translations/languages/da";
import { en } from "@payloadcms/translations/languages/en";
import type { Block, CollectionConfig, Config, Field } from "payload";
import { checkboxField, textareaField, textField, titleField } from "../fields/basic.ts";
import { blockLabel, rowLabel } from "../fields/row-label.ts";
import { COLLECTIONS } from "../names.ts";
import { toSlug } from "../slugs/to-slug.ts";
import { text } from "../texts/text.ts";
import { listAdmin } from "./list-admin.ts";

/** The kinds of questions, in the order they are offered. Their names are the form-builder plugin's. */
const QUESTIONS = ["text", "textarea", "email", "number", "date", "select", "radio", "checkbox", "message"] as const;

/**
 * Payload's form builder: surveys and sign-ups that editors make. The plugin's own mails and redirects are left out: answers
 * stay in the CMS, the leads are told, and a visitor comes back to the cluster's own site.
 */
export async function withForms({ config }: { config: Config }): Promise<Config> {
  const plugin = formBuilderPlugin({
    fields: { payment: false, upload: false, country: false, state: false },
    formOverrides: {
      labels: { singular: text("forms.one"), plural: text("forms.many") },
      admin: {
        group: text("menu.inbox"),
        description: text("forms.about"),
        defaultColumns: ["title", "updatedAt"],
        ...listAdmin,
      },
      defaultSort: "title",
      fields: () => [
        titleField(),
        {
          name: "fields",
          type: "blocks",
          label: text("forms.fields"),
          labels: { singular: text("forms.field"), plural: text("forms.fields") },
          required: true,
          minRows: 1,
          blocks: QUESTIONS.map(question),
        },
        { ...textField({ name: "submitButtonLabel", label: "forms.submitButtonLabel" }), defaultValue: "Send" },
        textareaField({ name: "confirmationText", label: "forms.confirmationText", help: "forms.confirmationText.help" }),
      ],
    },
    formSubmissionOverrides: {
      labels: { singular: text("form-submissions.one"), plural: text("form-submissions.many") },
      admin: {
        group: text("menu.inbox"),
        description: text("form-submissions.about"),
        useAsTitle: "createdAt",
        defaultColumns: ["createdAt", "form"],
        ...listAdmin,
      },
      defaultSort: "-createdAt",
      disableDuplicate: true,
      fields: () => [
        { name: "form", type: "relationship", label: text("forms.one"), relationTo: COLLECTIONS.forms, required: true, index: true },
        {
          name: "submissionData",
          type: "array",
          label: text("form-submissions.answers"),
          labels: { singular: text("form-submissions.answer"), plural: text("form-submissions.answers") },
          admin: { components: { RowLabel: rowLabel({ kind: text("form-submissions.answer"), parts: ["field", "value"] }) } },
          fields: [
            textField({ name: "field", label: "forms.field", required: true }),
            textareaField({ name: "value", label: "form-submissions.answer" }),
          ],
        },
      ],
    },
  });
  // The plugin takes the words of the languages that are known by then.
  const supportedLanguages = config.i18n?.supportedLanguages ?? { da, en };
  const made = await plugin({ ...config, i18n: { ...config.i18n, supportedLanguages } });
  return { ...made, collections: (made.collections ?? []).map(withoutAccess) };
}

/** The plugin's own rules let everybody read forms and send answers past all checks. The table of rights is the only one. */
function withoutAccess(collection: CollectionConfig): CollectionConfig {
  const isOfPlugin = collection.slug === COLLECTIONS.forms || collection.slug === COLLECTIONS.formSubmissions;
  return isOfPlugin ? { ...collection, access: {} } : collection;
}

function question(slug: (typeof QUESTIONS)[number]): Block {
  const label = slug === "message" ? textareaField : textField;
  const fields: Field[] = [label({ name: "label", label: slug === "message" ? "field.text" : "forms.question", required: true })];
  if (slug !== "message") {
    fields.push(textField({ name: "help", label: "forms.help" }), checkboxField({ name: "required", label: "forms.required" }));
  }
  if (slug === "select" || slug === "radio") {
    fields.push({
      name: "options",
      type: "array",
      label: text("forms.options"),
      labels: { singular: text("forms.option"), plural: text("forms.options") },
      admin: { components: { RowLabel: rowLabel({ kind: text("forms.option"), parts: ["label"] }) } },
      required: true,
      minRows: 1,
      fields: [textField({ name: "label", label: "forms.option", required: true })],
    });
  }
  return {
    slug,
    interfaceName: `${slug.charAt(0).toUpperCase()}${slug.slice(1)}Question`,
    labels: { singular: text(`question.${slug}`), plural: text(`question.${slug}`) },
    admin: { disableBlockName: true, components: { Label: blockLabel({ kind: text(`question.${slug}`), parts: ["label"] }) } },
    fields: [
      ...fields,
      {
        name: "name",
        type: "text",
        label: text("field.name"),
        admin: { hidden: true },
        // Answers are sent under it; it is made once, so that a corrected question keeps its answers together.
        hooks: { beforeValidate: [({ value, siblingData }) => value || toSlug(String(siblingData?.label ?? "")) || slug] },
      },
    ],
  };
}
