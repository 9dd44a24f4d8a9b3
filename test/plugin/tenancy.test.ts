import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, graphql, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createCluster, createPicture, createPublished, type Doc } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { internalLink, link, paragraph, root, upload } from "./support/lexical.ts";
import { createNetwork, type Network } from "./support/people.ts";

type Data = Record<string, unknown>;

describe.each(databases)("clusters kept apart on %s", (database) => {
  let booted: Booted;
  let network: Network;
  let own: Record<"village" | "page" | "picture" | "place" | "organisation", Doc>;
  let foreign: typeof own;

  const as = (person: keyof Network["tokens"], method: string, path: string, json?: unknown): Promise<Answer> =>
    rest({ booted, token: network.tokens[person], method, path, json });

  beforeAll(async () => {
    booted = await bootPayload({ database });
    network = await createNetwork(booted.payload);
    own = await createTargets(booted, network.mols);
    foreign = await createTargets(booted, network.vestrum);
  });
  afterAll(() => booted?.stop());

  describe("a document's cluster", () => {
    it.each(["groups?draft=true", "groups"])("is required from the first draft on: POST /%s", async (path) => {
      for (const tenant of [undefined, null, "", "findes-ikke"]) {
        const answer = await as("secretariat", "POST", `/${path}`, { tenant, name: "Uden klynge" });
        expect(answer.status, answer.text).toBe(400);
      }
      expect((await booted.payload.count({ collection: "groups", where: { name: { equals: "Uden klynge" } } })).totalDocs).toBe(0);
    });

    it("is required of code, too", async () => {
      await expect(create(booted.payload, "groups", { name: "Uden klynge" })).rejects.toThrow(/ugyldigt: Klynge$/);
    });

    it.each([true, false])("never changes (draft: %s)", async (draft) => {
      const doc = await create(booted.payload, "groups", { tenant: network.mols.id, name: "Bliver her" });
      for (const tenant of [network.vestrum.id, null]) {
        const answer = await as("secretariat", "PATCH", `/groups/${doc.id}?draft=${draft}`, { tenant });
        expect(answer.status, answer.text).toBe(400);
      }
      const stored = await booted.payload.findByID({ collection: "groups", id: doc.id, depth: 0, draft: true });
      expect(stored.tenant).toBe(network.mols.id);
    });

    it("never changes in bulk or through code", async () => {
      const doc = await create(booted.payload, "groups", { tenant: network.mols.id, name: "Bliver også" });
      const answer = await as("secretariat", "PATCH", `/groups?where[id][equals]=${doc.id}`, { tenant: network.vestrum.id });
      expect(answer.body.docs).toEqual([]);
      const data = { tenant: network.vestrum.id } as never;
      await expect(booted.payload.update({ collection: "groups", id: doc.id, data })).rejects.toThrow();
    });

    it("may be named again without a change", async () => {
      const doc = await create(booted.payload, "groups", { tenant: network.mols.id, name: "Samme klynge" });
      expect((await as("lead", "PATCH", `/groups/${doc.id}`, { tenant: network.mols.id, focus: "Natur" })).status).toBe(200);
    });

    it("is one the lead has, also where the lead is somebody else elsewhere", async () => {
      const both = {
        name: "Begge",
        email: "begge@example.org",
        password: "begge-to-klynger",
        tenants: [
          { tenant: network.mols.id, role: "communication-lead" },
          { tenant: network.vestrum.id, role: "editor" },
        ],
      };
      await create(booted.payload, "users", both);
      const { token } = await booted.payload.login({ collection: "users", data: { email: both.email, password: both.password } });
      const post = (tenant: string) => rest({ booted, token, method: "POST", path: "/groups", json: { tenant, name: "Af en i begge" } });
      expect((await post(network.mols.id)).status).toBe(201);
      expect((await post(network.vestrum.id)).status).toBe(400);
      const there = await create(booted.payload, "groups", { tenant: network.vestrum.id, name: "Ikke for redaktører" });
      expect((await rest({ booted, token, path: `/groups/${there.id}` })).status).toBe(404);
      expect((await rest({ booted, token, method: "PATCH", path: `/groups/${there.id}`, json: { focus: "Nej" } })).status).toBe(403);
    });

    it("stays when a document is copied", async () => {
      const doc = await create(booted.payload, "groups", { tenant: network.mols.id, name: "Forlæg" });
      const moved = await as("secretariat", "POST", `/groups/${doc.id}/duplicate`, { tenant: network.vestrum.id, image: own.picture.id });
      expect(moved.status, moved.text).toBe(400);
      const copied = await as("lead", "POST", `/groups/${doc.id}/duplicate`, {});
      expect(copied.status, copied.text).toBe(200);
      expect(copied.body.doc).toMatchObject({ slug: "forlaeg-2" });
    });
  });

  describe("what a document points at", () => {
    const cases: [string, string, (targets: typeof own) => Data][] = [
      ["a picture", "news", ({ picture }) => ({ title: "Peger", body: root(paragraph("x")), image: picture.id })],
      ["a list of villages", "news", ({ village }) => ({ title: "Peger", body: root(paragraph("x")), villages: [village.id] })],
      ["a place", "events", ({ place }) => ({ title: "Peger", start: "2026-05-01T17:00:00.000Z", place: place.id })],
      ["a parent page", "pages", ({ page }) => ({ title: "Peger", parent: page.id })],
      ["a file", "documents", ({ picture }) => ({ title: "Peger", file: picture.id })],
      ["a group of fields", "pages", ({ picture }) => ({ title: "Peger", meta: { image: picture.id } })],
      ["a block", "pages", ({ picture }) => ({ title: "Peger", layout: [{ blockType: "picture", image: picture.id }] })],
      [
        "a list in a block",
        "pages",
        ({ picture }) => ({ title: "Peger", layout: [{ blockType: "gallery", images: [{ image: picture.id }] }] }),
      ],
      ["a link in a block", "pages", ({ page }) => ({ title: "Peger", layout: [heroWithLink("pages", page.id)] })],
      ["a link in text", "news", ({ page }) => ({ title: "Peger", body: root(paragraph(internalLink("pages", page.id, "her"))) })],
      ["a picture in text", "news", ({ picture }) => ({ title: "Peger", body: root(upload(picture.id)) })],
      [
        "text in a block",
        "pages",
        ({ picture }) => ({ title: "Peger", layout: [{ blockType: "richText", content: root(upload(picture.id)) }] }),
      ],
      [
        "a redirect",
        "redirects",
        ({ page }) => ({ from: "/peger/", to: { type: "reference", reference: { relationTo: "pages", value: page.id } } }),
      ],
    ];

    it.each(cases)("is of the same cluster: %s in %s", async (_what, collection, dataFor) => {
      for (const [targets, status] of [
        [foreign, 400],
        [own, 201],
      ] as const) {
        for (const draft of collection === "redirects" ? [false] : [true, false]) {
          const json = { tenant: network.mols.id, ...(draft ? {} : { _status: "published" }), ...dataFor(targets) };
          const answer = await as("lead", "POST", `/${collection}?draft=${draft}`, json);
          expect(answer.status, answer.text).toBe(status);
          if (status === 201) await booted.payload.delete({ collection: collection as "pages", id: (answer.body.doc as Doc).id });
        }
      }
    });

    it("is of the same cluster after a change", async () => {
      const doc = await createPublished(booted.payload, "news", { tenant: network.mols.id, title: "Ændres", body: root(paragraph("x")) });
      for (const draft of [true, false]) {
        const answer = await as("lead", "PATCH", `/news/${doc.id}?draft=${draft}`, { image: foreign.picture.id });
        expect(answer.status, answer.text).toBe(400);
      }
      const query = `mutation { updateNews(id: "${doc.id}", data: { image: "${foreign.picture.id}" }) { id } }`;
      expect((await graphql({ booted, token: network.tokens.lead, query })).errors).not.toEqual([]);
      const stored = await booted.payload.findByID({ collection: "news", id: doc.id, depth: 0, draft: true });
      expect(stored.image ?? null).toBeNull();
    });

    it("exists", async () => {
      const json = { tenant: network.mols.id, name: "Peger på intet", image: "64b000000000000000000009" };
      expect((await as("lead", "POST", "/groups", json)).status).toBe(400);
    });

    it("may have been deleted since: the rest can still be corrected", async () => {
      const picture = await createPicture(booted.payload, { tenant: network.mols.id, name: "kort-levetid.jpg" });
      const data = { tenant: network.mols.id, name: "Uden billede", description: root(upload(picture.id)) };
      const group = await createPublished(booted.payload, "groups", data);
      await booted.payload.delete({ collection: "media", id: picture.id });
      const answer = await as("lead", "PATCH", `/groups/${group.id}`, { focus: "Rettet" });
      expect(answer.status, answer.text).toBe(200);
    });

    it("can be restored from an old version although it is gone", async () => {
      const picture = await createPicture(booted.payload, { tenant: network.mols.id, name: "gammel-udgave.jpg" });
      const group = await createPublished(booted.payload, "groups", {
        tenant: network.mols.id,
        name: "Før",
        description: root(upload(picture.id)),
      });
      await booted.payload.update({ collection: "groups", id: group.id, data: { name: "Efter", description: null } as never });
      await booted.payload.delete({ collection: "media", id: picture.id });
      const versions = await booted.payload.findVersions({
        collection: "groups",
        where: { parent: { equals: group.id } },
        sort: "createdAt",
      });
      const answer = await as("lead", "POST", `/groups/versions/${versions.docs[0]?.id}`);
      expect(answer.status, answer.text).toBe(200);
      expect(await booted.payload.findByID({ collection: "groups", id: group.id })).toMatchObject({ name: "Før" });
    });

    it("is not a scheme that runs a program", async () => {
      for (const url of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.example.org"]) {
        const json = { tenant: network.mols.id, title: "Farligt", body: root(paragraph(link(url, "her"))) };
        for (const draft of [true, false]) {
          const answer = await as("lead", "POST", `/news?draft=${draft}`, json);
          expect(answer.status, answer.text).toBe(400);
        }
        const menu = [{ label: "Farligt", type: "url", url }];
        expect((await as("lead", "PATCH", `/clusters/${network.mols.id}`, { menu })).status).toBe(400);
      }
      const harmless = ["https://example.org/a?b=c#d", "mailto:post@example.org", "tel:+4586000000", "/nyheder/", "#her"];
      const json = { tenant: network.mols.id, title: "Harmløst", body: root(...harmless.map((url) => paragraph(link(url, "her")))) };
      const answer = await as("lead", "POST", "/news", { ...json, _status: "published" });
      expect(answer.status, answer.text).toBe(201);
    });

    it("shows nothing of another cluster through a faulty pointer", async () => {
      const group = await createPublished(booted.payload, "groups", { tenant: network.mols.id, name: "Fejlimport" });
      await booted.payload.db.updateOne({ collection: "groups", id: group.id, data: { image: foreign.picture.id } });
      const { text, status } = await as("lead", "GET", `/groups/${group.id}?depth=5`);
      expect(status).toBe(200);
      expect(text).not.toContain(String(foreign.picture.filename));
    });
  });

  describe("a cluster", () => {
    it("is the lead's to describe, but not to move, rename or take down", async () => {
      const json = {
        tagline: "Ny undertitel",
        theme: { color: "#224466", accent: "#88aa00", logo: own.picture.id },
        menu: [{ label: "Siden", type: "internal", reference: { relationTo: "pages", value: own.page.id } }],
        slug: "en-anden",
        kind: "network",
        status: "archived",
        domains: [{ host: "overtaget.dk", primary: true }],
      };
      const answer = await as("lead", "PATCH", `/clusters/${network.mols.id}`, json);
      expect(answer.status, answer.text).toBe(200);
      const stored = await booted.payload.findByID({ collection: "clusters", id: network.mols.id, depth: 0 });
      expect(stored).toMatchObject({ tagline: "Ny undertitel", slug: "mols", kind: "cluster", status: "live" });
      expect(stored.theme).toMatchObject({ logo: own.picture.id });
      expect(stored.domains ?? []).toEqual([]);
    });

    it("shows pictures and links of its own only", async () => {
      const menu = (id: string) => ({ menu: [{ label: "Siden", type: "internal", reference: { relationTo: "pages", value: id } }] });
      const colors = { color: "#224466", accent: "#88aa00" };
      for (const json of [
        { theme: { ...colors, logo: foreign.picture.id } },
        { theme: { ...colors, hero: foreign.picture.id } },
        menu(foreign.page.id),
      ]) {
        const answer = await as("lead", "PATCH", `/clusters/${network.mols.id}`, json);
        expect(answer.status, answer.text).toBe(400);
      }
    });

    it("has an address and domains of its own", async () => {
      const base = { kind: "cluster", status: "draft", theme: { color: "#224466", accent: "#88aa00" } };
      const refused = [
        { name: "Mols igen", slug: "mols" },
        { name: "Fælles", slug: "www" },
        { name: "!!!", slug: "" },
        {
          name: "To hoveddomæner",
          domains: [
            { host: "a.dk", primary: true },
            { host: "b.dk", primary: true },
          ],
        },
        { name: "Samme to gange", domains: [{ host: "a.dk" }, { host: "a.dk" }] },
        { name: "Ikke et domæne", domains: [{ host: "https://a.dk/" }] },
        { name: "Grøn", theme: { color: "green", accent: "#88aa00" } },
      ];
      for (const json of refused) {
        const answer = await as("secretariat", "POST", "/clusters", { ...base, ...json });
        expect(answer.status, answer.text).toBe(400);
      }
      const first = await as("secretariat", "POST", "/clusters", { ...base, name: "Æ Ø Å", domains: [{ host: "aeoe.dk", primary: true }] });
      expect(first.status, first.text).toBe(201);
      expect(first.body.doc).toMatchObject({ slug: "ae-oe-aa" });
      const second = await as("secretariat", "POST", "/clusters", { ...base, name: "Tager domænet", domains: [{ host: "aeoe.dk" }] });
      expect(second.status, second.text).toBe(400);
    });

    it("is the only portal", async () => {
      const portal = (slug: string) => createCluster(booted.payload, { slug, kind: "network" });
      await portal("portalen");
      await expect(portal("endnu-en")).rejects.toThrow();
    });

    it("is deleted only when it is archived and empty", async () => {
      const cluster = await createCluster(booted.payload, { slug: "kortvarig" });
      const remove = () => as("secretariat", "DELETE", `/clusters/${cluster.id}`);
      const group = await create(booted.payload, "groups", { tenant: cluster.id, name: "Indhold" });
      expect((await remove()).status).toBe(400);
      await booted.payload.update({ collection: "clusters", id: cluster.id, data: { status: "archived" } as never });
      expect((await remove()).status).toBe(400);
      await booted.payload.delete({ collection: "groups", id: group.id });
      const answer = await remove();
      expect(answer.status, answer.text).toBe(200);
    });
  });

  async function createTargets({ payload }: Booted, cluster: Doc): Promise<typeof own> {
    const tenant = cluster.id;
    return {
      village: await createPublished(payload, "villages", { tenant, name: "Målby" }),
      page: await createPublished(payload, "pages", { tenant, title: "Målside", layout: [] }),
      picture: await createPicture(payload, { tenant, name: `maal-${cluster.slug}.jpg` }),
      place: await createPublished(payload, "places", { tenant, name: "Målhuset" }),
      organisation: await createPublished(payload, "organisations", { tenant, name: "Målforeningen" }),
    };
  }
});

function heroWithLink(relationTo: string, value: string): Data {
  return { blockType: "hero", heading: "Hej", links: [{ link: { label: "Her", type: "internal", reference: { relationTo, value } } }] };
}
