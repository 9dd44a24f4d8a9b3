import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, "../..");
const SCOPE = "@klynge/";

type Manifest = { name: string; exports: Record<string, unknown>; dependencies?: Record<string, string>; license: string };

describe("the packages", () => {
  let folder: string;
  let packed: Map<string, string[]>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "klynge-packed-"));
    packed = await packAll(folder);
    await linkOthers(join(folder, "node_modules"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("hold what was built, a README and the licence, and nothing else", async () => {
    for (const [name, files] of packed) {
      const rest = files.filter((file) => !/^(dist\/.+\.(js|d\.ts)(\.map)?|styles\/.+\.css|help\/.+\.webp)$/.test(file));
      expect(rest.sort(), name).toEqual(["LICENSE", "README.md", "package.json"]);
      expect(files, name).toEqual(expect.arrayContaining(["dist/index.js", "dist/index.d.ts"]));
      expect((await manifestOf(name)).license).toBe("MIT");
    }
  });

  it("have one public door each, the plugin three more for the admin, and every promise of the door is there", async () => {
    const door = (file: string) => ({ types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` });
    const admin = { "./client": door("admin/client"), "./rsc": door("admin/rsc"), "./admin.css": "./styles/admin.css" };
    for (const name of packed.keys()) {
      const manifest = await manifestOf(name);
      expect(manifest.exports, name).toEqual({ ".": door("index"), ...(name === "@klynge/plugin" ? admin : {}) });
      for (const file of Object.values(manifest.exports).flatMap((entry) =>
        Object.values(typeof entry === "string" ? [entry] : (entry as object)),
      )) {
        expect(packed.get(name), name).toContain((file as string).slice(2));
      }
    }
    const plugin = await import("@klynge/plugin");
    const readme = await readFile(join(ROOT, "packages/plugin/README.md"), "utf8");
    const named = /import \{ ([^}]+) \} from "@klynge\/plugin";\n\nconst/.exec(readme)?.[1]?.split(", ") ?? [];
    expect(named.length).toBeGreaterThan(4);
    for (const name of [...named, "klyngePlugin"]) expect(plugin).toHaveProperty(name);
  });

  it("start in a bare Payload app, with types and all", async () => {
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "bare", private: true, type: "module" }));
    await writeFile(join(folder, "app.ts"), APP);
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: join(ROOT, "tsconfig.base.json"), compilerOptions: { noEmit: true }, include: ["app.ts"] }),
    );
    const env = { ...process.env, NODE_ENV: "development" as const, NODE_PATH: "" };
    await run("tsc", ["-p", "."], { cwd: folder, env });
    await run("node", ["app.ts"], { cwd: folder, env });
    expect(JSON.parse(await readFile(join(folder, "answer.json"), "utf8"))).toEqual({
      village: "roende-by",
      origin: "https://mols.example.org",
      villages: ["Rønde by"],
      anonymous: 403,
      from: expect.stringContaining(folder),
    });
  });
});

/** What the README tells a newcomer to write, and a first use of it. */
const APP = `
import { writeFile } from "node:fs/promises";
import { buildSnapshot, klyngePlugin } from "@klynge/plugin";
import { sqliteAdapter } from "@payloadcms/db-sqlite";
import { buildConfig, getPayload, handleEndpoints } from "payload";
import sharp from "sharp";

const config = await buildConfig({
  secret: "bare",
  db: sqliteAdapter({ client: { url: "file:./bare.db" }, idType: "uuid" }),
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false },
  plugins: [klyngePlugin({ mediaDir: \`\${import.meta.dirname}/media\`, siteOrigin: ({ slug }) => \`https://\${slug}.example.org\` })],
});
const payload = await getPayload({ config });
const theme = { color: "#1f5f4a", accent: "#d98324" };
const cluster = await payload.create({ collection: "clusters", data: { name: "Mols", slug: "mols", kind: "cluster", status: "live", theme } as never });
const village = await payload.create({ collection: "villages", data: { tenant: cluster.id, name: "Rønde by", _status: "published" } as never });
const snapshot = await buildSnapshot({ payload, cluster: "mols", now: "2026-05-01T10:00:00.000Z" });
const { status: anonymous } = await handleEndpoints({ config, request: new Request("http://bare.test/api/villages") });
const villages = snapshot.villages.map(({ name }) => name);
const from = import.meta.resolve("@klynge/plugin");
await writeFile("answer.json", JSON.stringify({ village: village.slug, origin: snapshot.cluster.origin, villages, anonymous, from }));
process.exit(0);
`;

async function manifestOf(name: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(ROOT, "packages", name.slice(SCOPE.length), "package.json"), "utf8")) as Manifest;
}

/** Packs the plugin and the packages of ours that it needs, and unpacks them where npm would. Gives their files. */
async function packAll(folder: string): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>();
  const queue = ["@klynge/plugin"];
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (files.has(name)) continue;
    const source = join(ROOT, "packages", name.slice(SCOPE.length));
    const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: source });
    const { filename, files: listed } = firstPack(stdout);
    files.set(
      name,
      listed.map((file) => file.path),
    );
    const target = join(folder, "node_modules", name);
    await mkdir(target, { recursive: true });
    await run("tar", ["-xzf", join(folder, filename), "--strip-components=1", "-C", target]);
    const { dependencies = {} } = await manifestOf(name);
    queue.push(...Object.keys(dependencies).filter((dependency) => dependency.startsWith(SCOPE)));
  }
  return files;
}

type Pack = { filename: string; files: { path: string }[] };

/** npm 10 answers with a list, npm 11 with an object by name. */
function firstPack(stdout: string): Pack {
  const answer = JSON.parse(stdout) as Pack[] | Record<string, Pack>;
  const pack = Object.values(answer)[0];
  if (!pack) throw new Error("npm pack said nothing");
  return pack;
}

/** Everything else comes from this repository's own node_modules: the test needs no network. */
async function linkOthers(target: string): Promise<void> {
  const source = join(ROOT, "node_modules");
  for (const name of await readdir(source)) {
    if (name.startsWith(".") || name === "@klynge") continue;
    await symlink(join(source, name), join(target, name));
  }
}
