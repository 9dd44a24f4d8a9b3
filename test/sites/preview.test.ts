import { cp, mkdir, mkdtemp, readFile, realpath, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { outputFile } from "@klynge/contract";
import { buildSnapshot, createPreviewSource } from "@klynge/plugin";
import { createPreviewRenderer, createPublisher, type PreviewRenderer, type Publisher } from "@klynge/publisher";
import { createPreviewServer, type PreviewServer } from "@klynge/server";
import type { CollectionSlug, Payload } from "payload";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createLink } from "../../packages/plugin/src/preview/links.ts";
import { type PreviewPass, writePass } from "../../packages/plugin/src/preview/pass.ts";
import { root as project } from "../../scripts/lib/root.ts";
import { type Booted, bootPayload } from "../plugin/support/boot.ts";
import { create, createCluster, createFile, createPicture, createPublished, type Doc, PDF, update } from "../plugin/support/create.ts";
import { heading, internalLink, link, paragraph, root, upload } from "../plugin/support/lexical.ts";
import { type Answer, ask } from "../server/support/ask.ts";

/*
 * The whole way: what an editor has written, real Payload, the real theme, the preview server over HTTP, and beside it
 * what the publisher makes of the same content.
 */

type Data = Record<string, unknown>;

const NOW = new Date("2026-06-01T10:00:00.000Z");
const CMS = "https://cms.example.org";
const themeDir = join(project, "sites/dist/current");

let booted: Booted;
let payload: Payload;
let publisher: Publisher;
let renderer: PreviewRenderer;
let server: PreviewServer;
let sitesDir: string;
let mols: Doc;
let editor: Doc;
let scene: { picture: Doc; hidden: Doc; pdf: Doc; village: Doc; place: Doc; article: Doc };

beforeAll(async () => {
  // The clock stands still, for a page may say when it was changed.
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  booted = await bootPayload({ database: "sqlite", options: { previewUrl: "https://preview.example.org" } });
  payload = booted.payload;
  sitesDir = join(booted.mediaDir, "../sites");
  const { mediaDir } = booted;
  publisher = await createPublisher({ sitesDir, mediaDir, themeDir, onBackgroundError: console.error });
  renderer = await createPreviewRenderer({ themeDir, onThemeError: console.error });
  server = await createPreviewServer({
    source: createPreviewSource({ payload, reuseForMs: 0 }),
    renderer,
    mediaDir,
    cmsUrl: `${CMS}/admin`,
    previewUrl: "https://preview.example.org",
    port: 0,
    checkHealth: async () => {},
  });
  mols = await createCluster(payload, { slug: "mols", name: "Mols i Udvikling", tagline: "24 landsbyer" });
  const tenant = mols.id;
  editor = await create(payload, "users", {
    name: "Redaktøren",
    email: "lead@example.org",
    password: "noget-hemmeligt",
    tenants: [{ tenant, role: "communication-lead" }],
  });
  const picture = await createPicture(payload, { tenant, name: "havn.jpg", alt: "Havnen" });
  scene = {
    picture,
    hidden: await createPicture(payload, { tenant, name: "endnu-ikke.jpg", alt: "Endnu ikke vist" }),
    pdf: await createFile(payload, { tenant, name: "plan.pdf", mimetype: "application/pdf", bytes: PDF }),
    village: await createPublished(payload, "villages", { tenant, name: "Knebel", slug: "knebel", image: picture.id }),
    place: await createPublished(payload, "places", { tenant, name: "Molshallen", slug: "molshallen", kind: "hall" }),
    article: await createPublished(payload, "news", {
      tenant,
      title: "Den gamle nyhed",
      slug: "gammel",
      publishedAt: "2026-05-01T10:00:00.000Z",
      body: root(paragraph("Læst")),
    }),
  };
});
afterAll(async () => {
  await server?.close();
  await renderer?.close();
  await publisher?.close();
  await booted?.stop();
  vi.useRealTimers();
});

const text = () =>
  root(
    heading("h2", "Program"),
    paragraph(
      "Se ",
      internalLink("villages", scene.village.id, "Knebel"),
      " og ",
      link("https://example.org/?a=1&b=2", "mere"),
      ' "her" <b>',
    ),
    upload(scene.hidden.id),
  );

