import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphql, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createPublished, type Doc } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network, PASSWORD, PEOPLE } from "./support/people.ts";

type Row = { tenant?: string | Doc; role?: string };

describe.each(databases)("people on %s", (database) => {
  let booted: Booted;
  let network: Network;
  let shared: Doc;

  const as = (person: keyof Network["tokens"], method: string, path: string, json?: unknown) =>
    rest({ booted, token: network.tokens[person], method, path, json });
  const userOf = (id: string) =>
    booted.payload.findByID({ collection: "users", id, depth: 0 }) as unknown as Promise<{ role?: string; tenants?: Row[] }>;

  beforeAll(async () => {
    booted = await bootPayload({ database });
    network = await createNetwork(booted.payload);
    shared = await create(booted.payload, "users", {
      name: "I begge klynger",
      email: "begge@example.org",
      password: PASSWORD,
      tenants: [
        { tenant: network.mols.id, role: "editor" },
        { tenant: network.vestrum.id, role: "municipality" },
      ],
    });
  });
  afterAll(() => booted?.stop());

  it.each(["lead", "neighbour", "editor", "municipality", "nobody"] as const)("cannot give themselves rights: %s", async (person) => {
    const { id } = network.users[person];
    const before = await userOf(id);
    const attempts = [
      { role: "secretariat" },
      {
        tenants: [
          { tenant: network.mols.id, role: "communication-lead" },
          { tenant: network.vestrum.id, role: "communication-lead" },
        ],
      },
      { tenants: [] },
    ];
    for (const json of attempts) {
      await as(person, "PATCH", `/users/${id}`, json);
      await as(person, "PATCH", `/users?where[id][equals]=${id}`, json);
    }
    await graphql({
      booted,
      token: network.tokens[person],
      query: `mutation { updateUser(id: "${id}", data: { role: secretariat }) { id } }`,
    });
    const after = await userOf(id);
    expect(after.role ?? null).toBe(before.role ?? null);
    expect(after.tenants ?? []).toEqual(before.tenants ?? []);
  });

  it("make no accounts with a role of the network and rename nobody who works elsewhere, but the secretariat", async () => {
    for (const person of PEOPLE) {
      const token = person === "visitor" ? undefined : network.tokens[person];
      const json = { name: "Ny", email: `ny-${person}@example.org`, password: PASSWORD, role: "secretariat" };
      const answer = await rest({ booted, token, method: "POST", path: "/users", json });
      expect(answer.status === 201, person).toBe(person === "secretariat");
      const changed = await rest({ booted, token, method: "PATCH", path: `/users/${shared.id}`, json: { name: `Omdøbt af ${person}` } });
      expect(changed.status, person).toBe(person === "secretariat" ? 200 : 403);
    }
  });

  it("change their own name and password", async () => {
    const answer = await as("editor", "PATCH", `/users/${network.users.editor.id}`, { name: "Nyt navn" });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.doc).toMatchObject({ name: "Nyt navn" });
  });

  it("see of others only what they do in the own cluster", async () => {
    const { body } = await as("lead", "GET", `/users/${shared.id}`);
    const rows = (body.tenants as Row[]).filter((row) => row.tenant !== undefined || row.role !== undefined);
    expect(rows).toMatchObject([{ tenant: { id: network.mols.id }, role: "editor" }]);
    expect(JSON.stringify(body)).not.toContain(network.vestrum.id);
    const { body: own } = await as("lead", "GET", `/users/${network.users.lead.id}`);
    expect((own.tenants as Row[])[0]).toMatchObject({ role: "communication-lead" });
    const { body: me } = await as("editor", "GET", "/users/me");
    expect((me.user as { tenants: Row[] }).tenants[0]).toMatchObject({ role: "editor" });
  });

  it("cannot ask about another cluster through somebody they share", async () => {
    for (const condition of [
      "where[tenants.tenant.tagline][like]=Hemmeligt",
      `where[tenants.tenant][equals]=${network.vestrum.id}`,
      "where[tenants.role][equals]=municipality",
      "sort=tenants.tenant.tagline&where[tenants.tenant.tagline][exists]=true",
    ]) {
      const { status, body } = await as("lead", "GET", `/users?${condition}`);
      expect(status === 400 || (body.docs as unknown[]).length === 0, `${condition}: ${status}`).toBe(true);
    }
    const { body } = await as("secretariat", "GET", `/users?where[tenants.tenant][equals]=${network.vestrum.id}`);
    expect((body.docs as unknown[]).length).toBeGreaterThan(1);
  });

  it("hold villages and organisations of the cluster they have the role in", async () => {
    const [mine, theirs] = [network.mols, network.vestrum].map((cluster) =>
      createPublished(booted.payload, "villages", { tenant: cluster.id, name: "Landsbyen" }),
    );
    const assign = async (villages: string[]) =>
      as("secretariat", "PATCH", `/users/${network.users.editor.id}`, { tenants: [{ tenant: network.mols.id, role: "editor", villages }] });
    const refused = await assign([(await theirs)?.id ?? ""]);
    expect(refused.status, refused.text).toBe(400);
    expect(refused.text).toContain("tenants.0.villages");
    const accepted = await assign([(await mine)?.id ?? ""]);
    expect(accepted.status, accepted.text).toBe(200);
  });

  it("lose their rights at once when a role is taken away", async () => {
    const { id } = await create(booted.payload, "users", {
      name: "Kortvarig",
      email: "kortvarig@example.org",
      password: PASSWORD,
      tenants: [{ tenant: network.mols.id, role: "communication-lead" }],
    });
    const { token } = await booted.payload.login({ collection: "users", data: { email: "kortvarig@example.org", password: PASSWORD } });
    const read = () => rest({ booted, token, path: `/clusters/${network.mols.id}` });
    expect((await read()).status).toBe(200);
    await booted.payload.update({ collection: "users", id, data: { tenants: [] } as never });
    expect((await read()).status).toBe(403);
  });

  it("without a role do not get into the admin", async () => {
    for (const person of ["secretariat", "lead", "editor", "municipality", "nobody"] as const) {
      const { body } = await as(person, "GET", "/access");
      expect(body.canAccessAdmin ?? false, person).toBe(person !== "nobody");
    }
  });

  describe("who edits what", () => {
    it("is known and changed only by those who may read it", async () => {
      const lock = async (cluster: Doc, person: keyof Network["users"]) => {
        const group = await createPublished(booted.payload, "groups", { tenant: cluster.id, name: `Redigeres af ${person}` });
        const data = {
          document: { relationTo: "groups", value: group.id },
          user: { relationTo: "users", value: network.users[person].id },
        };
        return (await booted.payload.create({ collection: "payload-locked-documents", data: data as never })) as { id: string };
      };
      const [here, there] = [await lock(network.mols, "lead"), await lock(network.vestrum, "neighbour")];
      const { body } = await as("lead", "GET", "/payload-locked-documents?limit=0");
      expect((body.docs as Doc[]).map((doc) => doc.id)).toEqual([here.id]);
      expect((await as("lead", "DELETE", `/payload-locked-documents/${there.id}`)).status).toBe(403);
      expect((await as("municipality", "GET", `/payload-locked-documents/${here.id}`)).status).toBe(200);
      expect((await as("editor", "GET", `/payload-locked-documents/${here.id}`)).status).toBe(404);
      const document = { relationTo: "groups", value: "any" };
      expect((await as("lead", "PATCH", `/payload-locked-documents/${here.id}`, { document })).status).toBe(403);
      expect((await as("lead", "POST", "/payload-locked-documents", { document })).status).toBe(403);
      expect((await as("lead", "DELETE", `/payload-locked-documents/${here.id}`)).status).toBe(200);
      expect((await rest({ booted, path: "/payload-locked-documents?limit=0" })).status).toBe(403);
    });

    it("is not the only thing of Payload's own that is closed", async () => {
      for (const { slug } of booted.payload.config.collections.filter((collection) => collection.slug.startsWith("payload-"))) {
        for (const person of ["lead", "editor", "nobody"] as const) {
          const { body } = await as(person, "GET", `/${slug}?limit=0`);
          expect(body.docs ?? [], `${person} reads ${slug}`).toEqual([]);
        }
      }
    });
  });
});

describe.each(databases)("the first person on an empty %s", (database) => {
  let booted: Booted;
  beforeAll(async () => {
    booted = await bootPayload({ database });
  });
  afterAll(() => booted?.stop());

  it("becomes the secretariat, and only the first", async () => {
    const json = { name: "Først", email: "foerst@example.org", password: PASSWORD };
    const first = await rest({ booted, method: "POST", path: "/users/first-register", json });
    expect(first.status, first.text).toBe(200);
    const { docs } = await booted.payload.find({ collection: "users" });
    expect(docs).toMatchObject([{ email: json.email, role: "secretariat" }]);
    const second = await rest({ booted, method: "POST", path: "/users/first-register", json: { ...json, email: "anden@example.org" } });
    expect(second.status).toBe(403);
  });

  it("is nobody in particular when made by code", async () => {
    const user = await create(booted.payload, "users", { name: "Af et program", email: "program@example.org", password: PASSWORD });
    expect(user.role ?? null).toBeNull();
  });
});
