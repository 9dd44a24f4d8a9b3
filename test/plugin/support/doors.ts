import { formatNames } from "payload";
import type { Door } from "../../../scripts/access-report/walk.ts";
import type { Guarded, World } from "../../../scripts/access-report/world.ts";
import { type Answer, graphql, rest } from "./api.ts";
import type { Booted } from "./boot.ts";

type Caller = { booted: Booted; world: World; token: string | undefined };

/** The REST API, as somebody. */
export function restDoor({ booted, world, token }: Caller): Door {
  const call = (path: string, method = "GET", json?: unknown) => rest({ booted, token, method, path, json });
  return {
    list: async (collection) => {
      const listed = docsOf(await call(`/${collection}?pagination=false&depth=0`)).map(({ id }) => String(id));
      const { body } = await call(`/${collection}/count`);
      if ((body.totalDocs ?? 0) !== listed.length) throw new Error(`[test] ${collection}: the list and its count differ`);
      return new Set(listed);
    },
    versionParents: async (collection) =>
      new Set(docsOf(await call(`/${collection}/versions?pagination=false&depth=0`)).map(({ parent }) => String(parent))),
    create: async (collection, data) => {
      if (collection !== "media") return created(await call(`/${collection}?depth=0`, "POST", data));
      const form = new FormData();
      const { name, mimetype, data: bytes } = world.picture;
      form.set("file", new File([new Uint8Array(bytes)], name, { type: mimetype }));
      form.set("_payload", JSON.stringify(data));
      return created(await rest({ booted, token, method: "POST", path: "/media?depth=0", form }));
    },
    update: async (collection, id, { draft, data }) => succeeded(await call(`/${collection}/${id}?draft=${draft}&depth=0`, "PATCH", data)),
    remove: async (collection, id) => succeeded(await call(`/${collection}/${id}?depth=0`, "DELETE")),
  };
}

/** The GraphQL API, as somebody. Files cannot be sent through it. */
export function graphqlDoor({ booted, token }: Omit<Caller, "world">): Door {
  const ask = async (query: string, variables = {}) => {
    const { data, errors } = await graphql({ booted, token, query, variables });
    const answer = Object.values((data ?? {}) as Record<string, unknown>)[0] ?? null;
    if ((answer === null) !== errors.length > 0) throw new Error(`[test] neither an answer nor a refusal: ${query} ${errors.join("; ")}`);
    if (errors.some((error) => /Variable|Unknown|must be/.test(error))) throw new Error(`[test] the query is wrong: ${errors.join("; ")}`);
    return answer as Record<string, unknown> | null;
  };
  const docs = (answer: Record<string, unknown> | null) => (answer?.docs ?? []) as Record<string, unknown>[];
  return {
    list: async (collection) => new Set(docs(await ask(`{ ${names(collection).many}(pagination: false) { docs { id } } }`)).map(idOf)),
    versionParents: async (collection) => {
      const answer = await ask(`{ versions${names(collection).many}(pagination: false) { docs { parent { id } } } }`);
      return new Set(docs(answer).flatMap(({ parent }) => (parent ? idOf(parent) : [])));
    },
    create: async (collection, data) => {
      const { one } = names(collection);
      const query = `mutation ($data: mutation${one}Input!) { create${one}(data: $data) { id } }`;
      const answer = await ask(query, { data: { ...defaultsOf(booted, collection), ...data } });
      return answer && idOf(answer);
    },
    update: async (collection, id, { draft, data }) => {
      const { one } = names(collection);
      const draftArg = hasDrafts(booted, collection) ? `, draft: ${draft}` : "";
      const query = `mutation ($data: mutation${one}UpdateInput!) { update${one}(id: "${id}", data: $data${draftArg}) { id } }`;
      return (await ask(query, { data })) !== null;
    },
    remove: async (collection, id) => (await ask(`mutation { delete${names(collection).one}(id: "${id}") { id } }`)) !== null,
  };
}

/** What Payload calls a collection in GraphQL. */
function names(collection: string): { one: string; many: string } {
  const { singular, plural } = formatNames(collection);
  return { one: singular, many: singular === plural ? `all${singular}` : plural };
}

const hasDrafts = (booted: Booted, collection: Guarded): boolean =>
  Boolean(booted.payload.collections[collection as "pages"]?.config.versions);

/** GraphQL wants what is required also where Payload would fill in a default. */
function defaultsOf(booted: Booted, collection: Guarded): Record<string, unknown> {
  const fields = booted.payload.collections[collection as "pages"]?.config.flattenedFields ?? [];
  const entries = fields.flatMap((field): [string, unknown][] => {
    if (!("required" in field) || !field.required || field.defaultValue === undefined) return [];
    const value: unknown = typeof field.defaultValue === "function" ? field.defaultValue({} as never) : field.defaultValue;
    return [[field.name, field.type === "select" ? String(value).replaceAll("-", "_") : value]];
  });
  return Object.fromEntries(entries);
}

const idOf = (doc: unknown): string => String((doc as { id: unknown }).id);

const docsOf = ({ body }: Answer): Record<string, unknown>[] => (body.docs ?? []) as Record<string, unknown>[];

function created(answer: Answer): string | null {
  return succeeded(answer) ? idOf(answer.body.doc) : null;
}

/** True where it was done, false where it was refused; anything else is a fault. */
function succeeded({ status, text }: Answer): boolean {
  if (status === 200 || status === 201) return true;
  if ([400, 401, 403, 404].includes(status)) return false;
  throw new Error(`[test] neither done nor refused: ${status} ${text}`);
}
