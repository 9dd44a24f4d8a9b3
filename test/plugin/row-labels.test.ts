import type { Block, Config, Field } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowWords } from "../../packages/plugin/src/admin/rows/row-words.ts";
import type { RowPart } from "../../packages/plugin/src/fields/row-label.ts";
import { type Booted, bootPayload } from "./support/boot.ts";

type Labelled = { where: string; label: unknown; fields: readonly Field[] };

/** Every list of rows an editor can see, and every kind of block, also those inside others. */
function labelled(fields: readonly Field[], where: string): Labelled[] {
  return fields.flatMap((field): Labelled[] => {
    const name = `${where}.${"name" in field ? field.name : field.type}`;
    if (field.type === "tabs") return field.tabs.flatMap((tab) => labelled(tab.fields, name));
    if (field.type === "blocks") return (field.blocks as Block[]).flatMap((block) => ofBlock(block, `${name}.${block.slug}`));
    if (field.type === "array") {
      const isShown = !field.admin?.disabled && !field.admin?.hidden;
      const own = { where: name, label: field.admin?.components?.RowLabel, fields: field.fields };
      return [...(isShown ? [own] : []), ...labelled(field.fields, name)];
    }
    return "fields" in field ? labelled(field.fields, name) : [];
  });
}

function ofBlock(block: Block, where: string): Labelled[] {
  return [{ where, label: block.admin?.components?.Label, fields: block.fields }, ...labelled(block.fields, where)];
}

/** The field of a row a path leads to. */
function fieldAt(fields: readonly Field[], path: string): Field | undefined {
  const [first, ...rest] = path.split(".");
  for (const field of fields) {
    if ("name" in field && field.name === first)
      return rest.length > 0 && "fields" in field ? fieldAt(field.fields, rest.join(".")) : field;
    const inside = !("name" in field) && "fields" in field ? fieldAt((field as { fields: Field[] }).fields, path) : undefined;
    if (inside) return inside;
  }
}

describe("the rows of repeatable fields", () => {
  let booted: Booted;
  let all: Labelled[];
  beforeAll(async () => {
    booted = await bootPayload({ database: "sqlite" });
    const { collections, globals } = booted.payload.config as unknown as Required<Pick<Config, "collections" | "globals">>;
    // Payload's own are shown to nobody, and sessions are a list that no form holds.
    const ours = [...collections, ...globals].filter(({ slug }) => !slug.startsWith("payload-"));
    all = ours.flatMap(({ slug, fields }) => labelled(fields, slug)).filter(({ where }) => !where.endsWith(".sessions"));
  });
  afterAll(() => booted?.stop());

  it("are called by what stands in them, in every collection", () => {
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ label }) => !label).map(({ where }) => where)).toEqual([]);
  });

  it("are called by fields they have", () => {
    for (const { where, label, fields } of all) {
      const { clientProps } = label as { clientProps: { parts: RowPart[]; isBlock?: boolean } };
      for (const part of clientProps.parts) {
        const path = typeof part === "string" ? part : part.path;
        // Some kinds of blocks have no heading; their kind is said all the same.
        if (!clientProps.isBlock) expect(fieldAt(fields, path), `${where}: ${path}`).toBeDefined();
      }
    }
  });
});

describe("the words for a row", () => {
  const words = (row: Record<string, unknown>, parts: readonly RowPart[], language: "da" | "en" = "da", name: string | null = null) =>
    rowWords({ row, parts, language, name });
  const roles = [{ value: "chair", label: { da: "Forperson", en: "Chair" } }];

  it("are its fields, choices by their labels", () => {
    expect(words({ name: "Formanden", role: "chair" }, ["name", { path: "role", options: roles }])).toBe("Formanden · Forperson");
    expect(words({ name: "The chair", role: "chair" }, ["name", { path: "role", options: roles }], "en")).toBe("The chair · Chair");
    expect(words({ link: { label: "Læs mere" } }, ["link.label"])).toBe("Læs mere");
    expect(words({ label: "Børn", value: 0 }, ["label", "value"])).toBe("Børn · 0");
  });

  it("are dates as people write them, on Danish clocks in summer and winter", () => {
    const part = { path: "date", date: "moment" } as const;
    expect(words({ date: "2026-07-01T17:00:00.000Z" }, [part])).toMatch(/^1\. jul\. 2026.*19.00$/);
    expect(words({ date: "2026-12-01T18:00:00.000Z" }, [part])).toMatch(/^1\. dec\. 2026.*19.00$/);
    expect(words({ from: "2026-10-12T12:00:00.000Z" }, [{ path: "from", date: "day" }])).toBe("12. okt. 2026");
  });

  it("are the name of what the row points at", () => {
    expect(words({ image: "id", caption: "I sommer" }, [{ path: "image", of: "media" }, "caption"], "da", "En båd")).toBe(
      "En båd · I sommer",
    );
    expect(words({ image: "id" }, [{ path: "image", of: "media" }, "caption"])).toBe("");
  });

  it("are none for a row that holds nothing, and never more than fit", () => {
    expect(words({}, ["name", { path: "date", date: "day" }])).toBe("");
    expect(words({ name: null, date: "aldrig" }, ["name", { path: "date", date: "day" }])).toBe("");
    expect(words({ value: "ord ".repeat(60) }, ["value"]).length).toBeLessThanOrEqual(80);
  });
});
