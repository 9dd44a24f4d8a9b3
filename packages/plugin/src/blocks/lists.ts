import { EVENT_CATEGORIES } from "@klynge/contract";
import type { Field } from "payload";
import { checkboxField, headingField, villageField, wholeNumberField } from "../fields/basic.ts";
import { options, text } from "../texts/text.ts";

const DEFAULT_LIMIT = 6;
const MAX_LIMIT = 50;

/** Blocks that show content of the cluster, picked by the theme from what is published. */
export const listFields = {
  newsList: (): Field[] => [headingField(), limitField(), villageField()],
  eventList: (): Field[] => [
    headingField(),
    limitField(),
    villageField(),
    { name: "category", type: "select", label: text("events.category"), options: options("category", EVENT_CATEGORIES) },
  ],
  villageList: (): Field[] => [headingField()],
  groupList: (): Field[] => [headingField(), checkboxField({ name: "onlyWantingVolunteers", label: "groupList.onlyWantingVolunteers" })],
};

function limitField(): Field {
  return { ...wholeNumberField({ name: "limit", label: "field.limit", min: 1, max: MAX_LIMIT }), defaultValue: DEFAULT_LIMIT };
}
