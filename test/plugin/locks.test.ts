import type { CollectionSlug } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rest } from "./support/api.ts";
import { type Booted, bootPayload } from "./support/boot.ts";
import { createPublished, type Doc } from "./support/create.ts";
import { databases } from "./support/databases.ts";
import { paragraph, root } from "./support/lexical.ts";
import { createNetwork, type Network, type Person } from "./support/people.ts";

type Lock = { id: string; user: { value: Record<string, unknown> | string } };

describe.each(databases)("the note of who is writing on %s", (database) => {
  let booted: Booted;
  let network: Network;
  let article: Doc;

  beforeAll(async () => {
    booted = await bootPayload({ database });
    network = await createNetwork(booted.payload);
    article = await createPublished(booted.payload, "news", { tenant: network.mols.id, title: "Optaget", body: root(paragraph("Tekst")) });
    await booted.payload.db.create({
      collection: "payload-locked-documents" as CollectionSlug,
      data: {
        document: { relationTo: "news", value: article.id },
        user: { relationTo: "users", value: network.users.lead.id },
        createdAt: new Date().toISOString(),
        updatedAt: new Date().toISOString(),
      },
    });
  });
  afterAll(() => booted?.stop());

  const locksOf = async (person: Person): Promise<Lock[]> => {
    const token = person === "visitor" ? undefined : network.tokens[person];
    const { body } = await rest({ booted, token, path: "/payload-locked-documents?depth=1" });
    return (body.docs ?? []) as Lock[];
  };

  it("names the one who writes to colleagues, and nothing else of the account", async () => {
    const [lock] = await locksOf("municipality");
    expect(lock?.user.value).toEqual({ id: network.users.lead.id, name: "lead", email: "lead" });
    const [own] = await locksOf("lead");
    expect(own?.user.value).toMatchObject({ id: network.users.lead.id, email: "lead@example.org" });
  });

  it.each(["neighbour", "nobody", "visitor"] as const)("says nothing to %s", async (person) => {
    expect(await locksOf(person)).toEqual([]);
  });

  it("stays while the form saves itself, and keeps others from writing over it until they take over", async () => {
    const autosave = (person: "lead" | "secretariat", title: string) =>
      rest({
        booted,
        token: network.tokens[person],
        method: "PATCH",
        path: `/news/${article.id}?draft=true&autosave=true`,
        json: { title },
      });
    expect((await autosave("lead", "Jeg skriver")).status).toBe(200);
    expect(await locksOf("lead")).toHaveLength(1);
    const refused = await autosave("secretariat", "Jeg skriver oveni");
    expect(refused.status).toBe(423);
    expect(refused.text).toContain("En anden skriver på det nu");
    // As the form does for whoever takes over.
    const [lock] = await locksOf("lead");
    const user = { relationTo: "users", value: network.users.secretariat.id };
    const json = { user };
    const taken = await rest({
      booted,
      token: network.tokens.secretariat,
      method: "PATCH",
      path: `/payload-locked-documents/${lock?.id}`,
      json,
    });
    expect(taken.status, taken.text).toBe(200);
    expect((await autosave("lead", "Jeg skriver videre")).status).toBe(423);
    expect((await autosave("secretariat", "Nu skriver jeg")).status).toBe(200);
    const version = await booted.payload.findByID({ collection: "news", id: article.id, draft: true });
    expect(version.title).toBe("Nu skriver jeg");
  });

  it("is lifted by who may change what is locked, and by nobody in another cluster", async () => {
    const [lock] = await locksOf("lead");
    const remove = (person: "neighbour" | "lead") =>
      rest({ booted, token: network.tokens[person], method: "DELETE", path: `/payload-locked-documents/${lock?.id}` });
    expect([403, 404]).toContain((await remove("neighbour")).status);
    expect((await remove("lead")).status).toBe(200);
    expect(await locksOf("lead")).toEqual([]);
  });
});
