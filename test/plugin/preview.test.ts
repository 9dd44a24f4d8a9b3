import type { ClusterSnapshot } from "@klynge/contract";
import { buildSnapshot, createPreviewSource, type PreviewSource, type PreviewView } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PREVIEW_COLLECTIONS } from "../../packages/plugin/src/preview/collections.ts";
import { readPass, writePass } from "../../packages/plugin/src/preview/pass.ts";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createPicture, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { link, paragraph, root, upload } from "./support/lexical.ts";
import { createNetwork, type Network, PASSWORD, type Person } from "./support/people.ts";

const body = (text: string) => root(paragraph(text));

describe.each(databases)("seeing a page before it is published, on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let source: PreviewSource;
  let village: Doc;
  let article: Doc;
  /** Of the same cluster, but of no village. */
  let elsewhere: Doc;
  let foreign: { picture: Doc; village: Doc; article: Doc };

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { previewUrl: "http://preview.test" } });
    payload = booted.payload;
    network = await createNetwork(payload);
    source = createPreviewSource({ payload });
    const tenant = network.mols.id;
    village = await createPublished(payload, "villages", { tenant, name: "Knebel", slug: "knebel" });
    // The editor looks after this village, and after nothing else.
    await update(payload, "users", network.users.editor.id, { tenants: [{ tenant, role: "editor", villages: [village.id] }] });
    const shared = { tenant, title: "Åben havn", slug: "aaben-havn", villages: [village.id], body: body("Kom og se") };
    article = await createPublished(payload, "news", shared);
    elsewhere = await createPublished(payload, "news", {
      tenant,
      title: "Andetsteds",
      slug: "andetsteds",
      publishedAt: "2026-01-01T10:00:00.000Z",
      body: body("Ikke her"),
    });
    const other = network.vestrum.id;
    foreign = {
      picture: await createPicture(payload, { tenant: other, name: "fremmed.jpg" }),
      village: await createPublished(payload, "villages", { tenant: other, name: "Stadil", slug: "stadil" }),
      article: await createPublished(payload, "news", { tenant: other, title: "Fremmed", slug: "fremmed", body: body("Fremmed") }),
    };
  });
  afterAll(() => booted?.stop());

  const post = (person: Person, path: string, json: object) =>
    rest({ booted, token: person === "visitor" ? undefined : network.tokens[person], method: "POST", path, json });
  const askPass = (person: Person, json: object) => post(person, "/preview/pass", json);

  async function passFor(person: Person, json: object): Promise<string> {
    const { status, body: answer } = await askPass(person, json);
    expect(status).toBe(200);
    return String(answer.token);
  }

  async function view(person: Person, json: object, unsaved?: Record<string, unknown>): Promise<PreviewView> {
    const session = await source.openEditor(await passFor(person, json));
    if (!session) throw new Error("nothing was opened");
    return session.view(unsaved);
  }

  async function shown(
    person: Person,
    json: object,
    unsaved?: Record<string, unknown>,
  ): Promise<{ snapshot: ClusterSnapshot; path: string }> {
    const made = await view(person, json, unsaved);
    if ("problem" in made) throw new Error(made.problem);
    return made;
  }

  const published = () => buildSnapshot({ payload, cluster: "mols", now: new Date().toISOString() });

  describe("who is let in", () => {
    const target = () => ({ collection: "news", id: article.id });

    it.each(["secretariat", "lead", "editor", "municipality"] as const)("%s of the cluster gets a pass that opens it", async (person) => {
      expect(await shown(person, target())).toMatchObject({ path: "/nyheder/aaben-havn/", snapshot: { cluster: { slug: "mols" } } });
    });

    it.each(["neighbour", "nobody", "visitor"] as const)("%s gets none, and the same answer as for what does not exist", async (person) => {
      const refused = await askPass(person, target());
      const missing = await askPass("lead", { collection: "news", id: "64b000000000000000000001" });
      expect(refused.status).toBe(404);
      expect(refused.text).toBe(missing.text);
    });

    it("gives an editor none for what belongs to other villages", async () => {
      expect((await askPass("editor", { collection: "news", id: elsewhere.id })).status).toBe(404);
      expect((await askPass("lead", { collection: "news", id: elsewhere.id })).status).toBe(200);
    });

    it("gives no pass for a new page of another cluster, nor for what has no page", async () => {
      expect((await askPass("lead", { collection: "news", cluster: network.vestrum.id })).status).toBe(404);
      for (const collection of ["users", "media", "releases", "payload-jobs", undefined]) {
        expect((await askPass("secretariat", { collection, id: article.id })).status).toBe(404);
      }
    });

    it.each(["", "x".repeat(40), "a.b"])("opens nothing for %j", async (token) => {
      expect(await source.openEditor(token)).toBeNull();
      expect(await source.openShared(token)).toBeNull();
    });

    it("opens nothing of another cluster for a pass that is good for this one", async () => {
      const pass = readPass({ secret: payload.secret, text: await passFor("lead", target()) });
      if (!pass) throw new Error("no pass");
      const forged = (change: object) => writePass({ secret: payload.secret, pass: { ...pass, ...change } });
      expect(await source.openEditor(forged({ cluster: network.vestrum.id }))).toBeNull();
      expect(await (await source.openEditor(forged({ id: foreign.article.id })))?.view()).toHaveProperty("problem");
      expect(await source.openEditor(forged({ expires: Date.now() - 1 }))).toBeNull();
      expect(await source.openEditor(forged({ user: "64b000000000000000000001" }))).toBeNull();
    });

    it("ends with the sign-in, with the role, and with the user", async () => {
      const member = { tenants: [{ tenant: network.mols.id, role: "editor", villages: [village.id] }] };
      const user = await create(payload, "users", { name: "Gæst", email: "guest@example.org", password: PASSWORD, ...member });
      const signIn = async () => {
        const data = { email: "guest@example.org", password: PASSWORD };
        return String((await payload.login({ collection: "users" as CollectionSlug, data: data as never })).token);
      };
      const ask = async () => {
        const token = await signIn();
        const { body: answer } = await rest({ booted, token, method: "POST", path: "/preview/pass", json: target() });
        expect(await source.openEditor(String(answer.token))).not.toBeNull();
        return { token, pass: String(answer.token) };
      };
      const first = await ask();
      await rest({ booted, token: first.token, method: "POST", path: "/users/logout" });
      expect(await source.openEditor(first.pass)).toBeNull();

      const second = await ask();
      await update(payload, "users", user.id, { tenants: [{ tenant: network.vestrum.id, role: "editor" }] });
      expect(await source.openEditor(second.pass)).toBeNull();

      await update(payload, "users", user.id, member);
      const third = await ask();
      await payload.delete({ collection: "users" as CollectionSlug, id: user.id });
      expect(await source.openEditor(third.pass)).toBeNull();
    });
  });

  describe("what is shown", () => {
    it("is the published site where nothing was changed", async () => {
      const { snapshot } = await shown("lead", { collection: "news", id: article.id });
      expect({ ...snapshot, now: "" }).toEqual({ ...(await published()), now: "" });
    });

    it("is the draft that was saved last, and nothing of it is public", async () => {
      await update(payload, "news", article.id, { title: "Kladde til ny overskrift", _status: "draft" }, true);
      const { snapshot, path } = await shown("lead", { collection: "news", id: article.id });
      expect(path).toBe("/nyheder/aaben-havn/");
      expect(snapshot.news[0]?.title).toBe("Kladde til ny overskrift");
      expect((await published()).news[0]?.title).toBe("Åben havn");
    });

    it("is what stands in the form, though nothing is saved", async () => {
      const before = await payload.findByID({ collection: "news" as CollectionSlug, id: article.id, draft: true, depth: 0 });
      const { snapshot } = await shown(
        "lead",
        { collection: "news", id: article.id },
        { title: "Skrevet nu", body: body("Med fed"), excerpt: "" },
      );
      expect(snapshot.news[0]).toMatchObject({ title: "Skrevet nu", body: "<p>Med fed</p>", excerpt: null });
      const after = await payload.findByID({ collection: "news" as CollectionSlug, id: article.id, draft: true, depth: 0 });
      expect(after).toEqual(before);
    });

    it("is shown to an editor who may write but not publish", async () => {
      const { snapshot } = await shown(
        "editor",
        { collection: "news", id: article.id },
        { title: "Af en redaktør", villages: [village.id] },
      );
      expect(snapshot.news.find(({ id }) => id === article.id)?.title).toBe("Af en redaktør");
    });

    it("follows a changed address", async () => {
      const { path } = await shown("lead", { collection: "news", id: article.id }, { title: "Åben havn", slug: "ny-adresse" });
      expect(path).toBe("/nyheder/ny-adresse/");
    });

    it("has an article dated later, which the site has not", async () => {
      const later = await createPublished(payload, "news", {
        tenant: network.mols.id,
        title: "Senere",
        slug: "senere",
        publishedAt: "2999-01-01T10:00:00.000Z",
        body: body("Vent"),
      });
      expect((await shown("lead", { collection: "news", id: later.id })).path).toBe("/nyheder/senere/");
      expect((await published()).news.map(({ slug }) => slug)).not.toContain("senere");
    });

    it("has the site of a cluster that is not live yet", async () => {
      const cluster = await create(payload, "clusters", {
        name: "Ny klynge",
        slug: "ny-klynge",
        kind: "cluster",
        status: "draft",
        theme: { color: "#1f5f4a", accent: "#d98324" },
      });
      expect(await shown("secretariat", { collection: "clusters", id: cluster.id })).toMatchObject({
        path: "/",
        snapshot: { cluster: { name: "Ny klynge" } },
      });
    });

    const NEW: Record<string, { data: Record<string, unknown>; path: string }> = {
      news: { data: { title: "Helt ny" }, path: "/nyheder/helt-ny/" },
      events: { data: { title: "Høstfest", start: "2026-09-05T16:00:00.000Z" }, path: "/kalender/hoestfest/" },
      pages: { data: { title: "Om stierne", layout: [{ blockType: "richText", content: body("Sti") }] }, path: "/om-stierne/" },
      villages: { data: { name: "Tved" }, path: "/landsbyer/tved/" },
      places: { data: { name: "Hallen" }, path: "/steder/hallen/" },
      organisations: { data: { name: "Idrætsforeningen" }, path: "/foreninger/idraetsforeningen/" },
      groups: { data: { name: "Stigruppen" }, path: "/grupper/stigruppen/" },
    };

    it.each(Object.entries(NEW))("has a new one of %s before it was ever saved", async (collection, { data, path }) => {
      const made = await shown("lead", { collection, cluster: network.mols.id }, data);
      expect(made.path).toBe(path);
      expect(JSON.stringify(made.snapshot)).toContain(String(data.title ?? data.name));
    });

    it.each(PREVIEW_COLLECTIONS.filter((name) => name !== "clusters"))("copes with an empty form of %s", async (collection) => {
      const made = await view("lead", { collection, cluster: network.mols.id }, {});
      if ("problem" in made) expect(made.problem).toMatch(/^Vælg en (?:dato|fil)/);
      else expect(JSON.stringify(made.snapshot)).toContain("Uden titel");
    });

    it("leaves out what is half written until it can be published", async () => {
      const place = await shown(
        "lead",
        { collection: "places", cluster: network.mols.id },
        { name: "Hallen", booking: { url: "https:/" } },
      );
      expect(place.snapshot.places[0]?.booking.url).toBeNull();
      const layout = [{ blockType: "hero" }, { blockType: "richText", content: body("Her") }, { blockType: "accordion", items: [{}] }];
      const page = await shown("lead", { collection: "pages", cluster: network.mols.id }, { title: "Side", layout });
      expect(page.snapshot.pages.at(-1)?.layout.map(({ type }) => type)).toContain("richText");
      const event = { title: "Fest", start: "2026-09-05T16:00:00.000Z", recurrence: { rule: "FREQ=SOMETIMES" } };
      expect((await shown("lead", { collection: "events", cluster: network.mols.id }, event)).snapshot.events[0]?.occurrences).toHaveLength(
        1,
      );
    });
  });

  describe("what stands in a form is as safe as what is saved", () => {
    const target = () => ({ collection: "news", id: article.id });

    it.each([
      ["a picture", () => ({ image: foreign.picture.id })],
      ["a picture inside the text", () => ({ body: root(paragraph("x"), upload(foreign.picture.id)) })],
      ["a village", () => ({ villages: [village.id, foreign.village.id] })],
      ["a picture for search engines", () => ({ meta: { image: foreign.picture.id } })],
    ])("refuses %s of another cluster, in words", async (_what, data) => {
      const made = await view("lead", target(), { title: "x", ...data() });
      expect(made).toHaveProperty("problem");
      expect(JSON.stringify(made)).not.toMatch(/fremmed|Stadil/);
    });

    it.each(["javascript:alert(1)", "data:text/html,x", " JAVASCRIPT:alert(1)"])("refuses a link to %s", async (url) => {
      expect(await view("lead", target(), { body: root(paragraph(link(url, "Klik"))) })).toHaveProperty("problem");
      const website = { name: "Forening", website: url };
      const made = await shown("lead", { collection: "organisations", cluster: network.mols.id }, website);
      expect(made.snapshot.organisations.at(-1)?.website).toBeNull();
    });

    it("writes text as text", async () => {
      const { snapshot } = await shown("lead", target(), { title: "<script>1</script>", body: body("<img src=x onerror=alert(1)>") });
      expect(snapshot.news.find(({ id }) => id === article.id)?.body).toBe("<p>&lt;img src=x onerror=alert(1)&gt;</p>");
    });

    it("cannot move to another cluster, take another's id, or change what its writer may not", async () => {
      const moved = { title: "x", tenant: network.vestrum.id, id: foreign.article.id };
      expect((await shown("lead", target(), moved)).snapshot.news.map(({ id }) => id)).not.toContain(foreign.article.id);
      const cluster = { name: "Mols", slug: "vestrum", status: "archived", domains: [{ host: "andres.dk", primary: true }] };
      const { snapshot } = await shown("lead", { collection: "clusters", id: network.mols.id }, cluster);
      expect(snapshot.cluster).toMatchObject({ slug: "mols", origin: "https://mols.example.org", domains: [] });
    });
  });

  describe("a link that was shared", () => {
    const target = () => ({ collection: "news", id: article.id });
    const tokenOf = (url: unknown) => String(url).split("/").at(-2) ?? "";

    async function share(): Promise<{ token: string; id: string }> {
      const { status, body: answer } = await post("lead", "/preview/links", target());
      expect(status).toBe(201);
      expect(answer.url).toMatch(/^http:\/\/preview\.test\/delt\/[\w-]{43}\/$/);
      return { token: tokenOf(answer.url), id: (answer.link as { id: string }).id };
    }

    it("opens the one document as it was saved last, without an account", async () => {
      const { token } = await share();
      await update(payload, "news", article.id, { title: "Gemt efter delingen", _status: "draft" }, true);
      const view = await (await source.openShared(token))?.view();
      expect(view).toMatchObject({ path: "/nyheder/aaben-havn/" });
      expect(JSON.stringify(view)).toContain("Gemt efter delingen");
      expect(await source.openEditor(token)).toBeNull();
    });

    it("is listed with who made it and until when, but never with what opens it", async () => {
      const { token, id } = await share();
      const query = `/preview/links?collection=news&id=${article.id}`;
      const listed = await rest({ booted, token: network.tokens.lead, path: query });
      expect((listed.body.links as { id: string }[]).find((link) => link.id === id)).toEqual({
        id,
        by: "lead",
        createdAt: expect.any(String),
        expiresAt: expect.any(String),
      });
      const rows = await rest({ booted, token: network.tokens.secretariat, path: "/preview-links?limit=0" });
      for (const text of [listed.text, rows.text]) expect(text).not.toMatch(new RegExp(`${token}|hash`));
      const search = await rest({ booted, token: network.tokens.secretariat, path: "/preview-links?where[hash][exists]=true" });
      expect(search.status).toBe(400);
    });

    it("is noted in the log, and so is that it was taken back", async () => {
      const { id } = await share();
      await post("lead", `/preview/links/${id}/revoke`, {});
      const { docs } = await payload.find({
        collection: "audit-log" as CollectionSlug,
        where: { and: [{ subjectId: { equals: article.id } }, { action: { in: ["preview-share", "preview-revoke"] } }] },
        sort: "-createdAt",
        limit: 2,
      });
      expect(docs).toEqual(
        ["preview-revoke", "preview-share"].map((action) =>
          expect.objectContaining({ action, actorName: "lead", subjectCollection: "news" }),
        ),
      );
    });

    it("opens nothing once it is taken back", async () => {
      const { token, id } = await share();
      expect((await post("lead", `/preview/links/${id}/revoke`, {})).status).toBe(200);
      expect(await source.openShared(token)).toBeNull();
      const { body: listed } = await rest({ booted, token: network.tokens.lead, path: `/preview/links?collection=news&id=${article.id}` });
      expect((listed.links as { id: string }[]).map((link) => link.id)).not.toContain(id);
    });

    it("opens nothing after 24 hours, where its maker has left, or where the document is gone", async () => {
      const { token, id } = await share();
      const { expiresAt } = await payload.findByID({ collection: "preview-links" as CollectionSlug, id, depth: 0 });
      const hours = (new Date(String(expiresAt)).getTime() - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(23.9);
      expect(hours).toBeLessThanOrEqual(24);
      await update(payload, "preview-links", id, { expiresAt: new Date(Date.now() - 1_000).toISOString() });
      expect(await source.openShared(token)).toBeNull();

      const left = await share();
      await update(payload, "preview-links", left.id, { createdBy: network.users.neighbour.id });
      expect(await source.openShared(left.token)).toBeNull();

      const gone = await createPublished(payload, "news", { tenant: network.mols.id, title: "Væk", body: body("Væk") });
      const { body: answer } = await post("lead", "/preview/links", { collection: "news", id: gone.id });
      await payload.delete({ collection: "news" as CollectionSlug, id: gone.id });
      expect(await source.openShared(tokenOf(answer.url))).toBeNull();
    });

    it.each(["neighbour", "municipality", "nobody", "visitor"] as const)("cannot be made, listed or taken back by %s", async (person) => {
      const { token, id } = await share();
      expect((await post(person, "/preview/links", target())).status).toBe(404);
      const caller = person === "visitor" ? undefined : network.tokens[person];
      expect((await rest({ booted, token: caller, path: `/preview/links?collection=news&id=${article.id}` })).status).toBe(404);
      expect((await post(person, `/preview/links/${id}/revoke`, {})).status).toBe(404);
      expect(await source.openShared(token)).not.toBeNull();
    });
  });
});
