import {
  BLOCK_TYPES,
  type Block,
  type BlockType,
  type ClusterSnapshot,
  nextRefreshAt,
  parseSnapshot,
  serialiseSnapshot,
} from "@klynge/contract";
import { buildSnapshot, ClusterNotLiveError, UnknownClusterError } from "@klynge/plugin";
import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createCluster, createPublished } from "./support/create.ts";
import { type DatabaseName, databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { createWorld, SECRET } from "./support/world.ts";

const NOW = "2026-05-01T10:00:00.000Z";

const snapshots = new Map<DatabaseName, { mols: ClusterSnapshot; portal: ClusterSnapshot }>();

describe.each(databases)("buildSnapshot on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let world: Awaited<ReturnType<typeof createWorld>>;
  let mols: ClusterSnapshot;
  let portal: ClusterSnapshot;

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { cmsUrl: "https://cms.example.org" } });
    payload = booted.payload;
    world = await createWorld(payload);
    mols = await buildSnapshot({ payload, cluster: "mols", now: NOW });
    portal = await buildSnapshot({ payload, cluster: "netvaerket", now: NOW });
    snapshots.set(database, { mols, portal });
  });
  afterAll(() => booted?.stop());

  describe("what it holds", () => {
    it("is a valid snapshot, for a cluster and for the portal", () => {
      expect(parseSnapshot(JSON.parse(serialiseSnapshot(mols)))).toEqual(mols);
      expect(parseSnapshot(JSON.parse(serialiseSnapshot(portal)))).toEqual(portal);
    });

    it("has the cluster with its address, people and menu", () => {
      expect(mols.cluster).toMatchObject({
        slug: "mols",
        origin: "https://mols.example.org",
        domains: [
          { host: "mols.dk", primary: true },
          { host: "www.mols.dk", primary: false },
        ],
        timezone: "Europe/Copenhagen",
        population: 3000,
        // The second began after midnight in Denmark, when it was still May in UTC.
        phaseStarts: { establishment: "2024-09-15", vision: "2025-06-01" },
        contact: { email: "post@mols.example.org", phone: "86 00 00 00", address: "Bygaden 1" },
        steeringGroup: [
          { name: "Forpersonen", role: "chair", organisation: "Borgerforeningen", email: "forperson@mols.example.org" },
          { name: "Medlemmet", role: "member", organisation: null, email: null },
        ],
      });
      const plan = mols.documents[0]?.file.path;
      expect(mols.cluster.menu).toEqual([
        { label: "Bosæt dig", href: "/bosaet-dig/", children: [{ label: "Til huse", href: "/bosaet-dig/huse/" }] },
        { label: "Til helhedsplan", href: plan, children: [] },
        { label: "Kalender", href: "/kalender/", children: [] },
      ]);
    });

    it("has news up to now, newest first, with their text as HTML", () => {
      expect(mols.news.map((article) => article.title)).toEqual(["Åben havn", "Referat fra mødet"]);
      const [article] = mols.news;
      expect(article).toMatchObject({
        excerpt: "Kom og se",
        share: "network",
        villageIds: [world.village.id],
        organisationId: null,
        fromMunicipality: false,
        meta: { title: "Åben havn på Mols" },
      });
      expect(mols.news[1]).toMatchObject({ organisationId: world.organisation.id, fromMunicipality: true });
      expect(article?.body).toMatch(
        /^<h2>Program<\/h2><p>Læs den anden nyhed og <a href="https:\/\/example\.org\/" rel="noopener">mere<\/a><\/p><figure><picture>/,
      );
    });

    it("says when the next article appears, and shows it then", async () => {
      expect(mols.nextChangeAt).toBe("2026-05-03T08:00:00.000Z");
      expect(nextRefreshAt({ ...mols, now: "2026-05-03T07:00:00.000Z" })).toBe("2026-05-03T08:00:00.000Z");
      const later = await buildSnapshot({ payload, cluster: "mols", now: "2026-05-03T08:00:00.000Z" });
      expect(later.news[0]?.slug).toBe("senere");
      expect(later.nextChangeAt).toBeNull();
    });

    it("has events with their dates, cancelled ones included", () => {
      expect(mols.events.map((event) => event.slug)).toEqual(["strikkecafe", "sankt-hans"]);
      const [series, day] = mols.events;
      expect(series?.occurrences.map(({ start }) => start)).toEqual([
        "2026-03-03T18:00:00.000Z",
        "2026-03-17T18:00:00.000Z",
        "2026-03-26T18:00:00.000Z",
        "2026-03-31T17:00:00.000Z",
        "2026-05-20T17:00:00.000Z",
      ]);
      expect(series).toMatchObject({
        uid: "strikkecafe@mols",
        audience: ["adults", "seniors"],
        recurrenceText: "Hver tirsdag, 6 gange, ikke i uge 15 eller 10. marts 2026, og desuden 20. maj 2026",
        recurrenceRule: "FREQ=WEEKLY;COUNT=6",
        locationText: "I caféen",
        organisationId: world.organisation.id,
        villageIds: [world.village.id],
        category: "culture",
        listing: "regular",
        status: "confirmed",
      });
      expect(day).toMatchObject({
        status: "cancelled",
        allDay: true,
        occurrences: [{ start: "2026-06-23", end: "2026-06-24", status: "cancelled" }],
      });
    });

    it("has what is special about single dates, and no place that residents may not see", () => {
      const [, cancelled, moved, , added] = mols.events[0]?.occurrences ?? [];
      expect(cancelled).toMatchObject({ key: "2026-03-17", status: "cancelled", note: "Værten er syg", title: null, placeId: null });
      expect(moved).toMatchObject({
        key: "2026-03-24",
        recurrenceId: "2026-03-24T18:00:00.000Z",
        start: "2026-03-26T18:00:00.000Z",
        end: "2026-03-26T20:00:00.000Z",
        status: "confirmed",
        title: "Strikkecafé på tur",
        placeId: world.place.id,
        locationText: "I haven",
      });
      expect(added).toMatchObject({ key: "2026-05-20", placeId: null });
    });

    it("has places, associations, groups, villages and documents", () => {
      expect(mols.villages).toMatchObject([{ name: "Knebel", location: { lat: 56.21, lon: 10.49 }, population: 600 }]);
      expect(mols.places).toMatchObject([
        {
          name: "Molshallen",
          capacity: 200,
          facilities: ["kitchen", "wifi"],
          booking: { text: "Ring i god tid", url: "https://booking.example.org/" },
        },
      ]);
      expect(mols.organisations).toMatchObject([
        {
          contact: { name: "Formanden", email: "formand@borger.example.org", phone: "86 11 11 11" },
          website: "https://borger.example.org/",
        },
      ]);
      expect(mols.groups).toMatchObject([{ name: "Stigruppen", focus: "Stier", volunteersWanted: true, status: "active", contact: null }]);
      expect(mols.documents).toMatchObject([
        {
          title: "Helhedsplan",
          kind: "master-plan",
          date: "2026-03-01",
          file: { filename: "helhedsplan.pdf", mimeType: "application/pdf" },
        },
      ]);
    });

    it("has pages at their paths, with every kind of block", () => {
      expect(mols.pages.map(({ path, parentId }) => ({ path, parentId }))).toEqual([
        { path: "/", parentId: null },
        { path: "/bosaet-dig/", parentId: null },
        { path: "/bosaet-dig/huse/", parentId: world.pages.about.id },
      ]);
      const layout = mols.pages[0]?.layout ?? [];
      expect(new Set(layout.map((block) => block.type))).toEqual(new Set(BLOCK_TYPES));
      expect(blockOf(layout, "hero")).toMatchObject({
        heading: "Velkommen",
        links: [{ label: "Til aaben-havn", href: "/nyheder/aaben-havn/" }],
      });
      expect(blockOf(layout, "richText")).toMatchObject({ html: "<p>Fri tekst</p>" });
      expect(blockOf(layout, "picture")).toMatchObject({ caption: "Havnen", wide: true, image: { alt: "Havnen" } });
      expect(blockOf(layout, "callToAction")).toMatchObject({ heading: "Kom med", text: "Ring", links: [] });
      expect(blockOf(layout, "cards")).toMatchObject({
        heading: "Se også",
        cards: [
          { heading: "Byen", link: { href: "/landsbyer/knebel/" } },
          { heading: "Uden mål", text: null, image: null, link: null },
        ],
      });
      expect(blockOf(layout, "newsList")).toMatchObject({ heading: "Nyt", limit: 3, villageId: world.village.id });
      expect(blockOf(layout, "eventList")).toMatchObject({ limit: 5, villageId: null, category: "culture" });
      expect(blockOf(layout, "contact")).toMatchObject({ contact: { name: "Sekretæren", email: "post@mols.example.org", phone: null } });
      expect(blockOf(layout, "figures")).toMatchObject({
        figures: [{ value: "93 %", label: "er glade" }],
        source: { href: "https://example.org/maaling" },
      });
      expect(blockOf(layout, "chart")).toMatchObject({
        heading: "Svarene",
        unit: "%",
        rows: [{ label: "vil anbefale det", value: 94 }],
        source: { href: "https://example.org/maaling" },
      });
      expect(blockOf(layout, "phases")).toMatchObject({ heading: "Vejen dertil", text: "Fem trin" });
      expect(blockOf(layout, "clusterMap")).toMatchObject({ heading: "Find os", text: null });
      expect(blockOf(layout, "accordion")).toMatchObject({ items: [{ heading: "Hvornår?", html: "<p>Nu</p>" }] });
      expect(blockOf(layout, "map")).toMatchObject({ location: { lat: 56.21, lon: 10.49 } });
      expect(blockOf(layout, "fileList")).toMatchObject({ files: [{ label: "Planen", file: { filename: "helhedsplan.pdf" } }] });
      expect(blockOf(layout, "form")).toMatchObject({ form: { fields: [{ type: "email", name: "din-e-mail", label: "Din e-mail" }] } });
    });

    it("has redirects to what is published", () => {
      expect(mols.redirects).toEqual([
        { from: "/gammel-nyhed/", to: "/nyheder/aaben-havn/" },
        { from: "/gammel-plan/", to: mols.documents[0]?.file.path },
        { from: "/inde/", to: "/kalender/" },
        { from: "/ude/", to: "https://example.org/" },
      ]);
    });

    it("lists the live clusters for the portal, and for nobody else", () => {
      expect(mols.network).toBeNull();
      expect(portal.network?.clusters).toMatchObject([
        {
          slug: "mols",
          url: "https://mols.example.org",
          municipality: "Syddjurs",
          phase: "vision",
          color: "#1f5f4a",
          location: { lat: 56.21, lon: 10.49 },
          villages: ["Knebel"],
        },
        { slug: "vestrum", url: "https://vestrum.example.org", population: 5000, villages: ["Stadil"] },
      ]);
    });

    it("gives the portal, which has no menu, the sections that have content", () => {
      expect(portal.cluster.menu).toEqual([{ label: "Om os", href: "/om/", children: [] }]);
    });
  });

  describe("pictures and files", () => {
    it("come in the sizes the CMS made, at addresses with a digest", () => {
      const image = mols.villages[0]?.image;
      expect(image).toMatchObject({ alt: "Havnen", credit: "Foreningen", width: 600, height: 400, focal: { x: 0.5, y: 0.5 } });
      expect(image?.sources.map(({ type, width }) => `${type} ${width}`)).toEqual([
        "image/avif 480",
        "image/avif 600",
        "image/webp 480",
        "image/webp 600",
      ]);
      expect(image?.card.map(({ width, height }) => [width, height])).toEqual([
        [720, 480],
        [720, 480],
      ]);
      expect(image?.social).toMatchObject({ type: "image/jpeg", width: 1200, height: 630 });
      expect(image?.fallback.path).toMatch(/^\/media\/havn-fallback\.[0-9a-f]{10}\.jpg$/);
    });

    it("are assets once each: those that pages use, and never an original picture", () => {
      const paths = mols.assets.map((asset) => asset.path);
      expect(new Set(paths).size).toBe(paths.length);
      const image = mols.villages[0]?.image;
      const used = [...(image?.sources ?? []), ...(image?.card ?? []), image?.social, image?.fallback, mols.documents[0]?.file].map(
        (file) => file?.path,
      );
      expect(new Set(paths)).toEqual(new Set(used));
      expect(mols.assets.map((asset) => asset.source)).not.toContain("havn.jpg");
      expect(JSON.stringify(mols.assets)).not.toContain("ubrugt");
    });

    it("lie in the media folder, with the bytes the snapshot says", async () => {
      const { stat } = await import("node:fs/promises");
      for (const { source, bytes } of mols.assets) expect((await stat(`${booted.mediaDir}/${source}`)).size).toBe(bytes);
    });
  });

  describe("what it never holds", () => {
    it("is a draft, a held date, a user, another cluster, or somebody who did not agree", () => {
      expect(serialiseSnapshot(mols)).not.toMatch(new RegExp(SECRET, "i"));
      expect(serialiseSnapshot(portal)).not.toMatch(new RegExp(SECRET, "i"));
    });

    it("is a pointer out of the cluster or to something unpublished", () => {
      const { neighbour, hiddenVillage, hiddenPlace, draftArticle } = world;
      const foreign = [...Object.values(neighbour), hiddenVillage, hiddenPlace, draftArticle].map((doc) => doc.id);
      const text = serialiseSnapshot(mols);
      expect(foreign.filter((id) => text.includes(id))).toEqual([]);
      expect(mols.events[0]?.placeId).toBeNull();
      expect(mols.organisations[0]).toMatchObject({ image: null, villageIds: [world.village.id] });
      expect(mols.cluster.theme.hero).toBeNull();
      expect(mols.pages[1]?.layout).toMatchObject([{ type: "richText", html: "<p>Her er plads, se naboen</p>" }]);
    });
  });

  describe("clusters without a site", () => {
    it("are refused, with their status", async () => {
      const refused = buildSnapshot({ payload, cluster: "paa-vej", now: NOW });
      await expect(refused).rejects.toThrow(ClusterNotLiveError);
      await expect(refused).rejects.toThrow(/paa-vej is not published — its status is draft.* — set its status to live/);
    });

    it("are refused where they do not exist, with those that do", async () => {
      const refused = buildSnapshot({ payload, cluster: "molls", now: NOW });
      await expect(refused).rejects.toThrow(UnknownClusterError);
      await expect(refused).rejects.toThrow(
        /There is no cluster molls — there are mols, netvaerket, paa-vej, vestrum — check the spelling/,
      );
    });
  });

  it("knows where a cluster is: in the middle of its villages, else of its municipality, else nowhere", async () => {
    const placed = await createCluster(payload, { slug: "placeret", municipality: "Thisted" });
    await createPublished(payload, "villages", { tenant: placed.id, name: "Vest", location: [8.5, 56.9] });
    await createPublished(payload, "villages", { tenant: placed.id, name: "Øst", location: [8.7, 57] });
    await createPublished(payload, "villages", { tenant: placed.id, name: "Et sted" });
    await create(payload, "villages", { tenant: placed.id, name: "Kladde", location: [12, 55], _status: "draft" });
    await createCluster(payload, { slug: "i-kommunen", municipality: "Ærø Kommune" });
    await createCluster(payload, { slug: "i-udlandet", municipality: "Malmö" });
    const { network } = await buildSnapshot({ payload, cluster: "netvaerket", now: NOW });
    const locationOf = (slug: string) => network?.clusters.find((cluster) => cluster.slug === slug)?.location;
    expect(locationOf("placeret")).toEqual({ lat: 56.95, lon: 8.6 });
    expect(locationOf("i-kommunen")).toEqual({ lat: 54.87, lon: 10.37 });
    expect(locationOf("i-udlandet")).toBeNull();
  });

  it("asks the database as often for much content as for little", async () => {
    const little = await createCluster(payload, { slug: "lille" });
    await countQueries(payload, () => buildSnapshot({ payload, cluster: "lille", now: NOW }));
    const before = await countQueries(payload, () => buildSnapshot({ payload, cluster: "lille", now: NOW }));
    for (let number = 0; number < 12; number++) {
      const village = await createPublished(payload, "villages", { tenant: little.id, name: `By ${number}` });
      await createPublished(payload, "news", {
        tenant: little.id,
        title: `Nyhed ${number}`,
        publishedAt: NOW,
        villages: [village.id],
        body: root(paragraph("Tekst")),
      });
    }
    const after = await countQueries(payload, () => buildSnapshot({ payload, cluster: "lille", now: NOW }));
    expect(after).toBe(before);
    expect(after).toBeLessThanOrEqual(14);
  });
});

