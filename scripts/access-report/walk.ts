import { CONTENT_COLLECTIONS } from "@klynge/plugin";
import { COLUMNS, type Column, GUARDED, type Guarded, type Person, THEME, type World } from "./world.ts";

/** One way to reach the CMS as somebody who is signed in. Each answers what really happened. */
export type Door = {
  list: (collection: Guarded) => Promise<ReadonlySet<string>>;
  versionParents: (collection: Guarded) => Promise<ReadonlySet<string>>;
  /** The id of what was created; null where it was refused. */
  create: (collection: Guarded, data: Record<string, unknown>) => Promise<string | null>;
  update: (collection: Guarded, id: string, change: { draft: boolean; data: Record<string, unknown> }) => Promise<boolean>;
  remove: (collection: Guarded, id: string) => Promise<boolean>;
};

/** What somebody may do, one letter for each: create, read, update, publish, delete, versions; `-` is nothing. */
export type Rights = Record<Guarded, Record<Column, string>>;

/** What changes nothing. GraphQL wants a group with required fields whole. */
const CHANGES: Partial<Record<Guarded, Record<string, unknown>>> = {
  clusters: { theme: THEME },
  redirects: { to: { type: "custom", url: "/ny/" } },
};

const LETTERS = "crupdv";

const isContent = (collection: Guarded): boolean => (CONTENT_COLLECTIONS as readonly string[]).includes(collection);

/**
 * Tries everything on everything, and gives back what could be done. Content is updated as a draft for `u`, and as what is
 * on the site for `p`. What is deleted is made for it.
 */
export async function walk({
  world,
  door,
  collections = GUARDED,
}: {
  world: World;
  door: Door;
  collections?: readonly Guarded[];
}): Promise<Rights> {
  const rights = {} as Rights;
  for (const collection of collections) {
    const listed = await door.list(collection);
    const parents = isContent(collection) ? await door.versionParents(collection) : new Set<string>();
    const row = {} as Record<Column, string>;
    for (const column of COLUMNS) {
      const id = world.id(collection, column);
      const can = new Set<string>();
      if (listed.has(id)) can.add("r");
      if (parents.has(id)) can.add("v");
      if (await door.update(collection, id, { draft: isContent(collection), data: CHANGES[collection] ?? {} })) can.add("u");
      if (isContent(collection) && (await door.update(collection, id, { draft: false, data: { _status: "published" } }))) can.add("p");
      if ((await door.create(collection, world.data(collection, column))) !== null) can.add("c");
      if (await canRemove({ world, door, collection, column })) can.add("d");
      row[column] = [...LETTERS].filter((letter) => can.has(letter)).join("") || "-";
    }
    rights[collection] = row;
  }
  return rights;
}

/** Tries it on a document that is there for it, and looks whether it is gone. */
async function canRemove({
  world,
  door,
  collection,
  column,
}: {
  world: World;
  door: Door;
  collection: Guarded;
  column: Column;
}): Promise<boolean> {
  const id = await world.spare(collection, column);
  const answered = await door.remove(collection, id);
  const { totalDocs } = await world.payload.count({ collection: collection as "pages", where: { id: { equals: id } } });
  if (answered !== (totalDocs === 0)) throw new Error(`[access] ${collection} ${id}: the answer and what happened to it differ`);
  return answered;
}

/** Payload's Local API with a user, as the admin itself uses it. */
export function localDoor({ world, person }: { world: World; person: Person }): Door {
  const { payload } = world;
  const as = { user: world.users[person], overrideAccess: false, depth: 0 } as const;
  const attempt = async <Result>(run: () => Promise<Result>): Promise<Result | null> => run().catch(refusal);
  const ids = (docs: readonly { id?: unknown }[] = []) => new Set(docs.map(({ id }) => String(id)));
  return {
    list: async (collection) =>
      ids((await attempt(() => payload.find({ ...as, collection: collection as "pages", pagination: false })))?.docs),
    versionParents: async (collection) => {
      const found = await attempt(() => payload.findVersions({ ...as, collection: collection as "pages", pagination: false }));
      return new Set(found?.docs.map(({ parent }) => String(parent)));
    },
    create: async (collection, data) => {
      const file = collection === "media" ? { file: world.picture } : {};
      const doc = await attempt(() => payload.create({ ...as, collection: collection as "pages", data: data as never, ...file }));
      return doc ? String(doc.id) : null;
    },
    update: async (collection, id, { draft, data }) =>
      (await attempt(() => payload.update({ ...as, collection: collection as "pages", id, data: data as never, draft }))) !== null,
    remove: async (collection, id) => (await attempt(() => payload.delete({ ...as, collection: collection as "pages", id }))) !== null,
  };
}

/** Refusals are what is being asked for; anything else is a fault. */
function refusal(error: unknown): null {
  const status = (error as { status?: number }).status;
  if (status !== undefined && [400, 401, 403, 404].includes(status)) return null;
  throw error;
}
