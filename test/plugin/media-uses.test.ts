import { buildSnapshot } from "@klynge/plugin";
import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { create, createPicture, createPublished, type Doc, update } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root, upload } from "./support/lexical.ts";
import { createNetwork, type Network } from "./support/people.ts";

const NOW = "2026-06-01T10:00:00.000Z";

describe.each(databases)("a picture that is in use, on %s", (database) => {
  let booted: Booted;
  let payload: Payload;
  let network: Network;
  let shown: Doc;
  let unused: Doc;

  beforeAll(async () => {
    booted = await bootPayload({ database });
    payload = booted.payload;
    network = await createNetwork(payload);
    const tenant = network.mols.id;
    const rights = { license: "own", consent: "nobody" };
    shown = await createPicture(payload, { tenant, name: "havn.jpg", ...rights });
    unused = await createPicture(payload, { tenant, name: "skov.jpg", ...rights });
    await createPublished(payload, "news", {
      tenant,
      title: "Havnefest",
      image: shown.id,
      body: root(paragraph("Kom med"), upload(shown.id)),
      publishedAt: NOW,
    });
    await createPublished(payload, "pages", {
      tenant,
      title: "Om havnen",
      layout: [
        { blockType: "gallery", images: [{ image: shown.id }, { image: unused.id }] },
        { blockType: "picture", image: shown.id },
      ],
    });
    await create(payload, "villages", { tenant, name: "Knebel", image: shown.id, _status: "draft" });
    const place = await createPublished(payload, "places", { tenant, name: "Hallen", kind: "hall" });
    await update(payload, "places", place.id, { image: shown.id, _status: "draft" }, true);
    await update(payload, "clusters", tenant, { theme: { ...(network.mols.theme as object), hero: shown.id } });
    // What another cluster shows is none of this one's business.
    await createPublished(payload, "villages", { tenant: network.vestrum.id, name: "Lem" });
  });
  afterAll(() => booted?.stop());

  const uses = (person: keyof Network["tokens"] | "visitor", id: string): Promise<Answer> =>
    rest({ booted, token: person === "visitor" ? undefined : network.tokens[person], path: `/media/${id}/uses` });
  const remove = (query = ""): Promise<Answer> =>
    rest({ booted, token: network.tokens.lead, method: "DELETE", path: `/media/${shown.id}${query}` });
  const trash = (query = ""): Promise<Answer> =>
    rest({ booted, token: network.tokens.lead, method: "PATCH", path: `/media/${shown.id}${query}`, json: { deletedAt: NOW } });
  const messageOf = ({ body }: Answer) => (body.errors as { message: string }[])[0]?.message;

  it("knows every place: fields, blocks, running text, drafts and the cluster's own look", async () => {
    const { status, body } = await uses("lead", shown.id);
    expect(status).toBe(200);
    const found = (body.uses as { collection: string; title: string; state: string; fields: string[] }[]).map(
      ({ collection, title, state, fields }) => `${collection}: ${title}, ${state}, ${fields.sort().join("+")}`,
    );
    expect(found.sort()).toEqual([
      "clusters: Mols, published, theme",
      "news: Havnefest, published, body+image",
      "pages: Om havnen, published, layout",
      "places: Hallen, draft, image",
      "villages: Knebel, draft, image",
    ]);
    expect(body.hidden).toBe(0);
  });

  it("tells nobody else", async () => {
    for (const person of ["visitor", "nobody", "neighbour"] as const) {
      expect((await uses(person, shown.id)).status, person).toBe(404);
    }
    expect((await uses("lead", "0192f3a4-0000-7000-8000-000000000000")).status).toBe(404);
  });

  it("is not deleted before somebody has seen the places and says so", async () => {
    const refused = await remove();
    expect(refused.status).toBe(409);
    expect(messageOf(refused)).toContain("«Havnefest» (nyhed)");
    expect(messageOf(refused)).toContain("Slet alligevel");
    expect((await trash()).status).toBe(409);
    const many = await rest({ booted, token: network.tokens.lead, method: "DELETE", path: `/media?where[id][in]=${shown.id}` });
    expect(JSON.stringify(many.body.errors)).toContain("Havnefest");
    expect(await payload.count({ collection: "media", where: { id: { equals: shown.id } } })).toMatchObject({ totalDocs: 1 });
  });

  it("leaves no hole behind: the pages are shown without it", async () => {
    expect((await trash("?confirm=in-use")).status).toBe(200);
    const snapshot = await buildSnapshot({ payload, cluster: "mols", now: NOW });
    expect(snapshot.cluster.theme.hero).toBeNull();
    expect(snapshot.news[0]).toMatchObject({ title: "Havnefest", image: null });
    expect(snapshot.news[0]?.body).toBe("<p>Kom med</p>");
    expect(snapshot.pages[0]?.layout).toMatchObject([{ type: "gallery", images: [{ image: { id: unused.id } }] }]);
    expect(snapshot.pages[0]?.layout).toHaveLength(1);
    expect(snapshot.assets.filter(({ source }) => source.startsWith("havn"))).toEqual([]);
  });

  it("may be deleted for good from the trash, where it is shown nowhere any more", async () => {
    expect((await remove("?trash=true")).status).toBe(200);
  });

  it("is deleted without a question where it is used nowhere", async () => {
    const free = await createPicture(payload, { tenant: network.mols.id, name: "fri.jpg" });
    expect((await uses("lead", free.id)).body).toEqual({ uses: [], hidden: 0 });
    expect((await rest({ booted, token: network.tokens.lead, method: "DELETE", path: `/media/${free.id}` })).status).toBe(200);
  });
});
