import { COLLECTIONS } from "@klynge/plugin";
import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noteAudit } from "../../packages/plugin/src/audit/note-audit.ts";
import { type Answer, graphql, queryFor, queryNames, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createPicture, createPublished, type Doc } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { createNetwork, type Network, PEOPLE, type Person } from "./support/people.ts";

const GUARDED = [...Object.values(COLLECTIONS), "users"] as const;
type Guarded = (typeof GUARDED)[number];

/** What everybody may do, person by person; the tests walk the whole table. `own` is Mols, `other` is VestRum. */
type Verdict = { read: boolean; update: boolean; delete: boolean; create: boolean };
const ALL: Verdict = { read: true, update: true, delete: true, create: true };
const READ: Verdict = { read: true, update: false, delete: false, create: false };
const NONE: Verdict = { read: false, update: false, delete: false, create: false };

/** Written by the system, never through the API. */
const SYSTEM: ReadonlySet<Guarded> = new Set(["releases", "audit-log", "preview-links"]);

/** What residents sent in: answered and deleted, never written; nothing for guests of the cluster. */
const SENT_IN: ReadonlySet<Guarded> = new Set(["form-submissions", "event-submissions"]);

function verdict({ person, collection, cluster }: { person: Person; collection: Guarded; cluster: "mols" | "vestrum" }): Verdict {
  if (person === "secretariat" && SENT_IN.has(collection)) return { ...READ, delete: true };
  if (person === "secretariat") return SYSTEM.has(collection) ? READ : ALL;
  if (person === "visitor" || person === "nobody") return NONE;
  const home = person === "neighbour" ? "vestrum" : "mols";
  if (cluster !== home) return NONE;
  const isLead = person === "lead" || person === "neighbour";
  if (collection === "announcements") return READ;
  if (SENT_IN.has(collection)) return isLead ? { ...READ, delete: true } : NONE;
  if (collection === "ideas") return isLead ? ALL : NONE;
  if (collection === "audit-log") return isLead ? READ : NONE;
  if (collection === "users") return isLead ? { ...READ, update: true, create: true } : NONE;
  // An editor without a village: the calendar, and what forms choose from.
  if (person === "editor") return ["clusters", "events", "villages", "places", "organisations", "media"].includes(collection) ? READ : NONE;
  if (SYSTEM.has(collection) || !isLead) return READ;
  return collection === "clusters" ? { ...READ, update: true } : ALL;
}

