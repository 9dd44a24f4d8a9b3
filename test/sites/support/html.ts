/** What the tests read out of a page. Plain patterns: html-validate has checked the markup before. */

/** Every address a page links to or loads on its own host. */
export function ownAddresses(html: string): string[] {
  const values = [...html.matchAll(/\s(?:href|src|action|data-index)="([^"]*)"/g)].map(([, value = ""]) => value);
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, set = ""]) =>
    set.split(",").map((part) => part.trim().split(" ")[0] ?? ""),
  );
  return [...values, ...sets].map(decodeEntities).filter((address) => address.startsWith("/"));
}

/** The fragments a page links to on itself. */
export function ownFragments(html: string): string[] {
  return [...html.matchAll(/\shref="#([^"]*)"/g)].map(([, id = ""]) => id);
}

export function idsOf(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id);
}

/** The levels of the headings in their order. */
export function headingLevels(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
}

/** The structured data of a page, as a list of items. */
export function jsonLdOf(html: string): Record<string, unknown>[] {
  const texts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = ""]) => text);
  return texts.flatMap((text) => {
    const { "@graph": graph, ...only } = JSON.parse(text) as { "@graph"?: Record<string, unknown>[] };
    return graph ?? [only];
  });
}

function decodeEntities(text: string): string {
  return text.replaceAll("&#38;", "&").replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#34;", '"');
}
