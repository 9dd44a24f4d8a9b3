import { expect, test } from "vitest";
import { createPdf } from "../../scripts/demo/pdf.ts";

const read = (pdf: Buffer): string => pdf.toString("latin1");

test("names the place of every object", () => {
  const file = read(createPdf({ title: "Ærø og (åen)", paragraphs: ["Første afsnit.", "Andet."] }));
  expect(file.startsWith("%PDF-1.4\n")).toBe(true);
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
  expect(file.slice(table, table + 5)).toBe("xref\n");
  const places = [...file.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
  expect(places.length).toBeGreaterThanOrEqual(7);
  for (const [index, place] of places.entries()) expect(file.slice(place).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
});

test("says how long each page's content is", () => {
  const file = read(createPdf({ title: "T", paragraphs: ["Et afsnit med æ, ø og å."] }));
  for (const [, length, content] of file.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)endstream/g))
    expect(content?.length).toBe(Number(length));
});

test("holds the Danish letters and brackets", () => {
  const file = read(createPdf({ title: "Ærø (åen)", paragraphs: [] }));
  expect(file).toContain("(Ærø \\(åen\\)) Tj");
});

test("goes on on the next page", () => {
  const file = read(createPdf({ title: "Langt", paragraphs: Array.from({ length: 60 }, (_value, index) => `Afsnit ${index}`) }));
  const pages = file.match(/\/Type \/Page /g)?.length ?? 0;
  expect(pages).toBeGreaterThan(1);
  expect(file).toContain(`/Count ${pages}`);
  expect(file).toContain("(Afsnit 59) Tj");
});

test("begins with a front page where there is one, without the note in the title", () => {
  const cover = { kind: "Idékatalog", name: "Mols i Udvikling", color: "#3f6b35", accent: "#9a4f93" };
  const file = read(createPdf({ title: "Idéer fra mødet (eksempel)", paragraphs: ["Et afsnit."], cover }));
  expect(file).toContain("/Count 2");
  const [, front = ""] = /stream\n([\s\S]*?)endstream/.exec(file) ?? [];
  for (const text of ["(Idékatalog)", "(Idéer fra mødet)", "(Mols i Udvikling)", "(Eksempel)"]) expect(front).toContain(`${text} Tj`);
});
