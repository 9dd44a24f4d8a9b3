import type { Payload } from "payload";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createCluster, createPublished, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";

describe.each(databases)("redirects on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let tenant: string;
  let count = 0;

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
  });
  afterAll(() => booted?.stop());
  beforeEach(async () => {
    count += 1;
    tenant = (await createCluster(payload, { slug: `klynge-${count}` })).id;
  });

  const news = (data: Record<string, unknown>) => createPublished(payload, "news", { tenant, body: root(paragraph("x")), ...data });
  const page = (data: Record<string, unknown>) => createPublished(payload, "pages", { tenant, layout: [], ...data });
  const custom = (from: string, url: string) => create(payload, "redirects", { tenant, from, to: { type: "custom", url } });

  /** All redirects of the cluster as `from → where`, where a document is named by collection and id. */
  async function redirects(): Promise<Record<string, string>> {
    const { docs } = await payload.find({ collection: "redirects", where: { tenant: { equals: tenant } }, depth: 0, pagination: false });
    return Object.fromEntries(
      (docs as unknown as { from: string; to: { type: string; url?: string; reference?: { relationTo: string; value: string } } }[]).map(
        ({ from, to }) => [from, to.type === "custom" ? String(to.url) : `${to.reference?.relationTo}:${to.reference?.value}`],
      ),
    );
  }

  describe("left behind by a change", () => {
    it("lead from every old address of published content to the document", async () => {
      const doc = await news({ title: "Først" });
      await update(payload, "news", doc.id, { slug: "saa" });
      await update(payload, "news", doc.id, { slug: "til-sidst" });
      expect(await redirects()).toEqual({ "/nyheder/foerst/": `news:${doc.id}`, "/nyheder/saa/": `news:${doc.id}` });
    });

    it("vanish where something stands again", async () => {
      const doc = await news({ title: "Frem" });
      await update(payload, "news", doc.id, { slug: "tilbage" });
      await update(payload, "news", doc.id, { slug: "frem" });
      expect(await redirects()).toEqual({ "/nyheder/tilbage/": `news:${doc.id}` });
      const other = await news({ title: "En ny", slug: "tilbage" });
      expect(await redirects()).toEqual({});
      expect(other.slug).toBe("tilbage");
    });

    it("wait until a draft is published", async () => {
      const doc = await news({ title: "Kladde" });
      await update(payload, "news", doc.id, { slug: "endelig" }, true);
      expect(await redirects()).toEqual({});
      await update(payload, "news", doc.id, { _status: "published" });
      expect(await redirects()).toEqual({ "/nyheder/kladde/": `news:${doc.id}` });
    });

    it("are not made for what was never published, nor for other changes", async () => {
      const draft = await create(payload, "news", { tenant, title: "Kun kladde", body: root(paragraph("x")), _status: "draft" });
      await update(payload, "news", draft.id, { slug: "stadig-kladde" });
      await update(payload, "news", draft.id, { _status: "published" });
      const doc = await news({ title: "Rettes" });
      await update(payload, "news", doc.id, { title: "Rettet" });
      expect(await redirects()).toEqual({});
    });

    it.each(["events", "villages", "places", "organisations", "groups"])("are made for %s", async (collection) => {
      const doc = await createPublished(payload, collection, { tenant, title: "Navn", name: "Navn", start: "2026-05-01T17:00:00.000Z" });
      await update(payload, collection, doc.id, { slug: "nyt" });
      expect(Object.values(await redirects())).toEqual([`${collection}:${doc.id}`]);
    });

    it("are made for a page and everything published below it", async () => {
      const top = await page({ title: "Top" });
      const middle = await page({ title: "Midt", parent: top.id });
      const leaf = await page({ title: "Blad", parent: middle.id });
      const draft = await create(payload, "pages", { tenant, title: "Skjult", layout: [], parent: top.id, _status: "draft" });
      await update(payload, "pages", top.id, { slug: "toppen" });
      expect(await redirects()).toEqual({
        "/top/": `pages:${top.id}`,
        "/top/midt/": `pages:${middle.id}`,
        "/top/midt/blad/": `pages:${leaf.id}`,
      });
      await update(payload, "pages", middle.id, { parent: null });
      expect(await redirects()).toMatchObject({ "/toppen/midt/": `pages:${middle.id}`, "/toppen/midt/blad/": `pages:${leaf.id}` });
      await update(payload, "pages", middle.id, { parent: top.id });
      await update(payload, "pages", top.id, { slug: "top" });
      const left = await redirects();
      for (const live of ["/top/", "/top/midt/", "/top/midt/blad/"]) expect(left).not.toHaveProperty([live]);
      expect(Object.values(left)).not.toContain(`pages:${draft.id}`);
    });

    it("move what lies below a page that is taken off the site while it moves", async () => {
      const top = await page({ title: "Væk" });
      const child = await page({ title: "Bliver", parent: top.id });
      await update(payload, "pages", top.id, { slug: "andetsteds", _status: "draft" });
      expect(await redirects()).toEqual({ "/vaek/bliver/": `pages:${child.id}` });
    });

    it("go with the document they lead to", async () => {
      const doc = await news({ title: "Slettes" });
      await update(payload, "news", doc.id, { slug: "slettet" });
      await payload.delete({ collection: "news", id: doc.id });
      expect(await redirects()).toEqual({});
    });

    it("stay within the cluster", async () => {
      const elsewhere = await createCluster(payload, { slug: `nabo-${count}` });
      const there = await createPublished(payload, "news", { tenant: elsewhere.id, title: "Samme", body: root(paragraph("x")) });
      const here = await news({ title: "Samme" });
      await update(payload, "news", here.id, { slug: "andet" });
      await update(payload, "news", there.id, { slug: "tredje" });
      expect(await redirects()).toEqual({ "/nyheder/samme/": `news:${here.id}` });
    });
  });

  describe("written by hand", () => {
    it("have one form, whatever was typed", async () => {
      await custom("https://www.gammel.dk/om-os?side=1#top", "/om/");
      await custom("gamle//filer/plan.pdf", "https://example.org/plan");
      expect(await redirects()).toEqual({ "/om-os/": "/om/", "/gamle/filer/plan.pdf": "https://example.org/plan" });
    });

    it("cannot hide what the site shows", async () => {
      const doc = await news({ title: "Lever" });
      const live = await page({ title: "Levende side" });
      for (const from of ["/", "/nyheder/", "/soeg", `/nyheder/${doc.slug}`, `/${live.slug}/`, "/media/x.jpg", "/_assets/x.css"]) {
        await expect(custom(from, "/om/"), from).rejects.toMatchObject({ data: { errors: [{ path: "from" }] } });
      }
    });

    it("exist once for an address, within a cluster", async () => {
      await custom("/en-gang/", "/om/");
      await expect(custom("/en-gang", "/nyheder/")).rejects.toMatchObject({ data: { errors: [{ path: "from" }] } });
    });

    it("neither chain nor go round", async () => {
      await custom("/b/", "/c/");
      await custom("/a/", "/b/");
      expect(await redirects()).toEqual({ "/b/": "/c/", "/a/": "/c/" });
      for (const [from, to] of [
        ["/x/", "/x"],
        ["/c/", "/a/"],
      ] as const) {
        await expect(custom(from, to)).rejects.toMatchObject({ data: { errors: [{ path: "to.url" }] } });
      }
      const z = await custom("/c/", "/d/");
      expect(await redirects()).toEqual({ "/b/": "/d/", "/a/": "/d/", "/c/": "/d/" });
      expect(z.from).toBe("/c/");
    });

    it("lead nowhere dangerous", async () => {
      for (const url of ["javascript:alert(1)", "data:text/html,x", "//evil.example.org", "ftp://example.org"]) {
        await expect(custom("/farlig/", url), url).rejects.toThrow();
      }
    });
  });
});