describe.each(databases)("who may do what on %s", (database) => {
  let booted: Booted;
  let network: Network;
  const samples = new Map<string, Doc>();
  const sample = (collection: Guarded, cluster: "mols" | "vestrum"): Doc => {
    const doc = samples.get(`${collection}/${cluster}`);
    if (!doc) throw new Error(`no sample of ${collection} in ${cluster}`);
    return doc;
  };
  const tokenOf = (person: Person): string | undefined => (person === "visitor" ? undefined : network.tokens[person]);

  beforeAll(async () => {
    booted = await bootPayload({ database });
    network = await createNetwork(booted.payload);
    for (const cluster of ["mols", "vestrum"] as const) {
      for (const [collection, doc] of await createSamples(booted, network[cluster])) samples.set(`${collection}/${cluster}`, doc);
    }
  });
  afterAll(() => booted?.stop());

  describe.each(PEOPLE)("%s", (person) => {
    for (const collection of GUARDED) {
      for (const cluster of ["mols", "vestrum"] as const) {
        it(`reads, counts, changes and deletes ${collection} of ${cluster} only as the table says`, async () => {
          const expected = verdict({ person, collection, cluster });
          const { id } = sample(collection, cluster);
          const token = tokenOf(person);
          const call = (path: string, method = "GET", json?: unknown) => rest({ booted, token, method, path, json });
          const byId = `where[id][equals]=${id}`;

          expectStatus(await call(`/${collection}/${id}`), expected.read && 200);
          const listed = await call(`/${collection}?${byId}&limit=0&pagination=false`);
          expect((listed.body.docs as unknown[] | undefined)?.length ?? 0).toBe(expected.read ? 1 : 0);
          expect((await call(`/${collection}/count?${byId}`)).body.totalDocs ?? 0).toBe(expected.read ? 1 : 0);

          expectStatus(await call(`/${collection}/${id}`, "PATCH", {}), expected.update && 200);
          const bulk = await call(`/${collection}?${byId}`, "PATCH", {});
          expect((bulk.body.docs as unknown[] | undefined)?.length ?? 0).toBe(expected.update ? 1 : 0);

          if (!expected.delete) {
            expectStatus(await call(`/${collection}/${id}`, "DELETE"), false);
            await call(`/${collection}?${byId}`, "DELETE");
            expect(await booted.payload.count({ collection: collection as "pages", where: { id: { equals: id } } })).toEqual({
              totalDocs: 1,
            });
          }
        });
      }
    }

    it("reads versions only of what may be read", async () => {
      for (const cluster of ["mols", "vestrum"] as const) {
        const expected = verdict({ person, collection: "news", cluster });
        const { id } = sample("news", cluster);
        const { body } = await rest({ booted, token: tokenOf(person), path: `/news/versions?where[parent][equals]=${id}&limit=0` });
        expect(((body.docs as unknown[] | undefined) ?? []).length > 0).toBe(expected.read);
      }
    });

    it("creates content only where the table says", async () => {
      for (const cluster of ["mols", "vestrum"] as const) {
        for (const draft of [true, false]) {
          const expected = verdict({ person, collection: "groups", cluster });
          const json = { tenant: network[cluster].id, name: `Gruppe af ${person}`, _status: draft ? "draft" : "published" };
          const answer = await rest({ booted, token: tokenOf(person), method: "POST", path: `/groups?draft=${draft}`, json });
          expectStatus(answer, expected.create && 201);
        }
      }
    });

    it("never writes a release, nor a job or a lease", async () => {
      for (const collection of ["releases", "payload-jobs", "publish-leases"]) {
        const json = { tenant: network.mols.id, status: "succeeded", startedAt: new Date().toISOString() };
        expectStatus(await rest({ booted, token: tokenOf(person), method: "POST", path: `/${collection}`, json }), false);
      }
      expectStatus(await rest({ booted, token: tokenOf(person), path: "/payload-jobs/run" }), false);
    });

    it("cannot switch the rules off by a parameter", async () => {
      const { body } = await rest({
        booted,
        token: tokenOf(person),
        path: "/news?overrideAccess=true&disableErrors=true&showHiddenFields=true&limit=0&pagination=false",
      });
      const clusters = new Set(((body.docs as { tenant: Doc }[] | undefined) ?? []).map((doc) => doc.tenant.id));
      const readable = (["mols", "vestrum"] as const).filter((cluster) => verdict({ person, collection: "news", cluster }).read);
      expect(clusters).toEqual(new Set(readable.map((cluster) => network[cluster].id)));
    });
  });

  it("lets the lead delete the own content", async () => {
    const doc = await create(booted.payload, "groups", { tenant: network.mols.id, name: "Kortvarig gruppe" });
    const { status } = await rest({ booted, token: network.tokens.lead, method: "DELETE", path: `/groups/${doc.id}` });
    expect(status).toBe(200);
  });

  describe("a visitor", () => {
    it("learns nothing from GraphQL", async () => {
      const names = queryNames(booted).filter((name) => !/^(docAccess|initialized|me|access|Access|.*User$)/i.test(name));
      expect(names.length).toBeGreaterThan(30);
      for (const [index, query] of names.map((name) => queryFor(booted, name)).entries()) {
        const { data, errors } = await graphql({ booted, query });
        expect(errors, names[index]).not.toEqual([]);
        expect(Object.values((data ?? {}) as object).filter((value) => value !== null)).toEqual([]);
      }
    });

    it("learns nothing from the list of rights", async () => {
      const { body } = await rest({ booted, path: "/access" });
      // What is left is Payload's own list of a person's sessions, of which a visitor has none.
      expect(Object.keys(body)).toEqual(["collections"]);
      expect(Object.keys(body.collections as object)).toEqual(["users"]);
      expect(JSON.stringify(body)).not.toMatch(/villages|news|pages|tagline|steeringGroup/);
    });

    it("cannot guess at content with a condition", async () => {
      for (const path of ["/news?where[title][like]=Nyt", "/news/count?where[title][like]=Nyt", "/users?where[email][like]=lead"]) {
        const { status, text } = await rest({ booted, path });
        expect(status).toBe(403);
        expect(text).not.toMatch(/totalDocs|"id"/);
      }
    });

    it("gets no file", async () => {
      const { filename } = sample("media", "mols") as Doc & { filename: string };
      expect((await rest({ booted, path: `/media/file/${filename}` })).status).toBe(403);
    });
  });
});

