import { configToSchema } from "@payloadcms/graphql";
import type { GraphQLSchema } from "graphql";
// The file, not the package: Payload loads this one, and a schema works only with the copy of graphql that made it.
import { execute, parse, validate } from "graphql/index.js";
import { createPayloadRequest, handleEndpoints } from "payload";
import type { Booted } from "./boot.ts";

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers; text: string };
type Caller = { token?: string | undefined };
type RestCall = Caller & { method?: string; path: string; json?: unknown; form?: FormData; headers?: Record<string, string> };

const HOST = "http://cms.test";
const schemas = new WeakMap<object, GraphQLSchema>();

/** One call to the REST API as it comes in over the network: Payload's own handler, access rules, body parsing and all. */
export async function rest({
  booted,
  token,
  method = "GET",
  path,
  json,
  form,
  headers: more = {},
}: RestCall & { booted: Booted }): Promise<Answer> {
  const headers = new Headers({ ...more, ...(token ? { Authorization: `JWT ${token}` } : {}) });
  if (json !== undefined) headers.set("Content-Type", "application/json");
  const body = form ? await encode({ form, headers }) : json === undefined ? null : JSON.stringify(json);
  const request = new Request(`${HOST}/api${path}`, { method, headers, body });
  const response = await handleEndpoints({ config: booted.payload.config, request, payloadInstanceCacheKey: booted.key });
  const text = await response.text();
  return { status: response.status, body: parseJson(text), headers: response.headers, text };
}

/** The form as bytes: a server that hangs up on a large upload would otherwise break the form's own stream. */
async function encode({ form, headers }: { form: FormData; headers: Headers }): Promise<ArrayBuffer> {
  const encoded = new Response(form);
  headers.set("Content-Type", String(encoded.headers.get("Content-Type")));
  return encoded.arrayBuffer();
}

/** One call to the GraphQL API, with Payload's own schema and resolvers. */
export async function graphql({
  booted,
  token,
  query,
  variables = {},
}: Caller & { booted: Booted; query: string; variables?: Record<string, unknown> }): Promise<{ data: unknown; errors: string[] }> {
  const { config } = booted.payload;
  const schema = schemaOf(booted);
  const request = new Request(`${HOST}/api/graphql`, { method: "POST", headers: token ? { Authorization: `JWT ${token}` } : {} });
  const req = await createPayloadRequest({ canSetHeaders: true, config, request, payloadInstanceCacheKey: booted.key });
  req.payloadAPI = "GraphQL";
  const document = parse(query);
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw new Error(`[test] the query is wrong: ${invalid.join("; ")}`);
  const { data, errors = [] } = await execute({ schema, document, variableValues: variables, contextValue: { req, headers: {} } });
  return { data, errors: errors.map((error) => error.message) };
}

function parseJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Every query of the schema. */
export function queryNames(booted: Booted): string[] {
  return Object.keys(schemaOf(booted).getQueryType()?.getFields() ?? {});
}

/** A query that asks for as little as its type allows, with every required argument made up. */
export function queryFor(booted: Booted, name: string): string {
  const field = schemaOf(booted).getQueryType()?.getFields()[name];
  const args = (field?.args ?? []).filter((arg) => String(arg.type).endsWith("!") || arg.name === "limit");
  const values = args.map((arg) => `${arg.name}: ${arg.name === "limit" ? 0 : '"1"'}`);
  const type = String(field?.type).replace(/[![\]]/g, "");
  const fields = (schemaOf(booted).getType(type) as { getFields?: () => Record<string, unknown> } | undefined)?.getFields?.() ?? {};
  const selection = ["totalDocs", "id", "read"].find((candidate) => candidate in fields);
  const inner = selection === "read" ? "{ read { permission } }" : selection ? `{ ${selection} }` : "{ __typename }";
  return `{ ${name}${values.length > 0 ? `(${values.join(", ")})` : ""} ${Object.keys(fields).length > 0 ? inner : ""} }`;
}

function schemaOf({ payload: { config } }: Booted): GraphQLSchema {
  let schema = schemas.get(config);
  if (!schema) {
    ({ schema } = configToSchema(config));
    schemas.set(config, schema);
  }
  return schema;
}
