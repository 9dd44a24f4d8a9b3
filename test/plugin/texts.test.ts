import { da as payloadDanish } from "@payloadcms/translations/languages/da";
import { en as payloadEnglish } from "@payloadcms/translations/languages/en";
import { describe, expect, it } from "vitest";
import { da, en } from "../../packages/plugin/src/texts/all.ts";
import { payloadTranslations } from "../../packages/plugin/src/texts/payload-translations.ts";
import { writingTranslations } from "../../packages/plugin/src/texts/writing-translations.ts";

/** Words of those who make systems, not of those who write for a village. */
const JARGON =
  /\b(?:tenants?|slugs?|collections?|samling(?:en|er|erne)?|dokumentet|dokumenter(?:ne)? (?:er|blev|kunne)|dette dokument\w*|autosav\w*|token\w*|locales?|lokalitet\w*|dashboard\w*|widgets?|bulk|drawer|upload(?:ingen|et|s)?|udkast|genindekser\w*|afpublicer\w*|skraldespand\w*|succesfuldt|uploade[rst]*)\b/i;

/** What can never be shown here: keys of API keys, folders, several languages, indexes of other plugins. */
const UNUSED = /^(?:folder|localization|dashboard)\.|apikey|reindex|locale|Collections$|globals?$/i;

/** Without what is filled in. */
const plain = (said: string): string => said.replace(/\{\{\w+\}\}/g, "…");

/** In the order in which they are merged: the later wins. */
const OURS: readonly Record<string, Record<string, string> | undefined>[] = [payloadTranslations.da, writingTranslations.da];

const merged = Object.entries(payloadDanish.translations).flatMap(([group, keys]) =>
  Object.entries(keys as Record<string, string>).map(([key, theirs]) => {
    const ours = OURS.map((words) => words[group]?.[key]).findLast((said) => said !== undefined);
    return { path: `${group}.${key}`, said: ours ?? theirs };
  }),
);

describe("what people read in the admin", () => {
  it.each(Object.entries({ da, en }))("holds no jargon in %s", (_language, texts) => {
    const found = Object.entries(texts).filter(([, said]) => /\b(?:tenants?|slugs?|collections?)\b/i.test(plain(said)));
    expect(found).toEqual([]);
  });

  it("says the same placeholders in both languages", () => {
    const placeholders = (said: string) => [...new Set(said.match(/\{\{\w+\}\}/g) ?? [])].sort().join();
    const different = Object.keys(da).filter(
      (key) => placeholders(da[key as keyof typeof da]) !== placeholders(en[key as keyof typeof en]),
    );
    expect(different).toEqual([]);
  });

  it("says Payload's own words as volunteers would", () => {
    expect(merged.length).toBeGreaterThan(500);
    expect(merged.filter(({ path, said }) => !UNUSED.test(path) && JARGON.test(plain(said)))).toEqual([]);
  });

  it("keeps what Payload fills into its words, and names no key Payload does not have", () => {
    const filled = (said: string) => new Set(said.match(/\{\{\w+\}\}/g) ?? []);
    const links = (said: string) => (said.match(/<\/?\d>/g) ?? []).sort().join();
    const wrong = OURS.flatMap((words) => Object.entries(words)).flatMap(([group, keys]) =>
      Object.entries(keys ?? {}).flatMap(([key, said]) => {
        const english = (payloadEnglish.translations as unknown as Record<string, Record<string, string> | undefined>)[group]?.[key];
        const isKept =
          english !== undefined && [...filled(said)].every((mark) => filled(english).has(mark)) && links(said) === links(english);
        return !isKept ? [`${group}.${key}: ${said} — ${english}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
