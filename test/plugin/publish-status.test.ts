import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Payload } from "payload";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { PublishStatus } from "../../packages/plugin/src/publish-status/types.ts";
import { eventually } from "../support/eventually.ts";
import { rest } from "./support/api.ts";
import { create, createCluster, createFile, createPublished, type Doc, PDF, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import type { Network } from "./support/people.ts";
import { bootPublishedNetwork, type PublishedNetwork } from "./support/published-network.ts";
import { makeDue } from "./support/publishing.ts";

const ORIGIN = "https://mols.example.org";
const DATED = { publishedAt: "2026-04-01T10:00:00.000Z", body: root(paragraph("Tekst")) };

describe.each(databases)("what a form says of its document's way to the site on %s", (database) => {
  let scene: PublishedNetwork;
  let payload: Payload;
  let network: Network;

  beforeAll(async () => {
    scene = await bootPublishedNetwork({ database });
    ({ payload, network } = scene);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await scene.stopWorker();
  });
  afterAll(() => scene?.stop());

  const ask = (collection: string, id: string, token: string | undefined = network.tokens.lead) =>
    rest({ booted: scene.booted, token, path: `/publish-status/${collection}/${id}` });
  async function statusOf(collection: string, id: string): Promise<PublishStatus> {
    const { status, body } = await ask(collection, id);
    expect(status, JSON.stringify(body)).toBe(200);
    return body as unknown as PublishStatus;
  }
  const becomes = (collection: string, doc: Doc, expected: Partial<PublishStatus>) =>
    eventually(async () => expect(await statusOf(collection, doc.id)).toMatchObject(expected));
  const article = (data: Record<string, unknown>) => createPublished(payload, "news", { tenant: network.mols.id, ...DATED, ...data });

  it("tells a draft, what waits, and what is live with its address and the seconds it took", async () => {
    const doc = await article({ title: "Åben havn", _status: "draft" });
    expect(await statusOf("news", doc.id)).toMatchObject({ state: "draft", url: null, failure: null });
    await update(payload, "news", doc.id, { _status: "published" });
    expect(await statusOf("news", doc.id)).toMatchObject({ state: "waiting", isRemoval: false, url: null });
    scene.startWorker();
    await becomes("news", doc, { state: "live", url: `${ORIGIN}/nyheder/aaben-havn/`, newerDraftThan: null });
    const { since, seconds } = await statusOf("news", doc.id);
    expect(seconds).toBeGreaterThan(0);
    expect(Date.parse(since)).toBeLessThanOrEqual(Date.now());
  });

  it("says that a newer draft is not what residents see, and that something is being taken off", async () => {
    scene.startWorker();
    const doc = await article({ title: "Fællesspisning" });
    await becomes("news", doc, { state: "live" });
    const { updatedAt } = await payload.findByID({ collection: "news" as never, id: doc.id });
    await update(payload, "news", doc.id, { title: "Ikke færdig" }, true);
    await becomes("news", doc, { state: "live", newerDraftThan: updatedAt, url: `${ORIGIN}/nyheder/faellesspisning/` });
    await scene.stopWorker();
    await update(payload, "news", doc.id, { _status: "draft" });
    await becomes("news", doc, { state: "waiting", isRemoval: true });
    scene.startWorker();
    await becomes("news", doc, { state: "removed", url: null });
  });

  it("says when no publisher takes the job", async () => {
    const doc = await article({ title: "Ingen udgiver" });
    await becomes("news", doc, { state: "waiting" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16_000 });
    expect(await statusOf("news", doc.id)).toMatchObject({ state: "silent" });
    vi.useRealTimers();
    scene.startWorker();
    await becomes("news", doc, { state: "live" });
  });

  it("names the document that is to blame, and does not call others failed", async () => {
    scene.startWorker();
    const good = await article({ title: "God" });
    await becomes("news", good, { state: "live" });
    const bad = await article({ title: "throws", slug: "daarlig" });
    const culprit = { collection: "news", id: bad.id, title: "throws" };
    await becomes("news", bad, { state: "failed", failure: { problem: "page", page: "/nyheder/daarlig/", culprit } as never });
    const { failure } = await statusOf("news", bad.id);
    expect(Date.parse(failure?.retryAt ?? "")).toBeGreaterThan(Date.now());
    expect(failure?.error).toContain("the template is broken");
    expect(await statusOf("news", good.id)).toMatchObject({ state: "live" });

    await eventually(async () => {
      await makeDue(payload);
      expect((await statusOf("news", bad.id)).failure?.retryAt).toBeNull();
    });
    await update(payload, "news", bad.id, { title: "Rettet" });
    await becomes("news", bad, { state: "live", url: `${ORIGIN}/nyheder/daarlig/` });
  });

  it("names a file that is missing", async () => {
    scene.startWorker();
    const file = await createFile(payload, { tenant: network.mols.id, name: "vaek.pdf", mimetype: "application/pdf", bytes: PDF });
    await rm(join(scene.booted.mediaDir, String(file.filename)));
    const doc = await createPublished(payload, "documents", { tenant: network.mols.id, title: "Plan", kind: "other", file: file.id });
    await becomes("documents", doc, { state: "failed" });
    const { failure } = await statusOf("documents", doc.id);
    expect(failure).toMatchObject({ problem: "file", page: expect.stringMatching(/^«vaek.*pdf»$/), culprit: null });
    await update(payload, "documents", doc.id, { _status: "draft" });
    await becomes("documents", doc, { state: "removed" });
  });

  it("knows what is published and not shown all the same", async () => {
    scene.startWorker();
    const held = await createPublished(payload, "events", {
      tenant: network.mols.id,
      title: "Måske fest",
      start: "2026-12-24T10:00:00.000Z",
      status: "hold",
    });
    await becomes("events", held, { state: "hidden", url: null });
    const ahead = await article({ title: "Senere", publishedAt: "2999-01-01T10:00:00.000Z" });
    await becomes("news", ahead, { state: "later", since: "2999-01-01T10:00:00.000Z", url: null });
  });

  it("follows pages, the cluster and sites that are not open", async () => {
    scene.startWorker();
    const parent = await createPublished(payload, "pages", { tenant: network.mols.id, title: "Bosæt dig" });
    const page = await createPublished(payload, "pages", { tenant: network.mols.id, title: "Huse", parent: parent.id });
    await becomes("pages", page, { state: "live", url: `${ORIGIN}/bosaet-dig/huse/` });
    await update(payload, "clusters", network.mols.id, { tagline: "Sammen" });
    await becomes("clusters", network.mols, { state: "live", url: `${ORIGIN}/` });
    const closed = await createCluster(payload, { slug: "paa-vej", status: "draft" });
    const waiting = await createPublished(payload, "news", { tenant: closed.id, title: "Snart", ...DATED });
    const { body } = await ask("news", waiting.id, network.tokens.secretariat);
    expect(body).toMatchObject({ state: "site-off", url: null });
  });

  it("answers those who may read the document, and nobody else", async () => {
    const own = await create(payload, "news", { tenant: network.mols.id, title: "Vores", ...DATED, _status: "draft" });
    const { lead, municipality, secretariat, neighbour, nobody } = network.tokens;
    for (const token of [lead, municipality, secretariat]) expect((await ask("news", own.id, token)).status).toBe(200);
    for (const token of [neighbour, nobody]) expect((await ask("news", own.id, token)).status).toBe(404);
    expect((await rest({ booted: scene.booted, path: `/publish-status/news/${own.id}` })).status).toBe(404);
    expect((await ask("users", network.users.lead.id)).status).toBe(404);
    expect((await ask("releases", own.id)).status).toBe(404);
    expect((await ask("news", "findes-ikke")).status).toBe(404);
  });
});
