import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, PASSWORD, PEOPLE, type Person, type World } from "../../scripts/access-report/world.ts";
import { graphql, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createFile, createPublished, type Doc, PDF, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";

type Data = Record<string, unknown>;
const SECRET = "hemmelig";

/** What people with few rights might try to have more. Each attempt has a twin that is allowed, so that none can be empty. */
describe.each(databases)("getting around the rights on %s", (database) => {
  let booted: Booted;
  let world: World;
  let mols: string;
  let vestrum: string;
  const tokens = new Map<Person, string>();
  const as = (person: Person, method: string, path: string, json?: unknown) =>
    rest({ booted, token: tokens.get(person), method, path, json });
  const stored = async (collection: string, id: string) =>
    (await booted.payload.findByID({ collection: collection as "news", id, depth: 0, draft: true })) as unknown as Data;
  const article = (data: Data) => ({ tenant: mols, title: "Nyhed", body: root(paragraph("x")), ...data });

  beforeAll(async () => {
    booted = await bootPayload({ database });
    world = await createWorld(booted.payload);
    [mols, vestrum] = [world.id("clusters", "village"), world.id("clusters", "foreign")];
    for (const person of PEOPLE) {
      const data = { email: String(world.users[person].email), password: PASSWORD };
      tokens.set(person, String((await booted.payload.login({ collection: "users", data })).token));
    }
    const contact = { name: SECRET, email: `${SECRET}@example.org`, public: false };
    const calendarFeeds = [{ url: `https://example.org/${SECRET}.ics` }];
    await update(booted.payload, "organisations", world.id("organisations", "other"), { contact, calendarFeeds });
    await update(booted.payload, "places", world.id("places", "other"), { booking: { contact } });
    await update(booted.payload, "events", world.id("events", "other"), {
      organisation: world.id("organisations", "other"),
      place: world.id("places", "other"),
    });
    const steeringGroup = [{ name: "Medlem", role: "member", email: `${SECRET}@example.org`, emailPublic: false }];
    await update(booted.payload, "clusters", mols, { steeringGroup });
  });
  afterAll(() => booted?.stop());

  describe("by asking about what is hidden", () => {
    const probes: [string, string][] = [
      ["organisations", "contact.email"],
      ["organisations", "calendarFeeds.url"],
      ["places", "booking.contact.email"],
      ["clusters", "steeringGroup.email"],
      ["events", "organisation.contact.email"],
      ["events", "organisation.calendarFeeds.url"],
      ["events", "place.booking.contact.name"],
      ["events", "tenant.steeringGroup.email"],
    ];

    it.each(probes)("an editor does not find out: %s by %s", async (collection, path) => {
      const found = async (person: Person, query: string) => ((await as(person, "GET", `/${collection}${query}`)).body.docs as Doc[]) ?? [];
      const where = `?where[${path}][like]=${SECRET}`;
      expect(await found("lead", where)).toHaveLength(collection === "events" && path.startsWith("tenant") ? 4 : 1);
      expect(await found("village editor", where)).toEqual([]);
      expect(await found("village editor", `${where}&draft=true`)).toEqual([]);
      expect((await as("village editor", "GET", `/${collection}/count${where}`)).body.totalDocs ?? 0).toBe(0);
      expect((await as("village editor", "GET", `/${collection}?sort=${path}`)).status).toBe(400);
      const local = booted.payload.find({
        collection: collection as "news",
        where: { [path]: { like: SECRET } },
        overrideAccess: false,
        user: world.users["village editor"],
      });
      await expect(local).rejects.toThrow();
    });

    it("nor is it sent along", async () => {
      for (const path of [`/organisations?limit=0`, "/places?limit=0", "/clusters?limit=0&depth=2", "/events?limit=0&depth=3"]) {
        expect((await as("lead", "GET", path)).text, path).toContain(SECRET);
        expect((await as("village editor", "GET", path)).text, path).not.toContain(SECRET);
      }
    });

    it("accounts are no more than one may read of them", async () => {
      for (const condition of [
        "/events?where[createdBy.email][like]=lead",
        "/media?where[createdBy.name][like]=lead",
        "/users?where[email][like]=lead",
        "/users?where[name][like]=lead",
      ]) {
        expect(((await as("lead", "GET", condition)).body.docs as Doc[]).length, condition).toBeGreaterThan(0);
        expect((await as("village editor", "GET", condition)).body.docs ?? [], condition).toEqual([]);
      }
    });

    it("others' drafts and older versions stay theirs", async () => {
      const draft = await create(booted.payload, "news", article({ title: "Kladde", villages: [world.id("villages", "other")] }));
      expect((await as("municipality", "GET", `/news/${draft.id}?draft=true`)).status).toBe(200);
      expect((await as("village editor", "GET", `/news/${draft.id}?draft=true`)).status).toBe(404);
      const where = { parent: { equals: world.id("events", "other") } };
      const version = (await booted.payload.findVersions({ collection: "events", where, limit: 1 })).docs[0];
      expect((await as("lead", "GET", `/events/versions/${version?.id}`)).status).toBe(200);
      expect((await as("village editor", "GET", `/events/versions/${version?.id}`)).status).toBe(403);
      expect((await as("village editor", "POST", `/events/versions/${version?.id}`)).status).toBe(403);
    });
  });

  describe("by taking over what is another village's", () => {
    let shared: Doc;
    beforeAll(async () => {
      const villages = [world.id("villages", "village"), world.id("villages", "other")];
      shared = await createPublished(booted.payload, "news", article({ title: "Fælles", villages }));
    });

    const attempts: [string, (world: World) => Data][] = [
      ["adding a village", (w) => ({ villages: ["village", "other", "organisation"].map((c) => w.id("villages", c as "other")) })],
      ["removing a village", (w) => ({ villages: [w.id("villages", "village")] })],
      ["leaving the own out", (w) => ({ villages: [w.id("villages", "other")] })],
      ["emptying the list", () => ({ villages: [] })],
      ["naming an organisation", (w) => ({ organisation: w.id("organisations", "organisation") })],
    ];

    it.each(attempts)("fails: %s", async (_what, data) => {
      const before = await stored("news", shared.id);
      for (const query of ["", "?draft=true", "?draft=true&autosave=true"]) {
        const answer = await as("village editor", "PATCH", `/news/${shared.id}${query}`, data(world));
        expect(answer.status, answer.text).toBe(400);
        expect(answer.text).toMatch(/du skriver for/);
      }
      expect((await as("village editor", "PATCH", `/news?where[id][equals]=${shared.id}`, data(world))).body.docs).toEqual([]);
      const query = `mutation ($data: mutationNewsUpdateInput!) { updateNews(id: "${shared.id}", data: $data) { id } }`;
      expect((await graphql({ booted, token: tokens.get("village editor"), query, variables: { data: data(world) } })).errors).not.toEqual(
        [],
      );
      expect(await stored("news", shared.id)).toEqual(before);
    });

    it("leaves the rest to both", async () => {
      expect((await as("village editor", "PATCH", `/news/${shared.id}`, { title: "Fælles nyhed" })).status).toBe(200);
      const villages = [world.id("villages", "other"), world.id("villages", "village")];
      expect((await as("village editor", "PATCH", `/news/${shared.id}`, { villages })).status).toBe(200);
    });

    it("fails by restoring an older version", async () => {
      const [own, other] = [world.id("villages", "village"), world.id("villages", "other")];
      const doc = await createPublished(booted.payload, "news", article({ title: "Før", villages: [own, other] }));
      await update(booted.payload, "news", doc.id, { title: "Efter", villages: [own] });
      const where = { and: [{ parent: { equals: doc.id } }, { "version.title": { equals: "Før" } }] };
      const version = (await booted.payload.findVersions({ collection: "news", where, limit: 1 })).docs[0];
      for (const draft of [true, false]) {
        expect((await as("village editor", "POST", `/news/versions/${version?.id}?draft=${draft}`)).status).toBe(400);
      }
      expect(await stored("news", doc.id)).toMatchObject({ title: "Efter", villages: [own] });
      expect((await as("lead", "POST", `/news/versions/${version?.id}`)).status).toBe(200);
    });

    it("fails by a copy", async () => {
      const villages = [world.id("villages", "other")];
      expect((await as("village editor", "POST", `/news/${shared.id}/duplicate`, { villages })).status).toBe(400);
    });

    it("leaves out of a change in bulk what is others', and deletes only the own", async () => {
      const own = await createPublished(booted.payload, "events", world.data("events", "village"));
      const other = await createPublished(booted.payload, "events", world.data("events", "other"));
      const both = `where[id][in]=${own.id},${other.id}`;
      const changed = await as("village editor", "PATCH", `/events?${both}`, { locationText: "Her" });
      expect((changed.body.docs as Doc[]).map(({ id }) => id)).toEqual([own.id]);
      const deleted = await as("village editor", "DELETE", `/events?${both}`);
      expect((deleted.body.docs as Doc[]).map(({ id }) => id)).toEqual([own.id]);
      expect((await stored("events", other.id)).locationText ?? null).toBeNull();
    });

    it("lets an association name the villages it belongs to, and a village its associations", async () => {
      const village = world.id("villages", "village");
      const organisation = await createPublished(booted.payload, "organisations", {
        tenant: mols,
        name: "I landsbyen",
        villages: [village],
      });
      const post = (person: Person, data: Data) => as(person, "POST", "/news?draft=true", article(data));
      expect((await post("village editor", { villages: [village], organisation: organisation.id })).status).toBe(201);
      const own = world.id("organisations", "organisation");
      expect((await post("organisation editor", { villages: [village], organisation: own })).status).toBe(400);
      await update(booted.payload, "organisations", own, { villages: [village] });
      expect((await post("organisation editor", { villages: [village], organisation: own })).status).toBe(201);
      await update(booted.payload, "organisations", own, { villages: [] });
    });

    it("begins with the own villages or organisation of an editor", async () => {
      const post = async (person: Person) => (await as(person, "POST", "/news?draft=true&depth=0", article({}))).body.doc as Data;
      expect(await post("village editor")).toMatchObject({ villages: [world.id("villages", "village")] });
      expect(await post("organisation editor")).toMatchObject({ organisation: world.id("organisations", "organisation") });
      expect(((await post("lead")).villages as unknown[]) ?? []).toEqual([]);
    });
  });

  describe("by reaching into another cluster", () => {
    it("fails for what an editor's content points at", async () => {
      const village = world.id("villages", "village");
      const cases: [string, Data][] = [
        ["news", article({ villages: [village], image: world.id("media", "foreign") })],
        ["news", article({ villages: [village, world.id("villages", "foreign")] })],
        [
          "events",
          { tenant: mols, title: "x", start: "2026-05-01T17:00:00.000Z", villages: [village], place: world.id("places", "foreign") },
        ],
      ];
      for (const [collection, json] of cases) {
        for (const draft of [true, false]) {
          expect((await as("village editor", "POST", `/${collection}?draft=${draft}`, json)).status).toBe(400);
        }
      }
    });

    it("fails for somebody who works in both", async () => {
      for (const query of ["", "?draft=true", "?draft=true&autosave=true"]) {
        expect((await as("both", "PATCH", `/events/${world.id("events", "village")}${query}`, { tenant: vestrum })).status).toBe(400);
        expect((await as("both", "PATCH", `/events/${world.id("events", "foreign")}${query}`, { tenant: mols })).status).toBe(400);
      }
      expect((await as("both", "POST", "/pages", { tenant: mols, title: "Kun for ledere" })).status).toBe(400);
      expect((await as("both", "POST", "/pages", { tenant: vestrum, title: "For ledere" })).status).toBe(201);
    });

    it("fails for files by their address", async () => {
      const file = async (tenant: string, name: string) =>
        (await createFile(booted.payload, { tenant, name, mimetype: "application/pdf", bytes: PDF })).filename;
      const [here, there] = [await file(mols, "her.pdf"), await file(vestrum, "der.pdf")];
      expect((await as("village editor", "GET", `/media/file/${here}`)).status).toBe(200);
      expect((await as("village editor", "GET", `/media/file/${there}`)).status).toBe(403);
      expect((await as("both", "GET", `/media/file/${there}`)).status).toBe(200);
      expect((await as("nobody", "GET", `/media/file/${here}`)).status).toBe(403);
    });
  });

  describe("by saying who one is", () => {
    it("fails for the author of a picture and the mark of the municipality", async () => {
      const bytes = PDF;
      const form = new FormData();
      form.set("file", new File([new Uint8Array(bytes)], "plan.pdf", { type: "application/pdf" }));
      form.set("_payload", JSON.stringify({ tenant: mols, createdBy: world.users.lead.id }));
      const uploaded = await rest({ booted, token: tokens.get("village editor"), method: "POST", path: "/media?depth=0", form });
      expect(uploaded.body.doc).toMatchObject({ createdBy: world.users["village editor"].id });
      const theirs = world.id("media", "other");
      await as("lead", "PATCH", `/media/${theirs}`, { createdBy: world.users["village editor"].id });
      expect(await stored("media", theirs)).toMatchObject({ createdBy: world.users.lead.id });

      const marked = await as(
        "village editor",
        "POST",
        "/news?depth=0",
        article({ villages: [world.id("villages", "village")], fromMunicipality: true }),
      );
      expect(marked.body.doc).toMatchObject({ fromMunicipality: false });
      const ours = await as("municipality", "POST", "/news?depth=0", article({ fromMunicipality: false }));
      const { id } = ours.body.doc as Doc;
      await as("municipality", "PATCH", `/news/${id}`, { fromMunicipality: false });
      expect(await stored("news", id)).toMatchObject({ fromMunicipality: true, createdBy: world.users.municipality.id });
      expect((await as("lead", "PATCH", `/news/${id}`, { fromMunicipality: false })).status).toBe(200);
      expect((await as("municipality", "PATCH", `/news/${id}`, { title: "Ikke længere vores" })).status).toBe(403);
    });

    it("fails for one's own roles, villages and organisations", async () => {
      for (const person of ["lead", "village editor", "municipality", "neighbour", "both", "nobody"] as const) {
        const id = String(world.users[person].id);
        const before = await stored("users", id);
        const attempts: Data[] = [
          { role: "secretariat" },
          { tenants: [{ tenant: mols, role: "communication-lead" }] },
          { tenants: [{ tenant: mols, role: "editor", villages: [world.id("villages", "other")] }] },
          { tenants: [{ tenant: vestrum, role: "communication-lead" }] },
          { tenants: [] },
        ];
        for (const json of attempts) {
          await as(person, "PATCH", `/users/${id}`, json);
          await as(person, "PATCH", `/users?where[id][equals]=${id}`, json);
          const data = json as never;
          await booted.payload
            .update({ collection: "users", id, data, overrideAccess: false, user: world.users[person] })
            .catch(() => null);
          await booted.payload.update({ collection: "users", id, data, user: world.users[person] }).catch(() => null);
        }
        const after = await stored("users", id);
        expect([after.role ?? null, after.tenants ?? []], person).toEqual([before.role ?? null, before.tenants ?? []]);
      }
    });
  });

  describe("by what a lead does to others' accounts", () => {
    const editorIn = (...rows: Data[]) => {
      const email = `konto-${Math.random().toString(36).slice(2)}@example.org`;
      return create(booted.payload, "users", { name: "En redaktør", email, password: PASSWORD, tenants: rows });
    };
    const rowsOf = async (id: string) => ((await stored("users", id)).tenants as Data[]).map(({ tenant, role }) => [tenant, role]);

    it("gives and takes roles in the own cluster", async () => {
      const { id } = await editorIn({ tenant: mols, role: "editor" });
      const villages = [world.id("villages", "other")];
      expect((await as("lead", "PATCH", `/users/${id}`, { tenants: [{ tenant: mols, role: "editor", villages }] })).status).toBe(200);
      expect((await as("lead", "PATCH", `/users/${id}`, { tenants: [{ tenant: mols, role: "communication-lead" }] })).status).toBe(200);
      expect(await rowsOf(id)).toEqual([[mols, "communication-lead"]]);
      expect((await as("lead", "PATCH", `/users/${id}`, { name: "Omdøbt" })).status).toBe(200);
      expect((await as("lead", "PATCH", `/users/${id}`, { tenants: [] })).status).toBe(200);
      expect(await rowsOf(id)).toEqual([]);
    });

    it("leaves rows of other clusters and other roles as they are", async () => {
      const { id } = await editorIn({ tenant: mols, role: "editor" }, { tenant: vestrum, role: "editor" });
      const { body } = await as("lead", "GET", `/users/${id}?depth=0`);
      const seen = body.tenants as Data[];
      expect((await as("lead", "PATCH", `/users/${id}`, { tenants: seen })).status).toBe(200);
      expect(await rowsOf(id)).toEqual(
        expect.arrayContaining([
          [mols, "editor"],
          [vestrum, "editor"],
        ]),
      );
      expect((await as("lead", "PATCH", `/users/${id}`, { tenants: [] })).status).toBe(200);
      expect(await rowsOf(id)).toEqual([[vestrum, "editor"]]);

      const contact = await editorIn({ tenant: mols, role: "municipality" });
      expect((await as("lead", "PATCH", `/users/${contact.id}`, { tenants: [] })).status).toBe(200);
      expect(await rowsOf(contact.id)).toEqual([[mols, "municipality"]]);
    });

    it("fails for other clusters, other roles and the network", async () => {
      const { id } = await editorIn({ tenant: mols, role: "editor" });
      const rows: Data[][] = [
        [{ tenant: vestrum, role: "editor" }],
        [{ tenant: mols, role: "municipality" }],
        [
          { tenant: mols, role: "editor" },
          { tenant: mols, role: "communication-lead" },
        ],
        [{ tenant: mols, role: "editor", villages: [world.id("villages", "foreign")] }],
      ];
      for (const tenants of rows) {
        expect((await as("lead", "PATCH", `/users/${id}`, { tenants })).status).toBe(400);
        const account = { name: "Ny", email: `ny-${tenants.length}@example.org`, password: PASSWORD, tenants };
        const refused = await as("lead", "POST", "/users", account);
        expect(refused.status, refused.text).toBe(400);
      }
      await as("lead", "PATCH", `/users/${id}`, { role: "secretariat" });
      expect((await stored("users", id)).role ?? null).toBeNull();
      expect(await rowsOf(id)).toEqual([[mols, "editor"]]);
      const noRow = { name: "Ny", email: "uden-raekke@example.org", password: PASSWORD };
      expect((await as("lead", "POST", "/users", noRow)).status).toBe(400);
      expect((await as("neighbour", "PATCH", `/users/${id}`, { tenants: [] })).status).toBe(403);
    });

    it("fails for passwords always, and for names and addresses of people others decide about", async () => {
      const [here, shared] = [
        await editorIn({ tenant: mols, role: "editor" }),
        await editorIn({ tenant: mols, role: "editor" }, { tenant: vestrum, role: "editor" }),
      ];
      for (const { id, email } of [here, shared]) {
        expect((await as("lead", "PATCH", `/users/${id}`, { password: "overtaget-konto" })).status).toBe(403);
        const login = { collection: "users", data: { email: String(email), password: PASSWORD } } as const;
        expect((await booted.payload.login(login)).token).toBeTruthy();
      }
      for (const json of [{ email: "overtaget@example.org" }, { name: "En anden" }]) {
        const answer = await as("lead", "PATCH", `/users/${shared.id}`, json);
        expect(answer.status, answer.text).toBe(403);
      }
      const secretary = await create(booted.payload, "users", {
        name: "Sekretær",
        email: "sekretaer@example.org",
        password: PASSWORD,
        role: "secretariat",
        tenants: [{ tenant: mols, role: "editor" }],
      });
      expect((await as("lead", "PATCH", `/users/${secretary.id}`, { email: "overtaget@example.org" })).status).toBe(403);
      await as("lead", "PATCH", `/users/${here.id}`, { lockUntil: "2099-01-01T00:00:00.000Z", loginAttempts: 99 });
      expect((await stored("users", here.id)).lockUntil ?? null).toBeNull();
    });
  });
});