/** One document of every collection that has a page, with what its page has to show. */
const DOCUMENTS: Record<string, () => Data> = {
  news: () => ({ title: "Åben havn & “grill”", excerpt: "Kom", body: text(), image: scene.hidden.id, villages: [scene.village.id] }),
  events: () => ({
    title: "Sankt Hans",
    start: "2026-06-23T18:00:00.000Z",
    end: "2026-06-23T21:00:00.000Z",
    place: scene.place.id,
    description: text(),
    recurrence: { rule: "FREQ=WEEKLY;COUNT=3" },
  }),
  pages: () => ({
    title: "Om stierne",
    layout: [
      { blockType: "hero", heading: "Stierne", text: "Gå med", image: scene.picture.id, links: [] },
      { blockType: "richText", content: text() },
      { blockType: "gallery", images: [{ image: scene.hidden.id, caption: "En" }] },
      { blockType: "villageList", heading: "Byerne" },
      { blockType: "newsList", heading: "Nyt", limit: 3 },
      { blockType: "fileList", files: [{ label: "Planen", file: scene.pdf.id }] },
    ],
  }),
  villages: () => ({ name: "Tved", description: text(), image: scene.hidden.id, location: [10.5, 56.2], population: 300 }),
  places: () => ({ name: "Skolen", kind: "school", description: text(), village: scene.village.id, facilities: ["wifi"] }),
  organisations: () => ({ name: "Borgerforeningen", kind: "association", description: text(), website: "https://example.org/" }),
  groups: () => ({ name: "Stigruppen", focus: "Stier", description: text(), volunteersWanted: true, status: "active" }),
  documents: () => ({ title: "Helhedsplan", kind: "master-plan", file: scene.pdf.id, date: "2026-03-01T12:00:00.000Z" }),
};

function tokenFor(collection: string, id: string | null, change: Partial<PreviewPass> = {}): string {
  const pass = {
    user: String(editor.id),
    session: null,
    cluster: mols.id,
    collection,
    id,
    language: "da",
    expires: Date.now() + 60_000,
    ...change,
  };
  return writePass({ secret: payload.secret, pass: pass as PreviewPass });
}

const get = (path: string): Promise<Answer> => ask({ port: server.port, path });
const render = (token: string, data: object, path: string | null = null): Promise<Answer> =>
  ask({ port: server.port, method: "POST", path: `/redaktion/${token}/_render`, body: JSON.stringify({ data, path }) });

/** A page as it was before the preview led its links to itself and brought its own script. */
function bare(page: Answer, token: string): string {
  const own = /<link rel="stylesheet" href="\/_preview\/preview\.css"><script type="module" src="\/_preview\/preview\.js"[^>]*><\/script>/;
  expect(page.status, page.text).toBe(200);
  expect(page.text).toMatch(own);
  return page.text.replace(own, "").replaceAll(`/redaktion/${token}`, "");
}

async function publishAndRead(path: string): Promise<string> {
  await publisher.publish({ snapshot: await buildSnapshot({ payload, cluster: "mols", now: NOW.toISOString() }) });
  return readFile(join(sitesDir, "mols/current/www", outputFile(path)), "utf8");
}

describe("a preview is the page that is published afterwards, byte for byte", () => {
  test.each(Object.entries(DOCUMENTS))("of %s: never saved, saved as a draft, and as it stands in the form", async (collection, dataOf) => {
    const data: Data = { tenant: mols.id, ...dataOf() };
    const newToken = tokenFor(collection, null);
    const neverSaved = await render(newToken, dataOf());
    const draft = await create(payload, collection, { ...data, _status: "draft" });
    const token = tokenFor(collection, draft.id);
    const fromForm = await render(token, dataOf());
    const path = String(fromForm.headers["x-preview-path"]);
    const saved = await get(`/redaktion/${token}${path}`);

    await update(payload, collection, draft.id, { _status: "published" });
    const published = await publishAndRead(path);
    expect(bare(fromForm, token)).toBe(published);
    expect(bare(saved, token)).toBe(published);
    expect(published).toContain(String(data.title ?? data.name).split(" ")[0]);
    expect(bare(neverSaved, newToken)).toBe(published);
  });

  test("of the cluster: the start page with other colours, and the style sheet they need", async () => {
    const theme = { color: "#7a1f5c", accent: "#1f7a3c", hero: scene.hidden.id };
    const token = tokenFor("clusters", mols.id);
    const page = await render(token, { tagline: "Nu i lilla", theme });
    const sheet = /href="([^"]*\/_assets\/theme\.[^"]+\.css)"/.exec(page.text)?.[1] ?? "";
    const style = await get(sheet);
    await update(payload, "clusters", mols.id, { tagline: "Nu i lilla", theme });
    expect(bare(page, token)).toBe(await publishAndRead("/"));
    expect(style).toMatchObject({ status: 200, headers: { "content-type": "text/css; charset=utf-8" } });
    expect(style.text).toContain("--");
    expect(style.text).toBe(await readFile(join(sitesDir, "mols/current/www", sheet.replace(`/redaktion/${token}`, "")), "utf8"));
  });
});

