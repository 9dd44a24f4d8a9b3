import { EVENT_CATEGORIES } from "@klynge/contract";
import type { Field } from "payload";
import { checkboxField, headingField, villageField } from "../fields/basic.ts";
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
  return { name: "limit", type: "number", label: text("field.limit"), defaultValue: DEFAULT_LIMIT, min: 1, max: MAX_LIMIT };
}
