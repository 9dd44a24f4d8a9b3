import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { measureDue } from "../../../packages/plugin/src/overview/measure-disk.ts";
import { type OverviewLine, readOverview } from "../../../packages/plugin/src/overview/read-overview.ts";
import { eventually } from "../../support/eventually.ts";
import { rest } from "../support/api.ts";
import { create, createPicture, createPublished, update } from "../support/create.ts";
import { databases } from "../support/databases.ts";
import { paragraph, root } from "../support/lexical.ts";
import { type Network, PEOPLE } from "../support/people.ts";
import { bootPublishedNetwork, type PublishedNetwork } from "../support/published-network.ts";

const DAY_MS = 86_400_000;

describe.each(databases)("the overview of all clusters on %s", (database) => {
  let scene: PublishedNetwork;
  let payload: Payload;
  let network: Network;

  beforeAll(async () => {
    scene = await bootPublishedNetwork({ database });
    ({ payload, network } = scene);
    const tenant = network.mols.id;
    await update(payload, "clusters", tenant, {
      municipality: " Syddjurs ",
      phase: "vision",
      domains: [{ host: "b.dk" }, { host: "mols.dk", primary: true }],
    });
    const start = new Date(Date.now() + DAY_MS).toISOString();
    await createPublished(payload, "events", { tenant, title: "Hver uge", start, recurrence: { rule: "FREQ=WEEKLY;COUNT=20" } });
    await createPublished(payload, "events", { tenant, title: "Aflyst", start, status: "cancelled" });
    await createPublished(payload, "events", { tenant, title: "Måske", start, status: "hold" });
    await create(payload, "events", { tenant, title: "Kladde", start, _status: "draft" });
    await createPicture(payload, { tenant, name: "havn.jpg" });
    await createPublished(payload, "news", {
      tenant,
      title: "=Nyest",
      publishedAt: "2026-04-01T10:00:00.000Z",
      body: root(paragraph("Tekst")),
    });
    scene.startWorker();
    await eventually(async () => expect((await line("mols")).lastPublishAt).not.toBeNull());
    await scene.stopWorker();
    await scene.publisher.idle();
  });
  afterAll(() => scene?.stop());

  const overview = (now = Date.now()) => readOverview({ payload, now });
  const line = async (slug: string, now?: number): Promise<OverviewLine> => {
    const found = (await overview(now)).find((each) => each.slug === slug);
    if (!found) throw new Error(`[test] ${slug} is not in the overview`);
    return found;
  };
  const csv = (person: (typeof PEOPLE)[number], query = "") =>
    rest({ booted: scene.booted, token: person === "visitor" ? undefined : network.tokens[person], path: `/overview.csv${query}` });

  it("knows what stands where: content, events by the calendar's rules, people, domains", async () => {
    expect(await line("mols")).toMatchObject({
      name: "Mols",
      municipality: "Syddjurs",
      status: "live",
      phase: "vision",
      newestTitle: "=Nyest",
      // The weekly dates of 60 days; none that is cancelled, held or a draft.
      eventsAhead: 9,
      failures: 0,
      failuresInRow: 0,
      domains: [
        { name: "mols.dk", summary: "unchecked" },
        { name: "b.dk", summary: "unchecked" },
      ],
    });
    expect(Date.parse((await line("mols")).newestAt ?? "")).toBeGreaterThan(Date.now() - DAY_MS);
  });

  it("counts leads and editors, and who of them came lately", async () => {
    // The municipality's contact is nobody the site depends on.
    expect(await line("mols")).toMatchObject({ people: 2, active: 2 });
    expect(await line("mols", Date.now() + 91 * DAY_MS)).toMatchObject({ people: 2, active: 0, lastSignInAt: expect.any(String) });
    expect(await line("vestrum")).toMatchObject({ people: 1 });
  });

  it("counts the publishes that failed within 30 days", async () => {
    const release = (daysAgo: number, status: string) =>
      payload.db.create({
        collection: "releases" as CollectionSlug,
        data: { tenant: network.vestrum.id, status, startedAt: new Date(Date.now() - daysAgo * DAY_MS).toISOString() },
      });
    for (const [daysAgo, status] of [
      [1, "failed"],
      [29, "failed"],
      [31, "failed"],
      [2, "succeeded"],
    ] as const) {
      await release(daysAgo, status);
    }
    expect(await line("vestrum")).toMatchObject({ failures: 2 });
    expect(await line("mols")).toMatchObject({ failures: 0 });
  });

  it("shows what the publisher has measured, and measures each once a day", async () => {
    expect(await line("mols")).toMatchObject({ mediaBytes: null, releaseBytes: null });
    const asked: string[] = [];
    const releaseBytes = async ({ slug }: { slug: string }) => {
      asked.push(slug);
      return scene.publisher.diskUse(slug);
    };
    const now = Date.now();
    expect((await measureDue({ payload, releaseBytes, now })).sort()).toEqual(["mols", "vestrum"]);
    expect(await measureDue({ payload, releaseBytes, now: now + DAY_MS - 1000 })).toEqual([]);
    const measured = await line("mols");
    expect(measured.releaseBytes).toBe(await scene.publisher.diskUse("mols"));
    expect(measured.releaseBytes).toBeGreaterThan(1000);
    expect(measured.mediaBytes).toBeGreaterThan(1000);
    expect(await line("vestrum")).toMatchObject({ mediaBytes: 0 });
    // What the publishes noted is still there, and reading measures nothing.
    expect(measured).toMatchObject({ eventsAhead: 9, newestTitle: "=Nyest" });
    expect(asked).toHaveLength(2);
    expect(await measureDue({ payload, releaseBytes, now: now + DAY_MS + 1000 })).toHaveLength(2);
  });

  it("is a file for the secretariat and for nobody else", async () => {
    for (const person of PEOPLE.filter((each) => each !== "secretariat")) {
      const answer = await csv(person);
      expect([answer.status, answer.text.includes("VestRum")], person).toEqual([403, false]);
    }
    const { status, headers, text } = await csv("secretariat", "?sort=-name");
    expect([status, headers.get("Content-Type")]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(headers.get("Content-Disposition")).toMatch(/^attachment; filename="klynger-\d{4}-\d\d-\d\d\.csv"$/);
    const [head, first, second, end] = text.split("\r\n");
    expect(head).toContain("Klynge;Kommune;Status;Fase;Nyeste indhold");
    expect([first?.split(";")[0], second?.split(";")[0], end]).toEqual(["VestRum", "Mols", ""]);
    expect(second).toContain(";'=Nyest;");
    expect((await csv("secretariat", "?municipality=Syddjurs")).text.split("\r\n")).toHaveLength(3);
    const { docs } = await payload.find({ collection: "audit-log" as CollectionSlug, where: { action: { equals: "export" } }, depth: 0 });
    expect(docs).toHaveLength(2);
    expect(docs[0]).toMatchObject({ actorName: "secretariat", subjectCollection: "clusters" });
  });

  it("takes as many queries for 250 clusters as for two, and the file holds all of them", async () => {
    for (let index = 0; index < 250; index += 1) {
      const data = { name: `Klynge ${String(index).padStart(4, "0")}`, slug: `k-${index}`, kind: "cluster", status: "draft" };
      await payload.db.create({
        collection: "clusters" as CollectionSlug,
        data: { ...data, theme: { color: "#1f5f4a", accent: "#d98324" } },
      });
    }
    const find = vi.spyOn(payload.db, "find");
    expect(await overview()).toHaveLength(252);
    expect(find).toHaveBeenCalledTimes(5);
    find.mockRestore();
    expect((await csv("secretariat")).text.trim().split("\r\n")).toHaveLength(253);
  });
});