describe("an editor's preview", () => {
  test("shows pictures that are published nowhere, to whoever holds the pass", async () => {
    const { id } = await create(payload, "news", { tenant: mols.id, title: "Skjult billede", slug: "skjult-billede", body: text() });
    const token = tokenFor("news", id);
    const picture = await createPicture(payload, { tenant: mols.id, name: "ny.jpg", alt: "Helt ny" });
    const page = await render(token, { title: "Skjult billede", body: root(paragraph("x")), image: picture.id });
    const address = /src="(\/redaktion\/[^"]+\.(?:jpg|webp|avif))"/.exec(page.text)?.[1] ?? "";
    expect(await get(address)).toMatchObject({ status: 200, headers: { "content-type": expect.stringMatching(/^image\//) } });
    expect((await get(address.replace(`/redaktion/${token}`, ""))).status).toBe(404);
    expect((await get(address.replace(token, tokenFor("news", id, { expires: Date.now() - 1 })))).status).toBe(404);
  });

  test("goes on through the site with what stands in the form", async () => {
    const token = tokenFor("news", scene.article.id);
    await render(token, { title: "Rettet i formularen" });
    const list = await get(`/redaktion/${token}/nyheder/`);
    expect(list.text).toContain("Rettet i formularen");
    expect(list.text).toContain(`href="/redaktion/${token}/nyheder/gammel/"`);
    expect((await render(token, { title: "Igen rettet" }, "/nyheder/")).text).toContain("Igen rettet");
    expect((await get(`/redaktion/${token}/findes-ikke/`)).status).toBe(404);
  });

  test("says in words what keeps it from being shown, and does not fail", async () => {
    const answer = await render(tokenFor("events", null), { title: "Uden dato" });
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toEqual({ problem: "Vælg en dato, så vises siden her." });
    const strange = await render(tokenFor("news", null), { title: "x" }, "/nyheder/\r\nX-Injected: 1");
    expect(strange.status).toBe(400);
    expect((await ask({ port: server.port, method: "POST", path: `/redaktion/${tokenFor("news", null)}/_render`, body: "{" })).status).toBe(
      400,
    );
  });

  test("is for the CMS's frame only, is kept by nobody and found by no search engine", async () => {
    const { headers } = await get(`/redaktion/${tokenFor("news", scene.article.id)}/`);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "strict-transport-security": "max-age=31536000",
    });
    expect(headers["content-security-policy"]).toContain(`; frame-ancestors ${CMS.replace(/\/admin$/, "")}`);
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/);
  });
});

describe("without a pass nothing is shown", () => {
  const paths = () => {
    const good = tokenFor("news", scene.article.id);
    return {
      "no token": "/",
      "a page of the site": "/nyheder/gammel/",
      "a picture of the site": "/media/havn.jpg",
      "a token that is none": `/redaktion/${"x".repeat(60)}/`,
      "one that has run out": `/redaktion/${tokenFor("news", scene.article.id, { expires: Date.now() })}/`,
      "one that was changed": `/redaktion/${good.slice(0, -3)}AAA/`,
      "one for another cluster": `/redaktion/${tokenFor("news", scene.article.id, { cluster: "64b000000000000000000001" })}/`,
      "one of a user who is gone": `/redaktion/${tokenFor("news", scene.article.id, { user: "64b000000000000000000001" })}/`,
      "an editor's as one that was shared": `/delt/${good}/`,
      "a shared link that never was": `/delt/${"y".repeat(43)}/`,
      "an address that is none": "//",
      "a way out of the folder": "/_preview/../../package.json",
      "another folder": "/_preview/..%2f..%2fpackage.json",
    };
  };

  test("every way in has the very same answer, in Danish and English", async () => {
    const bodies = new Set<string>();
    for (const [what, path] of Object.entries(paths())) {
      const answer = await get(path);
      expect(answer.status, what).toBe(404);
      expect(answer.headers["content-security-policy"], what).toContain("frame-ancestors 'none'");
      bodies.add(answer.text);
    }
    expect([...bodies]).toHaveLength(1);
    expect([...bodies][0]).toMatch(/Her er intet at se[\s\S]*lang="en"[\s\S]*Nothing to see here/);
  });

  test("what has no content is there for everybody: the empty frame, the theme's own files, robots.txt", async () => {
    const frame = await get("/_preview/");
    expect(frame.text).toContain(`data-cms="${CMS}"`);
    expect((await get("/_preview/preview.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
    const page = await get(`/redaktion/${tokenFor("news", scene.article.id)}/`);
    const font = /href="(\/_assets\/[^"]+\.woff2)"/.exec(page.text)?.[1] ?? "";
    expect(await get(font)).toMatchObject({ status: 200, headers: { "cache-control": expect.stringContaining("immutable") } });
    expect((await get("/robots.txt")).text).toBe("User-agent: *\nDisallow: /\n");
  });
});

describe("a link that was shared", () => {
  test("shows the one page with a banner and its pictures; its links lead to the public site", async () => {
    const { id } = await create(payload, "news", {
      tenant: mols.id,
      title: "Til gennemlæsning",
      slug: "laes-med",
      body: text(),
      image: scene.hidden.id,
      _status: "draft",
    });
    const user = { ...editor, collection: "users" } as never;
    const { token } = await createLink({ payload, user, cluster: mols.id, collection: "news", documentId: id });
    const page = await get(`/delt/${token}/`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<p class="klynge-preview-banner">Forhåndsvisning – ikke offentliggjort</p>');
    expect(page.text).toContain('href="https://mols.example.org/landsbyer/knebel/"');
    expect(page.text).not.toMatch(/<script(?! type="application\/ld\+json")/);
    for (const [, address] of page.text.matchAll(/(?:src|href)="(\/delt\/[^"]+\.(?:css|jpg|webp|avif|svg))"/g)) {
      expect((await get(String(address))).status, address).toBe(200);
    }
    for (const path of ["nyheder/", "nyheder/gammel/", "sitemap.xml", "nyheder.xml", "_render"]) {
      expect((await get(`/delt/${token}/${path}`)).status, path).toBe(404);
    }
    await payload.update({
      collection: "preview-links" as CollectionSlug,
      where: { documentId: { equals: id } },
      data: { revokedAt: NOW.toISOString() } as never,
    });
    expect((await get(`/delt/${token}/`)).status).toBe(404);
  });
});

/** Inside the project, where a compiled theme finds its dependencies. */
async function themeFolder(): Promise<string> {
  const parent = join(project, "test/output");
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, "preview-theme-"));
}

