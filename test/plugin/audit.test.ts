import type { CollectionSlug } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noteAudit } from "../../packages/plugin/src/audit/note-audit.ts";
import { pruneAudit } from "../../packages/plugin/src/audit/prune-audit.ts";
import { sayAudit } from "../../packages/plugin/src/audit/say.ts";
import { graphql, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import type { Doc } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { createNetwork, type Network, PASSWORD } from "./support/people.ts";

const LOG = "audit-log" as CollectionSlug;
type Entry = {
  id: string;
  action: string;
  actorId?: string | null;
  actorName?: string | null;
  actorRole?: string | null;
  subjectCollection?: string | null;
  subjectId?: string | null;
  title?: string | null;
  changedFields?: string | null;
  tenant?: string[] | null;
  ip?: string | null;
  agent?: string | null;
  details?: Record<string, unknown> | null;
};

describe.each(databases)("the audit log on %s", (database) => {
  let booted: Booted;
  let network: Network;

  const as = (person: keyof Network["tokens"], method: string, path: string, json?: unknown) =>
    rest({ booted, token: network.tokens[person], method, path, json, headers: { "x-peer": "203.0.113.7", "user-agent": FIREFOX } });
  const entries = async (where: Record<string, unknown>) =>
    (await booted.payload.find({ collection: LOG, where: where as never, sort: "createdAt", limit: 0, depth: 0 }))
      .docs as unknown as Entry[];
  const about = (id: string) => entries({ subjectId: { equals: id } });
  const actions = async (id: string) => (await about(id)).map((entry) => entry.action);

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { clientAddress: (headers) => headers.get("x-peer") ?? undefined } });
    network = await createNetwork(booted.payload);
  });
  afterAll(() => booted?.stop());

  it("tells the life of an article: who, what, in which role, from where", async () => {
    const made = await as("lead", "POST", "/news?draft=true", { tenant: network.mols.id, title: "Åben havn", _status: "draft" });
    const { id } = made.body.doc as Doc;
    await as("lead", "PATCH", `/news/${id}`, { excerpt: "En hemmelig tekst", body: root(paragraph("Mere")), _status: "published" });
    await as("lead", "PATCH", `/news/${id}`, { title: "Åben havn i maj", _status: "published" });
    await as("lead", "PATCH", `/news/${id}?draft=true`, { title: "Et udkast", _status: "draft" });
    const { docs } = await booted.payload.findVersions({
      collection: "news" as never,
      where: { parent: { equals: id } },
      sort: "createdAt",
    });
    await as("lead", "POST", `/news/versions/${docs[1]?.id}`);
    await as("lead", "PATCH", `/news/${id}`, { _status: "draft" });
    await as("lead", "DELETE", `/news/${id}`);
    const log = await about(id);
    expect(log.map((entry) => entry.action)).toEqual(["create", "publish", "update", "update", "restore-version", "unpublish", "delete"]);
    expect(log[0]).toMatchObject({
      actorId: network.users.lead.id,
      actorName: "lead",
      actorRole: "communication-lead",
      subjectCollection: "news",
      title: "Åben havn",
      tenant: [network.mols.id],
      ip: "203.0.113.7",
      agent: "Firefox, Android",
    });
    expect(log[1]?.changedFields).toBe("excerpt, body");
    expect(log[2]?.changedFields).toBe("title");
    expect(JSON.stringify(log)).not.toContain("hemmelig");
    expect(sayAudit({ entry: { ...log[1], action: "publish" }, language: "da" })).toBe("lead udgav nyheden «Åben havn»");
  });

  it("says nothing where nothing changed, and one line for a sitting of writing", async () => {
    const made = await as("lead", "POST", "/news?draft=true", { tenant: network.mols.id, title: "Skrives nu", _status: "draft" });
    const { id } = made.body.doc as Doc;
    await as("lead", "PATCH", `/news/${id}?draft=true`, { title: "Skrives nu", _status: "draft" });
    for (const title of ["Skrives nu 1", "Skrives nu 2"]) {
      await as("lead", "PATCH", `/news/${id}?draft=true&autosave=true`, { title, _status: "draft" });
    }
    expect(await actions(id)).toEqual(["create"]);
    await as("secretariat", "PATCH", `/news/${id}?draft=true&autosave=true`, { title: "Rettet", _status: "draft" });
    await as("secretariat", "PATCH", `/news/${id}?draft=true&autosave=true`, { excerpt: "Rettet", _status: "draft" });
    const log = await about(id);
    expect(log.map((entry) => entry.action)).toEqual(["create", "update"]);
    expect(log[1]).toMatchObject({ actorRole: "secretariat", changedFields: "title, slug, excerpt", title: "Rettet" });
  });

  it("is written with the change or not at all", async () => {
    const title = "Kun hvis det lykkes";
    const refused = await as("lead", "POST", "/news", {
      tenant: network.mols.id,
      title,
      slug: "optaget",
      _status: "published",
      image: network.vestrum.id,
    });
    expect(refused.status).toBe(400);
    expect(await entries({ title: { equals: title } })).toEqual([]);
    const before = await booted.payload.count({ collection: "groups" as never });
    const { create: write } = booted.payload.db;
    booted.payload.db.create = (args) =>
      args.collection === LOG ? Promise.reject(new Error("full")) : write.call(booted.payload.db, args);
    try {
      expect((await as("lead", "POST", "/groups", { tenant: network.mols.id, name: "Ingen må se mig" })).status).toBe(500);
    } finally {
      booted.payload.db.create = write;
    }
    // SQLite runs without transactions here: what was saved stays, and the editor is told that something went wrong.
    const kept = database === "sqlite" ? 1 : 0;
    expect(await booted.payload.count({ collection: "groups" as never })).toEqual({ totalDocs: before.totalDocs + kept });
  });

  it("tells of sign-ins, wrong passwords and the lock, but not of addresses nobody has", async () => {
    const email = "editor@example.org";
    const { id } = network.users.editor;
    const signIn = (password: string, address = email) =>
      rest({ booted, method: "POST", path: "/users/login", json: { email: address, password } });
    const opened = await signIn(PASSWORD);
    expect(opened.status).toBe(200);
    expect((opened.body.user as { lastSignInAt: string }).lastSignInAt ?? "").toBeDefined();
    const user = (await booted.payload.findByID({ collection: "users" as never, id })) as unknown as { lastSignInAt: string };
    expect(Date.now() - Date.parse(user.lastSignInAt)).toBeLessThan(600_000);
    await signIn("forkert", "findes-ikke@example.org");
    const total = (await entries({ action: { equals: "sign-in-failed" } })).length;
    expect(total).toBe(0);
    for (let attempt = 0; attempt < 12; attempt += 1) await signIn("forkert");
    const log = (await about(id)).map((entry) => entry.action);
    expect(log.filter((action) => action === "sign-in")).toHaveLength(2);
    expect(log.filter((action) => action === "sign-in-failed")).toHaveLength(10);
    expect(log.filter((action) => action === "account-locked")).toHaveLength(1);
    const locked = await signIn(PASSWORD);
    expect(locked.status).toBe(401);
    expect(locked.text).toMatch(/ti minutter/);
    expect((await rest({ booted, token: network.tokens.neighbour, method: "POST", path: "/users/unlock", json: { email } })).status).toBe(
      403,
    );
    expect((await as("lead", "POST", "/users/unlock", { email })).status).toBe(200);
    expect(await actions(id)).toContain("account-unlocked");
    expect((await signIn(PASSWORD)).status).toBe(200);
  });

  it("tells who was given other rights, and of new passwords, without either password", async () => {
    const { id } = network.users.municipality;
    const rows = [{ tenant: network.mols.id, role: "editor" }];
    await as("secretariat", "PATCH", `/users/${id}`, { tenants: rows, name: "Ny titel", password: "et-helt-nyt-kodeord" });
    const log = await about(id);
    expect(log.map((entry) => entry.action)).toEqual(expect.arrayContaining(["roles-changed", "password-changed", "update"]));
    const roles = log.find((entry) => entry.action === "roles-changed");
    expect(roles?.details).toEqual({ before: `municipality in ${network.mols.id}`, after: `editor in ${network.mols.id}` });
    expect(JSON.stringify(log)).not.toContain("et-helt-nyt");
    expect(log.find((entry) => entry.action === "update")?.changedFields).toBe("name");
  });

  it("ends the sessions of whoever is taken out of a cluster, at once", async () => {
    const { token } = await booted.payload.login({
      collection: "users" as never,
      data: { email: "municipality@example.org", password: "et-helt-nyt-kodeord" } as never,
    });
    const me = async () => (await rest({ booted, token, path: "/users/me" })).body.user;
    expect(await me()).toBeTruthy();
    await as("secretariat", "PATCH", `/users/${network.users.municipality.id}`, { tenants: [] });
    expect(await me()).toBeNull();
  });

  it("can be read by the secretariat and for the own cluster by the lead, and changed by nobody", async () => {
    await noteAudit({ req: { payload: booted.payload }, action: "rollback", tenant: network.vestrum.id, title: "VestRum" });
    await noteAudit({ req: { payload: booted.payload }, action: "mail-failed", title: "Kun for sekretariatet" });
    const seen = async (person: keyof Network["tokens"]) =>
      ((await as(person, "GET", "/audit-log?limit=0&depth=0")).body.docs as Entry[] | undefined) ?? [];
    const all = await entries({});
    expect((await seen("secretariat")).length).toBe(all.length);
    const mine = await seen("lead");
    expect(mine.length).toBeGreaterThan(5);
    const ofMols = await entries({ tenant: { equals: network.mols.id } });
    expect(new Set(mine.map((entry) => entry.id))).toEqual(new Set(ofMols.map((entry) => entry.id)));
    expect(await seen("editor")).toEqual([]);
    const [entry] = mine;
    for (const person of ["secretariat", "lead", "editor"] as const) {
      expect((await as(person, "POST", "/audit-log", { action: "create" })).status).toBe(403);
      expect((await as(person, "PATCH", `/audit-log/${entry?.id}`, { title: "Aldrig sket" })).status).toBe(403);
      expect((await as(person, "DELETE", `/audit-log/${entry?.id}`)).status).toBe(403);
      const query = `mutation { deleteAuditLog(id: "${entry?.id}") { id } }`;
      expect((await graphql({ booted, token: network.tokens[person], query })).errors).not.toEqual([]);
    }
    expect((await entries({ id: { equals: entry?.id } }))[0]?.title).not.toBe("Aldrig sket");
  });

  it("does not tell a lead where else somebody works", async () => {
    const rows = [
      { tenant: network.mols.id, role: "editor" },
      { tenant: network.vestrum.id, role: "editor" },
    ];
    await as("secretariat", "PATCH", `/users/${network.users.nobody.id}`, { tenants: rows });
    await rest({ booted, method: "POST", path: "/users/login", json: { email: "nobody@example.org", password: PASSWORD } });
    const { body, text } = await as("lead", "GET", `/audit-log?where[subjectId][equals]=${network.users.nobody.id}&depth=2`);
    expect((body.docs as Entry[]).map((entry) => entry.action)).toEqual(expect.arrayContaining(["sign-in", "roles-changed"]));
    expect(text).not.toContain(network.vestrum.id);
    for (const probe of [`where[tenant][equals]=${network.vestrum.id}`, `where[details.after][like]=${network.vestrum.id}`]) {
      const { status, body: found } = await as("lead", "GET", `/audit-log?${probe}`);
      expect(status === 400 || (found.docs as unknown[] | undefined)?.length === 0, `${probe}: ${status}`).toBe(true);
    }
  });

  it("forgets what is older than two years, and no more", async () => {
    const total = (await entries({})).length;
    await pruneAudit({ payload: booted.payload, now: new Date() });
    expect((await entries({})).length).toBe(total);
    const old = new Date();
    old.setUTCFullYear(old.getUTCFullYear() - 2, old.getUTCMonth(), old.getUTCDate() - 1);
    await booted.payload.db.create({
      collection: LOG,
      data: { action: "rollback", title: "Længe siden", createdAt: old.toISOString(), updatedAt: old.toISOString() },
    });
    await pruneAudit({ payload: booted.payload, now: new Date() });
    expect((await entries({})).length).toBe(total);
  });
});

const FIREFOX = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
