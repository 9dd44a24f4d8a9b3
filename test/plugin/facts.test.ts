import { describe, expect, it } from "vitest";
import { documentFacts } from "../../packages/plugin/src/facts/document-facts.ts";
import { lix } from "../../packages/plugin/src/facts/lix.ts";
import { readableText } from "../../packages/plugin/src/facts/readable-text.ts";
import { heading, item, linebreak, link, list, paragraph, root, text } from "./support/lexical.ts";

const count = (...passages: string[]) => {
  const found = lix(passages);
  return found && [found.words, found.sentences, found.longWords, found.value];
};

/** Counted by hand: words, sentences, words of more than six letters, words ÷ sentences + long words in per cent. */
describe("LIX, counted by hand", () => {
  it.each<[string, number[]]>([
    // 4 + 4 words; none longer than six letters: "hallen" has six.
    ["Vi mødes i hallen. Alle kan være med.", [8, 2, 0, 4]],
    // fællesspisning, forsamlingshuset; 7 words in one sentence: 7 + 2/7 = 7 + 28.57.
    ["Der er fællesspisning i forsamlingshuset på torsdag", [7, 1, 3, 50]],
    // Each passage of letters counts, æ, ø and å as one letter each: "årsmøde" has seven.
    ["Årsmøde? Åh nej! Øl.", [4, 3, 1, 26]],
  ])("%s", (passage, expected) => {
    expect(count(passage)).toEqual(expected);
  });

  it("does not end a sentence at an abbreviation, an initial, a number or a date", () => {
    expect(count("Mød op kl. 19.30 d. 5. maj hos H. C. Andersen.")?.slice(0, 2)).toEqual([11, 1]);
    expect(count("Tag f.eks. Kaffe med, bl.a. Te osv. og ca. 20 kr. til nr. 7.")?.slice(0, 2)).toEqual([14, 1]);
    expect(count("Vi begynder den 5. maj. Kom til tiden.")?.slice(0, 2)).toEqual([8, 2]);
  });

  it("ends one at question marks, colons and quotes too, and not inside addresses or figures", () => {
    expect(count("Kommer du? Husk: Tag støvler på. «Ja.» Fint")?.slice(0, 2)).toEqual([8, 5]);
    expect(count("Skriv til post@example.org eller se https://example.org/a.b inden 1.200 er solgt.")?.slice(0, 2)).toEqual([8, 1]);
  });

  it("takes every heading and every item of a list for a sentence", () => {
    const passages = readableText({
      body: root(heading("h2", "Det skal I have med"), list("ul", item("Støvler"), item("En spade")), paragraph("Vi ses")),
    });
    // 5, 1, 2 and 2 words; only "Støvler" is long.
    expect(count(...passages.map((passage) => passage.text))).toEqual([10, 4, 1, 13]);
  });

  it("says how hard a text is, and which sentence is the longest", () => {
    const hard = "Kommunalbestyrelsens beslutning om lokalplansforslagets offentliggørelse kræver yderligere sagsbehandling.";
    expect(lix(["Det er let.", hard])).toMatchObject({ level: "very-hard", longestSentence: { text: hard, words: 8 } });
    expect(lix(["Vi mødes i hallen. Alle kan være med."])?.level).toBe("very-easy");
    expect(lix(["", " – ", "…"])).toBeNull();
  });
});

describe("the text of a document", () => {
  it("is what residents read, in its order: fields, blocks, lists and links, but not what search engines get", () => {
    const layout = [
      { blockType: "hero", heading: "Velkommen", text: "Til Mols\nog omegn", links: [{ link: { label: "Læs mere" } }] },
      { blockType: "richText", content: root(paragraph("Se ", link("https://example.org", "planen"), linebreak(), text("nu"))) },
      { blockType: "accordion", items: [{ heading: "Hvornår?", content: root(list("ol", item("Nu", list("ul", item("Straks"))))) }] },
      { blockType: "contact", contact: { name: "Formanden" }, address: "Gaden 1" },
    ];
    const texts = readableText({ title: "Titlen", layout, meta: { description: "Til Google" } }).map((passage) => passage.text);
    expect(texts).toEqual(["Velkommen", "Til Mols", "og omegn", "Se planen\nnu", "Hvornår?", "Nu", "Straks"]);
  });

  it("is described as search engines would: by what was written for them, else by its beginning", () => {
    const body = root(paragraph("Søndag rydder vi op i skoven ved Knebel. ".repeat(10)));
    const derived = documentFacts({ title: "Oprydning", body });
    expect(derived).toMatchObject({ title: "Oprydning", isDescriptionOwn: false, words: 80 });
    expect(derived.description.length).toBeLessThanOrEqual(162);
    expect(derived.description).toMatch(/^Søndag rydder .* …$/);
    const own = documentFacts({ title: "Oprydning", excerpt: "Kom og vær med.", body, meta: { title: "Ryd op", description: "" } });
    expect(own).toMatchObject({ title: "Ryd op", description: "Kom og vær med.", isDescriptionOwn: true });
    expect(documentFacts({ title: "Kort", body: root(paragraph("For lidt.")) }).lix).toBeNull();
  });

  it("is told which headings skip a level, each text for itself", () => {
    const body = root(heading("h2", "Program"), heading("h4", "Om aftenen"), heading("h3", "Om natten"), heading("h4", "Sent"));
    expect(documentFacts({ body, layout: [{ content: root(heading("h3", "Alene")) }] }).skippedHeadings).toEqual(["Om aftenen", "Alene"]);
    expect(documentFacts({ body: root(heading("h2", "A"), heading("h3", "B"), heading("h2", "C")) }).skippedHeadings).toEqual([]);
  });
});
