import type { Field } from "payload";
import { COLLECTIONS } from "../names.ts";
import { text } from "../texts/text.ts";

/**
 * What ties an event to the calendar it came from. Written by the import alone. `base` is what that calendar said last: what differs
 * from it in the event is a person's correction, which stays.
 */
export function feedFields(): Field[] {
  const nobody = () => false;
  const access = { create: nobody, update: nobody };
  return [
    {
      name: "feed",
      type: "group",
      label: text("events.feed"),
      access,
      admin: { hidden: true },
      fields: [
        { name: "key", type: "text", label: text("events.feed.key"), index: true },
        { name: "base", type: "json", label: text("events.feed.base"), access: { read: nobody } },
        { name: "isGone", type: "checkbox", label: text("events.feed.isGone") },
        { name: "duplicateOf", type: "relationship", label: text("events.feed.duplicateOf"), relationTo: COLLECTIONS.events },
      ],
    },
  ];
}
