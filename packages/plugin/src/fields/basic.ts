import type { CheckboxField, Field, NumberField, RelationshipField, RichTextField, TextareaField, TextField, UploadField } from "payload";
import { COLLECTIONS } from "../names.ts";
import { richTextEditor } from "../rich-text/editor.ts";
import { type TextKey, text } from "../texts/text.ts";
import { validateText, validateWebUrl, validateWholeNumber } from "./validators.ts";

/** What most fields of the CMS vary in. `help` stands below the field. */
type FieldArgs = { name: string; label?: TextKey; help?: TextKey; required?: boolean };

const described = (help: TextKey | undefined) => (help ? { admin: { description: text(help) } } : {});

const MAX_TITLE = 200;

export const titleField = (): TextField => ({
  ...textField({ name: "title", label: "field.title", required: true }),
  maxLength: MAX_TITLE,
});

export const nameField = (): TextField => ({ ...textField({ name: "name", label: "field.name", required: true }), maxLength: MAX_TITLE });

export const textField = ({ name, label, help, required = false }: FieldArgs & { label: TextKey }): TextField => ({
  name,
  type: "text",
  label: text(label),
  required,
  validate: validateText,
  ...described(help),
});

export const textareaField = ({ name, label, help, required = false }: FieldArgs & { label: TextKey }): TextareaField => ({
  name,
  type: "textarea",
  label: text(label),
  required,
  ...described(help),
});

export const checkboxField = ({ name, label, help }: FieldArgs & { label: TextKey }): CheckboxField => ({
  name,
  type: "checkbox",
  label: text(label),
  defaultValue: false,
  ...described(help),
});

export const richTextField = ({
  name = "description",
  label = "field.description",
  required = false,
}: Partial<FieldArgs> = {}): RichTextField => ({
  name,
  type: "richText",
  label: text(label),
  required,
  editor: richTextEditor(),
});

/** A picture of the same cluster. */
export const imageField = ({ name = "image", label = "field.image", required = false }: Partial<FieldArgs> = {}): UploadField => ({
  name,
  type: "upload",
  label: text(label),
  relationTo: COLLECTIONS.media,
  required,
  filterOptions: { mimeType: { like: "image/" } },
});

export const headingField = ({ required = false }: { required?: boolean } = {}): TextField =>
  textField({ name: "heading", label: "field.heading", required });

export const villageField = (): RelationshipField => ({
  name: "village",
  type: "relationship",
  label: text("field.village"),
  relationTo: COLLECTIONS.villages,
});

export const villagesField = (): RelationshipField => ({
  name: "villages",
  type: "relationship",
  label: text("field.villages"),
  relationTo: COLLECTIONS.villages,
  hasMany: true,
});

export const organisationField = (): RelationshipField => ({
  name: "organisation",
  type: "relationship",
  label: text("field.organisation"),
  relationTo: COLLECTIONS.organisations,
});

export const wholeNumberField = ({ name, label, min, max }: FieldArgs & { label: TextKey; min: number; max?: number }): NumberField => ({
  name,
  type: "number",
  label: text(label),
  min,
  ...(max === undefined ? {} : { max }),
  validate: validateWholeNumber,
});

export const populationField = (): NumberField => wholeNumberField({ name: "population", label: "field.population", min: 0 });

export const webUrlField = ({ name, label, help, required = false }: FieldArgs & { label: TextKey }): TextField => ({
  ...textField({ name, label, ...(help ? { help } : {}), required }),
  validate: validateWebUrl,
});

/** `[longitude, latitude]` in degrees of WGS 84, as in GeoJSON. */
export const locationField = ({ required = false }: { required?: boolean } = {}): Field => ({
  name: "location",
  type: "point",
  label: text("field.location"),
  required,
  admin: { description: text("field.location.help") },
});
