import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type ManifestFile, parseManifest, RELEASE_LAYOUT, type ReleaseManifest } from "@klynge/contract";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".xml": "application/xml; charset=utf-8",
};

export type ReleaseFixture = {
  slug: string;
  id: string;
  files: Record<string, string | Buffer>;
  cluster?: Partial<ReleaseManifest["cluster"]>;
  redirects?: ReleaseManifest["redirects"];
  /** Changes to the manifest that the schema need not agree with, for releases that are broken on purpose. */
  damage?: Record<string, unknown>;
};

/** An empty sites folder of its own, and how to remove it. */
export async function createSitesDir(): Promise<{ sitesDir: string; remove: () => Promise<void> }> {
  const sitesDir = await mkdtemp(join(tmpdir(), "klynge-server-"));
  return { sitesDir, remove: () => rm(sitesDir, { recursive: true, force: true }) };
}

/** Writes a release as the publisher does (contract's `release.ts`) and switches the cluster to it. Returns its folder. */
export async function publishFixture({ sitesDir, ...fixture }: ReleaseFixture & { sitesDir: string }): Promise<string> {
  const { slug, id, files, cluster, redirects = [], damage } = fixture;
  const dir = join(sitesDir, slug, RELEASE_LAYOUT.releases, id);
  const entries: Record<string, ManifestFile> = {};
  await mkdir(dir, { recursive: true });
  for (const [name, content] of Object.entries(files))
    entries[name] = await writeSiteFile({ www: join(dir, RELEASE_LAYOUT.www), name, content });
  const manifest: ReleaseManifest = {
    version: 1,
    id,
    createdAt: "2026-05-01T10:00:00.000Z",
    cluster: { slug, name: slug, kind: "cluster", origin: `http://${slug}.localhost`, domains: [], ...cluster },
    snapshotDigest: "0",
    themeDigest: "0",
    refreshAt: "2026-05-02T00:00:00.000Z",
    files: entries,
    redirects,
  };
  await writeFile(join(dir, RELEASE_LAYOUT.manifest), JSON.stringify(damage ? { ...manifest, ...damage } : parseManifest(manifest)));
  await switchTo({ sitesDir, slug, id });
  return dir;
}

/** Points `current` at a release in one step. */
export async function switchTo({ sitesDir, slug, id }: { sitesDir: string; slug: string; id: string }): Promise<void> {
  const link = join(sitesDir, slug, RELEASE_LAYOUT.current);
  await symlink(`${RELEASE_LAYOUT.releases}/${id}`, `${link}.new`);
  await rename(`${link}.new`, link);
}

async function writeSiteFile({ www, name, content }: { www: string; name: string; content: string | Buffer }): Promise<ManifestFile> {
  const body = Buffer.from(content);
  const path = join(www, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, body);
  const entry: ManifestFile = {
    digest: createHash("sha256").update(body).digest("hex").slice(0, 32),
    bytes: body.length,
    type: TYPES[extname(name)] ?? "application/octet-stream",
    immutable: /^(?:_assets|media)\//.test(name),
  };
  if (body.length < 1024 || !/^text|xml/.test(entry.type)) return entry;
  const compressed = { br: brotliCompressSync(body), gz: gzipSync(body) };
  await writeFile(`${path}.br`, compressed.br);
  await writeFile(`${path}.gz`, compressed.gz);
  return { ...entry, br: compressed.br.length, gz: compressed.gz.length };
}
