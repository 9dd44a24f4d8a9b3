import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Redirect } from "@klynge/contract";
import { expect, test } from "vitest";
import { redirectFile, redirectPage } from "../../packages/publisher/src/redirect-page.ts";
import { snapshotWith } from "./snapshots.ts";
import { startPublisher, verifyRelease } from "./support.ts";

async function publishWith(redirects: Redirect[]) {
  const { publisher, www } = await startPublisher();
  await publisher.publish({ snapshot: snapshotWith({ redirects }) });
  const manifest = await verifyRelease(www());
  return { manifest, read: (file: string) => readFile(join(www(), file), "utf8") };
}

test("an old path gets a page that leads on, for servers that know no redirects", async () => {
  const { manifest, read } = await publishWith([{ from: "/gammel/", to: "/nyheder/nyhed-0/" }]);
  expect(manifest.redirects).toEqual([{ from: "/gammel/", to: "/nyheder/nyhed-0/" }]);
  const html = await read("gammel/index.html");
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/nyheder/nyhed-0/">');
  expect(html).toContain('<a href="/nyheder/nyhed-0/">');
  expect(html).toContain('<link rel="canonical" href="http://klynge.localhost:4321/nyheder/nyhed-0/">');
  expect(html).not.toMatch(/<script|style=/);
});

test("a page that exists wins over a redirect, which is then not in force", async () => {
  const { manifest, read } = await publishWith([
    { from: "/", to: "/nyheder/nyhed-0/" },
    { from: "/nyheder/nyhed-1", to: "/nyheder/nyhed-0/" },
    { from: "/sitemap.xml", to: "/andet.xml" },
    { from: "/sitemap.xml/under/", to: "/" },
    { from: "/rundt/", to: "/rundt/" },
  ]);
  expect(manifest.redirects).toEqual([]);
  expect(await read("nyheder/nyhed-1/index.html")).toContain("Om nyhed-1");
});

test("the same old path with and without a slash shares one page", async () => {
  const { manifest } = await publishWith([
    { from: "/gammel", to: "/nyheder/nyhed-0/" },
    { from: "/gammel/", to: "/nyheder/nyhed-1/" },
  ]);
  expect(manifest.redirects).toHaveLength(2);
  expect(Object.keys(manifest.files).filter((file) => file.startsWith("gammel"))).toEqual(["gammel/index.html"]);
});

test.each([
  ["/gammel/", "gammel/index.html"],
  ["/gammel", "gammel/index.html"],
  ["/index.html", "index.html"],
  ["/om/side.htm", "om/side.htm"],
  ["/plan.pdf", null],
  ["/index.php", null],
  ["/gammel%20side/", "gammel side/index.html"],
  ["/v1.2/", "v1.2/index.html"],
])("the page for %s lies in %s", (from, file) => {
  expect(redirectFile({ from })).toBe(file);
});

test("what a path holds stays text", () => {
  const html = redirectPage({ to: `/a"><script>alert('&')</script>/`, origin: "https://klyngen.dk", locale: "da" });
  expect(html).not.toContain("<script>");
  expect(html).toContain("/a&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;/");
});

test("a web address may be the target", async () => {
  const { read } = await publishWith([{ from: "/forening/", to: "https://forening.example.org/om?a=1&b=2" }]);
  expect(await read("forening/index.html")).toContain('url=https://forening.example.org/om?a=1&amp;b=2"');
});
