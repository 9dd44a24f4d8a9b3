import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { publishNow } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { HeldSite, SiteVersions } from "../../packages/plugin/src/site-versions/types.ts";
import { eventually } from "../support/eventually.ts";
import { rest } from "./support/api.ts";
import { create, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import type { Network } from "./support/people.ts";
import { bootPublishedNetwork, type PublishedNetwork } from "./support/published-network.ts";
import { releaseRows, waitingJobs } from "./support/publishing.ts";

describe.each(databases)("going back to an earlier version of a site on %s", (database) => {
  let scene: PublishedNetwork;
  let payload: Payload;
  let network: Network;
  let lead: Doc & { collection: string };
  let article: Doc;

  beforeAll(async () => {
    scene = await bootPublishedNetwork({ database });
    ({ payload, network } = scene);
    lead = { ...network.users.lead, collection: "users" };
    article = await createPublished(payload, "news", {
      tenant: network.mols.id,
      title: "Første",
      slug: "nyhed",
      publishedAt: "2026-04-01T10:00:00.000Z",
      body: root(paragraph("Tekst")),
    });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await scene.stopWorker();
  });
  afterAll(() => scene?.stop());

  const call = (method: string, path: string, token: string | undefined = network.tokens.lead, json?: unknown) =>
    rest({ booted: scene.booted, token, method, path, ...(json === undefined ? {} : { json }) });
  const path = () => `/site-versions/${network.mols.id}`;
  async function versions(): Promise<SiteVersions> {
    const { status, body } = await call("GET", path());
    expect(status, JSON.stringify(body)).toBe(200);
    return body as unknown as SiteVersions;
  }
  const held = async (token?: string) => ((await call("GET", "/site-holds", token)).body as { sites: HeldSite[] }).sites;
  const onSite = () => readFile(join(scene.sitesDir, "mols", "current", "www", "nyheder", "nyhed", "index.html"), "utf8");
  const shows = (title: string) => eventually(async () => expect(await onSite()).toContain(title));
  const idle = () => eventually(async () => expect(await waitingJobs(payload)).toEqual([]));
  const rows = async () => (await releaseRows(payload)).filter(({ tenant }) => tenant === network.mols.id);
  /** As an editor saves it; without a person, as a fetched calendar does. */
  const rename = (title: string, user: (Doc & { collection: string }) | null = lead) =>
    payload.update({ collection: "news" as CollectionSlug, id: article.id, data: { title, _status: "published" } as never, user });

  it("is asked for by the lead, done by the publisher, told everywhere and noted", async () => {
    scene.startWorker();
    await shows("Første");
    await idle();
    await rename("Fejl");
    await shows("Fejl");
    await idle();

    const before = await versions();
    expect(before.versions.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(before.versions[0]?.changes).toEqual({ titles: ["Fejl"], more: 0 });
    expect(before).toMatchObject({ hold: null, underWay: null, failure: null, url: "https://mols.example.org" });
    const target = before.versions[1];
    const answer = await call("POST", `${path()}/rollback`, network.tokens.lead, {
      releaseId: target?.releaseId,
      reason: " Forkert dato ",
    });
    expect(answer.status, answer.text).toBe(202);
    await shows("Første");
    await idle();

    const after = await versions();
    expect(after.current).toBe(target?.releaseId);
    expect(after.hold).toMatchObject({ releaseId: target?.releaseId, versionFrom: target?.liveAt, reason: "Forkert dato", byName: "lead" });
    expect((await rows()).at(-1)).toMatchObject({ status: "succeeded", cause: "rollback", releaseId: target?.releaseId });
    for (const token of [network.tokens.lead, network.tokens.secretariat]) {
      expect(await held(token)).toMatchObject([{ cluster: { id: network.mols.id, name: "Mols" }, mayEnd: true }]);
    }
    for (const token of [network.tokens.editor, network.tokens.municipality]) expect(await held(token)).toMatchObject([{ mayEnd: false }]);
    for (const token of [network.tokens.neighbour, network.tokens.nobody]) expect(await held(token)).toEqual([]);
    const { docs } = await payload.find({ collection: "audit-log" as CollectionSlug, where: { action: { equals: "rollback" } } });
    expect(docs).toMatchObject([{ actorId: String(lead.id), title: "Mols", details: { releaseId: target?.releaseId } }]);
    const { body } = await call("GET", `/publish-status/news/${article.id}`);
    expect(body).toMatchObject({ state: "held", since: target?.liveAt });
  });

  it("stays through midnight, an event that ends and a calendar that is fetched, and ends when a person publishes", async () => {
    expect(await onSite()).toContain("Første");
    // The clock of the publisher, a week on: everything else of the site would be stale many times over.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 7 * 86_400_000 });
    scene.startWorker();
    await rename("Fra en kalender", null);
    await idle();
    vi.useRealTimers();
    expect(await onSite()).toContain("Første");
    expect((await versions()).hold).not.toBeNull();

    await rename("Rettet");
    await shows("Rettet");
    await idle();
    expect(await versions()).toMatchObject({ hold: null });
    expect(await held()).toEqual([]);
  });

  it("goes forward to the newest at the press of a button", async () => {
    scene.startWorker();
    const [, target] = (await versions()).versions;
    await call("POST", `${path()}/rollback`, network.tokens.secretariat, { releaseId: target?.releaseId });
    await shows("Fejl");
    await idle();
    expect((await versions()).hold).toMatchObject({ reason: null, byName: "secretariat" });
    expect((await call("POST", `${path()}/publish`, network.tokens.lead, {})).status).toBe(202);
    await shows("Rettet");
    await idle();
    expect((await versions()).hold).toBeNull();
  });

  it("sets aside what waited before it, and does what was asked for after it", async () => {
    // The newest was made twice: before the last rollback, and after it.
    const [, , target] = (await versions()).versions;
    await rename("Ventede før");
    await call("POST", `${path()}/rollback`, network.tokens.lead, { releaseId: target?.releaseId });
    expect((await versions()).underWay).toBe("rollback");
    scene.startWorker();
    await idle();
    expect(await onSite()).toContain("Fejl");
    await scene.stopWorker();

    const [latest] = (await versions()).versions.filter(({ isCurrent }) => !isCurrent);
    await call("POST", `${path()}/rollback`, network.tokens.lead, { releaseId: latest?.releaseId });
    await rename("Efter tilbagegangen");
    scene.startWorker();
    await shows("Efter tilbagegangen");
    await idle();
    expect((await rows()).slice(-2).map(({ cause }) => cause)).toEqual(["rollback", "change"]);
  });

  it("is done before a command that publishes now", async () => {
    const [, target] = (await versions()).versions;
    await call("POST", `${path()}/rollback`, network.tokens.lead, { releaseId: target?.releaseId });
    expect(await publishNow({ payload, cluster: "mols" })).toMatchObject({ state: "published" });
    expect((await rows()).slice(-2).map(({ cause }) => cause)).toEqual(["rollback", "manual"]);
    expect(await onSite()).toContain("Efter tilbagegangen");
  });

  it("says so where the release is gone, and leaves the site and the queue alone", async () => {
    const { current, versions: all } = await versions();
    const gone = all.find(({ isCurrent }) => !isCurrent);
    await rm(join(scene.sitesDir, "mols", "releases", String(gone?.releaseId)), { recursive: true });
    await call("POST", `${path()}/rollback`, network.tokens.lead, { releaseId: gone?.releaseId });
    scene.startWorker();
    await eventually(async () => expect((await versions()).failure).toMatchObject({ problem: "no-release" }));
    await idle();
    expect(await versions()).toMatchObject({ current, hold: null, underWay: null });
    expect(await readdir(join(scene.sitesDir, "mols", "releases"))).not.toContain(gone?.releaseId);
  });

  it("is refused to everybody else, and to whoever asks for nonsense", async () => {
    const { current, versions: all } = await versions();
    const target = all.find(({ isCurrent }) => !isCurrent)?.releaseId;
    const { editor, municipality, neighbour, nobody } = network.tokens;
    for (const token of [editor, municipality, neighbour, nobody]) {
      for (const [method, tail] of [
        ["GET", ""],
        ["POST", "/rollback"],
        ["POST", "/publish"],
      ] as const) {
        expect((await call(method, path() + tail, token, method === "POST" ? { releaseId: target } : undefined)).status).toBe(403);
      }
    }
    expect((await rest({ booted: scene.booted, path: path() })).status).toBe(403);
    expect((await rest({ booted: scene.booted, path: "/site-holds" })).body).toEqual({ sites: [] });
    for (const json of [{}, { releaseId: "findes-ikke" }, { releaseId: current }, { releaseId: target, reason: "x".repeat(201) }]) {
      const { status, body } = await call("POST", `${path()}/rollback`, network.tokens.lead, json);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toMatch(/[a-zæøå]{4,} [a-zæøå]+/);
    }
    expect(await waitingJobs(payload)).toEqual([]);
    const closed = await create(payload, "clusters", { ...CLOSED });
    expect((await call("GET", `/site-versions/${closed.id}`, network.tokens.secretariat)).status).toBe(404);
    await update(payload, "clusters", network.mols.id, { status: "archived" });
    expect((await call("POST", `${path()}/rollback`, network.tokens.lead, { releaseId: target })).status).toBe(404);
  });
});

const CLOSED = { name: "På vej", slug: "paa-vej", kind: "cluster", status: "draft", theme: { color: "#1f5f4a", accent: "#d98324" } };
