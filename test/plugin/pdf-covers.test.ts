import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildSnapshot, createTimekeeper } from "@klynge/plugin";
import type { CollectionSlug, Payload } from "payload";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenPdf, encryptedPdf, goodPdf, onePagePdf, tornPdf } from "../fixtures/pdfs.ts";
import { eventually } from "../support/eventually.ts";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { corrupt, createFile, createPicture, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network } from "./support/people.ts";
import { takeQueued } from "./support/publishing.ts";

const PDF = "application/pdf";
const DRAWN = ["fallback", "social", "w480avif", "w480webp", "w960avif", "w960webp"];
type Media = Doc & {
  filename: string;
  pages?: number | null;
  coverProblem?: string | null;
  sizes: Record<string, { filename?: string | null } | null>;
};

describe.each(databases)("the first pages of PDFs on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let tenant: string;
  let timekeeper: ReturnType<typeof createTimekeeper> | undefined;

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    network = await createNetwork(payload);
    tenant = network.mols.id;
  });
  afterAll(async () => {
    await timekeeper?.stop();
    await booted?.stop();
  });

  const upload = async (name: string, bytes: Buffer) => (await createFile(payload, { tenant, name, mimetype: PDF, bytes })) as Media;
  const read = async (id: string) =>
    (await payload.findByID({ collection: "media" as CollectionSlug, id, depth: 0, trash: true })) as unknown as Media;
  const drawnOf = ({ sizes }: Media) =>
    Object.entries(sizes)
      .filter(([, size]) => size?.filename)
      .map(([name]) => name)
      .sort();
  const filesOf = ({ filename, sizes }: Media) => [filename, ...Object.values(sizes).flatMap((size) => size?.filename ?? [])];
  const areThere = (names: string[]) => names.map((name) => existsSync(join(booted.mediaDir, name)));
  const documentOf = async (slug: string) =>
    (await buildSnapshot({ payload, cluster: "mols", now: new Date().toISOString() })).documents.find((document) => document.slug === slug);
  const replace = (id: string, name: string, data: Buffer, mimetype = PDF) =>
    payload.update({ collection: "media" as CollectionSlug, id, data: {} as never, file: { name, data, mimetype, size: data.length } });

  it("are drawn when the file is uploaded, in the sizes that sites show a page in", async () => {
    const media = await upload("Helhedsplan 2026.pdf", goodPdf());
    expect(media).toMatchObject({ pages: 3 });
    expect(media.coverProblem ?? null).toBeNull();
    expect(drawnOf(media)).toEqual(DRAWN);
    expect(areThere(filesOf(media))).not.toContain(false);
    const page = await sharp(await readFile(join(booted.mediaDir, String(media.sizes.w960webp?.filename)))).metadata();
    expect([page.format, page.width, page.height]).toEqual(["webp", 960, 1358]);
    const { body } = await rest({ booted, token: network.tokens.lead, path: `/media/${media.id}` });
    expect(body).toMatchObject({ mimeType: PDF, thumbnailURL: expect.stringContaining("w480webp") });
  });

  it("are on the site with the document, and the file is what it was", async () => {
    const bytes = goodPdf({ title: "Idékatalog" });
    const { id } = await upload("katalog.pdf", bytes);
    const description = "Alle idéerne.\n\nMed kort.";
    await createPublished(payload, "documents", {
      tenant,
      title: "Idékatalog",
      slug: "katalog",
      kind: "idea-catalogue",
      file: id,
      description,
    });
    const snapshot = await buildSnapshot({ payload, cluster: "mols", now: new Date().toISOString() });
    const document = snapshot.documents.find(({ slug }) => slug === "katalog");
    expect(document).toMatchObject({
      description,
      file: { filename: "katalog.pdf", pages: 3, bytes: bytes.length, cover: { card: [], width: 960 } },
    });
    const paths = new Set(snapshot.assets.map(({ path }) => path));
    for (const { path } of document?.file.cover?.sources ?? []) expect(paths).toContain(path);
    expect(document?.file.cover?.sources.map(({ width }) => width)).toEqual([480, 960, 480, 960]);
  });

  it.each([
    ["broken", brokenPdf(), "broken", null],
    ["locked with a password", encryptedPdf(), "encrypted", null],
    ["larger than any paper", onePagePdf({ width: 300_000, height: 300_000 }), "too-large", 1],
  ])("are missing where the file is %s, which is uploaded all the same", async (name, bytes, problem, pages) => {
    const form = new FormData();
    form.set("_payload", JSON.stringify({ tenant }));
    form.set("file", new Blob([new Uint8Array(bytes)], { type: PDF }), "fil.pdf");
    const answer = await rest({ booted, token: network.tokens.lead, method: "POST", path: "/media", form });
    expect(answer.status, answer.text).toBe(201);
    const media = await read(String((answer.body.doc as Doc).id));
    expect(media.coverProblem).toBe(problem);
    expect(media.pages ?? null).toBe(pages);
    expect(drawnOf(media)).toEqual([]);
    expect(await readFile(join(booted.mediaDir, media.filename))).toEqual(bytes);
    const slug = `dokument-${problem}`;
    await createPublished(payload, "documents", { tenant, title: name, slug, kind: "other", file: media.id });
    expect((await documentOf(slug))?.file).toMatchObject({ cover: null, pages });
  });

  it("are none of a file that was torn off on its way, which is refused in plain words", async () => {
    const form = new FormData();
    form.set("_payload", JSON.stringify({ tenant }));
    form.set("file", new Blob([new Uint8Array(tornPdf())], { type: PDF }), "halv.pdf");
    const answer = await rest({
      booted,
      token: network.tokens.lead,
      method: "POST",
      path: "/media",
      form,
      headers: { "Accept-Language": "da" },
    });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("halv.pdf")]);
  });

  it("are drawn anew when the file is replaced, and the old ones go with it", async () => {
    const before = await upload("referat.pdf", goodPdf());
    const after = (await replace(before.id, "referat-rettet.pdf", goodPdf({ paragraphs: 5 }))) as unknown as Media;
    expect(after).toMatchObject({ pages: 1 });
    expect(drawnOf(after)).toEqual(DRAWN);
    expect(filesOf(after).some((name) => filesOf(before).includes(name))).toBe(false);
    await eventually(() => expect(areThere(filesOf(before))).not.toContain(true));
    expect(areThere(filesOf(after))).not.toContain(false);

    const locked = (await replace(before.id, "referat.pdf", encryptedPdf())) as unknown as Media;
    expect(locked).toMatchObject({ coverProblem: "encrypted" });
    expect(drawnOf(locked)).toEqual([]);
    await eventually(() => expect(areThere(filesOf(after))).not.toContain(true));
  });

  it("come back with an earlier version of the document, which names the file it had", async () => {
    const [old, renewed] = [await upload("plan-1.pdf", goodPdf()), await upload("plan-2.pdf", goodPdf({ paragraphs: 5 }))];
    const document = await createPublished(payload, "documents", {
      tenant,
      title: "Plan",
      slug: "plan",
      kind: "master-plan",
      file: old.id,
    });
    await update(payload, "documents", document.id, { file: renewed.id });
    expect((await documentOf("plan"))?.file.pages).toBe(1);
    const { docs } = await payload.findVersions({
      collection: "documents",
      where: { parent: { equals: document.id } },
      sort: "createdAt",
      depth: 0,
    });
    await payload.restoreVersion({ collection: "documents", id: String(docs[0]?.id) });
    expect((await documentOf("plan"))?.file).toMatchObject({ pages: 3, filename: "plan-1.pdf" });
  });

  it("go when the file is deleted for good, and not while it lies in the trash", async () => {
    const media = await upload("slettes.pdf", goodPdf());
    await update(payload, "media", media.id, { deletedAt: new Date().toISOString() });
    expect(areThere(filesOf(media))).not.toContain(false);
    await payload.delete({ collection: "media" as CollectionSlug, id: media.id, trash: true });
    await eventually(() => expect(areThere(filesOf(media))).not.toContain(true));
  });

  it("cannot be said by whoever uploads", async () => {
    const { id } = await upload("oplyst.pdf", goodPdf());
    const { status } = await rest({
      booted,
      token: network.tokens.lead,
      method: "PATCH",
      path: `/media/${id}`,
      json: { pages: 999, coverProblem: "broken" },
    });
    expect(status).toBe(200);
    expect(await read(id)).toMatchObject({ pages: 3 });
    expect((await read(id)).coverProblem ?? null).toBeNull();
  });

  it("leave pictures alone, whose sizes are as they were", async () => {
    const picture = (await createPicture(payload, { tenant, name: "havn.jpg" })) as unknown as Media;
    expect(picture.pages ?? null).toBeNull();
    expect(drawnOf(picture)).toContain("cardWebp");
  });

  it("are drawn by the publisher's clock for files from before, and their site is published again", async () => {
    const media = await upload("fra-foer.pdf", goodPdf());
    const lost = await upload("vaek.pdf", goodPdf());
    for (const { id, sizes } of [media, lost]) {
      await Promise.all(Object.values(sizes).flatMap((size) => (size?.filename ? [rm(join(booted.mediaDir, size.filename))] : [])));
      const nothing = Object.fromEntries(
        Object.keys(sizes).map((name) => [name, { filename: null, filesize: null, width: null, height: null, mimeType: null }]),
      );
      await corrupt(payload, "media", id, { ...(await read(id)), pages: null, coverProblem: null, sizes: nothing });
    }
    await rm(join(booted.mediaDir, lost.filename));
    await takeQueued(payload);
    const log: string[] = [];
    timekeeper = createTimekeeper({ payload, lookEveryMs: 20, log: (line) => log.push(line) });
    await eventually(async () => expect((await read(media.id)).pages).toBe(3));
    await eventually(async () => expect((await read(lost.id)).coverProblem).toBe("broken"));
    await timekeeper.stop();
    const drawn = await read(media.id);
    expect(drawnOf(drawn)).toEqual(DRAWN);
    expect(areThere(filesOf(drawn))).not.toContain(false);
    expect(await takeQueued(payload)).toEqual(["mols"]);
    expect(log).toEqual([expect.stringContaining(lost.filename)]);
    expect((await readdir(booted.mediaDir)).filter((name) => name.startsWith("fra-foer"))).toHaveLength(7);
  });
});
