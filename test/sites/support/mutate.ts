import { type ClusterSnapshot, parseSnapshot, snapshotSchema } from "@klynge/contract";

/** One change of one value of a snapshot, such as another title of the first article. */
export interface Mutation {
  /** Which value: `news[].title`. */
  name: string;
  apply: (site: ClusterSnapshot) => ClusterSnapshot;
}

/** Media files that the snapshot tells of would have to lie in the media folder; the version is the publisher's own. */
const KEPT: ReadonlySet<string> = new Set(["assets", "version"]);

type Step = string | number;

/**
 * A change for every kind of value that a snapshot holds: the first of its kind to which something else can be done that the schema
 * allows, to the value itself or by taking that of another item. What admits of none is named in `fixed`.
 */
export function mutationsOf(site: ClusterSnapshot): { mutations: Mutation[]; fixed: string[] } {
  const places = new Map<string, { path: Step[]; value: unknown }[]>();
  for (const { path, value } of valuesIn(site, [])) {
    if (path.length === 0 || KEPT.has(String(path[0]))) continue;
    const name = nameOf(path);
    places.set(name, [...(places.get(name) ?? []), { path, value }]);
  }
  const mutations: Mutation[] = [];
  const fixed: string[] = [];
  for (const [name, found] of places) {
    const others = [...new Set(found.map(({ value }) => value))];
    const options = found
      .slice(0, 4)
      .flatMap(({ path, value }) => [...variantsOf(value), ...others].map((other) => ({ path, value, other })));
    const possible = options.find(({ path, value, other }) => other !== value && isValid(replaced(site, path, other)));
    if (possible) mutations.push({ name, apply: (now) => (has(now, possible.path) ? replaced(now, possible.path, possible.other) : now) });
    // A record of which every part can be changed need not be missing too.
    else if (found.every(({ value }) => typeof value !== "object" || value === null)) fixed.push(name);
  }
  return { mutations, fixed };
}

/** Removing, doubling and moving items of every list of things that have an id. */
export function listMutationsOf(site: ClusterSnapshot): Mutation[] {
  const lists = [...Object.keys(site).map((key) => [key]), ["shared", "events"], ["shared", "news"]];
  return lists.flatMap((path) => {
    const items = valueAt(site, path);
    if (!isListOfItems(items) || items.length < 2) return [];
    const withItems = (change: (items: readonly Item[]) => readonly Item[]) => (now: ClusterSnapshot) =>
      replaced(now, path, change(valueAt(now, path) as Item[]));
    const copy = (item: Item): Item => ({
      ...item,
      id: `${item.id}-2`,
      ...(typeof item.slug === "string" && { slug: `${item.slug}-2` }),
      ...(typeof item.path === "string" && { path: `${item.path}andet/` }),
    });
    return [
      { name: `one more of ${path.join(".")}`, apply: withItems((all) => [...all, copy(all[0] as Item)]) },
      { name: `one less of ${path.join(".")}`, apply: withItems((all) => all.slice(0, -1)) },
      { name: `another order of ${path.join(".")}`, apply: withItems((all) => all.toReversed()) },
    ].filter(({ apply }) => isValid(apply(site)));
  });
}

type Item = Record<string, unknown> & { id: string };

function isListOfItems(value: unknown): value is Item[] {
  return Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null && "id" in item);
}

function* valuesIn(value: unknown, path: Step[]): Generator<{ path: Step[]; value: unknown }> {
  yield { path, value };
  if (typeof value !== "object" || value === null) return;
  const parts = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, part] of parts) yield* valuesIn(part, [...path, step]);
}

function nameOf(path: readonly Step[]): string {
  return path
    .map((step) => (typeof step === "number" ? "[]" : `.${step}`))
    .join("")
    .slice(1);
}

function variantsOf(value: unknown): unknown[] {
  if (typeof value === "number") return [value + 1, value / 2];
  if (typeof value === "boolean") return [!value];
  if (value === null) return ["Andet", "2026-05-05T10:00:00.000Z", "https://andet.example.org/", 7];
  if (Array.isArray(value)) return [value.slice(1)];
  if (typeof value !== "string") return [null];
  if (/^\/.*\/$/.test(value)) return [`${value}2/`];
  if (value.startsWith("Europe/")) return ["Europe/London"];
  const later = value.replace(/^(\d{4})-/, (_, year: string) => `${Number(year) + 1}-`);
  return [`${value} æ`, `${value}-2`, `${value}2`, `<p>Andet</p>${value}`, later, "#0055aa", ...WORDS];
}

/** Every word that the schema lets one choose from somewhere. */
const WORDS: readonly unknown[] = [...new Set(wordsIn(snapshotSchema.toJSONSchema({ unrepresentable: "any" })))];

function wordsIn(schema: unknown): unknown[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "enum" in schema && Array.isArray(schema.enum) ? (schema.enum as unknown[]) : [];
  return [...own, ...Object.values(schema).flatMap(wordsIn)];
}

function valueAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<Step, unknown> | undefined)?.[step], value);
}

function has(site: ClusterSnapshot, path: readonly Step[]): boolean {
  return valueAt(site, path) !== undefined;
}

function replaced<Value>(value: Value, [step, ...rest]: readonly Step[], by: unknown): Value {
  if (step === undefined) return by as Value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<Step, unknown>;
  copy[step] = replaced(copy[step], rest, by);
  return copy as Value;
}

function isValid(site: unknown): boolean {
  try {
    parseSnapshot(site);
    return true;
  } catch {
    return false;
  }
}
