import type { ClusterSnapshot, Intake, PublicForm } from "@klynge/contract";
import { customFormFields, eventFormFields, type FormFieldRow, ideaFormFields } from "../intake/form-fields.ts";
import { acceptsOf, byName } from "../intake/site.ts";
import { message, type TextKey } from "../texts/text.ts";
import { type ClusterRow, type Id, type Maybe, textOf } from "./rows.ts";

/** A form that an editor made, as it is stored. */
export type FormRow = {
  id: Id;
  title: string;
  fields?: Maybe<FormFieldRow[]>;
  submitButtonLabel?: Maybe<string>;
  confirmationText?: Maybe<string>;
};

/** Where a kind of form is posted to; null where nobody has said how the CMS is reached: there are no forms then. */
export type FormAction = (kind: string) => string | null;

/** What residents may send in: what the cluster says it takes, with the villages and places there are to choose from. */
export function toIntake({
  row,
  lists,
  action,
}: {
  row: ClusterRow;
  lists: Pick<ClusterSnapshot, "villages" | "places">;
  action: FormAction;
}): Intake {
  const accepts = acceptsOf(row);
  const [villages, places] = [byName(lists.villages), byName(lists.places)];
  const make = (kind: "events" | "ideas", fields: PublicForm["fields"]): PublicForm | null => {
    const url = action(kind);
    if (!accepts[kind] || url === null) return null;
    return { id: kind, action: url, fields, submitLabel: say(`intake.send.${kind}`), thanks: say(`intake.thanks.${kind}`) };
  };
  return { events: make("events", eventFormFields({ villages, places })), ideas: make("ideas", ideaFormFields({ villages })) };
}

/** A form of an editor; null where it asks nothing. */
export function toPublicForm({ row, action }: { row: FormRow; action: FormAction }): PublicForm | null {
  const fields = customFormFields(row.fields ?? []);
  const url = action(`forms/${row.id}`);
  if (fields.length === 0 || url === null) return null;
  return {
    id: String(row.id),
    action: url,
    fields,
    submitLabel: textOf(row.submitButtonLabel) ?? "Send",
    thanks: textOf(row.confirmationText) ?? say("intake.thanks.forms"),
  };
}

const say = (key: TextKey): string => message({ key, language: "da" });
