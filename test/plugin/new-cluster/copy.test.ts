import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ClusterSnapshot } from "@klynge/contract";
import { buildSnapshot, createNewCluster, type NewCluster } from "@klynge/plugin";
import type { CollectionSlug } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Booted, bootPayload } from "../support/boot.ts";
import { createPublished, update } from "../support/create.ts";
import { databases } from "../support/databases.ts";
import { internalLink, paragraph, root } from "../support/lexical.ts";
import { createWorld, SECRET } from "../support/world.ts";
import { countWrites, everything, inputFor } from "./support.ts";

type World = Awaited<ReturnType<typeof createWorld>>;
type Row = Record<string, unknown> & { id: string };

describe.each(databases)("a copied cluster on %s", (database) => {
  let booted: Booted;
  let world: World;
  let made: NewCluster;
  let site: ClusterSnapshot;

  const rows = async (collection: string, tenant: string): Promise<Row[]> =>
    (
      await booted.payload.find({
        collection: collection as CollectionSlug,
        where: { tenant: { equals: tenant } } as never,
        depth: 0,
        pagination: false,
        trash: true,
      })
    ).docs as unknown as Row[];
  const input = inputFor("Kopiklyngen", { villages: ["Knebel", "Nyby"], copyFrom: "mols", lead: { email: "kopi@example.org" } });

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { cmsUrl: "https://cms.example.org" } });
    const { payload } = booted;
    world = await createWorld(payload);
    const { about, below } = world.pages;
    // Two pages that lead to each other, and addresses that were typed.
    await update(payload, "pages", about.id, {
      layout: [
        {
          blockType: "richText",
          content: root(
            paragraph("Se ", internalLink("pages", below.id, "husene"), " og ", internalLink("news", world.article.id, "nyheden")),
          ),
        },
        { blockType: "picture", image: world.picture.id, caption: "Havnen i Mols i Udvikling" },
      ],
    });
    await update(payload, "pages", below.id, {
      layout: [
        {
          blockType: "callToAction",
          heading: "Videre",
          links: [
            { link: { label: "Op", type: "internal", reference: { relationTo: "pages", value: about.id } } },
            { link: { label: "Nyhed", type: "url", url: "/nyheder/aaben-havn/" } },
            { link: { label: "Alle nyheder", type: "url", url: "/nyheder/" } },
            { link: { label: "Hel adresse", type: "url", url: "https://mols.dk/bosaet-dig/" } },
          ],
        },
      ],
    });
    await createPublished(payload, "groups", {
      tenant: world.cluster.id,
      name: "Billedgruppen",
      image: world.picture.id,
      contact: { name: `${SECRET} tovholder`, email: "x@example.org", public: true },
    });
    made = await createNewCluster({ payload, input });
    site = await buildSnapshot({ payload, cluster: "kopiklyngen", now: new Date(Date.now() + 1000).toISOString() });
  });
  afterAll(async () => booted?.stop());

  it("has the pages in their tree, the menu, the groups, and nothing of people, news or events", async () => {
    expect(site.pages.map(({ path }) => path).sort()).toEqual([
      "/",
      "/bosaet-dig/",
      "/bosaet-dig/huse/",
      "/privatliv/",
      "/tilgaengelighed/",
    ]);
    expect(site.groups.map(({ name }) => name).sort()).toEqual(["Billedgruppen", "Stigruppen"]);
    expect(site.groups.map(({ contact }) => contact)).toEqual([null, null]);
    expect(site.villages.map(({ name }) => name).sort()).toEqual(["Knebel", "Nyby"]);
    expect(site.news).toEqual([]);
    expect(site.events).toEqual([]);
    expect(site.cluster.menu).toMatchObject([
      { label: "Bosæt dig", href: "/bosaet-dig/", children: [{ href: "/bosaet-dig/huse/" }] },
      { label: "Kalender", href: "/kalender/" },
    ]);
    for (const collection of ["news", "events", "places", "organisations", "documents", "redirects", "ideas", "form-submissions"]) {
      expect(await rows(collection, made.id), collection).toEqual([]);
    }
    expect(site.cluster).toMatchObject({ contact: { email: null, phone: null }, facebookUrl: null, steeringGroup: [], domains: [] });
    expect(site.cluster.theme.logo).toBeNull();
    expect(JSON.stringify(site)).not.toContain("Sekretæren");
    expect(await rows("forms", made.id)).toHaveLength((await rows("forms", world.cluster.id)).length);
  });

  it("points at its own copies, drops what was not copied, and keeps the words around it", async () => {
    const own = new Set<string>();
    for (const collection of ["pages", "groups", "media", "forms", "villages", "clusters"] as const) {
      for (const { id } of collection === "clusters" ? [{ id: made.id }] : await rows(collection, made.id)) own.add(id);
    }
    const foreign = new Set<string>();
    for (const collection of ["pages", "groups", "media", "forms", "villages", "news", "events", "places", "organisations", "documents"]) {
      for (const { id } of await rows(collection, world.cluster.id)) foreign.add(id);
    }
    for (const collection of ["pages", "groups", "forms", "villages"]) {
      const text = JSON.stringify(await rows(collection, made.id));
      for (const id of foreign) expect(text, `${collection} points at the original`).not.toContain(id);
    }
    const about = site.pages.find(({ path }) => path === "/bosaet-dig/");
    expect(JSON.stringify(about?.layout)).toContain('href=\\"/bosaet-dig/huse/\\"');
    expect(JSON.stringify(about?.layout)).toContain("og nyheden");
    const below = site.pages.find(({ path }) => path === "/bosaet-dig/huse/");
    expect(below?.layout[0]).toMatchObject({
      links: [
        { label: "Op", href: "/bosaet-dig/" },
        { label: "Alle nyheder", href: "/nyheder/" },
        { label: "Hel adresse", href: "/bosaet-dig/" },
      ],
    });
    const home = site.pages.find(({ path }) => path === "/");
    const types = home?.layout.map(({ type }) => type) ?? [];
    expect(types).toContain("form");
    expect(types).toContain("gallery");
    expect(home?.layout.find(({ type }) => type === "contact")).toMatchObject({ contact: { name: null, email: null }, address: null });
    // The list of one village's news goes on being one where the new cluster has a village of that name.
    const knebel = site.villages.find(({ name }) => name === "Knebel");
    expect(home?.layout).toContainEqual(expect.objectContaining({ type: "newsList", villageId: knebel?.id }));
    expect(own.has(knebel?.id ?? "")).toBe(true);
  });

  it("has pictures and files of its own, byte for byte the same", async () => {
    const originals = (await rows("media", world.cluster.id)).sort((one, other) =>
      String(one.checksum).localeCompare(String(other.checksum)),
    );
    const copies = (await rows("media", made.id)).sort((one, other) => String(one.checksum).localeCompare(String(other.checksum)));
    expect(copies).toHaveLength(originals.length);
    for (const [index, copy] of copies.entries()) {
      const original = originals[index] as Row;
      expect(copy.filename).not.toBe(original.filename);
      const [one, other] = await Promise.all([copy, original].map(({ filename }) => readFile(join(booted.mediaDir, String(filename)))));
      expect(one?.equals(other as Buffer)).toBe(true);
      for (const [name, size] of Object.entries((copy.sizes ?? {}) as Record<string, { filename?: string | null; url?: string | null }>)) {
        if (!size.filename) continue;
        const theirs = (original.sizes as Record<string, { filename: string }>)[name]?.filename;
        expect(size.filename).not.toBe(theirs);
        expect((await readFile(join(booted.mediaDir, size.filename))).length).toBeGreaterThan(0);
      }
    }
    expect(copies.map(({ credit }) => credit).filter(Boolean)).toEqual(["Foreningen"]);
  });

  it("leaves nothing behind where a write in its middle fails, and no file", async () => {
    const { payload } = booted;
    const before = await everything(booted);
    const again = { ...input, name: "Kopi to", lead: { email: "kopi-to@example.org" } };
    const counting = countWrites(payload);
    try {
      for (const failAt of database === "mongodb" ? [9, 21] : [2, 5, 9, 12, 16, 21, 26, 31]) {
        Object.assign(counting, { count: 0, failAt });
        await expect(createNewCluster({ payload, input: again })).rejects.toThrow(`[test] write ${failAt} fails`);
        expect(await everything(booted), `after write ${failAt}`).toEqual(before);
      }
    } finally {
      counting.restore();
    }
  }, 300_000);
});
