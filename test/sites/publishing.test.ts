import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ClusterSnapshot, documentPath, outputFile, parseSnapshot } from "@klynge/contract";
import { PublishError } from "@klynge/publisher";
import { describe, expect, test } from "vitest";
import { buildStaticSite } from "../../scripts/bench/static-build.ts";
import { themeDir } from "../../scripts/lib/build-theme.ts";
import { bytesOf } from "../fixtures/pictures.ts";
import { makeSnapshot } from "../fixtures/snapshot.ts";
import { readTree, startPublisher, verifyRelease } from "../publisher/support.ts";

/** A publisher with the real theme and the media of a snapshot. */
async function startWithTheme(snapshot: ClusterSnapshot) {
  const started = await startPublisher({ themeDir });
  for (const { source } of snapshot.assets) await writeFile(join(started.mediaDir, source), bytesOf(source));
  return { ...started, www: started.www(snapshot.cluster.slug) };
}

/** Everything a site serves, without what is compressed: that may be better than a moment ago. */
async function readSite(www: string): Promise<Map<string, Buffer>> {
  return new Map([...(await readTree(www))].filter(([file]) => !/\.(?:br|gz)$/.test(file)));
}

test("a cluster is published whole: every page, feed, picture and file of the theme, compressed", async () => {
  const snapshot = makeSnapshot();
  const { publisher, www } = await startWithTheme(snapshot);
  const report = await publisher.publish({ snapshot });
  const { files } = await verifyRelease(www);
  const pages = Object.keys(files).filter((file) => file.endsWith(".html"));
  // One page is a redirect's.
  expect(pages).toHaveLength(report.pages + snapshot.redirects.length);
  expect(files["index.html"]).toMatchObject({ type: "text/html; charset=utf-8", br: expect.any(Number), gz: expect.any(Number) });
  expect(files["kalender.ics"]).toMatchObject({ type: "text/calendar; charset=utf-8" });
  for (const { path, bytes } of snapshot.assets) expect(files[outputFile(path)]).toMatchObject({ bytes, immutable: true });
  for (const [file, { immutable }] of Object.entries(files)) expect(immutable).toBe(/^(?:_assets|media)\//.test(file));
});

test("the files are those of a plain static astro build of the same site, byte for byte", async () => {
  const snapshot = makeSnapshot();
  const { publisher, www } = await startWithTheme(snapshot);
  await publisher.publish({ snapshot });
  const published = await readSite(www);
  const { dist, remove } = await buildStaticSite({ snapshot });
  const built = await readTree(dist);
  await remove();
  const made = [...published].filter(([file]) => !file.startsWith("media/") && file !== "gammel-side/index.html");
  expect(made.map(([file]) => file)).toEqual([...built.keys()]);
  expect(made.filter(([file, body]) => !built.get(file)?.equals(body)).map(([file]) => file)).toEqual([]);
});

/** What an editor may do between two publishes. */
const CHANGES: Record<string, (site: ClusterSnapshot) => ClusterSnapshot> = {
  "a new title on the newest article": (site) => ({
    ...site,
    news: site.news.map((n, i) => (i === 0 ? { ...n, title: "Ny overskrift" } : n)),
  }),
  "a new title on the oldest article": (site) => ({
    ...site,
    news: site.news.map((n, i) => (i === site.news.length - 1 ? { ...n, title: "Gammelt nyt" } : n)),
  }),
  "an article less": (site) => ({ ...site, news: site.news.toSpliced(3, 1) }),
  "an article with another address": (site) => ({ ...site, news: site.news.map((n, i) => (i === 2 ? { ...n, slug: "ny-adresse" } : n)) }),
  "an event that is cancelled": (site) => ({
    ...site,
    events: site.events.map((e, i) => (i === 1 ? { ...e, status: "cancelled" as const } : e)),
  }),
  "no events at all": (site) => ({ ...site, events: [] }),
  "a village with another name": (site) => ({ ...site, villages: site.villages.map((v, i) => (i === 0 ? { ...v, name: "Nybølle" } : v)) }),
  "other colours": (site) => ({ ...site, cluster: { ...site.cluster, theme: { ...site.cluster.theme, color: "#7a1f5c" } } }),
  "another name of the cluster": (site) => ({ ...site, cluster: { ...site.cluster, name: "En anden klynge" } }),
  "a month that has passed": (site) => ({ ...site, now: "2026-06-01T10:00:00.000Z" }),
  "a redirect more": (site) => ({ ...site, redirects: [...site.redirects, { from: "/forening.html", to: "/foreninger/" }] }),
  nothing: (site) => site,
};

describe("a second publish after a change gives the same site as a first one would", () => {
  test.each(Object.entries(CHANGES))("%s", async (_name, change) => {
    const before = makeSnapshot();
    const after = parseSnapshot(change(before));
    const warm = await startWithTheme(before);
    await warm.publisher.publish({ snapshot: before });
    const report = await warm.publisher.publish({ snapshot: after });
    const cold = await startWithTheme(after);
    await cold.publisher.publish({ snapshot: after });

    const [site, expected] = [await readSite(warm.www), await readSite(cold.www)];
    expect([...site.keys()]).toEqual([...expected.keys()]);
    expect([...site].filter(([file, body]) => !expected.get(file)?.equals(body)).map(([file]) => file)).toEqual([]);
    await verifyRelease(warm.www);
    expect(report.written).toBeLessThanOrEqual(report.files);
  });
});

test("one changed title writes the article, the lists that show it, and nothing else", async () => {
  const snapshot = makeSnapshot();
  const { publisher, www } = await startWithTheme(snapshot);
  await publisher.publish({ snapshot });
  const before = await readSite(www);
  const inodes = await inodesOf(www, before.keys());
  const title = "Et helt andet sted";
  const changed = { ...snapshot, news: snapshot.news.map((article, index) => (index === 0 ? { ...article, title } : article)) };
  const report = await publisher.publish({ snapshot: changed });
  const after = await readSite(www);
  const rewritten = [...(await inodesOf(www, after.keys()))].filter(([file, inode]) => inodes.get(file) !== inode).map(([file]) => file);
  const different = [...after].filter(([file, body]) => !before.get(file)?.equals(body)).map(([file]) => file);
  expect(rewritten).toEqual(different);
  expect(report.written).toBe(different.length);
  expect(different).toContain(outputFile(documentPath("news", snapshot.news[0]?.slug ?? "")));
  expect(different).toContain("index.html");
  for (const file of different) expect(after.get(file)?.toString()).toContain(title);
});

test("a page that Astro cannot render is named with what its template threw, and the old site stays", async () => {
  const snapshot = makeSnapshot();
  const { publisher, www, sitesDir } = await startWithTheme(snapshot);
  const { releaseId } = await publisher.publish({ snapshot });
  const before = await readSite(www);
  // Passes the schema, which knows no list of time zones, and fails where a date is to be written in it.
  const events = snapshot.events.map((event, index) => (index === 0 ? { ...event, timezone: "Europe/Atlantis" } : event));
  const error = await publisher.publish({ snapshot: { ...snapshot, events } }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PublishError);
  expect(String(error)).toMatch(/could not be made \(.*Europe\/Atlantis/);
  expect(await readSite(www)).toEqual(before);
  expect(await readdir(join(sitesDir, snapshot.cluster.slug, "releases"))).toEqual([releaseId]);
});

test("no template changes the snapshot, or what it shows would depend on the order of pages", async () => {
  const snapshot = makeSnapshot({ kind: "network", clusters: 6 });
  const { publisher, www } = await startWithTheme(snapshot);
  await publisher.publish({ snapshot });
  expect(await readFile(join(www, "index.html"), "utf8")).toContain("<!DOCTYPE html>");
});

async function inodesOf(www: string, files: Iterable<string>): Promise<Map<string, number>> {
  return new Map(await Promise.all([...files].map(async (file) => [file, (await stat(join(www, file))).ino] as const)));
}
