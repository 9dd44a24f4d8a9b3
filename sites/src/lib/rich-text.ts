/**
 * Rich text with its headings moved to where it stands on the page: the first level used becomes `top`, and no level is
 * skipped below it, so that the page's outline stays in order whatever an editor picked.
 */
export function withHeadingsFrom({ html, top }: { html: string; top: number }): string {
  if (!html.includes("<h")) return html;
  let used: number[] = [];
  return html.replace(/<(\/?)h([1-6])(?=[\s>])/g, (_tag, slash: string, digit: string) => {
    const level = Number(digit);
    if (slash === "") used = [...used.filter((other) => other < level), level];
    return `<${slash}h${Math.min(6, top + used.length - 1)}`;
  });
}
