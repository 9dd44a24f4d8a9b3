import { SHARE_SCOPES } from "@klynge/contract";
import type { SelectField } from "payload";
import { options, text } from "../texts/text.ts";

/** Whether the rest of the network may show it too. */
export function shareField(): SelectField {
  return {
    name: "share",
    type: "select",
    label: text("field.share"),
    required: true,
    defaultValue: "cluster",
    options: options("share", SHARE_SCOPES),
    admin: { position: "sidebar" },
  };
}
