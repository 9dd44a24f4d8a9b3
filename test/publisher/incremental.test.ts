import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ClusterSnapshot, derive } from "@klynge/contract";
import { describe, expect, test } from "vitest";
import { changedSlots } from "../../packages/publisher/src/incremental/changed-slots.ts";
import { createRenderMemory } from "../../packages/publisher/src/incremental/render-memory.ts";
import { createSlots } from "../../packages/publisher/src/incremental/slots.ts";
import { article, snapshotOf, snapshotWith, withTitle } from "./snapshots.ts";
import { startPublisher, verifyRelease } from "./support.ts";

describe("a cluster that is published again", () => {
  test("renders only what shows something that changed", async () => {
    const { publisher, www } = await startPublisher();
    const first = snapshotWith({ articles: 40 });
    expect(await publisher.publish({ snapshot: first })).toMatchObject({ rendered: 43 });
    expect(await publisher.publish({ snapshot: first })).toMatchObject({ rendered: 0, unchanged: true });

    const report = await publisher.publish({ snapshot: withTitle(first, "nyhed-7", "Badebroen er på plads") });

    // The article and the list of titles.
    expect(report).toMatchObject({ rendered: 2, written: 2 });
    expect(await readFile(join(www(), "index.html"), "utf8")).toContain("Badebroen er på plads");
    await verifyRelease(www());
  });

  test("renders what another release shows otherwise, after it was brought back", async () => {
    const { publisher, www } = await startPublisher();
    const first = snapshotWith();
    const second = withTitle(first, "nyhed-1", "Ny overskrift");
    await publisher.publish({ snapshot: first });
    await publisher.publish({ snapshot: second });
    await publisher.rollback({ slug: "klynge" });

    expect(await publisher.publish({ snapshot: second })).toMatchObject({ rendered: 2, written: 2 });
    expect(await readFile(join(www(), "nyheder/nyhed-1/index.html"), "utf8")).toContain("Ny overskrift");
  });

  test("is right again after a publish that failed halfway", async () => {
    const { publisher, www } = await startPublisher();
    const first = snapshotWith({ articles: 40 });
    await publisher.publish({ snapshot: first });
    const changed = withTitle(first, "nyhed-2", "Rettet");
    await expect(publisher.publish({ snapshot: withTitle(changed, "nyhed-30", "throws") })).rejects.toThrow("the template is broken");

    await publisher.publish({ snapshot: changed });

    expect(await readFile(join(www(), "nyheder/nyhed-2/index.html"), "utf8")).toContain("Rettet");
    expect(await readFile(join(www(), "index.html"), "utf8")).not.toContain("throws");
    await verifyRelease(www());
  });

  test("is rendered whole by a thread that took the place of one that died", async () => {
    const { publisher } = await startPublisher({ pageTimeoutMs: 500 });
    const first = snapshotWith({ articles: 5 });
    await publisher.publish({ snapshot: first });
    await expect(publisher.publish({ snapshot: withTitle(first, "nyhed-1", "ends its thread") })).rejects.toThrow(
      "the thread that renders",
    );
    expect(await publisher.publish({ snapshot: withTitle(first, "nyhed-1", "Rettet") })).toMatchObject({ rendered: 8, written: 2 });
  });
});

/** Renders one page that reads what `read` does, and tells whether it is recalled once the snapshot has changed. */
async function isRecalled({
  read,
  before = snapshotWith(),
  after,
}: {
  read: (site: ClusterSnapshot) => unknown;
  before?: ClusterSnapshot;
  after: ClusterSnapshot;
}): Promise<boolean> {
  const memory = createRenderMemory();
  const page = { path: "/", digest: "0", type: "text/html" };
  const first = memory.open({ name: "klynge", text: JSON.stringify(before) });
  await first.render({ path: "/", task: async () => ({ ...page, text: String(read(first.site)) }) });
  first.close();
  return memory.open({ name: "klynge", text: JSON.stringify(after) }).recall([page]).length === 1;
}