test("a theme that was built since is taken into use, and one that cannot be loaded harms nobody", async () => {
  const folder = await themeFolder();
  const link = join(folder, "current");
  const use = async (dir: string) => {
    await symlink(dir, `${link}.new`);
    await rename(`${link}.new`, link);
  };
  const told: string[] = [];
  try {
    await cp(await realpath(themeDir), join(folder, "first"), { recursive: true });
    await use("first");
    const own = await createPreviewRenderer({ themeDir: link, onThemeError: (error) => told.push(String(error)) });
    const snapshot = await buildSnapshot({ payload, cluster: "mols", now: NOW.toISOString() });
    const first = await own.render({ snapshot, path: "/" });
    await use("missing");
    expect((await own.render({ snapshot, path: "/" })).body).toEqual(first.body);
    expect(told).toEqual([]);
    for (const name of ["broken", "second"]) {
      await mkdir(join(folder, name, "server"), { recursive: true });
      await mkdir(join(folder, name, "client/_assets"), { recursive: true });
    }
    await writeFile(join(folder, "broken/server/entry.mjs"), "export const handler = ");
    await use("broken");
    for (let count = 0; count < 2; count += 1) expect((await own.render({ snapshot, path: "/" })).body).toEqual(first.body);
    expect(told).toEqual([expect.stringContaining("broken/server/entry.mjs cannot be used")]);
    await writeFile(
      join(folder, "second/server/entry.mjs"),
      'export const handler = (_request, response) => { response.setHeader("content-type", "application/json"); response.end(JSON.stringify({ paths: ["/", "/404/"] })); };',
    );
    await use("second");
    expect((await own.render({ snapshot, path: "/" })).body.toString()).toBe('{"paths":["/","/404/"]}');
    await own.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("a template that never ends is stopped, and the next page is rendered", async () => {
  const folder = await themeFolder();
  try {
    await mkdir(join(folder, "server"));
    await mkdir(join(folder, "client/_assets"), { recursive: true });
    await writeFile(
      join(folder, "server/entry.mjs"),
      `export const handler = (request, response) => {
  while (request.url === "/uendelig/");
  response.setHeader("content-type", "text/html");
  response.end(request.url === "/_routes.json" ? JSON.stringify({ paths: ["/", "/uendelig/", "/404/"] }) : "færdig");
};`,
    );
    const own = await createPreviewRenderer({ themeDir: folder, pageTimeoutMs: 200, onThemeError: console.error });
    const snapshot = await buildSnapshot({ payload, cluster: "mols", now: NOW.toISOString() });
    await expect(own.render({ snapshot, path: "/uendelig/" })).rejects.toThrow(/no answer/);
    expect((await own.render({ snapshot, path: "/" })).body.toString()).toBe("færdig");
    await own.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
