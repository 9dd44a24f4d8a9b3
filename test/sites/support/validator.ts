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
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${name}: ${message} (${ruleId})`));
}
