import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { IMAGE_SIZES } from "@klynge/plugin";
import type { Payload } from "payload";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { createFile, PDF } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { createNetwork, type Network } from "./support/people.ts";

type Size = { filename: string | null; width: number | null; height: number | null; mimeType: string | null; filesize: number | null };
type Media = {
  id: string;
  filename: string;
  mimeType: string;
  width: number;
  height: number;
  checksum: string;
  alt: string;
  sizes: Record<string, Size>;
};

describe.each(databases)("pictures and files on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { maxUploadBytes: 3 * 1024 * 1024 } });
    payload = booted.payload;
    network = await createNetwork(payload);
  });
  afterAll(() => booted?.stop());

  const stored = () => readdir(booted.mediaDir).catch(() => [] as string[]);
  const read = (name: string | null | undefined) => readFile(join(booted.mediaDir, String(name)));
  const store = async (name: string, mimetype: string, bytes: Buffer, data: Record<string, unknown> = { alt: "Et billede" }) =>
    (await createFile(payload, { tenant: network.mols.id, name, mimetype, bytes, ...data })) as unknown as Media;

  /** As a browser sends it: multipart, with the fields as JSON. */
  function upload({
    person = "lead",
    id,
    name,
    type,
    bytes,
    data,
    query = "",
  }: {
    person?: keyof Network["tokens"];
    id?: string;
    name: string;
    type: string;
    bytes: Buffer;
    data?: Record<string, unknown>;
    query?: string;
  }): Promise<Answer> {
    const form = new FormData();
    form.set("_payload", JSON.stringify({ tenant: network.mols.id, alt: "Et billede", license: "own", consent: "nobody", ...data }));
    form.set("file", new File([new Uint8Array(bytes)], name, { type }));
    return rest({
      booted,
      token: network.tokens[person],
      method: id ? "PATCH" : "POST",
      path: `/media${id ? `/${id}` : ""}${query}`,
      form,
    });
  }

  describe("a picture", () => {
    it("is stored in every size and type, none larger than it was", async () => {
      const doc = await store("Åben havn.JPG", "image/jpeg", await picture({ width: 2000, height: 1200 }));
      expect(doc.filename).toMatch(/^aaben-havn-[0-9a-f]{8}\.jpg$/);
      for (const size of IMAGE_SIZES) {
        const made = doc.sizes[size.name];
        const bytes = await read(made?.filename);
        const metadata = await sharp(bytes).metadata();
        expect(made, size.name).toMatchObject({ mimeType: size.type, width: size.width, filesize: bytes.length });
        expect(metadata.width).toBe(size.width);
        expect(metadata.height).toBe("height" in size ? size.height : Math.round((size.width * 1200) / 2000));
        expect(metadata.format).toBe({ "image/avif": "heif", "image/webp": "webp", "image/jpeg": "jpeg" }[size.type]);
      }
    });

    it("is not enlarged, but always has a card and a picture to share", async () => {
      const { sizes } = await store("lille.png", "image/png", await picture({ width: 300, height: 200, format: "png" }));
      expect(sizes.w1600avif).toMatchObject({ width: 300, height: 200 });
      expect(sizes.fallback).toMatchObject({ width: 300, height: 200 });
      expect(sizes.cardWebp).toMatchObject({ width: 720, height: 480 });
      expect(sizes.social).toMatchObject({ width: 1200, height: 630 });
    });

    it("loses everything a camera tells about where and who, and stands upright", async () => {
      const bytes = await sharp(await picture({ width: 400, height: 200 }))
        .withExif({ IFD0: { Artist: "Fotografen", Copyright: "HEMMELIG" }, IFD3: { GPSLatitude: "56/1 12/1 0/1", GPSLatitudeRef: "N" } })
        .withMetadata({ orientation: 6 })
        .toBuffer();
      expect((await sharp(bytes).metadata()).exif).toBeDefined();
      const doc = await store("med-gps.jpg", "image/jpeg", bytes);
      expect(doc).toMatchObject({ width: 200, height: 400 });
      for (const name of [doc.filename, ...Object.values(doc.sizes).map((size) => size.filename)]) {
        const content = await read(name);
        const metadata = await sharp(content).metadata();
        expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation ?? 1]).toEqual([undefined, undefined, undefined, 1]);
        expect(content.includes("Fotografen") || content.includes("HEMMELIG")).toBe(false);
      }
    });

    it("has the checksum of what is stored", async () => {
      const doc = await store("sum.jpg", "image/jpeg", await picture({ width: 100, height: 100 }));
      const digest = createHash("sha256")
        .update(await read(doc.filename))
        .digest("hex");
      expect(doc.checksum).toBe(digest.slice(0, 32));
      await rest({ booted, token: network.tokens.lead, method: "PATCH", path: `/media/${doc.id}`, json: { checksum: "0".repeat(32) } });
      expect(await payload.findByID({ collection: "media", id: doc.id })).toMatchObject({ checksum: doc.checksum });
    });

    it("is cropped around its focal point, in new files", async () => {
      const bytes = await halves({ width: 2400, height: 600, left: "#ff0000", right: "#0000ff" });
      const doc = await store("to-halvdele.png", "image/png", bytes, { alt: "To halvdele", focalX: 1, focalY: 50 });
      expect(await average(await read(doc.sizes.cardWebp?.filename))).toMatchObject({
        r: expect.toSatisfy(isHigh),
        b: expect.toSatisfy(isLow),
      });
      const before = await stored();
      const json = { focalX: 99, focalY: 50 };
      const answer = await rest({ booted, token: network.tokens.lead, method: "PATCH", path: `/media/${doc.id}`, json });
      expect(answer.status, answer.text).toBe(200);
      const moved = answer.body.doc as Media;
      expect(await average(await read(moved.sizes.cardWebp?.filename))).toMatchObject({
        r: expect.toSatisfy(isLow),
        b: expect.toSatisfy(isHigh),
      });
      expect(moved.checksum).toBe(doc.checksum);
      expect(moved.filename).toMatch(/^to-halvdele-[0-9a-f]{8}\.png$/);
      const kept = filesOf(moved).filter((name) => before.includes(name));
      expect(kept).toEqual([]);
      await eventually(async () => expect((await stored()).filter((name) => filesOf(doc).includes(name))).toEqual([]));
    });

    it("may be corrected with a focal point that stays where it was, as the form sends it", async () => {
      const doc = await store("punkt.jpg", "image/jpeg", await picture({ width: 300, height: 200 }), {
        alt: "Et punkt",
        focalX: 14,
        focalY: 60,
      });
      const path = `/media/${doc.id}?uploadEdits[focalPoint][x]=14&uploadEdits[focalPoint][y]=60`;
      const answer = await rest({ booted, token: network.tokens.lead, method: "PATCH", path, json: { alt: "Et andet punkt" } });
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body.doc).toMatchObject({ alt: "Et andet punkt", filename: doc.filename, focalX: 14, focalY: 60 });
    });

    it("on nothing lies on white where a type knows no transparency", async () => {
      const logo = await sharp({ create: { width: 400, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
        .png()
        .toBuffer();
      const doc = await store("logo.png", "image/png", logo);
      for (const name of ["fallback", "social"]) {
        const bytes = await read(doc.sizes[name]?.filename);
        expect(await average(bytes)).toMatchObject({ r: 255, g: 255, b: 255 });
        expect(doc.sizes[name]?.filesize).toBe(bytes.length);
      }
      expect((await sharp(await read(doc.sizes.w480webp?.filename)).metadata()).hasAlpha).toBe(true);
    });

    it.each([
      ["webp", "image/webp", "jpg"],
      ["avif", "image/avif", "jpg"],
      ["tiff", "image/tiff", "jpg"],
      ["gif", "image/gif", "png"],
    ] as const)("may arrive as %s", async (format, type, extension) => {
      const answer = await upload({ name: `billede.${format}`, type, bytes: await picture({ width: 120, height: 80, format }) });
      expect(answer.status, answer.text).toBe(201);
      expect(answer.body.doc).toMatchObject({ filename: expect.stringMatching(new RegExp(`\\.${extension}$`)), width: 120 });
    });

    it("needs words for those who cannot see it", async () => {
      const bytes = await picture({ width: 50, height: 50 });
      for (const alt of [undefined, "", "   "]) {
        const answer = await upload({ name: "uden-ord.jpg", type: "image/jpeg", bytes, data: { alt } });
        expect(answer.status, answer.text).toBe(400);
        expect(answer.text).toContain('"path":"alt"');
      }
    });

    it.each([
      ["cut off", async () => (await picture({ width: 800, height: 800 })).subarray(0, 2000)],
      ["no picture at all", async () => Buffer.from("bare noget tekst")],
      ["empty", async () => Buffer.alloc(0)],
      [
        "a drawing that can run programs",
        async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      ],
      ["a web page", async () => Buffer.from("<!doctype html><script>alert(1)</script>")],
      ["a bomb", async () => bomb({ width: 40_000, height: 40_000 })],
    ])("is refused with a clear word when it is %s", async (_what, make) => {
      const before = await stored();
      const bytes = await make();
      for (const [name, type] of [
        ["billede.jpg", "image/jpeg"],
        ["billede.png", "image/png"],
        ["billede.svg", "image/svg+xml"],
        ["side.html", "text/html"],
      ] as const) {
        const answer = await upload({ name, type, bytes });
        expect(answer.status, answer.text).toBe(400);
        expect(answer.text).toMatch(/kan ikke læses|for mange billedpunkter|Vælg et billede|cannot be read|pixels|No file|Ingen fil/);
      }
      expect(await stored()).toEqual(before);
    });
  });

  describe("a file", () => {
    it("may be a PDF, an office document or a calendar", async () => {
      const files: [string, string, Buffer][] = [
        ["Helhedsplan.pdf", "application/pdf", PDF],
        ["kalender.ics", "text/calendar", Buffer.from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")],
        [
          "brev.docx",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          zip("[Content_Types].xml", "word/document.xml"),
        ],
        ["brev.odt", "application/vnd.oasis.opendocument.text", odf("application/vnd.oasis.opendocument.text")],
        ["gammelt.doc", "application/msword", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)])],
      ];
      for (const [name, type, bytes] of files) {
        const answer = await upload({ name, type, bytes, data: { alt: null } });
        expect(answer.status, `${name}: ${answer.text}`).toBe(201);
        const doc = answer.body.doc as Media;
        expect(doc).toMatchObject({ mimeType: type, checksum: expect.stringMatching(/^[0-9a-f]{32}$/) });
        expect(await read(doc.filename)).toEqual(bytes);
      }
    });

    it("is what its name says", async () => {
      const macro = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
      const files: [string, string, Buffer][] = [
        ["program.pdf", "application/pdf", Buffer.from("MZ\u0000\u0000 et program")],
        ["makro.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", macro],
        ["makro.docm", "application/vnd.ms-word.document.macroEnabled.12", macro],
        ["side.pdf.html", "text/html", PDF],
        ["script.js", "text/javascript", Buffer.from("alert(1)")],
        ["arkiv.zip", "application/zip", zip("fil.txt")],
      ];
      for (const [name, type, bytes] of files) {
        const answer = await upload({ name, type, bytes });
        expect(answer.status, `${name}: ${answer.text}`).toBe(400);
      }
    });

    it("has a limit", async () => {
      const answer = await upload({
        name: "stor.pdf",
        type: "application/pdf",
        bytes: Buffer.concat([PDF, Buffer.alloc(4 * 1024 * 1024)]),
      });
      expect(answer.status).toBe(413);
      expect(answer.body).toEqual({ errors: [{ message: expect.stringMatching(/^Filen fylder for meget.*3 MB/) }] });
      const big = { name: "stor.pdf", mimetype: "application/pdf", bytes: Buffer.concat([PDF, Buffer.alloc(4 * 1024 * 1024)]) };
      await expect(createFile(payload, { tenant: network.mols.id, ...big })).rejects.toMatchObject({
        data: { errors: [{ message: expect.stringContaining("3 MB") }] },
      });
    });

    it("is never fetched from an address", async () => {
      const json = { tenant: network.mols.id, alt: "x", filename: "x.jpg", url: "http://127.0.0.1:1/x.jpg", mimeType: "image/jpeg" };
      const answer = await rest({ booted, token: network.tokens.lead, method: "POST", path: "/media", json });
      expect(answer.status, answer.text).toBe(400);
    });
  });

  describe("on disk", () => {
    it("two clusters never share a file", async () => {
      const bytes = await picture({ width: 60, height: 60 });
      const mine = await store("samme.jpg", "image/jpeg", bytes);
      const theirs = (await createFile(payload, {
        tenant: network.vestrum.id,
        name: "samme.jpg",
        mimetype: "image/jpeg",
        bytes,
        alt: "x",
      })) as unknown as Media;
      expect(filesOf(mine).filter((name) => filesOf(theirs).includes(name))).toEqual([]);
      await payload.delete({ collection: "media", id: mine.id });
      await eventually(async () => expect((await stored()).filter((name) => filesOf(mine).includes(name))).toEqual([]));
      expect(await stored()).toEqual(expect.arrayContaining(filesOf(theirs)));
    });

    it("a name cannot lead out of the folder", async () => {
      const answer = await upload({ name: "../../udenfor.jpg", type: "image/jpeg", bytes: await picture({ width: 50, height: 50 }) });
      expect(answer.status === 400 || /^[a-z0-9-]+\.jpg$/.test((answer.body.doc as Media).filename)).toBe(true);
    });

    it("a picture survives a failed attempt to replace it", async () => {
      const doc = await store("bevares.jpg", "image/jpeg", await picture({ width: 90, height: 60 }));
      const replacement = await picture({ width: 30, height: 30 });
      const attempts = [
        await upload({ id: doc.id, name: "ny.jpg", type: "image/jpeg", bytes: replacement, data: { alt: "" } }),
        await upload({ id: doc.id, name: "ny.jpg", type: "image/jpeg", bytes: Buffer.from("intet billede") }),
        await upload({ id: doc.id, name: "ny.jpg", type: "image/jpeg", bytes: replacement, data: { tenant: network.vestrum.id } }),
        await upload({ person: "neighbour", id: doc.id, name: "ny.jpg", type: "image/jpeg", bytes: replacement }),
      ];
      expect(attempts.map((attempt) => attempt.status)).toEqual([400, 400, 400, 403]);
      expect(await payload.findByID({ collection: "media", id: doc.id })).toMatchObject({ filename: doc.filename, checksum: doc.checksum });
      expect(await stored()).toEqual(expect.arrayContaining(filesOf(doc)));
    });

    it("a picture is replaced for good when all is well", async () => {
      const doc = await store("foer.jpg", "image/jpeg", await picture({ width: 90, height: 60 }));
      const answer = await upload({ id: doc.id, name: "efter.jpg", type: "image/jpeg", bytes: await picture({ width: 30, height: 30 }) });
      expect(answer.status, answer.text).toBe(200);
      const replaced = answer.body.doc as Media;
      expect(replaced).toMatchObject({ filename: expect.stringMatching(/^efter-/), width: 30 });
      expect(replaced.checksum).not.toBe(doc.checksum);
      await eventually(async () => expect((await stored()).filter((name) => filesOf(doc).includes(name))).toEqual([]));
      expect(await stored()).toEqual(expect.arrayContaining(filesOf(replaced)));
    });

    it("a full or broken disk is told, and leaves everything as it was", async () => {
      const doc = await store("foer-fejl.jpg", "image/jpeg", await picture({ width: 40, height: 40 }));
      const folder = booted.mediaDir;
      const kept = new Map(await Promise.all((await stored()).map(async (name) => [name, await read(name)] as const)));
      await rm(folder, { recursive: true });
      await writeFile(folder, "ingen mappe");
      const answer = await upload({ id: doc.id, name: "efter.jpg", type: "image/jpeg", bytes: await picture({ width: 30, height: 30 }) });
      expect(answer.status, answer.text).toBe(507);
      expect(await payload.findByID({ collection: "media", id: doc.id })).toMatchObject({ filename: doc.filename });
      await rm(folder);
      const { mkdir } = await import("node:fs/promises");
      await mkdir(folder);
      for (const [name, bytes] of kept) await writeFile(join(folder, name), bytes);
    });
  });

  describe("is shown by the CMS", () => {
    it("to those who may read it, so that no browser runs or passes it on", async () => {
      const doc = await store("vises.jpg", "image/jpeg", await picture({ width: 40, height: 40 }));
      const size = String(doc.sizes.w480webp?.filename);
      for (const person of ["secretariat", "lead", "editor", "municipality"] as const) {
        for (const name of [doc.filename, size]) {
          const answer = await rest({ booted, token: network.tokens[person], path: `/media/file/${name}` });
          expect(answer.status).toBe(200);
          expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
          expect(answer.headers.get("content-security-policy")).toContain("sandbox");
          expect(answer.headers.get("cache-control")).toContain("private");
        }
      }
      for (const person of ["neighbour", "nobody"] as const) {
        for (const name of [doc.filename, size]) {
          expect((await rest({ booted, token: network.tokens[person], path: `/media/file/${name}` })).status).toBe(403);
        }
      }
      expect((await rest({ booted, path: `/media/file/${doc.filename}` })).status).toBe(403);
    });

    it("and nothing else is", async () => {
      await writeFile(join(booted.mediaDir, "..", "hemmelig.txt"), "HEMMELIG");
      for (const name of ["..%2Fhemmelig.txt", "%2e%2e%2fhemmelig.txt", "..%5Chemmelig.txt", ".unused", "findes-ikke.jpg"]) {
        const answer = await rest({ booted, token: network.tokens.secretariat, path: `/media/file/${name}` });
        expect([400, 403, 404], name).toContain(answer.status);
        expect(answer.text).not.toContain("HEMMELIG");
      }
    });
  });
});

