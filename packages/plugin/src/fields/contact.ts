import type { Field, GroupField } from "payload";
import { canSeePrivate } from "../access/can-see-private.ts";
import type { GuardedCollection } from "../access/rights.ts";
import { text } from "../texts/text.ts";
import { checkboxField, textField } from "./basic.ts";
import { validateEmail } from "./validators.ts";

/** How to reach a person of the cluster: published only where the person agreed. */
export function contactField({ collection }: { collection: GuardedCollection }): GroupField {
  return {
    name: "contact",
    type: "group",
    label: text("field.contact"),
    access: { read: canSeePrivate({ collection, isPublic: ({ contact }) => (contact as { public?: unknown } | null)?.public === true }) },
    fields: [...contactFields(), checkboxField({ name: "public", label: "field.public", help: "field.public.help" })],
  };
}

/** How to reach somebody, with the person's name. */
export function contactFields(): Field[] {
  return [textField({ name: "name", label: "field.name" }), emailField(), phoneField()];
}

export const emailField = (): Field => ({
  name: "email",
  type: "email",
  label: text("field.email"),
  validate: validateEmail,
});

export const phoneField = (): Field => textField({ name: "phone", label: "field.phone" });
