"use client";

import { useTranslation } from "@payloadcms/ui";
import type { FieldDiffClientProps } from "payload";
import { ruleSentence } from "../../calendar/recurrence-sentence.ts";
import { WordsDiff } from "./words-diff.tsx";

/** How an event repeats in two versions, as a sentence instead of an RRULE. The end of a series is a day in Denmark here. */
export function RuleDiff(props: FieldDiffClientProps) {
  const { language } = useTranslation().i18n;
  const words = (value: unknown) =>
    typeof value === "string" && value !== "" ? ruleSentence({ rule: value, timezone: "Europe/Copenhagen", language }) : "";
  return <WordsDiff {...props} words={words} />;
}
