import { RESERVED_SLUGS } from "@klynge/contract";
import { toSlug } from "@klynge/plugin";
import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createCluster, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";

describe("toSlug", () => {
  it.each([
    ["Åben havn på Mols", "aaben-havn-paa-mols"],
    ["Ærø, Øster Åby & Vester Ålborg", "aeroe-oester-aaby-og-vester-aalborg"],
    ["  Fællesspisning – tirsdag kl. 18!  ", "faellesspisning-tirsdag-kl-18"],
    ["Müllers café à la carte", "mullers-cafe-a-la-carte"],
    ["A\u030Aben", "aaben"],
    ["100 % lokalt", "100-procent-lokalt"],
    ["Gud <b>og</b> hver mand", "gud-b-og-b-hver-mand"],
    ["---", ""],
    ["🎉", ""],
    ["日本", ""],
  ])("%s becomes %s", (title, slug) => {
    expect(toSlug(title)).toBe(slug);
  });

  it("gives slugs that stay as they are", () => {
    for (const title of ["Åben havn", "Sommerfest 2026", "Ø-dag"]) expect(toSlug(toSlug(title))).toBe(toSlug(title));
  });
});

describe.each(databases)("addresses on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let mols: Doc;
  let vestrum: Doc;
  const group = (data: Record<string, unknown>) => createPublished(payload, "groups", { tenant: mols.id, ...data });

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    mols = await createCluster(payload, { slug: "mols" });
    vestrum = await createCluster(payload, { slug: "vestrum" });
  });
  afterAll(() => booted?.stop());

  it("come from the title, with a number where it is taken", async () => {
    expect((await group({ name: "Ålebanden" })).slug).toBe("aalebanden");
    expect((await group({ name: "Ålebanden" })).slug).toBe("aalebanden-2");
    expect((await group({ name: "Ålebanden", slug: "" })).slug).toBe("aalebanden-3");
    expect((await create(payload, "groups", { tenant: mols.id, name: "Ålebanden", _status: "draft" })).slug).toBe("aalebanden-4");
  });

  it("are cut where they are too long: between words, or in the middle of a word that has no end", async () => {
    expect((await group({ name: "Stien ".repeat(20) })).slug).toBe(`${"stien-".repeat(13)}`.replace(/-$/, ""));
    expect((await group({ name: "Ø".repeat(60) })).slug).toBe("oe".repeat(40));
  });

  it("of clusters are no longer than the part of a host name may be", async () => {
    await expect(createCluster(payload, { slug: "k".repeat(64) })).rejects.toMatchObject({
      data: { errors: [expect.objectContaining({ path: "slug", message: expect.stringContaining("63") })] },
    });
    expect((await createCluster(payload, { slug: "k".repeat(63) })).slug).toHaveLength(63);
  });

  it("may be the same in another cluster", async () => {
    await group({ name: "Naturgruppen" });
    expect((await createPublished(payload, "groups", { tenant: vestrum.id, name: "Naturgruppen" })).slug).toBe("naturgruppen");
  });

  it("are refused, not changed, where somebody typed one that is taken", async () => {
    await group({ name: "Stigruppen" });
    await expect(group({ name: "En anden", slug: "stigruppen" })).rejects.toThrow();
    const other = await group({ name: "Tredje" });
    await expect(update(payload, "groups", other.id, { slug: "Stigruppen" })).rejects.toMatchObject({
      data: { errors: [{ path: "slug", message: expect.stringContaining("stigruppen") }] },
    });
    await expect(update(payload, "groups", other.id, { slug: "stigruppen" }, true)).rejects.toThrow();
  });

  it("are written as addresses are", async () => {
    expect((await group({ name: "X", slug: " Sjov & Ballade på Å " })).slug).toBe("sjov-og-ballade-paa-aa");
    await expect(group({ name: "Y", slug: "///" })).rejects.toMatchObject({ data: { errors: [{ path: "slug" }] } });
  });

  it("are there even without a title one could read", async () => {
    expect((await group({ name: "🎉" })).slug).toBe("gruppe");
    const draft = { collection: "news" as const, draft: true, data: { tenant: mols.id, _status: "draft" } as never };
    const [first, second] = [await payload.create(draft), await payload.create(draft)];
    expect([first.slug, second.slug]).toEqual(["nyhed", "nyhed-2"]);
  });

  it("are cut between words", async () => {
    const { slug } = await group({ name: "Arbejdsgruppen for ".repeat(10) });
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^(arbejdsgruppen-for-)+arbejdsgruppen(-for)?$/);
  });

  it("stay when the title changes, and are new when emptied", async () => {
    const doc = await group({ name: "Gammelt navn" });
    expect((await update(payload, "groups", doc.id, { name: "Nyt navn" })).slug).toBe("gammelt-navn");
    expect((await update(payload, "groups", doc.id, { slug: "" })).slug).toBe("nyt-navn");
  });

  it("are kept apart by the database when two are made at once", async () => {
    const settled = await Promise.allSettled([1, 2, 3, 4].map(() => group({ name: "Samtidig" })));
    const slugs = settled.flatMap((result) => (result.status === "fulfilled" ? [result.value.slug] : []));
    expect(slugs.length).toBeGreaterThan(0);
    expect(new Set(slugs).size).toBe(slugs.length);
    const { docs } = await payload.find({ collection: "groups", where: { name: { equals: "Samtidig" } }, pagination: false });
    expect(new Set(docs.map((doc) => doc.slug)).size).toBe(docs.length);
  });

  it("of a draft are checked again when it is published", async () => {
    const doc = await group({ name: "Skifter" });
    await update(payload, "groups", doc.id, { slug: "eftertragtet" }, true);
    await group({ name: "Kom først", slug: "eftertragtet" });
    await expect(update(payload, "groups", doc.id, { _status: "published" })).rejects.toMatchObject({
      data: { errors: [{ path: "slug" }] },
    });
  });

  describe("of pages", () => {
    const page = (data: Record<string, unknown>) => createPublished(payload, "pages", { tenant: mols.id, layout: [], ...data });

    it.each([...RESERVED_SLUGS])("at the top are never %s", async (slug) => {
      await expect(page({ title: "Optaget", slug })).rejects.toMatchObject({ data: { errors: [{ path: "slug" }] } });
    });

    it("avoid what is reserved when they come from a title, and may have it further down", async () => {
      const top = await page({ title: "Kalender" });
      expect(top.slug).toBe("kalender-2");
      const below = await page({ title: "Kalender", slug: "kalender", parent: top.id });
      await expect(update(payload, "pages", below.id, { parent: null })).rejects.toMatchObject({ data: { errors: [{ path: "slug" }] } });
    });

    it("cannot lie below themselves", async () => {
      const [a, b] = [await page({ title: "Øverst" }), await page({ title: "Midt" })];
      const c = await page({ title: "Nederst", parent: b.id });
      await update(payload, "pages", b.id, { parent: a.id });
      for (const parent of [a.id, b.id, c.id]) {
        await expect(update(payload, "pages", a.id, { parent })).rejects.toMatchObject({ data: { errors: [{ path: "parent" }] } });
        await expect(update(payload, "pages", a.id, { parent }, true)).rejects.toThrow();
      }
    });

    it("keep their parents", async () => {
      const parent = await page({ title: "Har børn" });
      const child = await page({ title: "Barn", parent: parent.id });
      await expect(payload.delete({ collection: "pages", id: parent.id })).rejects.toThrow(/sider|pages/);
      await payload.delete({ collection: "pages", id: child.id });
      await payload.delete({ collection: "pages", id: parent.id });
    });
  });
});
