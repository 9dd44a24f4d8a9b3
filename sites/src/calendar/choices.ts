/** What a reader has chosen to see of the calendar, by the filter's names: `landsby` → `knebel`. */
export type Choices = ReadonlyMap<string, string>;

/** Whether an event with these tags (`landsby:knebel emne:mad`) is among what was chosen: it has to fit every choice. */
export function isWanted(tags: string, choices: Choices): boolean {
  const known = new Set(tags.split(" "));
  return [...choices].every(([kind, value]) => known.has(`${kind}:${value}`));
}

/** The choices an address holds, of the filters this page has. */
export function readChoices(search: string, kinds: readonly string[]): Choices {
  const parameters = new URLSearchParams(search);
  return new Map(kinds.flatMap((kind) => (parameters.get(kind) ? [[kind, parameters.get(kind) ?? ""] as const] : [])));
}

/** The choices as the end of an address; empty where nothing is chosen. */
export function writeChoices(choices: Choices): string {
  return choices.size > 0 ? `?${new URLSearchParams([...choices])}` : "";
}
