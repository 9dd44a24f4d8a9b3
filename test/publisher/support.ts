import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { parseManifest, type ReleaseManifest } from "@klynge/contract";
import { createPublisher, type Publisher, type PublisherOptions } from "@klynge/publisher";
import { onTestFinished } from "vitest";
import { digestOf } from "../../packages/publisher/src/digest.ts";
import { tinyTheme } from "./snapshots.ts";

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "klynge-publisher-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A publisher with folders of its own that are gone, as it is, when the test is over. Background failures fail the test. */
export async function startPublisher(
  options: Partial<PublisherOptions> = {},
): Promise<{ publisher: Publisher; sitesDir: string; mediaDir: string; www: (slug?: string) => string }> {
  const folder = await temporaryFolder();
  const sitesDir = options.sitesDir ?? join(folder, "sites");
  const mediaDir = options.mediaDir ?? folder;
  const failures: unknown[] = [];
  const publisher = await createPublisher({
    themeDir: tinyTheme,
    onBackgroundError: (error) => failures.push(error),
    ...options,
    sitesDir,
    mediaDir,
  });
  onTestFinished(async () => {
    await publisher.close();
    if (failures.length > 0) throw failures[0];
  });
  return { publisher, sitesDir, mediaDir, www: (slug = "klynge") => join(sitesDir, slug, "current", "www") };
}

/** Puts a file into the media folder and gives the asset that speaks of it. */
export async function mediaFile({ mediaDir, name, body }: { mediaDir: string; name: string; body: string | Buffer }) {
  const content = Buffer.from(body);
  await writeFile(join(mediaDir, name), content);
  return { path: `/media/${digestOf(content).slice(0, 8)}/${name}`, source: name, bytes: content.length, mimeType: "image/webp" };
}

/** Every file below a folder by its path, sorted. Symbolic links are not followed. */
export async function readTree(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.sort().map(async (path) => [relative(folder, path), await readFile(path)] as const)));
}

export async function readManifest(folder: string): Promise<ReleaseManifest> {
  return parseManifest(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
}

/**
 * Checks that a release is whole: every file the manifest names is there with that content, compressed files hold the
 * same bytes, and nothing else lies in the folder. Returns its manifest.
 */
export async function verifyRelease(www: string): Promise<ReleaseManifest> {
  const manifest = await readManifest(dirname(www));
  const tree = await readTree(www);
  for (const [file, { digest, bytes, br, gz }] of Object.entries(manifest.files)) {
    const body = take(tree, file);
    if (body.length !== bytes || digestOf(body) !== digest) throw new Error(`${file} is not what the manifest says`);
    if (br !== undefined && !brotliDecompressSync(take(tree, `${file}.br`)).equals(body))
      throw new Error(`${file}.br holds something else`);
    if (gz !== undefined && !gunzipSync(take(tree, `${file}.gz`)).equals(body)) throw new Error(`${file}.gz holds something else`);
  }
  if (tree.size > 0) throw new Error(`The manifest does not name ${[...tree.keys()].join(", ")}`);
  return manifest;
}

function take(tree: Map<string, Buffer>, file: string): Buffer {
  const body = tree.get(file);
  if (!body) throw new Error(`${file} is missing`);
  tree.delete(file);
  return body;
}
