import type { Page } from "playwright-core";

/** Keys of texts, objects and placeholders that were printed instead of what they stand for. */
const RAW = /\b(?:[a-z][a-zA-Z-]+:[a-z][a-zA-Z_]+|[a-z]+[A-Z]\w*|undefined|NaN)\b|\[object Object\]|\{\{\w+\}\}/g;

/** Numbers of documents, as the two databases make them. */
const IDS = /\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})\b/g;

/** English that a Danish page must not hold. */
const ENGLISH =
  /\b(?:Dashboard|Create|Created|Update|Updated|Save|Publish|Published|Delete|Select|Choose|Search|True|False|[AP]M|Loading|Restore|Version history|Draft|Account|Log ?out|Settings|Trash|Upload)\b/g;

/** Words of those who make systems. A file that is published is a «dokument», and so is what its form and list are called. */
const JARGON =
  /\b(?:tenants?|slugs?|collections?|samlinge?n?|dette dokument|dokumentet|autosav\w*|tokens?|locales?|lokalitet\w*|widgets?|udkast|afpublicer\w*|skraldespand\w*|succesfuldt)\b/gi;

/** The path of a folder or a file is a name, and one made by chance can look like a key. */
const PATHS = /(?:\/[\w.-]+){2,}/g;

/** The words the CMS itself shows: without what editors wrote into the cells of a list and the names of files. */
export async function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const written =
      "tbody td, script, style, input, textarea, [contenteditable], .klynge-card__list, .klynge-card__days, .render-field-diffs";
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll(written)) element.remove();
    document.body.append(copy);
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
    const words = copy.innerText;
    copy.remove();
    return words;
  });
}

/** What a page says that nobody should read, by its path. */
export async function wrongWords({ page, language }: { page: Page; language: "da" | "en" }): Promise<string[]> {
  const words = (await wordsOf(page)).replace(PATHS, "");
  const path = new URL(page.url()).pathname;
  const found = [
    ...(words.trim().length < 20 ? ["(nothing)"] : []),
    ...(words.match(RAW) ?? []),
    ...(words.match(IDS) ?? []),
    ...(words.match(JARGON) ?? []),
    ...(language === "da" ? (words.match(ENGLISH) ?? []) : []),
  ];
  return found.map((word) => `${path}: ${word}`);
}

/** Values as a database holds them, where two versions of something stand beside each other. */
const STORED = /\b(?:true|false|null|undefined|FREQ=)\b|[[{]"|\[\s*\]|\[object/g;

/** What the comparison of two versions says as it is stored instead of as the form says it. */
export async function storedValues(page: Page): Promise<string[]> {
  const path = new URL(page.url()).pathname;
  const words = (await page.locator(".render-field-diffs").allInnerTexts()).join(" ");
  return [...(words === "" ? ["(nothing)"] : []), ...(words.match(STORED) ?? [])].map((value) => `${path}: ${value}`);
}

/** Parts one can press or write in, as a screen reader tells of them: `- button "Gem kladde"`. */
const CONTROL = /^- '?(?<role>button|link|textbox|checkbox|combobox|switch|radio|spinbutton)(?: "(?<name>(?:[^"\\]|\\.)*)")?/;

/** What a screen reader says of a page's controls that nobody should hear: nothing, a raw key, English on a Danish page. */
export async function wrongNames({ page, language }: { page: Page; language: "da" | "en" }): Promise<string[]> {
  const path = new URL(page.url()).pathname;
  const lines = (await page.locator("body").ariaSnapshot()).split("\n").map((line) => line.trim());
  const wrong = lines.flatMap((line) => {
    const { role = "", name = "" } = CONTROL.exec(line)?.groups ?? {};
    if (role === "") return [];
    if (name === "") return [`(a ${role} without a name)`];
    // Links are called by what editors wrote.
    return role === "link" ? [] : [...(name.match(RAW) ?? []), ...(language === "da" ? (name.match(ENGLISH) ?? []) : [])];
  });
  return wrong.map((word) => `${path}: ${word}`);
}
