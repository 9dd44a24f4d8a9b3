import { createNewCluster, type NewCluster } from "@klynge/plugin";
import type { CollectionSlug } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Checklist, readChecklist } from "../../../packages/plugin/src/new-cluster/read-checklist.ts";
import { type Booted, bootPayload } from "../support/boot.ts";
import { create, createCluster, createPicture, createPublished, update } from "../support/create.ts";
import { databases } from "../support/databases.ts";
import { link, paragraph, root } from "../support/lexical.ts";
import { createWorld } from "../support/world.ts";
import { inputFor } from "./support.ts";

type Row = { id: string; title?: string; name?: string; layout?: { blockType: string; content?: { root: { children: object[] } } }[] };

describe.each(databases)("what is still to be replaced on %s", (database) => {
  let booted: Booted;
  let made: NewCluster;

  const read = (): Promise<Checklist | null> => readChecklist({ payload: booted.payload, id: made.id });
  const open = async (): Promise<string[]> =>
    ((await read())?.items ?? []).filter(({ isDone }) => !isDone).map(({ title, about }) => title ?? about);
  const find = async (collection: string, slug: string): Promise<Row> => {
    const { docs } = await booted.payload.find({
      collection: collection as CollectionSlug,
      where: { and: [{ tenant: { equals: made.id } }, { slug: { equals: slug } }] } as never,
      depth: 0,
    });
    return docs[0] as unknown as Row;
  };
  const rewritten = (text: string) => root(paragraph(text));

  beforeAll(async () => {
    booted = await bootPayload({ database });
    const { payload } = booted;
    await createWorld(payload);
    made = await createNewCluster({ payload, input: inputFor("Ådalen", { villages: ["Knebel", "Tved"], live: false }) });
  });
  afterAll(async () => booted?.stop());

  it("is everything that was laid down, with the way to each", async () => {
    const checklist = (await read()) as Checklist;
    expect(checklist.done).toBe(0);
    expect(checklist.copiedFrom).toBeNull();
    expect(await open()).toEqual([
      "texts",
      "contact",
      "steeringGroup",
      "Knebel",
      "Tved",
      "Velkommen til hjemmesiden for Ådalen",
      "Eksempel: Fællesspisning for alle",
      "Eksempel: Gruppen bag hjemmesiden",
      "Kontakt",
      "Privatliv",
      "Tilgængelighed",
      "Forside",
    ]);
    for (const { collection, id } of checklist.items) {
      expect(await booted.payload.findByID({ collection: collection as CollectionSlug, id })).toBeTruthy();
    }
  });

  it("stays while a placeholder stands there word for word, whatever else is changed; a draft replaces nothing yet", async () => {
    const { payload } = booted;
    const page = await find("pages", "kontakt");
    const [first, ...others] = page.layout ?? [];
    await update(payload, "pages", page.id, { title: "Sådan finder du os", layout: [...others, first] });
    expect(await open()).toContain("Sådan finder du os");
    await update(payload, "pages", page.id, { layout: others, _status: "draft" }, true);
    expect(await open()).toContain("Sådan finder du os");
    await update(payload, "pages", page.id, { layout: others, _status: "published" });
    expect(await open()).not.toContain("Sådan finder du os");
    expect((await read())?.done).toBe(1);
  });

  it("goes with what is deleted or taken off the site, and with the last thing the whole list", async () => {
    const { payload } = booted;
    const event = await find("events", "eksempel");
    await payload.delete({ collection: "events" as CollectionSlug, id: event.id });
    const group = await find("groups", "eksempel");
    await update(payload, "groups", group.id, { _status: "draft" });
    const left = await open();
    expect(left).not.toContain("Eksempel: Fællesspisning for alle");
    expect(left).not.toContain("Eksempel: Gruppen bag hjemmesiden");

    await update(payload, "clusters", made.id, {
      tagline: "Mellem å og skov",
      description: "Vi bor her.",
      contact: { email: "post@aadalen.example.org" },
      steeringGroup: [{ name: "Forpersonen", role: "chair" }],
    });
    for (const village of ["knebel", "tved"]) {
      await update(payload, "villages", (await find("villages", village)).id, { description: rewritten("En by ved vigen") });
    }
    await update(payload, "news", (await find("news", "velkommen")).id, { body: rewritten("Velkommen") });
    for (const slug of ["privatliv", "tilgaengelighed"]) {
      await update(payload, "pages", (await find("pages", slug)).id, {
        layout: [{ blockType: "richText", content: rewritten("Vores egen") }],
      });
    }
    expect(await open()).toEqual(["Forside"]);
    await update(payload, "pages", (await find("pages", "forside")).id, {
      layout: [{ blockType: "richText", content: rewritten("Vores egn") }],
    });
    expect(await read()).toBeNull();
  });

  it("is, of a copy, what still names the cluster it was copied from", async () => {
    const { payload } = booted;
    made = await createNewCluster({
      payload,
      input: inputFor("Kopien", { villages: ["Nyby"], copyFrom: "mols", live: false, lead: { email: "kopien@example.org" } }),
    });
    const checklist = (await read()) as Checklist;
    expect(checklist.copiedFrom).toBe("Mols i Udvikling");
    const home = checklist.items.find(({ title }) => title === "Forside");
    // It names the village Knebel, and whom to turn to there.
    expect(home).toMatchObject({ isDone: false, left: expect.arrayContaining([expect.stringContaining("Knebel")]) });
    expect(await open()).not.toContain("Bosæt dig");
    await update(payload, "pages", home?.id ?? "", { layout: [{ blockType: "richText", content: rewritten("Vores egn") }] });
    expect(await open()).not.toContain("Forside");
  });

  it("shows where a copy still names the other, in the words that stand there: pages, forms, pictures and the menu", async () => {
    const { payload } = booted;
    const source = await createCluster(payload, {
      slug: "vestegnen",
      name: "Klyngen ved No",
      contact: { email: "post@ved-no.example.org", phone: "97 00 00 01" },
      facebookUrl: "https://www.facebook.com/ved.no",
      menu: [{ label: "Om No", type: "url", url: "/om/" }],
    });
    const tenant = source.id;
    for (const name of ["No", "Hee", "Tved"]) await createPublished(payload, "villages", { tenant, name });
    const page = (title: string, ...paragraphs: ReturnType<typeof paragraph>[]) =>
      createPublished(payload, "pages", { tenant, title, layout: [{ blockType: "richText", content: root(...paragraphs) }] });
    const facebook = link("https://facebook.com/ved.no/", "her");
    await page(
      "Om os",
      paragraph("Her bor vi, og her er godt."),
      paragraph("I Nos forsamlingshus spiser vi."),
      paragraph("Skriv ", facebook),
    );
    await page("Norden", paragraph("Norden, Noget og Heede er noget andet, og Tved har begge."));
    await page("Ring", paragraph("Ring på 97 00 00 01 eller se www.vestegnen.example.org"));
    await createPicture(payload, { tenant, name: "kirke.jpg", alt: "Kirken i Hee" });
    await createPicture(payload, { tenant, name: "mark.jpg", alt: "En mark" });
    await create(payload, "forms", {
      tenant,
      title: "Tilmelding",
      fields: [{ blockType: "text", label: "Navn" }],
      confirmationText: "Vi ses i Hee!",
    });
    made = await createNewCluster({
      payload,
      input: inputFor("Ny ved Tved", { villages: ["Tved"], copyFrom: "vestegnen", live: false, lead: { email: "tved@example.org" } }),
    });
    const { items } = (await read()) as Checklist;
    const left = Object.fromEntries(items.filter((item) => item.left.length > 0).map((item) => [item.title ?? item.about, item.left]));
    expect(left).toMatchObject({
      menu: ["Om No"],
      "Om os": ["I Nos forsamlingshus spiser vi.", "https://facebook.com/ved.no/"],
      Ring: ["Ring på 97 00 00 01 eller se www.vestegnen.example.org"],
      Tilmelding: ["Vi ses i Hee!"],
    });
    expect(left).not.toHaveProperty("Norden");
    expect(Object.entries(left).filter(([title]) => /^kirke-/.test(title))).toEqual([[expect.any(String), ["Kirken i Hee"]]]);
    expect(Object.keys(left).filter((title) => /^mark-/.test(title))).toEqual([]);

    const form = items.find(({ collection }) => collection === "forms");
    await update(payload, "forms", form?.id ?? "", { confirmationText: "Vi ses i Tved!" });
    await update(payload, "clusters", made.id, { menu: [{ label: "Om os", type: "url", url: "/om/" }] });
    const now = await open();
    expect(now).not.toContain("Tilmelding");
    expect(now).not.toContain("menu");
  });

  it("is nothing for a cluster that was not made this way", async () => {
    const { docs } = await booted.payload.find({ collection: "clusters" as CollectionSlug, where: { slug: { equals: "vestrum" } } });
    expect(await readChecklist({ payload: booted.payload, id: String(docs[0]?.id) })).toBeNull();
  });
});
