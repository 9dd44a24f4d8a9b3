import { buildSnapshot, countWaitingForApproval, listWaitingForApproval } from "@klynge/plugin";
import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import { type CollectionSlug, createLocalReq, type Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../support/smtp-server.ts";
import { type Answer, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createCluster, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { signInAs } from "./support/people.ts";
import { takeQueued } from "./support/publishing.ts";

type PersonName = "lead" | "editor" | "neighbour" | "municipality" | "secretariat";
type State = {
  status: string;
  mayPublish: boolean;
  comment: string | null;
  note: string | null;
  sentBy: string | null;
  comparePath: string | null;
};

describe.each(databases)("approval on %s", (database) => {
  let server: MailServer;
  let booted: Booted;
  let payload: Payload;
  let cluster: Doc;
  let village: Doc;
  const people = {} as Record<PersonName, { user: Doc; token: string }>;

  beforeAll(async () => {
    server = await startMailServer();
    const email = nodemailerAdapter({
      defaultFromName: "Klynge",
      defaultFromAddress: "noreply@example.org",
      skipVerify: true,
      transport: nodemailer.createTransport(server.url),
    });
    booted = await bootPayload({ database, options: { cmsUrl: "https://cms.example.org" }, host: { email } });
    payload = booted.payload;
    cluster = await createCluster(payload, { slug: "mols", editorsMayPublish: false });
    const vestrum = await createCluster(payload, { slug: "vestrum", editorsMayPublish: false });
    village = await createPublished(payload, "villages", { tenant: cluster.id, name: "Knebel" });
    const member = (role: string, tenant: Doc, more = {}) => ({ tenants: [{ tenant: tenant.id, role, ...more }] });
    people.secretariat = await signInAs(payload, "secretariat", { role: "secretariat" });
    people.lead = await signInAs(payload, "lead", member("communication-lead", cluster));
    people.editor = await signInAs(payload, "editor", member("editor", cluster, { villages: [village.id] }));
    people.municipality = await signInAs(payload, "municipality", member("municipality", cluster));
    people.neighbour = await signInAs(payload, "neighbour", member("communication-lead", vestrum));
  });
  afterAll(async () => {
    await booted?.stop();
    await server?.stop();
  });
  beforeEach(async () => {
    await payload.db.deleteMany({ collection: "approval-requests" as CollectionSlug, where: { id: { exists: true } } });
    await takeQueued(payload);
  });

  const as = (person: PersonName, method: string, path: string, json?: unknown): Promise<Answer> =>
    rest({ booted, token: people[person].token, method, path, json });
  const act = (person: PersonName, what: string, id: string, json: unknown = {}) => as(person, "POST", `/news/${id}/${what}`, json);
  const state = async (id: string, person: PersonName = "lead") =>
    (await as(person, "GET", `/news/${id}/approval`)).body as unknown as State;
  const article = (data: Record<string, unknown> = {}) => ({
    tenant: cluster.id,
    title: "Fællesspisning",
    body: root(paragraph("Kom og spis")),
    villages: [village.id],
    ...data,
  });
  const written = async (data: Record<string, unknown> = {}): Promise<Doc> => {
    const answer = await as("editor", "POST", "/news?draft=true&depth=0", article(data));
    expect(answer.status, answer.text).toBe(201);
    return answer.body.doc as Doc;
  };
  const live = async (id: string) =>
    (await buildSnapshot({ payload, cluster: "mols", now: new Date(Date.now() + 1000).toISOString() })).news.find((news) => news.id === id)
      ?.title;
  const waitingFor = async (person: PersonName, tenantId?: string) => {
    const user = {
      ...(await payload.findByID({ collection: "users", id: people[person].user.id, depth: 0 })),
      collection: "users" as const,
    };
    const req = await createLocalReq({ user: user as never }, payload);
    const asked = { payload, req, tenantId };
    const list = await listWaitingForApproval(asked);
    expect(await countWaitingForApproval(asked)).toBe(list.length);
    return list;
  };

  it("goes from the editor to the lead, back with a comment, and onto the site", async () => {
    const doc = await written();
    expect(await state(doc.id, "editor")).toMatchObject({ status: "none", mayPublish: false });
    expect((await as("editor", "PATCH", `/news/${doc.id}`, { _status: "published" })).status).toBe(403);

    const sent = await act("editor", "send-for-approval", doc.id, { comment: "Se den gerne i dag" });
    expect(sent.body, sent.text).toMatchObject({ status: "pending", sentBy: "editor", note: "Se den gerne i dag", mayPublish: false });
    const toLead = await server.take("lead@example.org");
    expect(toLead.subject).toBe("Til godkendelse: Fællesspisning");
    expect(toLead.text).toContain("Se den gerne i dag");
    expect(toLead.text).toContain("https://cms.example.org/admin/til-godkendelse");
    expect(await waitingFor("lead", cluster.id)).toMatchObject([
      { id: doc.id, title: "Fællesspisning", sentBy: "editor", comparePath: null },
    ]);
    expect(await takeQueued(payload)).toEqual([]);

    expect((await act("lead", "return", doc.id)).status).toBe(400);
    const returned = await act("lead", "return", doc.id, { comment: "Skriv klokkeslættet på" });
    expect(returned.body, returned.text).toMatchObject({ status: "returned", comment: "Skriv klokkeslættet på", mayPublish: true });
    const back = await server.take("editor@example.org");
    expect(back.subject).toBe("Sendt retur: Fællesspisning");
    expect(back.text).toContain("Skriv klokkeslættet på");
    expect(back.text).toContain(`https://cms.example.org/admin/collections/news/${doc.id}`);
    expect(await waitingFor("lead")).toEqual([]);

    await as("editor", "PATCH", `/news/${doc.id}?draft=true&autosave=true`, { title: "Fællesspisning kl. 18" });
    expect(await state(doc.id)).toMatchObject({ status: "returned" });
    await act("editor", "send-for-approval", doc.id);
    expect(await live(doc.id)).toBeUndefined();
    const approved = await act("lead", "approve", doc.id);
    expect(approved.body, approved.text).toMatchObject({ status: "approved", comment: null });
    expect((await server.take("editor@example.org")).subject).toBe("Godkendt: Fællesspisning kl. 18");
    expect(await live(doc.id)).toBe("Fællesspisning kl. 18");
    expect(await takeQueued(payload)).toEqual(["mols"]);

    const { docs } = await payload.find({
      collection: "audit-log" as CollectionSlug,
      where: { subjectId: { equals: doc.id } },
      sort: "createdAt",
      pagination: false,
    });
    const actions = docs.map((entry) => (entry as unknown as { action: string }).action);
    expect(actions.filter((action) => ["submit", "return", "approve"].includes(action))).toEqual(["submit", "return", "submit", "approve"]);
  });

  it("publishes exactly what was sent, or nothing", async () => {
    const doc = await written();
    await act("editor", "send-for-approval", doc.id);
    await as("editor", "PATCH", `/news/${doc.id}?draft=true&autosave=true`, { title: "Noget helt andet" });
    expect(await state(doc.id)).toMatchObject({ status: "changed" });
    expect(await waitingFor("lead")).toEqual([]);
    expect((await act("lead", "approve", doc.id)).status).toBe(409);
    expect(await live(doc.id)).toBeUndefined();
    await act("editor", "send-for-approval", doc.id);
    expect((await act("lead", "approve", doc.id)).status).toBe(200);
    expect(await live(doc.id)).toBe("Noget helt andet");
  });

  it("stays sent where the form saves itself without a change", async () => {
    const doc = await written();
    await act("editor", "send-for-approval", doc.id);
    const { body } = await as("editor", "GET", `/news/${doc.id}?draft=true&depth=0`);
    await as("editor", "PATCH", `/news/${doc.id}?draft=true&autosave=true`, {
      title: body.title,
      body: body.body,
      villages: body.villages,
    });
    expect(await state(doc.id)).toMatchObject({ status: "pending" });
    expect((await act("lead", "approve", doc.id)).status).toBe(200);
  });

  it("refuses an approval where somebody writes between the look and the click", async () => {
    const doc = await written();
    await act("editor", "send-for-approval", doc.id);
    // As another process would write it: past the hooks of this one.
    const { docs } = await payload.db.findVersions({
      collection: "news",
      where: { parent: { equals: doc.id } },
      sort: "-updatedAt",
      limit: 1,
    });
    const newest = docs[0];
    await payload.db.updateVersion({
      collection: "news",
      id: String(newest?.id),
      versionData: { ...newest, version: { ...newest?.version, title: "Sneget ind" } } as never,
    });
    expect((await act("lead", "approve", doc.id)).status).toBe(409);
    expect(await live(doc.id)).toBeUndefined();
  });

  it("shows beside what is on the site what would change", async () => {
    const doc = await createPublished(payload, "news", article({ title: "Gammel titel" }));
    expect((await act("editor", "send-for-approval", doc.id)).status).toBe(400);
    await as("editor", "PATCH", `/news/${doc.id}?draft=true`, { title: "Ny titel" });
    await act("editor", "send-for-approval", doc.id);
    const [waiting] = await waitingFor("lead");
    const [, version, from] = /\/versions\/(.+)\?versionFrom=(.+)$/.exec(String(waiting?.comparePath)) ?? [];
    const read = async (id: string | undefined) => (await as("lead", "GET", `/news/versions/${id}?depth=0`)).body.version;
    expect(await read(version)).toMatchObject({ title: "Ny titel" });
    expect(await read(from)).toMatchObject({ title: "Gammel titel", _status: "published" });
    expect(await live(doc.id)).toBe("Gammel titel");
  });

  it("is decided by those who may publish in the cluster, and seen by nobody else", async () => {
    const doc = await written();
    for (const person of ["neighbour", "municipality"] as const) {
      expect((await act(person, "send-for-approval", doc.id)).status).toBe(403);
      const seen = await as(person, "GET", `/news/${doc.id}/approval`);
      expect(seen.status).toBe(person === "municipality" ? 204 : 403);
      expect(seen.text).not.toContain("status");
    }
    expect((await act("lead", "send-for-approval", doc.id)).status).toBe(400);
    expect((await act("lead", "approve", doc.id)).status).toBe(409);
    await act("editor", "send-for-approval", doc.id);
    for (const person of ["editor", "neighbour", "municipality"] as const) {
      expect((await act(person, "approve", doc.id)).status).toBe(403);
      expect((await act(person, "return", doc.id, { comment: "Nej" })).status).toBe(403);
      expect(await waitingFor(person)).toEqual([]);
    }
    for (const path of [`/news/${doc.id}/approval`, "/approval-requests"]) {
      expect([401, 403, 404]).toContain((await rest({ booted, path })).status);
    }
    expect((await as("lead", "GET", "/approval-requests")).status).toBe(403);
    expect(await waitingFor("secretariat")).toHaveLength(1);
    expect(await waitingFor("secretariat", cluster.id)).toHaveLength(1);
    expect(await live(doc.id)).toBeUndefined();
    expect((await act("secretariat", "approve", doc.id)).status).toBe(200);
  });

  it("does not wait any more when it was published, trashed or deleted otherwise", async () => {
    const [published, trashed, deleted] = [await written(), await written(), await written()];
    for (const { id } of [published, trashed, deleted]) await act("editor", "send-for-approval", id);
    expect(await waitingFor("lead")).toHaveLength(3);
    await as("lead", "PATCH", `/news/${published.id}`, { title: "Rettet af den ansvarlige", _status: "published" });
    await as("lead", "PATCH", `/news/${trashed.id}`, { deletedAt: new Date().toISOString() });
    await as("lead", "DELETE", `/news/${deleted.id}`);
    expect(await waitingFor("lead")).toEqual([]);
    expect(await state(published.id)).toMatchObject({ status: "approved" });
    expect(
      (await server.take("editor@example.org", ({ subject }) => subject?.includes("Rettet af den ansvarlige") ?? false)).subject,
    ).toMatch(/^Godkendt/);
  });

  it("tells the secretariat where a cluster has no lead", async () => {
    const alone = await createCluster(payload, { slug: "alene", editorsMayPublish: false });
    const place = await createPublished(payload, "villages", { tenant: alone.id, name: "Ensom" });
    const { token } = await signInAs(payload, "ensom", { tenants: [{ tenant: alone.id, role: "editor", villages: [place.id] }] });
    const made = await create(payload, "news", article({ tenant: alone.id, title: "Ingen leder", villages: [place.id], _status: "draft" }));
    const answer = await rest({ booted, token, method: "POST", path: `/news/${made.id}/send-for-approval`, json: {} });
    expect(answer.status, answer.text).toBe(200);
    await server.take("secretariat@example.org", ({ subject }) => subject === "Til godkendelse: Ingen leder");
  });

  it("keeps the rest of the rules: what is not complete is not approved", async () => {
    const doc = await written({ body: null });
    await act("editor", "send-for-approval", doc.id);
    const answer = await act("lead", "approve", doc.id);
    expect(answer.status).toBe(400);
    expect(await state(doc.id)).toMatchObject({ status: "pending" });
    await update(payload, "news", doc.id, { title: "" }, true);
  });
});
