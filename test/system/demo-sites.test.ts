import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseManifest, type ReleaseManifest } from "@klynge/contract";
import { describe, expect, inject, test } from "vitest";
import { getFromSite } from "../support/site-client.ts";

const { sitesPort, dataDir } = inject("platform");
const sitesDir = join(dataDir, "sites");

/** Sites that are there: of one that was taken down, its releases are. */
const slugs = readdirSync(sitesDir).filter((slug) => existsSync(join(sitesDir, slug, "current")));

/** Which clusters of the demo follow which. */
const FOLLOWED: Record<string, string[]> = { vestrum: ["haervejsklyngen"], haervejsklyngen: ["vestrum"] };

test("the demo network is whole", () => {
  expect(slugs).toContain("mols-i-udvikling");
  expect(slugs).toContain("vestrum");
  expect(slugs.length).toBeGreaterThanOrEqual(7);
});

describe.each(slugs)("the site of %s", (slug) => {
  const manifest = readManifest(slug);
  const pages = Object.keys(manifest.files).filter((file) => file.endsWith(".html"));

  test("has every page it links to", () => {
    const broken = pages.flatMap((page) =>
      internalLinks(readFile(slug, page))
        .filter((link) => !isServed(manifest, link))
        .map((link) => `${page} → ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test("serves every page", async () => {
    const host = new URL(manifest.cluster.origin).hostname;
    for (const page of pages.filter((file) => file !== "404.html" && !isRedirect(manifest, file))) {
      const path = `/${page.replace(/index\.html$/, "")}`;
      expect((await getFromSite({ port: sitesPort, host, path })).status, path).toBe(200);
    }
  });

  test("holds nothing of its neighbours but what they share with those who follow them", () => {
    if (manifest.cluster.kind === "network") return;
    const neighbours = slugs.filter((other) => other !== slug && other !== "portal" && !FOLLOWED[slug]?.includes(other));
    for (const page of pages) {
      const html = readFile(slug, page);
      for (const neighbour of neighbours) expect(html, `${page} names ${neighbour}`).not.toContain(`${neighbour}.localhost`);
    }
  });
});

function readManifest(slug: string): ReleaseManifest {
  return parseManifest(JSON.parse(readFileSync(join(sitesDir, slug, "current", "manifest.json"), "utf8")));
}

function readFile(slug: string, file: string): string {
  return readFileSync(join(sitesDir, slug, "current", "www", file), "utf8");
}

function internalLinks(html: string): string[] {
  const values = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map((match) => match[1] ?? "");
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap((match) =>
    (match[1] ?? "").split(",").map((part) => part.trim().split(/\s+/)[0] ?? ""),
  );
  return [...values, ...sets].filter((link) => link.startsWith("/") && !link.startsWith("//"));
}

function isServed({ files, redirects }: ReleaseManifest, link: string): boolean {
  const path = decodeURIComponent(link.replace(/[?#].*$/, ""));
  const file = path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
  return files[file] !== undefined || redirects.some(({ from }) => from === path);
}

function isRedirect({ redirects }: ReleaseManifest, file: string): boolean {
  return redirects.some(({ from }) => `${from.slice(1)}index.html`.replace("//", "/") === file);
}
