"use client";

import { escapeDiffHTML, FieldDiffContainer, getHTMLDiffComponents, unescapeDiffHTML, useTranslation } from "@payloadcms/ui";
import type { FieldDiffClientProps } from "payload";

type WordsDiffProps = FieldDiffClientProps & {
  /** What a stored value is called, "" where there is nothing to say. */
  words: (value: unknown) => string;
};

/** A field of two versions beside each other, in words. */
export function WordsDiff({ field, comparisonValue, versionValue, locale, nestingLevel, words }: WordsDiffProps) {
  const { i18n } = useTranslation();
  // Where there is no other version, nothing stands beside this one: not even «no».
  const html = (value: unknown) => (value === undefined ? "<p></p>" : `<p>${escapeDiffHTML(words(value)) || NOTHING}</p>`);
  const sides = getHTMLDiffComponents({
    fromHTML: html(comparisonValue),
    toHTML: html(versionValue),
    postProcess: unescapeDiffHTML,
    tokenizeByCharacter: false,
  });
  const label = { label: "label" in field ? field.label : false, ...(locale ? { locale } : {}) } as const;
  return (
    <FieldDiffContainer
      className="select-diff"
      From={sides.From}
      i18n={i18n}
      label={label}
      {...(nestingLevel === undefined ? {} : { nestingLevel })}
      To={sides.To}
    />
  );
}

/** Payload's sign for it. */
const NOTHING = '<span class="html-diff-no-value"></span>';
