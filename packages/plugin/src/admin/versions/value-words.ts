import { getTranslation, type I18nClient } from "@payloadcms/translations";
import type { ClientField } from "payload";
import { message } from "../../texts/text.ts";

/**
 * What stands in a field of a version, as its form says it: yes or no, the label of a choice, a list of numbers, a place on the map
 * by its two.
 * What is not there is "": a choice nobody made, a place nobody gave.
 */
export function valueWords({ field, value, i18n }: { field: ClientField; value: unknown; i18n: I18nClient }): string {
  const { language } = i18n;
  if (field.type === "checkbox") return message({ key: value === true ? "versions.yes" : "versions.no", language });
  if (field.type === "point") return placeWords({ value, language });
  const chosen = Array.isArray(value) ? value : [value];
  return chosen.flatMap((one) => (one === null || one === undefined ? [] : [labelOf({ field, value: String(one), i18n })])).join(", ");
}

function placeWords({ value, language }: { value: unknown; language: string }): string {
  if (!Array.isArray(value)) return "";
  const [longitude = "", latitude = ""] = value.map((degrees) => Number(degrees).toLocaleString(language, { maximumFractionDigits: 6 }));
  return message({ key: "versions.place", language, values: { longitude, latitude } });
}

function labelOf({ field, value, i18n }: { field: ClientField; value: string; i18n: I18nClient }): string {
  const options = "options" in field && Array.isArray(field.options) ? field.options : [];
  const option = options.find((one) => (typeof one === "string" ? one : one.value) === value);
  // A choice there is no more.
  if (option === undefined || typeof option === "string") return value;
  const words = getTranslation(option.label, i18n);
  return typeof words === "string" ? words : value;
}
