import { EVENT_CATEGORIES, type FormField } from "@klynge/contract";
import { message, type TextKey } from "../texts/text.ts";

/** A village or a place that can be chosen. */
export type Choice = { id: string; name: string };

/** How long answers may be. */
const LINE = 200;
const TEXT = 4000;

/** What somebody who sends an event in is asked. Sites speak Danish. */
export function eventFormFields({ villages, places }: { villages: readonly Choice[]; places: readonly Choice[] }): FormField[] {
  return [
    field("title", "text", { required: true, maxLength: LINE }),
    field("date", "date", { required: true }),
    field("time", "time"),
    field("endDate", "date"),
    field("endTime", "time"),
    ...(places.length > 0 ? [field("place", "select", { options: toOptions(places) })] : []),
    field("locationText", "text", { maxLength: LINE }),
    ...(villages.length > 0 ? [field("village", "select", { options: toOptions(villages) })] : []),
    field("organiser", "text", { maxLength: LINE, autocomplete: "organization" }),
    field("category", "select", { options: EVENT_CATEGORIES.map((value) => ({ value, label: say(`category.${value}`) })) }),
    field("description", "textarea", { required: true, maxLength: TEXT }),
    field("contactName", "text", { required: true, maxLength: LINE, autocomplete: "name" }),
    field("contactEmail", "email", { required: true, maxLength: LINE, autocomplete: "email" }),
  ];
}

/** What somebody with an idea is asked. Whoever wants no answer need not say who they are. */
export function ideaFormFields({ villages }: { villages: readonly Choice[] }): FormField[] {
  return [
    field("title", "text", { required: true, maxLength: LINE }, "idea"),
    field("body", "textarea", { required: true, maxLength: TEXT }, "idea"),
    ...(villages.length > 0 ? [field("village", "select", { options: toOptions(villages) }, "idea")] : []),
    field("contactName", "text", { maxLength: LINE, autocomplete: "name" }, "idea"),
    field("contactEmail", "email", { maxLength: LINE, autocomplete: "email" }, "idea"),
  ];
}

/** A question of a form that an editor made, as the form-builder plugin stores it. */
export type FormFieldRow = {
  blockType: string;
  name?: string | null;
  label?: string | null;
  help?: string | null;
  required?: boolean | null;
  options?: { label?: string | null; value?: string | null }[] | null;
};

const TYPES: Readonly<Record<string, FormField["type"]>> = {
  text: "text",
  textarea: "textarea",
  email: "email",
  number: "number",
  date: "date",
  select: "select",
  radio: "radio",
  checkbox: "checkbox",
  message: "message",
};

/** The questions of a form that an editor made. What a site cannot show is left out. */
export function customFormFields(rows: readonly FormFieldRow[]): FormField[] {
  return rows.flatMap((row): FormField[] => {
    const type = TYPES[row.blockType];
    if (!type || !row.label) return [];
    const options = (row.options ?? []).flatMap(({ label, value }) => (label ? [{ label, value: value || label }] : []));
    if ((type === "select" || type === "radio") && options.length === 0) return [];
    return [
      {
        type,
        name: row.name || row.label,
        label: row.label,
        help: row.help || null,
        required: (row.required ?? false) && type !== "message",
        maxLength: type === "textarea" ? TEXT : type === "text" || type === "email" ? LINE : null,
        autocomplete: type === "email" ? "email" : null,
        options,
      },
    ];
  });
}

function field(
  name: string,
  type: FormField["type"],
  { required = false, maxLength = null, autocomplete = null, options = [] }: Partial<FormField> = {},
  form: "event" | "idea" = "event",
): FormField {
  const key = `intake.${form}.${name}` as TextKey;
  const help = HELPED.has(key) ? say(`${key}.help` as TextKey) : null;
  return { type, name, label: say(key), help, required, maxLength, autocomplete, options };
}

/** Not every question needs a line below it. */
const HELPED: ReadonlySet<string> = new Set<TextKey>([
  "intake.event.time",
  "intake.event.endDate",
  "intake.event.locationText",
  "intake.event.description",
  "intake.event.contactEmail",
  "intake.idea.contactEmail",
]);

const toOptions = (choices: readonly Choice[]): FormField["options"] => choices.map(({ id, name }) => ({ value: id, label: name }));

const say = (key: TextKey): string => message({ key, language: "da" });
