"use client";

import { useAllFormFields, useConfig, useDocumentInfo, useTranslation } from "@payloadcms/ui";
import { reduceFieldsToValues } from "payload/shared";
import { type ReactNode, useEffect, useState } from "react";
import { DESCRIPTION_LENGTH, type DocumentFacts, documentFacts, TITLE_LIMIT } from "../../facts/document-facts.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { useClusterName } from "./use-cluster-name.ts";
import { usePictureFacts } from "./use-picture-facts.ts";

/** How long nothing was typed before the facts follow, in milliseconds. */
const PAUSE = 250;

/** What can be said of a text while it is written: how easy it is to read, how search engines show it, what its pictures lack. */
export function DocumentFactsPanel() {
  const [fields] = useAllFormFields();
  const { collectionSlug = "" } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const [data, setData] = useState<Record<string, unknown> | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setData(reduceFieldsToValues(fields, true)), PAUSE);
    return () => clearTimeout(timer);
  }, [fields]);
  const pictures = usePictureFacts({ data, collection: collectionSlug });
  const cluster = useClusterName(data?.tenant);
  if (!data) return null;

  const facts = documentFacts(data);
  const say: Say = (key, values) => message({ key, language: i18n.language, ...(values && { values }) });
  return (
    <section aria-labelledby="klynge-facts" className="klynge-facts">
      <h3 id="klynge-facts">{say("facts.title")}</h3>
      <ul>
        <Readability facts={facts} say={say} />
        <Title facts={facts} say={say} />
        <Description facts={facts} say={say} />
        {facts.skippedHeadings.map((heading) => (
          <Fact isGood={false} key={heading} label={say("facts.headings")}>
            {say("facts.headings.skipped", { heading })}
          </Fact>
        ))}
        {pictures.map(({ id, name, lacksAlt, lacksRights }) => (
          <Fact isGood={false} key={id} label={say("facts.pictures")}>
            <a href={`${config.routes.admin}/collections/media/${id}`}>{name}</a>{" "}
            {say(lacksAlt ? "facts.pictures.alt" : lacksRights ? "facts.pictures.rights" : "facts.pictures")}
          </Fact>
        ))}
      </ul>
      {facts.title !== "" && (
        <figure className="klynge-facts__result">
          <figcaption>{say("facts.result")}</figcaption>
          <p className="klynge-facts__result-title">{cut([facts.title, cluster].filter(Boolean).join(" – "), TITLE_LIMIT)}</p>
          <p>{cut(facts.description, DESCRIPTION_LENGTH.max) || say("facts.description.none")}</p>
        </figure>
      )}
    </section>
  );
}

type Say = (key: TextKey, values?: Record<string, string>) => string;
type PartProps = { facts: DocumentFacts; say: Say };

function Readability({ facts: { lix, words }, say }: PartProps) {
  const label = say("facts.lix");
  if (!lix) {
    return (
      <Fact isGood={null} label={label}>
        {say("facts.lix.short", { words: String(words) })}
      </Fact>
    );
  }
  const isHard = lix.level === "hard" || lix.level === "very-hard";
  return (
    <Fact isGood={!isHard} label={label}>
      {say(`lix.${lix.level}`, { value: String(lix.value) })}
      {isHard && (
        <span className="klynge-facts__more">
          {say("facts.lix.longest", { words: String(lix.longestSentence.words), text: cut(lix.longestSentence.text, 90) })}
        </span>
      )}
    </Fact>
  );
}

function Title({ facts: { title }, say }: PartProps) {
  const isGood = title.length > 0 && title.length <= TITLE_LIMIT;
  const key = title.length === 0 ? "facts.heading.none" : isGood ? "facts.heading.good" : "facts.heading.long";
  return (
    <Fact isGood={isGood} label={say("facts.heading")}>
      {say(key, { length: String(title.length), limit: String(TITLE_LIMIT) })}
    </Fact>
  );
}

function Description({ facts: { description, isDescriptionOwn }, say }: PartProps) {
  const { length } = description;
  const { min, max } = DESCRIPTION_LENGTH;
  const fits = length >= min && length <= max;
  const key = length === 0 ? "none" : !isDescriptionOwn ? "derived" : fits ? "good" : length < min ? "short" : "long";
  return (
    <Fact isGood={key === "derived" ? null : key === "good"} label={say("facts.description")}>
      {say(`facts.description.${key}`, { length: String(length), min: String(min), max: String(max) })}
    </Fact>
  );
}

/** One line. The sign says in words too whether something should be done. */
function Fact({ label, isGood, children }: { label: string; isGood: boolean | null; children: ReactNode }) {
  const sign = isGood === null ? "·" : isGood ? "✓" : "!";
  return (
    <li className={isGood === false ? "klynge-facts__fact klynge-facts__fact--look" : "klynge-facts__fact"}>
      <span aria-hidden="true" className="klynge-facts__sign">
        {sign}
      </span>
      <span>
        <strong>{label}:</strong> {children}
      </span>
    </li>
  );
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()} …`;
}
