import { describe, expect, test } from "vitest";
import { parseAddress } from "../../packages/server/src/preview/address.ts";
import { createFormMemory } from "../../packages/server/src/preview/memory.ts";
import { moveLinks } from "../../packages/server/src/preview/move-links.ts";

const prefix = "/redaktion/token";
const move = (html: string, linksTo?: string) => moveLinks({ html, prefix, linksTo, stays: (path) => path === "/_assets/x.css" });

describe("the addresses of a page", () => {
  test.each([
    ["a link", '<a href="/om/">', '<a href="/redaktion/token/om/">'],
    [
      "a picture in its sizes",
      '<img srcset="/m/a.webp 1x, /m/b.webp 2x" src="/m/a.jpg">',
      `<img srcset="${prefix}/m/a.webp 1x, ${prefix}/m/b.webp 2x" src="${prefix}/m/a.jpg">`,
    ],
    ["a form", '<form action="/soeg/" data-index="/soeg.json">', `<form action="${prefix}/soeg/" data-index="${prefix}/soeg.json">`],
    ["a tag over several lines", '<a\n  class="x"\n  href="/"\n>', `<a\n  class="x"\n  href="${prefix}/"\n>`],
  ])("lead into the preview: %s", (_what, html, moved) => {
    expect(move(html)).toBe(moved);
    expect(move(html).replaceAll(prefix, "")).toBe(html);
  });

  test.each([
    ["another site", '<a href="https://example.org/">'],
    ["another site without its protocol", '<a href="//example.org/">'],
    ["a place on the page", '<a href="#indhold">'],
    ["a mail address", '<a href="mailto:post@example.org">'],
    ["the theme's own file", '<link rel="stylesheet" href="/_assets/x.css">'],
    ["an address in words", '<p>href="/om/" og src="/x"</p>'],
    ["an address inside another value", '<img alt="href=&quot;/om/&quot; /x">'],
    ["a comment", '<!-- <a href="/om/"> -->'],
    ["a script's text", '<script type="application/ld+json">{"a":"<a href=\\"/om/\\">"}</script>'],
    ["a text field", '<textarea><a href="/om/"></textarea>'],
    ["a larger-than sign in a value", '<p title="a > b">'],
  ])("stay as they are: %s", (_what, html) => {
    expect(move(html)).toBe(html);
  });

  test("lead to the public site where the preview is one page only, pictures do not", () => {
    expect(move('<a href="/om/"><img src="/m/a.jpg"></a>', "https://mols.dk")).toBe(
      `<a href="https://mols.dk/om/"><img src="${prefix}/m/a.jpg"></a>`,
    );
  });

  test("are moved in time that grows with the page and no faster", () => {
    const html = `${"<a ".repeat(20_000)}${'x="'.repeat(20_000)}<a href="/om/">`;
    expect(move(html)).toBeTypeOf("string");
  });
});

describe("an address of the preview", () => {
  const token = "a".repeat(40);

  test("holds whose it is, the token and the site's own path", () => {
    expect(parseAddress(`/redaktion/${token}/nyheder/x/`)).toEqual({ kind: "editor", token, path: "/nyheder/x/" });
    expect(parseAddress(`/delt/${token}/`)).toEqual({ kind: "shared", token, path: "/" });
  });

  test.each([
    "/",
    "/nyheder/",
    "/redaktion/",
    `/redaktion/${token}`,
    "/redaktion/kort/",
    "/redaktion//x/",
    `/redaktion/${"a b".repeat(20)}/`,
  ])("is none: %s", (path) => {
    expect(parseAddress(path)).toBeUndefined();
  });
});

describe("what stands in open forms", () => {
  test("is remembered by its session, for an hour, and never for more than a hundred", () => {
    let now = 0;
    const memory = createFormMemory({ now: () => now });
    memory.set("a", { title: "A" });
    expect(memory.get("a")).toEqual({ title: "A" });
    expect(memory.get("b")).toBeUndefined();
    now = 3_600_000;
    expect(memory.get("a")).toEqual({ title: "A" });
    now += 1;
    expect(memory.get("a")).toBeUndefined();
    memory.set("a", { title: "Igen" });
    for (let index = 0; index < 100; index += 1) memory.set(`form ${index}`, {});
    expect(memory.get("a")).toBeUndefined();
    expect(memory.get("form 99")).toEqual({});
  });
});
