import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rolesOf } from "../../packages/plugin/src/access/user-roles.ts";
import type { ClusterRow } from "../../packages/plugin/src/snapshot/rows.ts";
import { readComingEvents } from "../../packages/plugin/src/start-page/read-coming-events.ts";
import { readDrafts, readNews, readUntouched } from "../../packages/plugin/src/start-page/read-documents.ts";
import { whosePage } from "../../packages/plugin/src/start-page/whose-page.ts";
import { corrupt, create, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import type { Network } from "./support/people.ts";
import { bootPublishedNetwork, type PublishedNetwork } from "./support/published-network.ts";

const NOW = Date.parse("2026-06-01T10:00:00.000Z");
const DATED = { publishedAt: "2026-04-01T10:00:00.000Z", body: root(paragraph("Tekst")) };

describe.each(databases)("the start pages on %s", (database) => {
  let scene: PublishedNetwork;
  let payload: Payload;
  let network: Network;
  let cluster: ClusterRow;
  let village: Doc;
  let tenant: string;

  beforeAll(async () => {
    scene = await bootPublishedNetwork({ database });
    ({ payload, network } = scene);
    tenant = network.mols.id;
    cluster = { ...network.mols, timezone: "Europe/Copenhagen" } as unknown as ClusterRow;
    village = await createPublished(payload, "villages", { tenant, name: "Knebel" });
    await update(payload, "users", network.users.editor.id, { tenants: [{ tenant, role: "editor", villages: [village.id] }] });
  });
  afterAll(() => scene?.stop());

  async function as(person: "lead" | "editor" | "municipality" | "neighbour" | "secretariat"): Promise<PayloadRequest> {
    const user = await payload.findByID({ collection: "users" as CollectionSlug, id: network.users[person].id, depth: 0 });
    return createLocalReq({ user: { ...user, collection: "users" } as never }, payload);
  }

  it("are those of the chosen cluster, in the role held there", () => {
    const cookie = (id: string) => new Headers({ cookie: `payload-tenant=${id}` });
    const user = {
      id: "1",
      tenants: [
        { tenant: "a", role: "editor" },
        { tenant: "b", role: "communication-lead" },
      ],
    };
    const rolePage = (headers: Headers) => {
      const whose = whosePage({ user, headers });
      return whose.kind === "cluster" ? [whose.tenantId, whose.held.role] : whose.kind;
    };
    expect(rolePage(cookie("a"))).toEqual(["a", "editor"]);
    expect(rolePage(cookie("b"))).toEqual(["b", "communication-lead"]);
    expect(rolePage(new Headers())).toEqual(["b", "communication-lead"]);
    expect(rolePage(cookie("somebody-else's"))).toEqual(["b", "communication-lead"]);
    const secretariat = { id: "2", role: "secretariat" };
    expect(whosePage({ user: secretariat, headers: new Headers() }).kind).toBe("network");
    expect(whosePage({ user: secretariat, headers: cookie("a") })).toMatchObject({ kind: "cluster", tenantId: "a" });
    expect(whosePage({ user: { id: "3" }, headers: cookie("a") }).kind).toBe("none");
    expect(whosePage({ user: null, headers: cookie("a") }).kind).toBe("none");
  });

  it("list drafts as far as the person may read them, and newer drafts of what is live", async () => {
    await create(payload, "news", { tenant, title: "Leders kladde", ...DATED, _status: "draft" });
    const live = await createPublished(payload, "news", { tenant, title: "Ude", villages: [village.id], ...DATED });
    await update(payload, "news", live.id, { title: "Ude, ny kladde" }, true);
    const editor = (await as("editor")).user as unknown as Doc;
    await payload.create({
      collection: "news" as CollectionSlug,
      data: { tenant, title: "Redaktørens", villages: [village.id], ...DATED, _status: "draft" } as never,
      user: editor as never,
      draft: true,
    });
    await create(payload, "news", { tenant: network.vestrum.id, title: "Naboens", ...DATED, _status: "draft" });

    const titles = ({ documents }: { documents: { title: string }[] }) => documents.map(({ title }) => title).sort();
    const drafts = await readDrafts({ req: await as("lead"), tenantId: tenant });
    expect(titles(drafts)).toEqual(["Leders kladde", "Redaktørens", "Ude, ny kladde"]);
    expect(drafts.total).toBe(3);
    expect(titles(await readDrafts({ req: await as("editor"), tenantId: tenant, authorId: editor.id }))).toEqual(["Redaktørens"]);
    expect(await readDrafts({ req: await as("neighbour"), tenantId: tenant })).toEqual({ documents: [], total: 0 });
    expect(titles(await readNews({ req: await as("municipality"), tenantId: tenant, draft: false }))).toEqual(["Ude"]);
  });

  it("find what nobody has touched for a year", async () => {
    const old = await createPublished(payload, "pages", { tenant, title: "Fra dengang" });
    await createPublished(payload, "pages", { tenant, title: "Ny" });
    await corrupt(payload, "pages", old.id, { updatedAt: new Date(NOW - 400 * 86_400_000).toISOString() });
    const { documents, total } = await readUntouched({ req: await as("lead"), tenantId: tenant, now: NOW });
    expect([documents.map(({ title }) => title), total]).toEqual([["Fra dengang"], 1]);
  });

  it("know the next 14 days by the clock of the cluster, and the gaps in them", async () => {
    const event = (data: Record<string, unknown>) => createPublished(payload, "events", { tenant, ...data });
    // Half past midnight here, the day before in UTC.
    await event({ title: "Natløb", start: "2026-06-05T22:30:00.000Z", villages: [village.id] });
    await event({ title: "Uge", start: "2026-06-07T22:00:00.000Z", end: "2026-06-09T22:00:00.000Z", allDay: true });
    await event({ title: "Måske", start: "2026-06-12T16:00:00.000Z", status: "hold" });
    await event({ title: "Aflyst", start: "2026-06-13T16:00:00.000Z", status: "cancelled" });
    await event({ title: "Hver tirsdag", start: "2026-03-03T18:00:00.000Z", recurrence: { rule: "FREQ=WEEKLY" } });
    await event({ title: "For sent", start: "2026-06-15T16:00:00.000Z" });
    await event({ title: "Var", start: "2026-05-30T16:00:00.000Z" });
    const found = await readComingEvents({ req: await as("lead"), cluster, now: NOW });
    expect([found.from, found.to]).toEqual(["2026-06-01", "2026-06-14"]);
    expect(found.dates.map(({ title, day, time, status }) => `${day} ${time ?? "–"} ${title} ${status}`)).toEqual([
      "2026-06-02 19.00 Hver tirsdag confirmed",
      "2026-06-06 00.30 Natløb confirmed",
      "2026-06-08 – Uge confirmed",
      "2026-06-09 19.00 Hver tirsdag confirmed",
      "2026-06-12 18.00 Måske hold",
      "2026-06-13 18.00 Aflyst cancelled",
    ]);
    expect(found.emptyWeekends).toEqual(["2026-06-13"]);
    expect(found.emptyDays).toEqual(["01", "03", "04", "05", "07", "11", "13", "14"].map((day) => `2026-06-${day}`));

    const req = await as("editor");
    const held = rolesOf(req.user)[0];
    const own = await readComingEvents({ req, cluster, now: NOW, ...(held ? { held } : {}) });
    expect(own.dates.map(({ title }) => title)).toEqual(["Natløb"]);
  });
});
