import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  // How long a title is lies with the editor.
  rules: { "long-title": "off" },
});

/** What is wrong with the markup of a page, one line each, beginning with the page's name. */
export async function markupProblems({ name, html }: { name: string; html: string }): Promise<string[]> {
  const { results } = await validator.validateString(html, name);
  const problems = results.flatMap(({ messages }) => messages);
  return problems.filter((problem) => !isMeant({ name, ...problem })).map(({ ruleId, message }) => `${name}: ${message} (${ruleId})`);
}

/** The screen in the hall loads itself anew where no script turns its pages: nobody reads it with a screen reader there. */
function isMeant({ name, ruleId }: { name: string; ruleId: string }): boolean {
  return ruleId === "meta-refresh" && /(?:^|\/)skaerm\/(?:index\.html)?$/.test(name);
}