describe("a page depends on", () => {
  const site = snapshotWith();
  const changed = withTitle(site, "nyhed-1", "Ny");
  const longer = snapshotWith({ articles: 4 });

  test.each<[string, (site: ClusterSnapshot) => unknown, ClusterSnapshot, boolean]>([
    ["nothing it did not read", ({ cluster }) => cluster.name, changed, true],
    ["the property it read", ({ news }) => news[1]?.title, changed, false],
    ["that of this item only", ({ news }) => news[0]?.title, changed, true],
    ["that property only", ({ news }) => news[1]?.slug, changed, true],
    ["every property of what it copied", ({ news }) => ({ ...news[1] }), changed, false],
    ["which items a list has", ({ news }) => news.length, longer, false],
    ["their order", ({ news }) => news[0]?.id, { ...site, news: site.news.toReversed() }, false],
    ["what lies deep in a property", ({ cluster }) => cluster.theme, recoloured(site), false],
    ["whether a property is there", (read) => "archive" in read, { ...site, archive: archive() }, false],
    ["what is shared by others", ({ shared }) => shared.omittedEvents, { ...site, shared: { ...site.shared, omittedEvents: 3 } }, false],
  ])("%s", async (_name, read, after, recalled) => {
    expect(await isRecalled({ read, after })).toBe(recalled);
  });

  test("what a value that many pages share was computed from, whoever computed it", async () => {
    const memory = createRenderMemory();
    const first = memory.open({ name: "klynge", text: JSON.stringify(site) });
    let titles: (() => string) | undefined;
    for (const path of ["/a/", "/b/", "/c/"]) {
      const task = async () => {
        titles ??= derive({ from: first.site, compute: () => first.site.news.map(({ title }) => title).join() });
        if (path !== "/c/") titles();
        return { digest: path, type: "text/html" };
      };
      await first.render({ path, task });
    }
    first.close();
    const pages = ["/a/", "/b/", "/c/"].map((path) => ({ path, digest: path }));
    const again = memory.open({ name: "klynge", text: JSON.stringify(changed) }).recall(pages);
    expect(again.map(({ path }) => path)).toEqual(["/c/"]);
  });

  test("what failed to be computed from it, where it makes do without", async () => {
    const read = (from: ClusterSnapshot) => {
      try {
        return derive({ from, compute: () => JSON.parse(from.news[1]?.title ?? "") as unknown })();
      } catch {
        return null;
      }
    };
    expect(await isRecalled({ read, after: changed })).toBe(false);
  });

  test("the clock only once something is over, a day begins or the clock goes back", async () => {
    const read = ({ now }: ClusterSnapshot) => now;
    const before = { ...site, now: "2026-05-01T10:00:00.000Z", nextChangeAt: "2026-05-01T12:00:00.000Z" };
    const at = (now: string) => isRecalled({ read, before, after: { ...before, now } });
    expect(await at("2026-05-01T11:59:59.000Z")).toBe(true);
    expect(await at("2026-05-01T12:00:00.000Z")).toBe(false);
    expect(await at("2026-05-01T09:59:59.000Z")).toBe(false);
    const withoutPlan = { ...before, nextChangeAt: null };
    const next = (now: string) => isRecalled({ read, before: withoutPlan, after: { ...withoutPlan, now } });
    expect(await next("2026-05-01T21:59:59.000Z")).toBe(true);
    expect(await next("2026-05-01T22:00:00.000Z")).toBe(false);
  });
});

test("a watched snapshot says what the snapshot says, and cannot be changed", () => {
  const snapshot = snapshotWith();
  const { site } = createRenderMemory().open({ name: "klynge", text: JSON.stringify(snapshot) });
  expect(JSON.stringify(site)).toBe(JSON.stringify(snapshot));
  expect(() => site.news.sort()).toThrow(TypeError);
  expect(() => Object.assign(site.news[0] ?? {}, { title: "x" })).toThrow(TypeError);
  expect(() => Object.assign(site.cluster.contact, { email: "x" })).toThrow(TypeError);
  expect(site.news[0]).toBe(site.news.find(({ slug }) => slug === "nyhed-0"));
});

test("the sites that were rendered last are remembered, as many as the limit allows", async () => {
  const text = (slug: string) => JSON.stringify(snapshotOf(slug));
  const memory = createRenderMemory({ limit: 2.5 * text("klynge-1").length });
  const page = { path: "/", digest: "0", type: "text/html" };
  const publish = async (name: string) => {
    const site = memory.open({ name, text: text(name) });
    const known = site.recall([page]).length;
    if (known === 0) await site.render({ path: "/", task: async () => page });
    site.close();
    return known;
  };
  for (const name of ["klynge-1", "klynge-2", "klynge-1"]) await publish(name);
  expect(await publish("klynge-3")).toBe(0);
  expect(await publish("klynge-1")).toBe(1);
  expect(await publish("klynge-2")).toBe(0);
});

test("the changes of a snapshot with 2,000 articles are those that were made", () => {
  const before = snapshotWith({ articles: 2000 });
  const slots = createSlots();
  const after = { ...before, news: [...before.news.slice(0, 1999), article({ slug: "nyhed-1999", excerpt: "Kort" })] };
  expect(changedSlots({ before, after, slots })).toEqual(new Set([slots.of("news/nyhed-1999")("excerpt")]));
});

function recoloured(site: ClusterSnapshot): ClusterSnapshot {
  return { ...site, cluster: { ...site.cluster, theme: { ...site.cluster.theme, color: "#123456" } } };
}

function archive(): NonNullable<ClusterSnapshot["archive"]> {
  const office = { name: "Landsbyklynger", url: "https://klynger.example.org", email: null, phone: null };
  return { mode: "read-only", since: "2026-05-01T10:00:00.000Z", notice: null, office };
}
