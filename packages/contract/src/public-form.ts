import { z } from "zod";
import { idSchema, webUrlSchema } from "./primitives.ts";

/** What a visitor can be asked. `message` is only read. Date and time are by the clock on the wall. */
export const FORM_FIELD_TYPES = [
  "text",
  "textarea",
  "email",
  "tel",
  "number",
  "date",
  "time",
  "select",
  "radio",
  "checkbox",
  "message",
] as const;

/** One question of a form. `name` is what the answer is sent under. Texts are in the site's language. */
export const formFieldSchema = z.object({
  type: z.enum(FORM_FIELD_TYPES),
  name: z.string().min(1),
  label: z.string(),
  help: z.string().nullable(),
  required: z.boolean(),
  maxLength: z.int().positive().nullable(),
  /** What browsers may fill in by themselves, as HTML names it. */
  autocomplete: z.string().nullable(),
  /** The choices of `select` and `radio`. */
  options: z.array(z.object({ value: z.string(), label: z.string() })),
});
export type FormField = z.infer<typeof formFieldSchema>;

/**
 * A form that visitors of a site fill in without script. It is posted to the CMS as
 * `application/x-www-form-urlencoded`, which leads back to a page of the site.
 */
export const publicFormSchema = z.object({
  id: idSchema,
  action: webUrlSchema,
  fields: z.array(formFieldSchema).min(1),
  submitLabel: z.string().min(1),
  /** What stands on the page one comes to afterwards. */
  thanks: z.string(),
});
export type PublicForm = z.infer<typeof publicFormSchema>;

/** What residents may send in to a cluster; null where it does not accept it. */
export const intakeSchema = z.object({ events: publicFormSchema.nullable(), ideas: publicFormSchema.nullable() });
export type Intake = z.infer<typeof intakeSchema>;

/** The field that people do not see and programs fill in. */
export const HONEYPOT_FIELD = "hjemmeside2";

/** The most that a form may weigh, in bytes. */
export const MAX_FORM_BYTES = 32 * 1024;
