import { da, en } from "./all.ts";

export type TextKey = keyof typeof da;

/** A text in the languages of the CMS, in the shape Payload takes for labels and descriptions. */
export type Text = { da: string; en: string };

/** The text of a key in every language. */
export function text(key: TextKey): Text {
  return { da: da[key], en: en[key] };
}

/**
 * The text of a key in the language of whoever is asking; Danish unless they chose English.
 *
 * @example message({ key: "error.slugTaken", language: req.i18n.language, values: { slug: "aaben-havn" } })
 */
export function message({
  key,
  language,
  values = {},
}: {
  key: TextKey;
  language: string | undefined;
  values?: Record<string, string>;
}): string {
  const template = language?.startsWith("en") ? en[key] : da[key];
  return template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** The options of a select field whose values have texts below `prefix`. */
export function options<const Value extends string, Prefix extends string>(
  prefix: Prefix,
  values: readonly (`${Prefix}.${Value}` extends TextKey ? Value : never)[],
): { value: Value; label: Text }[] {
  return values.map((value) => ({ value, label: text(`${prefix}.${value}` as TextKey) }));
}
