import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { graphql, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createCluster, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { signInAs } from "./support/people.ts";

const REFUSED = "Du kan gemme kladder, men i denne klynge er det den kommunikationsansvarlige, der udgiver";

describe.each(databases)("publishing on %s", (database) => {
  let booted: Booted;
  let cluster: Doc;
  let village: Doc;
  let live: Doc;
  const people = {} as Record<"lead" | "editor" | "municipality", { user: Doc; token: string }>;

  const as = (person: keyof typeof people, method: string, path: string, json?: unknown) =>
    rest({ booted, token: people[person].token, method, path, json });
  const shown = async (id: string) =>
    (await booted.payload.db.findOne({ collection: "news", where: { id: { equals: id } } })) as Record<string, unknown> | null;
  const countPublished = async () =>
    (await booted.payload.count({ collection: "news", where: { _status: { equals: "published" } } })).totalDocs;
  const allow = (editorsMayPublish: boolean) => update(booted.payload, "clusters", cluster.id, { editorsMayPublish });
  const article = (title: string) => ({ tenant: cluster.id, title, body: root(paragraph("Tekst")), villages: [village.id] });

  beforeAll(async () => {
    booted = await bootPayload({ database });
    cluster = await createCluster(booted.payload, { slug: "mols" });
    village = await createPublished(booted.payload, "villages", { tenant: cluster.id, name: "Knebel" });
    const member = (role: string, more = {}) => ({ tenants: [{ tenant: cluster.id, role, ...more }] });
    people.lead = await signInAs(booted.payload, "lead", member("communication-lead"));
    people.editor = await signInAs(booted.payload, "editor", member("editor", { villages: [village.id] }));
    people.municipality = await signInAs(booted.payload, "municipality", member("municipality"));
  });
  afterAll(() => booted?.stop());

  beforeEach(async () => {
    await allow(false);
    live = await createPublished(booted.payload, "news", article("På hjemmesiden"));
  });

  it("is the editor's where the cluster says so", async () => {
    await allow(true);
    const created = await as("editor", "POST", "/news", { ...article("Ny"), _status: "published" });
    expect(created.status, created.text).toBe(201);
    const { id } = created.body.doc as Doc;
    expect((await as("editor", "PATCH", `/news/${id}`, { title: "Rettet" })).status).toBe(200);
    expect((await as("editor", "PATCH", `/news/${id}`, { _status: "draft" })).status).toBe(200);
    expect(await shown(id)).toMatchObject({ title: "Rettet", _status: "draft" });
    expect((await as("editor", "DELETE", `/news/${id}`)).status).toBe(200);
  });

  it("is the lead's always", async () => {
    expect((await as("lead", "PATCH", `/news/${live.id}`, { title: "Af lederen" })).status).toBe(200);
    expect(await shown(live.id)).toMatchObject({ title: "Af lederen" });
  });

  it("is refused with one clear message otherwise, in Danish and English", async () => {
    const answer = await as("editor", "POST", "/news", { ...article("Ny"), _status: "published" });
    expect(answer.status, answer.text).toBe(403);
    expect(answer.text).toContain(REFUSED);
    const published = await as("editor", "PATCH", `/news/${live.id}`, { title: "x", _status: "published" });
    expect(published.text).toContain(REFUSED);
    const english = await rest({
      booted,
      token: people.editor.token,
      method: "PATCH",
      path: `/news/${live.id}`,
      json: { title: "x" },
      headers: { "Accept-Language": "en" },
    });
    expect(english.text).toContain("You can save drafts");
  });

  it("is offered only where it would be done, and a copy only of the own", async () => {
    const offered = async (person: keyof typeof people, id: string, data: object) => {
      const { body } = await as(person, "POST", `/news/access/${id}`, data);
      return { update: Boolean(body.update), create: Boolean(body.create) };
    };
    const other = await createPublished(booted.payload, "news", { ...article("En andens"), villages: [] });
    const [published, draft] = [
      { ...article(""), _status: "published" },
      { ...article(""), _status: "draft" },
    ];
    expect(await offered("editor", live.id, published)).toEqual({ update: false, create: true });
    expect(await offered("editor", live.id, draft)).toEqual({ update: true, create: true });
    expect(await offered("editor", other.id, { ...draft, villages: [] })).toEqual({ update: false, create: false });
    expect(await offered("lead", live.id, published)).toEqual({ update: true, create: true });
    await allow(true);
    expect(await offered("editor", live.id, published)).toEqual({ update: true, create: true });
  });

  it("leaves drafts, also beside what is on the site", async () => {
    const draft = await as("editor", "POST", "/news?draft=true", article("Kladde"));
    expect(draft.status, draft.text).toBe(201);
    expect((await as("editor", "PATCH", `/news/${(draft.body.doc as Doc).id}`, { title: "Kladde 2" })).status).toBe(200);
    for (const autosave of [true, false]) {
      const saved = await as("editor", "PATCH", `/news/${live.id}?draft=true&autosave=${autosave}`, { title: "Ændret", slug: "flyttet" });
      expect(saved.status, saved.text).toBe(200);
    }
    expect(await shown(live.id)).toMatchObject({ title: "På hjemmesiden", slug: live.slug, _status: "published" });
    expect((await as("editor", "DELETE", `/news/${(draft.body.doc as Doc).id}`)).status).toBe(200);
  });

  const ways: [string, () => Promise<unknown>][] = [
    ["by publishing a draft", () => as("editor", "PATCH", `/news/${live.id}?draft=true`, { title: "Nej", _status: "published" })],
    ["by changing it", () => as("editor", "PATCH", `/news/${live.id}`, { title: "Nej" })],
    ["by moving it", () => as("editor", "PATCH", `/news/${live.id}`, { slug: "et-andet-sted" })],
    ["by taking it off", () => as("editor", "PATCH", `/news/${live.id}`, { _status: "draft" })],
    ["by taking it off everywhere", () => as("editor", "PATCH", `/news/${live.id}?unpublishAllLocales=true`, {})],
    ["by publishing everywhere", () => as("editor", "PATCH", `/news/${live.id}?publishAllLocales=true&draft=true`, { title: "Nej" })],
    ["in bulk", () => as("editor", "PATCH", `/news?where[id][equals]=${live.id}`, { title: "Nej" })],
    ["by saying it is a draft", () => as("editor", "PATCH", `/news/${live.id}`, { title: "Nej", klyngeSavesDraft: true })],
    ["by putting it in the trash", () => as("editor", "PATCH", `/news/${live.id}`, { deletedAt: new Date().toISOString() })],
    ["by deleting it", () => as("editor", "DELETE", `/news/${live.id}`)],
    ["by deleting in bulk", () => as("editor", "DELETE", `/news?where[id][equals]=${live.id}`)],
    ["through a copy", () => as("editor", "POST", `/news/${live.id}/duplicate`, { _status: "published" })],
    [
      "through GraphQL",
      () =>
        graphql({
          booted,
          token: people.editor.token,
          query: `mutation { updateNews(id: "${live.id}", data: { title: "Nej", _status: published }) { id } }`,
        }),
    ],
    [
      "through code that runs for the editor",
      () =>
        booted.payload
          .update({ collection: "news", id: live.id, data: { title: "Nej" } as never, user: people.editor.user as never })
          .catch(() => null),
    ],
    ["by restoring a version", () => restoreFirst({ draft: false })],
    ["at a later time", () => runScheduled({ type: "publish" })],
    ["at a later time, taking it off", () => runScheduled({ type: "unpublish" })],
  ];

  it.each(ways)("cannot be got around: %s", async (_way, attempt) => {
    const [before, published] = [await shown(live.id), await countPublished()];
    await update(booted.payload, "news", live.id, { title: "Et udkast" }, true);
    await attempt();
    expect(await shown(live.id)).toEqual(before);
    expect(await countPublished()).toBe(published);
  });

  it("may be prepared by restoring a version as a draft", async () => {
    await update(booted.payload, "news", live.id, { title: "Et udkast" }, true);
    const answer = await restoreFirst({ draft: true });
    expect(answer.status, answer.text).toBe(200);
    const latest = await booted.payload.findByID({ collection: "news", id: live.id, draft: true });
    expect(latest).toMatchObject({ title: "På hjemmesiden", _status: "draft" });
  });

  it("works at a later time for those who may", async () => {
    const draft = await create(booted.payload, "news", { ...article("Senere"), _status: "draft" });
    await runScheduled({ type: "publish", id: draft.id, person: "lead" });
    expect(await shown(draft.id)).toMatchObject({ _status: "published" });
  });

  it("binds the municipality in the same way", async () => {
    const post = (status: string) => as("municipality", "POST", "/news", { ...article("Høring"), _status: status });
    expect((await post("published")).status).toBe(403);
    const { body } = await post("draft");
    expect(body.doc).toMatchObject({ fromMunicipality: true, _status: "draft" });
    await allow(true);
    expect((await as("municipality", "PATCH", `/news/${(body.doc as Doc).id}`, { _status: "published" })).status).toBe(200);
    expect((await as("municipality", "PATCH", `/news/${live.id}`, { title: "Nej" })).status).toBe(403);
  });

  async function restoreFirst({ draft }: { draft: boolean }) {
    const where = { and: [{ parent: { equals: live.id } }, { "version.title": { equals: "På hjemmesiden" } }] };
    const { docs } = await booted.payload.findVersions({ collection: "news", where, limit: 1 });
    return as("editor", "POST", `/news/versions/${docs[0]?.id}?draft=${draft}`);
  }

  /** As the form's «publish later» queues it, run when its time has come. */
  async function runScheduled({ type, id = live.id, person = "editor" }: { type: string; id?: string; person?: keyof typeof people }) {
    const task = booted.payload.config.jobs.tasks?.find(({ slug }) => slug === "schedulePublish");
    const handler = task?.handler ?? (await scheduledPublishHandler());
    const req = { payload: booted.payload, context: {} };
    const user = { relationTo: "users", value: people[person].user.id };
    return (handler as (args: unknown) => Promise<unknown>)({ input: { type, doc: { relationTo: "news", value: id }, user }, req }).catch(
      () => null,
    );
  }
});

/** Payload's own task, where no collection of the plugin has switched scheduling on. */
async function scheduledPublishHandler(): Promise<unknown> {
  const file = new URL("../../node_modules/payload/dist/versions/schedule/job.js", import.meta.url);
  const { getSchedulePublishTask } = (await import(file.href)) as {
    getSchedulePublishTask: (args: unknown) => { handler: unknown };
  };
  return getSchedulePublishTask({ authCollectionSlugs: ["users"], collections: ["news"], globals: [] }).handler;
}
