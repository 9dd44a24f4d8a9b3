import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { t } from "../../sites/src/texts/da.ts";

const sources = join(import.meta.dirname, "../../sites/src");
const code = globSync("**/*.{astro,ts}", { cwd: sources })
  .filter((file) => !file.startsWith("texts/"))
  .map((file) => readFileSync(join(sources, file), "utf8"))
  .join("\n");

test("every text is used somewhere", () => {
  expect(textsIn(t).filter((path) => !isUsed(path))).toEqual([]);
});

test("templates hold no text of their own", () => {
  const words = globSync("**/*.astro", { cwd: sources }).flatMap((file) => {
    const [, , template = ""] = readFileSync(join(sources, file), "utf8").split(/^---$/m);
    const bare = template.replace(/\{[^{}]*\}/g, "").match(/>[^<>{}()=;&]*\p{Letter}{3,}[^<>{}()=;&]*</gu) ?? [];
    return bare.map((text) => `${file}: ${text}`);
  });
  expect(words).toEqual([]);
});

/** The paths of all texts: `events.title`. */
function textsIn(texts: object, above: string[] = []): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "object" && !Array.isArray(value) ? textsIn(value, [...above, key]) : [[...above, key].join(".")],
  );
}

/** A text is used by its own name, or by a key where its siblings are looked up together: `t.categories[category]`. */
function isUsed(path: string): boolean {
  const parents = path.split(".").flatMap((_part, index, parts) => (index > 0 ? [`${parts.slice(0, index).join(".")}[`] : []));
  const names = [...parents, `${path}\\b`].map((name) =>
    `t.${name}`.replace("t.search.", "(?:t.search|searchTexts).").replaceAll("[", "\\["),
  );
  return names.some((name) => new RegExp(name).test(code));
}
