"use client";

import { useRowLabel, useTranslation } from "@payloadcms/ui";
import type { NamedBy, RowPart } from "../../fields/row-label.ts";
import type { Text } from "../../texts/text.ts";
import { rowWords } from "./row-words.ts";
import { useNameOf } from "./use-name-of.ts";

type RowLabelProps = { kind: Text; parts: readonly RowPart[]; isBlock?: boolean };

/** What a row of a repeatable field is called, also while somebody types in it. */
export function RowLabel({ kind, parts, isBlock = false }: RowLabelProps) {
  const { data, rowNumber = 0 } = useRowLabel<Record<string, unknown> | undefined>();
  const { i18n } = useTranslation();
  const pointed = parts.find((part): part is { path: string; of: NamedBy } => typeof part !== "string" && part.of !== undefined);
  const name = useNameOf({ collection: pointed?.of, value: pointed && data?.[pointed.path] });
  const language = i18n.language.startsWith("en") ? "en" : "da";
  const said = rowWords({ row: data ?? {}, parts, language, name });
  return (
    // A browser may write a date a little differently than the server.
    <span className="klynge-row-label" suppressHydrationWarning>
      {isBlock && <span className="klynge-row-label__kind">{kind[language]}</span>}{" "}
      {said || (isBlock ? "" : `${kind[language]} ${rowNumber + 1}`)}
    </span>
  );
}
