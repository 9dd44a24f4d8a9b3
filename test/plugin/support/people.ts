import type { CollectionSlug, Payload } from "payload";
import { createCluster, type Doc } from "./create.ts";

export const PASSWORD = "klynge-test-password";

/** Everybody who may stand at the door. `nobody` can sign in but holds no role; `visitor` is not signed in. */
export const PEOPLE = ["secretariat", "lead", "neighbour", "editor", "municipality", "nobody", "visitor"] as const;
export type Person = (typeof PEOPLE)[number];

export type Network = {
  /** The clusters of the lead and of the neighbour. */
  mols: Doc;
  vestrum: Doc;
  /** Users by person; the visitor has none. */
  users: Record<Exclude<Person, "visitor">, Doc>;
  /** Tokens of their sessions, for requests. */
  tokens: Record<Exclude<Person, "visitor">, string>;
};

/** Two clusters and one person of each kind. The lead, the editor and the municipality belong to Mols, the neighbour leads VestRum. */
export async function createNetwork(payload: Payload): Promise<Network> {
  const mols = await createCluster(payload, { slug: "mols", name: "Mols", tagline: "Mols i udvikling" });
  const vestrum = await createCluster(payload, { slug: "vestrum", name: "VestRum", tagline: "Hemmeligt om VestRum" });
  const signIn = (person: string, data: Record<string, unknown>) => signInAs(payload, person, data);
  const member = (tenant: Doc, role: string) => ({ tenants: [{ tenant: tenant.id, role }] });
  const made = {
    secretariat: await signIn("secretariat", { role: "secretariat" }),
    lead: await signIn("lead", member(mols, "communication-lead")),
    neighbour: await signIn("neighbour", member(vestrum, "communication-lead")),
    editor: await signIn("editor", member(mols, "editor")),
    municipality: await signIn("municipality", member(mols, "municipality")),
    nobody: await signIn("nobody", {}),
  };
  const entries = Object.entries(made);
  return {
    mols,
    vestrum,
    users: Object.fromEntries(entries.map(([person, { user }]) => [person, user])) as Network["users"],
    tokens: Object.fromEntries(entries.map(([person, { token }]) => [person, token])) as Network["tokens"],
  };
}

/** Somebody who has signed in, with the roles given. */
export async function signInAs(payload: Payload, person: string, data: Record<string, unknown>): Promise<{ user: Doc; token: string }> {
  const collection = "users" as CollectionSlug;
  const email = `${person}@example.org`;
  const user = (await payload.create({
    collection,
    data: { name: person, email, password: PASSWORD, ...data } as never,
    depth: 0,
  })) as never;
  const { token } = await payload.login({ collection, data: { email, password: PASSWORD } as never });
  if (!token) throw new Error(`[test] ${person} could not sign in`);
  return { user, token };
}