const isHigh = (value: unknown): boolean => Number(value) > 200;
const isLow = (value: unknown): boolean => Number(value) < 60;

const filesOf = (doc: Media): string[] =>
  [doc.filename, ...Object.values(doc.sizes).map((size) => size.filename)].filter((name) => name !== null);

/** A picture with something on it, so that encoders have work to do. */
function picture({
  width,
  height,
  format = "jpeg",
}: {
  width: number;
  height: number;
  format?: "jpeg" | "png" | "webp" | "avif" | "gif" | "tiff";
}) {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: "#3a7", noise } })
    .toFormat(format)
    .toBuffer();
}

function halves({ width, height, left, right }: { width: number; height: number; left: string; right: string }): Promise<Buffer> {
  const half = { create: { width: width / 2, height, channels: 3 as const, background: right } };
  return sharp({ create: { width, height, channels: 3, background: left } })
    .composite([{ input: half, left: width / 2, top: 0 }])
    .png()
    .toBuffer();
}

async function average(content: Buffer): Promise<{ r: number; g: number; b: number }> {
  const { channels } = await sharp(content).removeAlpha().stats();
  const [r = 0, g = 0, b = 0] = channels.map((channel) => Math.round(channel.mean));
  return { r, g, b };
}

/** A PNG of a few kilobytes that says it is enormous. */
function bomb({ width, height }: { width: number; height: number }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const chunks = [chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.alloc(200_000))), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...chunks]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

function crc32(content: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The first entry of a ZIP file for each name: enough for whoever looks at the names. */
function zip(...names: string[]): Buffer {
  return Buffer.concat(names.map((name) => entry(name, Buffer.from("x"))));
}

const odf = (mimeType: string): Buffer => Buffer.concat([entry("mimetype", Buffer.from(mimeType)), entry("content.xml", Buffer.from("x"))]);

function entry(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.write("PK\u0003\u0004", 0, "latin1");
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), content]);
}

/** Waits for something that happens by itself soon; fails with its last error when it does not. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await check();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  await check();
}
