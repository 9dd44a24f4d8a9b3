/** Texts of one area in both languages; the compiler sees to it that neither lacks a key of the other. */
export function defineTexts<const Key extends string>(texts: {
  da: Readonly<Record<Key, string>>;
  en: Readonly<Record<NoInfer<Key>, string>>;
}): typeof texts {
  return texts;
}
