"use client";

import { useTranslation } from "@payloadcms/ui";
import type { FieldDiffClientProps } from "payload";
import { valueWords } from "./value-words.ts";
import { WordsDiff } from "./words-diff.tsx";

/** A choice, a yes or no, numbers or a place of two versions, as the form says it. */
export function ValueDiff(props: FieldDiffClientProps) {
  const { i18n } = useTranslation();
  return <WordsDiff {...props} words={(value) => valueWords({ field: props.field, value, i18n })} />;
}
