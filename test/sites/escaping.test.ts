import { beforeAll, describe, expect, test } from "vitest";
import { jsonLdOf } from "./support/html.ts";
import { withProbes } from "./support/probes.ts";
import { listRoutes, type Rendered, render } from "./support/render.ts";
import { SITES } from "./support/sites.ts";

const PROBE = `x"'><script>alert(1)</script></script><!-- &amp; `;

describe.each(["a usual cluster", "a cluster with its own start page, logo and menu", "the portal of the network"])(
  "what editors write in %s",
  (name) => {
    const original = SITES[name];
    if (!original) throw new Error(`there is no site "${name}"`);
    const { site, fields } = withProbes({ site: original, probe: PROBE });
    const files = new Map<string, Rendered>();

    beforeAll(async () => {
      for (const path of await listRoutes(site)) files.set(path, await render(site, path));
    });

    const pages = () => [...files].filter(([path]) => path.endsWith("/"));

    test("was put into every text there is", () => {
      const expected = [
        "cluster.name",
        "cluster.tagline",
        "cluster.menu.label",
        "cluster.steeringGroup.name",
        "news.title",
        "news.excerpt",
      ];
      expect(fields).toEqual(expect.arrayContaining(expected));
      expect(pages().filter(([, { body }]) => !body.includes("alert(1)"))).toEqual([]);
    });

    test("never becomes markup", () => {
      const broken = pages().filter(([, { body }]) => /<script>alert|<\/script><\/script>|<!--/.test(markupOf(body)));
      expect(broken.map(([path]) => path)).toEqual([]);
    });

    test("is shown as it was written", () => {
      expect(files.get("/om/")?.body).toMatch(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&lt;\/script&gt;&lt;!-- &amp;amp;/);
    });

    test("stays data in structured data", () => {
      for (const [path, { body }] of pages()) expect(() => jsonLdOf(body), path).not.toThrow();
      expect(JSON.stringify(jsonLdOf(files.get("/om/")?.body ?? ""))).toContain("</script>");
    });

    test("stays text in feeds, drawings and style sheets", () => {
      for (const [path, { body }] of files) if (/\.(?:xml|svg|css)$/.test(path)) expect(body, path).not.toContain("<script>");
    });
  },
);

/** A page without the values of its attributes and its structured data: what is left is markup and text. */
function markupOf(html: string): string {
  return html.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, "").replace(/="[^"]*"/g, "");
}
