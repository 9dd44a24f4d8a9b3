import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseManifest, serialiseSnapshot } from "@klynge/contract";
import { buildSnapshot, ClusterNotLiveError, createFeedReader, publishNow, runDue } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { feedKey } from "../../../packages/plugin/src/imports/feed-states.ts";
import type { Lifecycle } from "../../../packages/plugin/src/lifecycle/read-lifecycle.ts";
import { eventually } from "../../support/eventually.ts";
import { type Answer, rest } from "../support/api.ts";
import { create, createCluster, createPublished, type Doc, update } from "../support/create.ts";
import { databases } from "../support/databases.ts";
import { paragraph, root } from "../support/lexical.ts";
import { type Network, type Person, signInAs } from "../support/people.ts";
import { bootPublishedNetwork, type PublishedNetwork } from "../support/published-network.ts";
import { takeQueued } from "../support/publishing.ts";

const NOW = "2026-11-26T12:00:00.000Z";

describe.each(databases)("archiving a cluster on %s", (database) => {
  let scene: PublishedNetwork;
  let payload: Payload;
  let network: Network;
  let mols: string;
  let article: Doc;
  let form: Doc;
  /** Leads both Mols and a cluster that is not archived. */
  let both: { user: Doc; token: string };

  beforeAll(async () => {
    scene = await bootPublishedNetwork({ database, options: { cmsUrl: "https://cms.example.org" } });
    ({ payload, network } = scene);
    mols = network.mols.id;
    await createCluster(payload, { slug: "net", name: "Landsbyklynger", kind: "network", contact: { email: "net@example.org" } });
    await update(payload, "clusters", network.vestrum.id, { follows: [mols] });
    await update(payload, "clusters", mols, { accepts: { events: true, ideas: true } });
    article = await createPublished(payload, "news", {
      tenant: mols,
      title: "Delt nyhed",
      publishedAt: new Date(Date.now() - 86_400_000).toISOString(),
      body: root(paragraph("Tekst")),
      share: "network",
    });
    form = await create(payload, "forms", {
      tenant: mols,
      title: "Spørgeskema",
      fields: [{ blockType: "text", label: "Navn", required: true }],
      confirmationText: "Tak",
    });
    await createPublished(payload, "pages", {
      tenant: mols,
      title: "Spørgsmål",
      layout: [{ blockType: "form", form: form.id }],
    });
    const rows = [mols, network.vestrum.id].map((tenant) => ({ tenant, role: "communication-lead" }));
    both = await signInAs(payload, "both", { tenants: rows });
    await publishNow({ payload, cluster: "mols" });
    await takeQueued(payload);
  });
  afterAll(() => scene?.stop());

  const call = (token: string | undefined, method: string, path: string, json?: unknown): Promise<Answer> =>
    rest({ booted: scene.booted, token, method, path, ...(json === undefined ? {} : { json }) });
  const as = (person: Person, method: string, path: string, json?: unknown) =>
    call(person === "visitor" ? undefined : network.tokens[person], method, path, json);
  const act = (json: object, person: Person = "secretariat", id = mols) => as(person, "POST", `/clusters/${id}/lifecycle`, json);
  const look = (slug: string) => buildSnapshot({ payload, cluster: slug, now: NOW });
  const digests = async () => Object.entries((await manifest()).files).map(([file, { digest }]) => `${digest} ${file}`);
  const manifest = async () => parseManifest(JSON.parse(await readFile(join(scene.sitesDir, "mols", "current", "manifest.json"), "utf8")));
  const settle = async () => {
    scene.startWorker();
    await eventually(async () => expect(await takeQueuedSlugs()).toEqual([]));
    await scene.stopWorker();
  };
  const takeQueuedSlugs = async () => {
    const { docs } = await payload.db.find<{ id: string }>({ collection: "payload-jobs" as CollectionSlug, where: {}, limit: 0 });
    return docs.map(({ id }) => id);
  };

  it.each(["lead", "neighbour", "editor", "municipality", "nobody", "visitor"] as const)("is not done by the %s", async (person) => {
    for (const action of [{ action: "archive", mode: "notice" }, { action: "restore" }, { action: "delete", name: "Mols" }]) {
      expect((await act(action, person)).status, action.action).toBe(403);
    }
    expect((await look("mols")).archive).toBeNull();
  });

  it("is refused for the portal, and with anything but a way to do it", async () => {
    const portal = await payload.db.findOne<Doc>({ collection: "clusters" as CollectionSlug, where: { slug: { equals: "net" } } });
    expect((await act({ action: "archive", mode: "notice" }, "secretariat", portal?.id)).status).toBe(400);
    expect((await act({ action: "archive", mode: "gone" })).status).toBe(400);
    expect((await act({ action: "archive" })).status).toBe(400);
    expect((await act({ action: "restore" })).status).toBe(409);
  });

  describe("done", () => {
    let before: { snapshot: string; files: string[]; neighbour: string; portal: string[] };

    beforeAll(async () => {
      const sharing = await look("vestrum");
      expect(sharing.shared.news.map(({ title }) => title)).toEqual(["Delt nyhed"]);
      before = {
        snapshot: serialiseSnapshot(await look("mols")),
        files: await digests(),
        neighbour: serialiseSnapshot(sharing),
        portal: (await look("net")).network?.clusters.map(({ slug }) => slug) ?? [],
      };
      const answer = await act({ action: "archive", mode: "notice", notice: " Tak for alt. " });
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body as Lifecycle).toMatchObject({ status: "archived", mode: "notice", notice: "Tak for alt.", wasLive: true });
    });

    it("leaves the site, neighbours and portal to be published anew", async () => {
      expect(await takeQueued(payload)).toEqual(["mols", "net", "vestrum"]);
      const result = await publishNow({ payload, cluster: "mols" });
      expect(result.state).toBe("published");
    });

    it("says on the site since when, why and whom to ask, and stands still", async () => {
      const site = await look("mols");
      expect(site.archive).toEqual({
        mode: "notice",
        since: site.now,
        notice: "Tak for alt.",
        office: { name: "Landsbyklynger", url: "https://net.example.org", email: "net@example.org", phone: null },
      });
      expect(Math.abs(Date.parse(site.now) - Date.now())).toBeLessThan(600_000);
      expect(serialiseSnapshot(await buildSnapshot({ payload, cluster: "mols", now: "2031-01-01T00:00:00.000Z" }))).toBe(
        serialiseSnapshot(site),
      );
      expect(site.news.map(({ title }) => title)).toEqual(["Delt nyhed"]);
    });

    it("takes nothing in any more", async () => {
      const site = await look("mols");
      expect(site.intake).toEqual({ events: null, ideas: null });
      expect(JSON.stringify(site.pages)).not.toContain("/api/public/");
      for (const path of ["ideas", "events", `forms/${form.id}`]) {
        const answer = await as("visitor", "POST", `/public/mols/${path}`, {});
        expect([404, 415], path).toContain(answer.status);
      }
      expect((await payload.count({ collection: "ideas" as CollectionSlug })).totalDocs).toBe(0);
    });

    it("lets nothing cross to neighbours, and is not listed by the portal", async () => {
      expect((await look("vestrum")).shared.news).toEqual([]);
      expect((await look("net")).network?.clusters.map(({ slug }) => slug)).toEqual(before.portal.filter((slug) => slug !== "mols"));
      const names = (await as("neighbour", "GET", "/clusters/neighbours")).body as { clusters: { name: string }[] };
      expect(names.clusters.map(({ name }) => name)).not.toContain("Mols");
    });

    it.each(["lead", "editor", "municipality"] as const)("lets the %s read and nothing more", async (person) => {
      expect((await as(person, "GET", `/clusters/${mols}`)).status).toBe(200);
      if (person !== "editor") expect((await as(person, "GET", `/news/${article.id}`)).status).toBe(200);
      const tries: [string, string, unknown?][] = [
        ["PATCH", `/clusters/${mols}`, { tagline: "Ændret" }],
        ["PATCH", `/news/${article.id}`, { title: "Ændret" }],
        ["PATCH", `/news/${article.id}?draft=true`, { title: "Ændret" }],
        ["DELETE", `/news/${article.id}`],
        ["POST", "/news", { tenant: mols, title: "Ny", slug: "ny", publishedAt: NOW, body: root(paragraph("x")) }],
        ["POST", "/preview/links", { collection: "news", id: article.id }],
        ["POST", `/news/${article.id}/schedule`, { type: "unpublish", at: "2027-01-01T10:00" }],
        ["POST", "/users/invite", { tenant: mols, email: "ny@example.org", name: "Ny", role: "communication-lead" }],
      ];
      for (const [method, path, json] of tries) {
        const { status, text } = await as(person, method, path, json);
        expect([400, 403, 404], `${method} ${path}: ${status} ${text.slice(0, 200)}`).toContain(status);
      }
      expect((await payload.find({ collection: "news" as CollectionSlug, where: { tenant: { equals: mols } } })).totalDocs).toBe(1);
      expect((await look("mols")).news[0]?.title).toBe("Delt nyhed");
    });

    it("leaves whoever leads another cluster as well that one alone", async () => {
      const data = (tenant: string, slug: string) => ({
        tenant,
        slug,
        title: "Ny",
        publishedAt: NOW,
        body: root(paragraph("x")),
        _status: "draft",
      });
      const refused = await call(both.token, "POST", "/news", data(mols, "ny"));
      expect(refused.status).toBe(403);
      expect(refused.text).toContain("arkiveret");
      expect((await call(both.token, "PATCH", `/clusters/${mols}`, { tagline: "x" })).status).toBe(403);
      expect((await call(both.token, "POST", "/news", data(network.vestrum.id, "ny"))).status).toBe(201);
      expect((await call(both.token, "PATCH", `/clusters/${network.vestrum.id}`, { tagline: "Vores" })).status).toBe(200);
    });

    it("lets the secretariat correct what must not stand there", async () => {
      await takeQueued(payload);
      expect((await as("secretariat", "PATCH", `/news/${article.id}`, { title: "Rettet nyhed", _status: "published" })).status).toBe(200);
      // Nobody else shows anything of it.
      expect(await takeQueued(payload)).toEqual(["mols"]);
      expect((await look("mols")).news[0]?.title).toBe("Rettet nyhed");
      expect((await as("secretariat", "PATCH", `/news/${article.id}`, { title: "Delt nyhed", _status: "published" })).status).toBe(200);
    });

    it("puts off what was on the clock until the cluster is back", async () => {
      const user = { relationTo: "users", value: network.users.lead.id };
      const input = { type: "unpublish", doc: { relationTo: "news", value: article.id }, user };
      const waitUntil = new Date(Date.now() - 1000);
      await payload.jobs.queue({ task: "schedulePublish", queue: "schedule", input, waitUntil } as never);
      const log: string[] = [];
      expect(await runDue({ payload, log: (line) => log.push(line) })).toEqual([]);
      expect(await runDue({ payload, log: (line) => log.push(line) })).toEqual([]);
      expect(log).toEqual([]);
      expect((await look("mols")).news).toHaveLength(1);
      const { docs } = await payload.db.find<{ id: string; waitUntil: string; input: { at?: string } }>({
        collection: "payload-jobs" as CollectionSlug,
        where: { taskSlug: { equals: "schedulePublish" } },
        limit: 0,
      });
      expect(docs).toHaveLength(1);
      expect(docs[0]?.input.at).toBe(waitUntil.toISOString());
      expect(Date.parse(docs[0]?.waitUntil ?? "")).toBeGreaterThan(Date.now());
      await payload.db.deleteMany({ collection: "payload-jobs" as CollectionSlug, where: { taskSlug: { equals: "schedulePublish" } } });
    });

    it("keeps what came from calendars, and fetches none", async () => {
      const url = "https://kalender.example.org/hal.ics";
      const club = await createPublished(payload, "organisations", {
        tenant: mols,
        name: "Halforeningen",
        kind: "association",
        calendarFeeds: [{ url, label: "Hallen" }],
      });
      const key = feedKey({ organisation: club.id, url });
      const state = (id: string) => payload.db.create({ collection: "feed-states" as CollectionSlug, data: { id, organisation: club.id } });
      await state(key);
      await state("a-calendar-nobody-names");
      const event = await createPublished(payload, "events", { tenant: mols, title: "Halfest", start: NOW });
      await payload.db.updateOne({
        collection: "events" as CollectionSlug,
        id: event.id,
        data: { source: "feed", feed: { key, isGone: false } },
      });
      const reader = createFeedReader({ payload, lookEveryMs: 20, log: () => {} });
      const states = async () =>
        (await payload.db.find<{ id: string; checkedAt?: string }>({ collection: "feed-states" as CollectionSlug, where: {}, limit: 0 }))
          .docs;
      await eventually(async () => expect((await states()).map(({ id }) => id)).toEqual([key]));
      await reader.stop();
      expect((await states())[0]?.checkedAt ?? null).toBeNull();
      expect((await look("mols")).events.map(({ title }) => title)).toEqual(["Halfest"]);
      for (const [collection, { id }] of [
        ["events", event],
        ["organisations", club],
      ] as const) {
        await payload.db.deleteMany({ collection: collection as CollectionSlug, where: { id: { equals: id } } });
        await payload.db.deleteVersions({ collection: collection as CollectionSlug, where: { parent: { equals: id } } });
      }
      await payload.db.deleteMany({ collection: "feed-states" as CollectionSlug, where: { id: { equals: key } } });
    });

    it("can be changed to a site that is kept to be read", async () => {
      const since = (await look("mols")).archive?.since;
      expect((await act({ action: "archive", mode: "read-only" })).status).toBe(200);
      expect((await look("mols")).archive).toMatchObject({ mode: "read-only", since, notice: null });
      await takeQueued(payload);
      await publishNow({ payload, cluster: "mols" });
    });

    it("brings everything back exactly as it was", async () => {
      const answer = await act({ action: "restore" });
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body as Lifecycle).toMatchObject({ status: "live", mode: null, since: null, deletion: null });
      expect(await takeQueued(payload)).toEqual(["mols", "net", "vestrum"]);
      const withoutTimes = (text: string) => text.replaceAll(/"updatedAt":"[^"]*"/g, "");
      expect(withoutTimes(serialiseSnapshot(await look("mols")))).toBe(withoutTimes(before.snapshot));
      expect(withoutTimes(serialiseSnapshot(await look("vestrum"))).replace('"Vores"', '"Hemmeligt om VestRum"')).toBe(
        withoutTimes(before.neighbour),
      );
      await publishNow({ payload, cluster: "mols" });
      expect(await digests()).toEqual(before.files);
      expect((await as("lead", "PATCH", `/clusters/${mols}`, { tagline: "Vi er her igen" })).status).toBe(200);
    });

    it("is told in the log in plain words", async () => {
      const { docs } = await payload.find({ collection: "audit-log" as CollectionSlug, where: { subjectId: { equals: mols } }, limit: 0 });
      const actions = (docs as unknown as { action: string }[]).map(({ action }) => action);
      expect(actions.filter((action) => action === "archive")).toHaveLength(2);
      expect(actions.filter((action) => action === "unarchive")).toHaveLength(1);
    });
  });

  it("leaves a cluster that was never live without a site, and brings it back as it was", async () => {
    const { id } = await createCluster(payload, { slug: "aldrig", status: "draft" });
    expect((await act({ action: "archive", mode: "notice" }, "secretariat", id)).status).toBe(200);
    await expect(look("aldrig")).rejects.toThrow(ClusterNotLiveError);
    expect((await act({ action: "archive", mode: "read-only" }, "secretariat", id)).body).toMatchObject({ mode: null, wasLive: false });
    expect((await act({ action: "restore" }, "secretariat", id)).body).toMatchObject({ status: "draft" });
  });

  it("notes the same where only the status is changed, and takes the site down where it goes back to being built", async () => {
    const { id } = await createCluster(payload, { slug: "skifter" });
    await publishNow({ payload, cluster: "skifter" });
    await update(payload, "clusters", id, { status: "archived" });
    expect((await look("skifter")).archive).toMatchObject({ mode: "notice", notice: null });
    await settle();
    expect((await scene.publisher.nextRefreshes()).map(({ slug }) => slug)).toContain("skifter");
    await update(payload, "clusters", id, { status: "draft" });
    await settle();
    expect((await scene.publisher.nextRefreshes()).map(({ slug }) => slug)).not.toContain("skifter");
    await expect(look("skifter")).rejects.toThrow(ClusterNotLiveError);
  });
});
