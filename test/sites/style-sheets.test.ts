import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TEXT_PAIRS } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { themeStylesheet } from "../../sites/src/lib/theme-css.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";

const dir = join(import.meta.dirname, "../../sites/src/styles");
const css = readdirSync(dir)
  .map((file) => readFileSync(join(dir, file), "utf8"))
  .join("\n");

describe("a cluster's own style sheet", () => {
  test("has a name that follows its content", () => {
    const [one, same, other] = [makeSnapshot(), makeSnapshot({ news: 3 }), makeSnapshot({ color: "#123456" })].map(themeStylesheet);
    expect(one?.path).toMatch(/^\/_assets\/theme\.[0-9a-f]{16}\.css$/);
    expect(same?.path).toBe(one?.path);
    expect(other?.path).not.toBe(one?.path);
  });

  test("defines every colour that the theme's style sheets use", () => {
    const defined = new Set([...themeStylesheet(makeSnapshot()).css.matchAll(/--([a-z-]+):/g)].map(([, name]) => name));
    const local = new Set([...css.matchAll(/^\s*--([a-z-]+):/gm)].map(([, name]) => name));
    const used = new Set([...css.matchAll(/var\(--([a-z-]+)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !defined.has(name) && !local.has(name))).toEqual([]);
  });
});

describe("the theme's style sheets", () => {
  test("put text only on grounds that its palette is held to", () => {
    const problems = [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = ""]) => {
      const text = /(?:^|[;\s])color:\s*var\(--([a-z-]+)\)/.exec(rule)?.[1];
      const ground = /background(?:-color)?:\s*var\(--([a-z-]+)\)/.exec(rule)?.[1];
      if (!text || !ground) return [];
      // A contrast is the same both ways round.
      const isKept = TEXT_PAIRS.some((pair) => [text, ground].sort().join() === [kebab(pair.text), kebab(pair.on)].sort().join());
      return isKept ? [] : [`${text} on ${ground}`];
    });
    expect(problems).toEqual([]);
  });

  test("name no colour of their own but black, shadows and print", () => {
    const withoutPrint = css.replace(/@media print[\s\S]*$/, "");
    expect([...withoutPrint.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(([color]) => color)).toEqual([]);
  });

  test("are small", () => {
    const assets = join(import.meta.dirname, "../../sites/dist/current/client/_assets");
    const sizes = readdirSync(assets)
      .filter((file) => file.endsWith(".css"))
      .map(
        (file) =>
          [
            /^(paper|screen|network|documents|announcements)\./.exec(file)?.[1] ?? "of all pages",
            readFileSync(join(assets, file)).length,
          ] as const,
      );
    const sum = (kind: string) => sizes.filter(([other]) => other === kind).reduce((bytes, [, size]) => bytes + size, 0);
    expect(sum("of all pages")).toBeGreaterThan(1000);
    expect(sum("of all pages")).toBeLessThan(32_000);
    expect(sum("paper") + sum("screen")).toBeLessThan(10_000);
    expect(sum("documents")).toBeLessThan(4_000);
    expect(sum("announcements")).toBeLessThan(2_000);
    expect(sum("network")).toBeGreaterThan(1000);
    expect(sum("network")).toBeLessThan(8_000);
  });
});

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