/** The status that was hoped for, or any refusal; never a server error. */
function expectStatus({ status, text }: Answer, expected: number | false): void {
  if (expected !== false) expect({ status, text }).toMatchObject({ status: expected });
  else expect([400, 401, 403, 404], text).toContain(status);
}

async function createSamples({ payload }: Booted, cluster: Doc): Promise<[Guarded, Doc][]> {
  const tenant = cluster.id;
  const content: [Guarded, Record<string, unknown>][] = [
    ["villages", { name: "Landsbyen" }],
    ["pages", { title: "Siden", layout: [] }],
    ["news", { title: "Nyt fra klyngen", body: root(paragraph("Tekst")) }],
    ["events", { title: "Fællesspisning", start: "2026-05-01T17:00:00.000Z" }],
    ["places", { name: "Forsamlingshuset" }],
    ["organisations", { name: "Foreningen" }],
    ["groups", { name: "Gruppen" }],
    ["ideas", { title: "En bænk", body: "Ved broen", status: "new" }],
    ["event-submissions", { title: "Høstfest", status: "waiting", answers: { title: "Høstfest" } }],
    ["redirects", { from: "/gammel/", to: { type: "custom", url: "/ny/" } }],
    ["releases", { status: "succeeded", startedAt: "2026-05-01T10:00:00.000Z" }],
    ["preview-links", { collectionSlug: "news", documentId: "x", hash: `hash of ${cluster.slug}`, expiresAt: "2026-05-02T10:00:00.000Z" }],
  ];
  const samples: [Guarded, Doc][] = [["clusters", cluster]];
  for (const [collection, data] of content) samples.push([collection, await createPublished(payload, collection, { tenant, ...data })]);
  const form = await create(payload, "forms", { tenant, title: "Tilmelding", fields: [{ blockType: "text", label: "Navn" }] });
  samples.push(["forms", form]);
  samples.push(["form-submissions", await create(payload, "form-submissions", { tenant, form: form.id, submissionData: [] })]);
  await noteAudit({ req: { payload }, action: "rollback", tenant, title: cluster.slug });
  samples.push(["audit-log", await newestEntry(payload)]);
  const picture = await createPicture(payload, { tenant, name: "billede.jpg" });
  samples.push(["media", picture]);
  samples.push(["documents", await createPublished(payload, "documents", { tenant, title: "Referat", file: picture.id })]);
  const announcement = { title: "Til klyngen", start: "2026-01-01T00:00:00.000Z", audience: "some", clusters: [tenant] };
  samples.push(["announcements", await createPublished(payload, "announcements", announcement)]);
  const user = {
    name: "En anden",
    email: `anden@${cluster.slug}.example.org`,
    password: "noget-hemmeligt",
    tenants: [{ tenant, role: "editor" }],
  };
  samples.push(["users", await create(payload, "users", user)]);
  return samples;
}

async function newestEntry(payload: Payload): Promise<Doc> {
  const { docs } = await payload.find({ collection: "audit-log" as "news", where: { action: { equals: "rollback" } } as never, limit: 1 });
  return docs[0] as unknown as Doc;
}
