import { buildSnapshot, rightsMissing } from "@klynge/plugin";
import type { Payload } from "payload";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { licenseNotice, toConsent, toLicense, toLicenseVersion } from "../../packages/plugin/src/media/rights.ts";
import { type Answer, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { corrupt, createFile, createPicture, createPublished, PDF } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { root, upload as shownInText } from "./support/lexical.ts";
import { createNetwork, type Network } from "./support/people.ts";

describe("a licence", () => {
  it("is understood as people write it", () => {
    const written = [
      "CC BY 4.0",
      "cc-by-sa-3.0",
      "CC0 1.0",
      "public domain",
      "Eget foto",
      "own",
      "CC BY-NC 4.0",
      "fundet på Google",
      "",
      null,
    ];
    expect(written.map(toLicense)).toEqual(["cc-by", "cc-by-sa", "cc0", "cc0", "own", "own", null, null, null, null]);
    expect(["CC BY-SA 3.0", "CC BY", "CC BY 9.9"].map(toLicenseVersion)).toEqual(["3.0", null, null]);
  });

  it("is named with its text where it wants to be, and only there", () => {
    expect(licenseNotice({ license: "cc-by-sa", version: "3.0" })).toEqual({
      name: "CC BY-SA 3.0",
      url: "https://creativecommons.org/licenses/by-sa/3.0/deed.da",
    });
    expect(licenseNotice({ license: "cc-by", version: null })?.url).toBe("https://creativecommons.org/licenses/by/4.0/deed.da");
    expect(["own", "permission", "bought", "cc0", "unknown", null].map((license) => licenseNotice({ license, version: "4.0" }))).toEqual(
      Array(6).fill(null),
    );
  });

  it("does not take the tick there once was for more than it said", () => {
    expect([true, 1, "1", "children", false, "0", null].map(toConsent)).toEqual(["given", "given", "given", "children", null, null, null]);
  });
});

describe.each(databases)("the rights of pictures on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    network = await createNetwork(payload);
  });
  afterAll(() => booted?.stop());

  const token = () => network.tokens.lead;
  const picture = () =>
    sharp({ create: { width: 90, height: 60, channels: 3, background: "#3a7" } })
      .jpeg()
      .toBuffer();

  async function upload(data: Record<string, unknown>): Promise<Answer> {
    const form = new FormData();
    form.set("_payload", JSON.stringify({ tenant: network.mols.id, alt: "Havnen", ...data }));
    form.set("file", new File([new Uint8Array(await picture())], "havn.jpg", { type: "image/jpeg" }));
    return rest({ booted, token: token(), method: "POST", path: "/media?depth=0", form });
  }
  const problems = ({ body }: Answer): unknown =>
    (body.errors as { data?: { errors?: { path: string }[] } }[] | undefined)?.[0]?.data?.errors?.map(({ path }) => path);

  it("have to be told by whoever uploads one", async () => {
    const nothing = await upload({});
    expect(nothing.status).toBe(400);
    expect(problems(nothing)).toEqual(["license", "consent"]);
    expect(problems(await upload({ license: "unknown", consent: "unknown" }))).toEqual(["license", "consent"]);
    expect(problems(await upload({ license: "fundet på nettet", consent: "nobody" }))).toEqual(["license"]);
    expect(problems(await upload({ license: "permission", consent: "given" }))).toEqual(["credit"]);
    expect(problems(await upload({ license: "cc-by", consent: "nobody" }))).toEqual(["credit", "sourceUrl"]);
    expect((await upload({ license: "own", consent: "crowd" })).status).toBe(201);
  });

  it("take a licence as it stands at the picture", async () => {
    const { status, body } = await upload({
      license: "CC BY-SA 3.0",
      consent: true,
      credit: "En fotograf",
      sourceUrl: "https://commons.wikimedia.org/wiki/File:Havn.jpg",
    });
    expect(status).toBe(201);
    expect(body.doc).toMatchObject({ license: "cc-by-sa", licenseVersion: "3.0", consent: "given" });
  });

  it("are not asked for where a file is no picture", async () => {
    const form = new FormData();
    form.set("_payload", JSON.stringify({ tenant: network.mols.id }));
    form.set("file", new File([new Uint8Array(PDF)], "plan.pdf", { type: "application/pdf" }));
    expect((await rest({ booted, token: token(), method: "POST", path: "/media", form })).status).toBe(201);
  });

  it("may be told later of a picture from before they were asked for, and are not forgotten again", async () => {
    const old = await createPicture(payload, { tenant: network.mols.id, name: "gammel.jpg" });
    await corrupt(payload, "media", old.id, { license: "fra den gamle hjemmeside", consent: "1" });
    const get = async () => (await rest({ booted, token: token(), path: `/media/${old.id}?depth=0` })).body;
    const change = (json: object) => rest({ booted, token: token(), method: "PATCH", path: `/media/${old.id}`, json });
    expect(await get()).toMatchObject({ license: null, consent: "given" });
    expect((await change({ alt: "Den gamle havn" })).status).toBe(200);
    expect((await change({ license: "own", consent: "nobody" })).status).toBe(200);
    expect(problems(await change({ license: "unknown" }))).toEqual(["license"]);
    expect(await get()).toMatchObject({ alt: "Den gamle havn", license: "own", consent: "nobody" });
  });

  it("can be looked for where they are missing", async () => {
    const tenant = network.vestrum.id;
    const rights = { license: "own", consent: "nobody" };
    await createPicture(payload, { tenant, name: "i-orden.jpg", ...rights });
    await createPicture(payload, { tenant, name: "uden-samtykke.jpg", license: "own" });
    await createPicture(payload, { tenant, name: "ukendt.jpg", ...rights, license: "unknown" });
    await createFile(payload, { tenant, name: "plan.pdf", mimetype: "application/pdf", bytes: PDF });
    const found = await payload.find({
      collection: "media",
      where: { and: [{ tenant: { equals: tenant } }, rightsMissing()] },
      sort: "filename",
    });
    expect(found.docs.map(({ filename }) => filename?.replace(/-[0-9a-f]{8}\.jpg$/, ""))).toEqual(["uden-samtykke", "ukendt"].sort());
  });

  it("reach the site: maker, source and licence, in a picture of its own and in running text", async () => {
    const rights = { license: "cc-by", licenseVersion: "4.0", sourceUrl: "https://commons.wikimedia.org/wiki/File:A%26B.jpg" };
    const shown = await createPicture(payload, { tenant: network.mols.id, name: "fri.jpg", credit: "A & B", ...rights });
    const own = await createPicture(payload, { tenant: network.mols.id, name: "egen.jpg", credit: "Foreningen", license: "own" });
    await createPublished(payload, "news", {
      tenant: network.mols.id,
      title: "Frit billede",
      image: shown.id,
      body: root(shownInText(shown.id), shownInText(own.id)),
      publishedAt: "2026-01-01T12:00:00.000Z",
    });
    const snapshot = await buildSnapshot({ payload, cluster: "mols", now: "2026-06-01T10:00:00.000Z" });
    const [article] = snapshot.news;
    const url = "https://creativecommons.org/licenses/by/4.0/deed.da";
    expect(article?.image).toMatchObject({ credit: "A & B", license: { name: "CC BY 4.0", url }, sourceUrl: rights.sourceUrl });
    expect(article?.body).toContain(
      `<figcaption><a href="${rights.sourceUrl}">Foto: A &amp; B</a>, <a href="${url}" rel="license">CC BY 4.0</a></figcaption>`,
    );
    expect(article?.body).toContain("<figcaption>Foto: Foreningen</figcaption>");
  });
});