it.skipIf(databases.length < 2)("gives the same bytes on both databases", () => {
  const [sqlite, mongodb] = ["sqlite" as const, "mongodb" as const].map((database) => snapshots.get(database));
  expect(normalise(mongodb?.mols)).toBe(normalise(sqlite?.mols));
  expect(normalise(mongodb?.portal)).toBe(normalise(sqlite?.portal));
});

function blockOf<Type extends BlockType>(layout: readonly Block[], type: Type): Block | undefined {
  return layout.find((block) => block.type === type);
}

/** The snapshot's text with ids numbered by their first appearance, without the time of saving and the names files are stored under. */
function normalise(snapshot: ClusterSnapshot | undefined): string {
  const ids = new Map<string, string>();
  const number = (id: string) => {
    if (!ids.has(id)) ids.set(id, `id-${ids.size}`);
    return String(ids.get(id));
  };
  return serialiseSnapshot(snapshot as ClusterSnapshot)
    .replace(/"updatedAt":"[^"]*"/g, '"updatedAt":""')
    .replace(/"source":"[^"]*"/g, '"source":""')
    .replace(/\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})\b/g, number);
}

/** How often the database is asked while `run` is at work. */
async function countQueries(payload: Payload, run: () => Promise<unknown>): Promise<number> {
  const { db } = payload;
  const asked = ["find", "findOne", "findVersions", "queryDrafts", "count", "findDistinct"] as const;
  const originals = asked.map((name) => db[name]);
  let count = 0;
  for (const name of asked) {
    const original = db[name] as (...args: unknown[]) => unknown;
    db[name] = function counted(this: unknown, ...args: unknown[]) {
      count += 1;
      return original.apply(this, args);
    } as never;
  }
  try {
    await run();
    return count;
  } finally {
    for (const [index, name] of asked.entries()) db[name] = originals[index] as never;
  }
}
