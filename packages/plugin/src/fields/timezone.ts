import type { TextField } from "payload";
import { text } from "../texts/text.ts";
import { validateTimezone } from "./validators.ts";

/** An IANA time zone; Denmark's where nothing is said. */
export function timezoneField(): TextField {
  return {
    name: "timezone",
    type: "text",
    label: text("clusters.timezone"),
    required: true,
    defaultValue: "Europe/Copenhagen",
    validate: validateTimezone,
    admin: { position: "sidebar", description: text("clusters.timezone.help") },
  };
}
