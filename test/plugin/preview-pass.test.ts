import { describe, expect, it } from "vitest";
import { type PreviewPass, readPass, writePass } from "../../packages/plugin/src/preview/pass.ts";

const secret = "a secret for tests";
const pass: PreviewPass = {
  user: "u1",
  session: "s1",
  cluster: "mols",
  collection: "news",
  id: "n1",
  language: "da",
  expires: 2_000,
};
const written = writePass({ secret, pass });
const read = (text: string, now = 1_000): PreviewPass | null => readPass({ secret, text, now });

describe("a pass", () => {
  it("says who looks at what, and may stand in an address", () => {
    expect(read(written)).toEqual(pass);
    expect(written).toMatch(/^[\w-]+\.[\w-]+$/);
  });

  it("opens nothing from the moment it ends", () => {
    expect(read(written, 1_999)).toEqual(pass);
    expect(read(written, 2_000)).toBeNull();
  });

  it("opens nothing with another secret, nor does anything else that is signed with this one", () => {
    expect(readPass({ secret: "another", text: written, now: 1_000 })).toBeNull();
  });

  it("opens nothing once a single character was changed", () => {
    for (let index = 0; index < written.length; index += 1) {
      // The last character of base64 holds bits that count for nothing: a step of 16 changes those that count.
      const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
      const place = alphabet.indexOf(written[index] ?? "");
      const other = place < 0 ? "A" : alphabet[(place + 16) % 64];
      expect(read(written.slice(0, index) + other + written.slice(index + 1)), `character ${index}`).toBeNull();
    }
  });

  it("opens nothing where another cluster was written into it", () => {
    const [, signature] = written.split(".");
    const [forged] = writePass({ secret: "guessed", pass: { ...pass, cluster: "vestrum" } }).split(".");
    expect(read(`${forged}.${signature}`)).toBeNull();
  });

  it.each(["", ".", "a.b", `${written}.`, `.${written}`, `${written}.${written}`, "€.€"])("opens nothing where the text is %j", (text) => {
    expect(read(text)).toBeNull();
  });
});
